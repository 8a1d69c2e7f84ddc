/** The pure parts of forms: what typed texts mean, what a change makes wrong, what a pasted list names. */
import { describe, expect, it } from "vitest";
import { faultOfChange } from "../../../src-renderer/components/forms/check.ts";
import { isList, listItems, matchItems, searchEntries } from "../../../src-renderer/components/forms/match-list.ts";
import { afterChange, ALL_PICKED, isPicked, NONE_PICKED, pickedCount } from "../../../src-renderer/components/grid/picked.ts";
import { changeWords } from "../../../src-renderer/components/record/history-words.ts";
import { countryCode, countryName, countryNames } from "../../../src-renderer/format/countries.ts";
import { dayInstant, dayText } from "../../../src-renderer/format/days.ts";
import { createFormat } from "../../../src-renderer/format/format.ts";
import { parseAmount, parseNumber, typedNumber } from "../../../src-renderer/format/parse.ts";
import { newPartner } from "../../../src-renderer/pages/partners/new-partner.ts";
import { pauseFrom, statusFields, statusOf } from "../../../src-renderer/pages/partners/partner-status.ts";

describe("numbers as they are typed", () => {
  it.each([
    ["en-US", "1,234.5", 1234.5],
    ["en-US", "1234.5", 1234.5],
    ["en-US", "1,5", null],
    ["en-US", "12,34", null],
    ["en-US", "\u22123", -3],
    ["en-US", "1e5", null],
    ["en-US", "", null],
    ["en-US", "-", null],
    ["en-US", ".5", 0.5],
    ["de-DE", "1.234,5", 1234.5],
    ["de-DE", "1,5", 1.5],
    ["de-DE", "1.5", null],
    ["fr-FR", "1\u202f234,5", 1234.5],
    ["fr-FR", "1 234,5", 1234.5],
    ["de-CH", "1'234.5", 1234.5],
    ["en-IN", "12,34,567", 1234567],
    ["en-GB", "12 000", null],
  ])("%s: %j is %j", (locale, text, value) => {
    expect(parseNumber(text, locale)).toBe(value);
  });

  it.each(["en-US", "de-DE", "fr-FR", "de-CH", "pt-PT", "en-IN"])("%s reads what it writes", (locale) => {
    for (const value of [0, 7, 1234, 12345.67, 1234567.891, 0.005]) expect(parseNumber(typedNumber(value, locale), locale)).toBe(value);
  });

  it("takes the currency beside an amount", () => {
    for (const text of ["1,500", "1,500 USD", "usd 1,500", "$1,500.00"]) expect(parseAmount(text, "en-US", "USD")).toBe(1500);
    expect(parseAmount("1.500,50 €", "de-DE", "EUR")).toBe(1500.5);
    expect(parseAmount("1,500 EUR", "en-US", "USD")).toBeNull();
  });
});

describe("days", () => {
  it.each([
    ["UTC", "2026-03-29", "start", Date.UTC(2026, 2, 29)],
    ["UTC", "2026-03-29", "end", Date.UTC(2026, 2, 30) - 1],
    ["Europe/Berlin", "2026-03-29", "start", Date.UTC(2026, 2, 28, 23)],
    ["Europe/Berlin", "2026-03-29", "end", Date.UTC(2026, 2, 29, 22) - 1],
    ["America/New_York", "2026-11-01", "end", Date.UTC(2026, 10, 2, 5) - 1],
    // The clocks skip this midnight.
    ["America/Santiago", "2026-09-06", "start", Date.UTC(2026, 8, 6, 4)],
    ["Pacific/Auckland", "2026-01-01", "start", Date.UTC(2025, 11, 31, 11)],
  ] as const)("%s: %s, %s", (zone, day, edge, time) => {
    expect(dayInstant(day, zone, edge)).toBe(time);
    expect(dayText(time, zone)).toBe(day);
  });

  it("is none where there is no such day", () => {
    for (const text of ["2026-02-30", "2026-13-01", "0026-01-01", "tomorrow", ""]) expect(dayInstant(text, "UTC", "start")).toBeNull();
  });
});

describe("countries", () => {
  it("are read by code, by English name and by the name in the user's language", () => {
    expect(countryCode("us", "de-DE")).toBe("US");
    expect(countryCode("Deutschland", "de-DE")).toBe("DE");
    expect(countryCode("germany", "de-DE")).toBe("DE");
    expect(countryCode("Deutschland", "en-US")).toBeNull();
    expect(countryCode("Cote d'Ivoire", "en-US")).toBe("CI");
    expect(countryName("AT", "de-DE")).toBe("Österreich");
  });

  it("are those that there are", () => {
    const codes = countryNames("en").map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const gone of ["DD", "SU", "YU", "EU", "ZZ", "UK"]) expect(codes).not.toContain(gone);
    expect(codes.length).toBeGreaterThan(240);
  });
});

describe("what a change makes wrong", () => {
  const before = { ...newPartner("P", "Northwind"), minimumRevenue: 100, maximumRevenue: 200 };
  it("is said in the schema's sentence, at the field that was changed", () => {
    expect(faultOfChange("partner", before, { capacity: -1 })).toBe("a capacity is 0 or more; leave it empty for no limit");
    expect(faultOfChange("partner", before, { minimumRevenue: 300 })).toBe("the minimum is above the maximum");
    expect(faultOfChange("partner", before, { maximumRevenue: 50 })).toBe("least revenue: the minimum is above the maximum");
    expect(faultOfChange("partner", before, { latitude: 1, longitude: 2 })).toBeNull();
  });
  it("is not what was wrong before", () => {
    const wrong = { ...before, minimumRevenue: 300 };
    expect(faultOfChange("partner", wrong, { capacity: 3 })).toBeNull();
    expect(faultOfChange("partner", wrong, { maximumRevenue: 400 })).toBeNull();
  });
});

describe("a pasted list", () => {
  const entries = [
    { id: "a", name: "Zürich Region", archived: false },
    { id: "b", name: "Basic", archived: false },
    { id: "c", name: "basic", archived: false },
    { id: "d", name: "Old", archived: true },
    { id: "e", name: "Old", archived: false },
  ];
  it("is lines, cells or parts between semicolons", () => {
    expect(listItems('one\r\ntwo;three\t"fo""ur"\n\n ; ')).toEqual(["one", "two", "three", 'fo"ur']);
    expect([isList("one"), isList("one;"), isList("one;two"), isList("one\n")]).toEqual([false, false, true, false]);
  });
  it("is matched by id, then by name whatever its case and accents; what is unknown or means several is told once", () => {
    expect(matchItems(["b", "ZURICH  region", "nobody", "BASIC", "nobody", "Old", "a"], entries)).toEqual({
      ids: ["b", "a", "e"],
      unknown: ["nobody"],
      ambiguous: ["BASIC"],
      all: false,
    });
    expect(matchItems(["*"], entries).all).toBe(true);
  });
  it("of 2,000 lines against 5,000 entries is read at once", () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ id: `id-${i}`, name: `Entry ${i}`, archived: false }));
    const matched = matchItems(
      Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? `entry ${i}` : `other ${i}`)),
      many,
    );
    expect([matched.ids.length, matched.unknown.length]).toEqual([1000, 1000]);
  });
  it("is searched by every word, what begins with it first", () => {
    expect(searchEntries(entries, "reg zur").map(({ id }) => id)).toEqual(["a"]);
    expect(searchEntries([...entries, { id: "f", name: "Premium old", archived: false }], "old").map(({ id }) => id)).toEqual([
      "d",
      "e",
      "f",
    ]);
  });
});

describe("picked rows", () => {
  it("are these, or all but these, also of rows that were never loaded", () => {
    let picked = afterChange(NONE_PICKED, [
      ["a", true],
      ["b", false],
    ]);
    expect([isPicked(picked, "a"), isPicked(picked, "b"), pickedCount(picked, 100)]).toEqual([true, false, 1]);
    picked = afterChange(picked, [["c", true]]);
    expect(pickedCount(picked, 100)).toBe(2);
    const all = afterChange(ALL_PICKED, [
      ["a", true],
      ["b", false],
    ]);
    expect([isPicked(all, "a"), isPicked(all, "b"), isPicked(all, "far away"), pickedCount(all, 100)]).toEqual([true, false, true, 99]);
    expect(pickedCount(afterChange(all, [["b", true]]), 100)).toBe(100);
  });
});

describe("a history's words", () => {
  const format = createFormat({ locale: "de-DE", timeZone: "UTC", baseCurrency: "EUR", distanceUnit: "km" });
  const words = (field: string, before: unknown, after: unknown) =>
    changeWords({ field, before, after }, format, (_, id) => id.toUpperCase());
  it("are in the user's locale, with names for ids", () => {
    expect(words("minimumRevenue", null, 1_234_500)).toEqual({ field: "least revenue", before: "none", after: "12.345\u00a0EUR" });
    expect(words("capacity", 1200, null)).toEqual({ field: "capacity", before: "1.200", after: "no limit" });
    expect(words("active", true, false)).toMatchObject({ before: "active", after: "inactive" });
    expect(words("products", ["x"], "*")).toMatchObject({ before: "X", after: "all" });
    expect(words("pausedUntil", null, Date.UTC(2026, 0, 31, 23))).toMatchObject({ after: "31. Jan. 2026" });
  });
  it("name of a long list only what came and went", () => {
    const long = Array.from({ length: 20 }, (_, i) => `p${i}`);
    expect(words("products", long, [...long.slice(1), "new"])).toMatchObject({ before: "without P0", after: "with NEW" });
    expect(words("contacts", [{ name: "Ann" }, { name: "Bob" }], [{ name: "Bob" }, { name: "Ann" }])).toMatchObject({
      after: "Bob, Ann (order)",
    });
  });
});

describe("a partner's status", () => {
  const asOf = Date.UTC(2026, 0, 10, 12);
  it("is one choice of two fields", () => {
    for (const status of ["active", "paused", "inactive"] as const) expect(statusOf(statusFields(status, asOf, "UTC"), asOf)).toBe(status);
    expect(statusOf({ active: true, pausedUntil: asOf - 1 }, asOf)).toBe("active");
    expect(pauseFrom(asOf, "Europe/Berlin")).toBe(Date.UTC(2026, 1, 9, 23) - 1);
  });
});
