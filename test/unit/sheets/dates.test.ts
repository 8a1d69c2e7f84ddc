/** Dates as people write them: a column tells whether day or month comes first. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDayOrder, isoDate } from "../../../src-main/exchange/columns/dates.ts";

describe("a column of dates", () => {
  it.each([
    [["12/31/2017", "03/04/2017"], "en-GB", "month-first", true],
    [["31/12/2017", "03/04/2017"], "en-US", "day-first", true],
    [["03/04/2017"], "en-US", "month-first", false],
    [["03/04/2017"], "en-GB", "day-first", false],
    [["03.04.2017"], "en-US", "day-first", true],
    [["2017-04-03"], "en-US", "month-first", true],
    [["03/04/2017 25:00", "31/1/17 8:30"], "en-US", "day-first", true],
  ])("%j in %s: %s (told by the cells: %s)", (texts, locale, order, sure) => {
    expect(decideDayOrder(texts, locale)).toMatchObject({ order, sure });
  });
});

describe("a date", () => {
  it.each([
    ["2017-12-31", "2017-12-31"],
    ["2017-12-31T10:15:00Z", "2017-12-31T10:15:00Z"],
    ["31.12.2017", "2017-12-31"],
    ["1.2.17", "2017-02-01"],
    ["1.2.97", "1997-02-01"],
    ["31/12/2017", "2017-12-31"],
    ["2017/12/31", "2017-12-31"],
    ["31 Dec 2017", "2017-12-31"],
    ["31-Dec-17", "2017-12-31"],
    ["December 31, 2017", "2017-12-31"],
    ["31. Dezember 2017", "2017-12-31"],
    ["31 décembre 2017", "2017-12-31"],
    ["Sunday, 31 December 2017", "2017-12-31"],
    ["31.12.2017 14:30", "2017-12-31T14:30:00"],
    ["31/12/2017, 2:30:05 PM", "2017-12-31T14:30:05"],
    ["31/12/2017 12:00 am", "2017-12-31T00:00:00"],
    [43_100, "2017-12-31"],
    [43_100.5, "2017-12-31T12:00:00"],
    ["43100", "2017-12-31"],
  ])("%s", (cell, iso) => {
    expect(isoDate(cell, "day-first")).toBe(iso);
  });

  it.each(["31.02.2017", "13/13/2017", "2017", "soon", "", "1/2/2017/3", "99999", "31.12.2017 13:00 PM", "x".repeat(10_000), true, 0, -5])(
    "%s is none",
    (cell) => {
      expect(isoDate(cell, "day-first")).toBeNull();
    },
  );

  it("is read back as it was written in the order of its locale", () => {
    const day = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(fc.constantFrom("en-US", "en-GB", "de-DE", "fr-FR"), fc.array(day, { minLength: 1, maxLength: 40 }), (locale, days) => {
        const format = new Intl.DateTimeFormat(locale, { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" });
        const texts = days.map((one) => format.format(one * 86_400_000));
        const { order } = decideDayOrder(texts, locale);
        expect(texts.map((text) => isoDate(text, order))).toEqual(days.map((one) => new Date(one * 86_400_000).toISOString().slice(0, 10)));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
