/** What charts ask for, say and hand over. */
import { describe, expect, it } from "vitest";
import type { OfferCounts } from "../../../src-main/contract/calls/charts.ts";
import { asCsv, asTabSeparated } from "../../../src-renderer/components/charts/figure/figure-data.ts";
import { periodsOf, scopeOf, type Choice } from "../../../src-renderer/components/charts/panel/choice.ts";
import { fullText, measured, topNumber, topShare } from "../../../src-renderer/components/charts/panel/measures.ts";
import { monthSentence } from "../../../src-renderer/components/charts/panel/month-values.ts";
import { createFormat } from "../../../src-renderer/format/format.ts";

const format = createFormat({ locale: "en-US", timeZone: "UTC", baseCurrency: "USD", distanceUnit: "km" });
const NOTHING: Choice = { metric: "", period: "", territory: "", leadType: "", product: "" };

function counts(fields: Partial<OfferCounts>): OfferCounts {
  const none = {
    delivered: 0,
    accepted: 0,
    declined: 0,
    expired: 0,
    pending: 0,
    won: 0,
    returned: 0,
    undecided: 0,
    stalled: 0,
    feedback: 0,
  };
  return { ...none, touched: 0, timed: 0, days: null, placed: 0, distance: null, ...fields };
}

const winOf = (delivered: number, won: number, undecided = 0) => measured(counts({ delivered, won, undecided }), "winrate");

describe("the scope of a choice", () => {
  it("reaches back from the month of the book's date, over the turn of a year", () => {
    expect(scopeOf({ ...NOTHING, period: "12m" }, null, "2017-03")).toMatchObject({ from: "2016-04", to: "2017-03" });
    expect(scopeOf({ ...NOTHING, period: "24m" }, null, "2017-12")).toMatchObject({ from: "2016-01", to: "2017-12" });
  });

  it("is a year, or all that the metrics count; what an address holds beside that is nothing", () => {
    expect(scopeOf({ ...NOTHING, period: "2016" }, "P1", "2017-03")).toMatchObject({ partner: "P1", from: "2016-01", to: "2016-12" });
    for (const period of ["", "soon", "0000", "20165", "-3m"]) {
      expect(scopeOf({ ...NOTHING, period }, null, "2017-03")).toMatchObject({ from: null, to: null });
    }
  });

  it("is offered by year from the newest, at most fifteen", () => {
    const values = (first: string) =>
      periodsOf({ delivered: { first, last: "2017-12" }, windowDays: null })
        .map(({ value }) => value)
        .slice(3);
    expect(values("2016-10")).toEqual(["2017", "2016"]);
    expect(values("0001-01")).toHaveLength(15);
    expect(periodsOf({ delivered: null, windowDays: 90 })[0]?.label).toContain("90");
  });
});

describe("values in words", () => {
  it("of few offers are their counts, not a percentage", () => {
    expect(fullText(winOf(1, 1), "winrate", format)).toBe("1 of 1: too few to say");
    expect(fullText(winOf(5, 4), "winrate", format)).toBe("80\u00a0% · 4 of 5");
    expect(fullText(winOf(0, 0), "winrate", format)).toBe("no data");
  });

  it("of months skip those that are few or hardly decided", () => {
    const months = [
      { month: "2017-01", own: winOf(1, 1) },
      { month: "2017-02", own: winOf(10, 5) },
      { month: "2017-03", own: winOf(10, 6, 1) },
      { month: "2017-04", own: winOf(10, 0, 9) },
    ];
    const said = monthSentence(months, "winrate", format);
    expect(said).toContain("from 50\u00a0% (Feb 2017) to 60\u00a0% (Mar 2017)");
    expect(said).toContain("newer months are not decided enough");
    expect(monthSentence(months.slice(0, 1), "winrate", format)).toContain("too few to say");
    expect(monthSentence(months.slice(3), "winrate", format)).toContain("not yet decided");
  });
});

it("axes end above all values, at numbers whose halves are whole", () => {
  for (const most of [0, 1, 3, 7, 9, 10, 11, 51, 99, 101, 250, 999, 1198, 1_000_001]) {
    const top = topNumber([most]);
    expect(top).toBeGreaterThanOrEqual(most);
    expect(top % 2).toBe(0);
    expect(top).toBeLessThanOrEqual(Math.max(2, most * 2));
  }
  expect([0, 0.2, 0.21, 1, 1.5].map((share) => topShare([share]))).toEqual([0.2, 0.2, 0.4, 1, 1.6]);
});

it("figures that are copied or saved run no formula, and keep numbers as they are", () => {
  const data = {
    columns: [{ label: "Partner" }, { label: "Share" }],
    rows: [
      ["=cmd()", "-3,5"],
      ['a"b\tc', "+1"],
      ["@x", "5"],
    ],
  };
  expect(asTabSeparated(data)).toBe(`Partner\tShare\n'=cmd()\t-3,5\n"a""b\tc"\t+1\n'@x\t5`);
  expect(asCsv(data)).toBe(`\uFEFFPartner,Share\r\n'=cmd(),"-3,5"\r\n"a""b\tc",+1\r\n'@x,5\r\n`);
});
