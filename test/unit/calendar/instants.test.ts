import { describe, expect, it } from "vitest";
import { dayNumber, dayOf, dayText, endOfDay, startOfDay } from "../../../src-main/calendar/days.ts";
import { clockInstant, endOfDayAfter, formatInstant, monthOf, parseInstant } from "../../../src-main/calendar/instants.ts";

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

describe("parseInstant", () => {
  it.each([
    ["2017-03-01", "UTC", "start", "2017-03-01T00:00:00.000Z"],
    ["2017-03-01", "UTC", "end", "2017-03-01T23:59:59.999Z"],
    ["2016-02-29", "UTC", "start", "2016-02-29T00:00:00.000Z"],
    ["2000-02-29", "Europe/Berlin", "start", "2000-02-28T23:00:00.000Z"],
    ["2017-03-01", "Europe/Berlin", "end", "2017-03-01T22:59:59.999Z"],
    ["2017-07-01", "America/New_York", "start", "2017-07-01T04:00:00.000Z"],
    ["2017-03-01T10:20:30Z", "Europe/Berlin", "end", "2017-03-01T10:20:30.000Z"],
    ["2017-03-01T10:20:30.5Z", "UTC", "start", "2017-03-01T10:20:30.500Z"],
    ["2017-03-01T10:20:30.123987Z", "UTC", "start", "2017-03-01T10:20:30.123Z"],
    ["2017-03-01T10:20+05:30", "UTC", "start", "2017-03-01T04:50:00.000Z"],
    ["2017-03-01T10:20-0800", "UTC", "start", "2017-03-01T18:20:00.000Z"],
    ["2017-03-01 10:20+01", "UTC", "start", "2017-03-01T09:20:00.000Z"],
    ["2017-03-01 10:20", "UTC", "start", "2017-03-01T10:20:00.000Z"],
    ["2017-07-01T10:20", "Europe/Berlin", "start", "2017-07-01T08:20:00.000Z"],
    ["0001-01-01", "UTC", "start", "0001-01-01T00:00:00.000Z"],
    ["0099-12-31", "UTC", "start", "0099-12-31T00:00:00.000Z"],
    ["9999-12-31", "UTC", "end", "9999-12-31T23:59:59.999Z"],
  ] as const)("reads %s in %s at the %s of the day", (text, zone, edge, expected) => {
    expect(iso(parseInstant(text, zone, edge))).toBe(expected);
  });

  it.each([
    "",
    "now",
    "2017-02-30",
    "2017-02-29",
    "1900-02-29",
    "2017-04-31",
    "2017-00-10",
    "2017-13-10",
    "2017-01-00",
    "2017-1-1",
    "17-01-01",
    "2017/01/01",
    "01.02.2017",
    "0000-01-01",
    "+12017-01-01",
    "20170101",
    "2017-03-01T",
    "2017-03-01T24:00",
    "2017-03-01T10:60",
    "2017-03-01T10:20:60",
    "2017-03-01T10",
    "2017-03-01T10:20:30.Z",
    "2017-03-01T10:20z",
    "2017-03-01T10:20+24:00",
    "2017-03-01T10:20+05:60",
    "2017-03-01 ",
    " 2017-03-01",
    "2017-03-01Z",
    "42795",
    "0001-01-01T00:30+01:00",
    "9999-12-31T23:30-01:00",
  ])("refuses %j", (text) => {
    expect(parseInstant(text, "UTC", "start")).toBeNull();
  });

  it("takes the first of two equal times when clocks go back, and the later one when they skip", () => {
    expect(iso(parseInstant("2017-10-29T02:30", "Europe/Berlin", "start"))).toBe("2017-10-29T00:30:00.000Z");
    expect(iso(parseInstant("2017-03-26T02:30", "Europe/Berlin", "start"))).toBe("2017-03-26T01:30:00.000Z");
  });

  it("begins a day after the gap where midnight is skipped, and ends it at its last millisecond", () => {
    expect(iso(parseInstant("2017-10-15", "America/Sao_Paulo", "start"))).toBe("2017-10-15T03:00:00.000Z");
    expect(iso(parseInstant("2018-02-17", "America/Sao_Paulo", "end"))).toBe("2018-02-18T02:59:59.999Z");
  });

  it("throws for a time zone that does not exist", () => {
    expect(() => parseInstant("2017-03-01", "Mars/Olympus", "start")).toThrow(RangeError);
  });
});

describe("formatInstant", () => {
  it.each([
    ["2017-03-01T00:00:00.000Z", "UTC", "start", "2017-03-01"],
    ["2017-03-01T00:00:00.000Z", "UTC", "end", "2017-03-01T00:00:00Z"],
    ["2017-03-01T23:59:59.999Z", "UTC", "end", "2017-03-01"],
    ["2017-03-01T23:59:59.999Z", "UTC", "start", "2017-03-01T23:59:59.999Z"],
    ["2017-02-28T23:00:00.000Z", "Europe/Berlin", "start", "2017-03-01"],
    ["2017-03-01T00:00:00.000Z", "Europe/Berlin", "start", "2017-03-01T00:00:00Z"],
    ["0001-01-01T00:00:00.000Z", "America/New_York", "start", "0001-01-01T00:00:00Z"],
    // There the year 10000 has begun, which no date here can say.
    ["9999-12-31T15:00:00.000Z", "Asia/Tokyo", "start", "9999-12-31T15:00:00Z"],
    ["9999-12-31T23:59:59.999Z", "Asia/Tokyo", "end", "9999-12-31T23:59:59.999Z"],
  ] as const)("writes %s in %s for the %s of a day", (text, zone, edge, expected) => {
    expect(formatInstant(Date.parse(text), zone, edge)).toBe(expected);
  });
});

describe("days", () => {
  it("puts the deadline of an offer at the end of the day in the time zone", () => {
    const delivered = Date.parse("2017-03-20T23:30:00Z");
    expect(iso(endOfDayAfter(delivered, 7, "UTC"))).toBe("2017-03-27T23:59:59.999Z");
    expect(iso(endOfDayAfter(delivered, 7, "Europe/Berlin"))).toBe("2017-03-28T21:59:59.999Z");
    expect(iso(endOfDayAfter(delivered, 0, "America/New_York"))).toBe("2017-03-21T03:59:59.999Z");
  });

  it("names the month in the time zone", () => {
    const newYear = Date.parse("2016-12-31T23:30:00Z");
    expect(monthOf(newYear, "UTC")).toBe("2016-12");
    expect(monthOf(newYear, "Europe/Berlin")).toBe("2017-01");
  });

  it("stays on the right day where the clock goes back just after midnight", () => {
    // St. John's set its clocks from 00:01 back to 23:01 of the day before.
    expect(dayText(dayOf(Date.parse("2009-11-01T03:00:00Z"), "America/St_Johns"))).toBe("2009-10-31");
    expect(monthOf(Date.parse("2009-11-01T03:29:59Z"), "America/St_Johns")).toBe("2009-10");
    expect(monthOf(Date.parse("2009-11-01T03:30:00Z"), "America/St_Johns")).toBe("2009-11");
  });

  it("gives a day of 23 and one of 25 hours their length", () => {
    const length = (text: string) => {
      const day = dayNumber(2017, Number(text.slice(0, 2)), Number(text.slice(3))) ?? Number.NaN;
      return (endOfDay(day, "Europe/Berlin") + 1 - startOfDay(day, "Europe/Berlin")) / 3_600_000;
    };
    expect([length("03-26"), length("10-29"), length("06-01")]).toEqual([23, 25, 24]);
  });
});

describe("clockInstant", () => {
  it("is now, the end of the day, or null", () => {
    expect(clockInstant("now", "UTC", 42)).toBe(42);
    expect(iso(clockInstant("2017-12-31", "UTC", 42))).toBe("2017-12-31T23:59:59.999Z");
    expect(clockInstant("2017-02-30", "UTC", 42)).toBeNull();
  });
});
