/** Numbers, rates, money and dates as the screen writes them. */
import { describe, expect, it } from "vitest";
import { createFormat, plural } from "../../../src-renderer/format/format.ts";

const english = createFormat({ locale: "en-GB", timeZone: "UTC", baseCurrency: "EUR", distanceUnit: "km" });
const german = createFormat({ locale: "de-DE", timeZone: "Europe/Berlin", baseCurrency: "EUR", distanceUnit: "mi" });
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers", () => {
  it("groups by the locale and writes a real minus", () => {
    expect(english.count(12_345)).toBe("12,345");
    expect(german.count(12_345)).toBe("12.345");
    expect(english.score(-0.6425)).toBe("\u22120.643");
  });

  it("gives differences a sign and nothing a sign that rounds to nothing", () => {
    expect(english.signed(1.6456)).toBe("+1.646");
    expect(english.signed(-0.187)).toBe("\u22120.187");
    expect(english.signed(0)).toBe("0.000");
    expect(english.signed(-0.0001)).toBe("0.000");
    expect(english.signed(0.0001)).toBe("0.000");
    expect(english.signedCount(-6)).toBe("\u22126");
  });

  it("writes weights with the decimals they have", () => {
    expect([3, -0.002, -0.02, 0].map((value) => english.weight(value))).toEqual(["3", "\u22120.002", "\u22120.02", "0"]);
  });

  it("counts things in the plural but for one", () => {
    expect([0, 1, 2].map((n) => plural(english, n, "line"))).toEqual(["0 lines", "1 line", "2 lines"]);
    expect(plural(english, 1_200, "opportunity", "opportunities")).toBe("1,200 opportunities");
  });
});

describe("rates", () => {
  it("shows whole percentages with the counts", () => {
    expect(plain(english.rate({ value: 349 / 636, count: 349, of: 636 }))).toBe("55 % · 349 of 636");
  });

  it("says no data instead of 0 where nothing was delivered", () => {
    expect(english.rate({ value: null, count: 0, of: 0 })).toBe("no data");
    expect(plain(english.rate({ value: 0, count: 0, of: 12 }))).toBe("0 % · 0 of 12");
    expect(english.percent(null)).toBe("no data");
  });
});

describe("money", () => {
  it("carries its currency, and decimals only where they matter", () => {
    expect(plain(english.money({ amount: 550, currency: "USD" }))).toBe("550 USD");
    expect(plain(english.money({ amount: 12.5, currency: "USD" }))).toBe("12.50 USD");
    expect(plain(english.money({ amount: 1_234_567.89, currency: "EUR" }))).toBe("1,234,568 EUR");
    expect(english.money(null)).toBe("no data");
  });

  it("leaves out the base currency under a header that names it", () => {
    expect(english.amount({ amount: 550, currency: "EUR" })).toBe("550");
    expect(plain(english.amount({ amount: 550, currency: "NOK" }))).toBe("550 NOK");
  });
});

describe("dates, distances and days", () => {
  it("writes the month as a word, in the book's time zone", () => {
    const lastInstant = Date.UTC(2017, 11, 31, 23, 59, 59, 999);
    expect(english.date(lastInstant)).toBe("31 Dec 2017");
    expect(german.date(lastInstant)).toBe("1. Jan. 2018");
    expect(english.date(null)).toBe("no data");
    expect(english.month("2017-03")).toBe("Mar 2017");
  });

  it("names the unit once", () => {
    expect(plain(english.distance(412.4))).toBe("412 km");
    expect(plain(german.distance(4.25))).toMatch(/^4,[23] mi$/);
    expect(plain(english.days(47.31))).toBe("47.3 days");
    expect(plain(english.days(138))).toBe("138 days");
    expect(english.days(null)).toBe("no data");
  });
});
