/** What the pages make of periods, flips and ranges. */
import { describe, expect, it } from "vitest";
import { flipsByDistance, flipSentence, metricSentence } from "../../../src-renderer/components/flips/flip-words.ts";
import { firstPeriod, periodGroups, periodIn, periodText } from "../../../src-renderer/components/period/periods.ts";
import { createFormat } from "../../../src-renderer/format/format.ts";
import { boundsOf } from "../../../src-renderer/pages/weights/insight/sensitivity-values.ts";

const format = createFormat({ locale: "en-GB", timeZone: "Europe/Berlin", baseCurrency: "EUR", distanceUnit: "km" });

describe("periods", () => {
  const delivered = { first: Date.UTC(2015, 10, 3), last: Date.UTC(2017, 11, 31, 23, 30) };

  it("are the years, quarters and months of the deliveries in the book's time zone", () => {
    const [years, quarters, months] = periodGroups(delivered, format);
    // The last delivery is on New Year's Day in Berlin.
    expect(years?.items).toEqual(["2018", "2017", "2016", "2015"].map((year) => ({ value: `${year}-01-01/${year}-12-31`, label: year })));
    expect(quarters?.items[0]).toEqual({ value: "2018-01-01/2018-03-31", label: "Q1 2018" });
    expect(quarters?.items.at(-1)).toEqual({ value: "2015-10-01/2015-12-31", label: "Q4 2015" });
    expect(months?.items.find(({ value }) => value.startsWith("2016-02"))).toEqual({ value: "2016-02-01/2016-02-29", label: "Feb 2016" });
    expect(firstPeriod(delivered, "UTC")).toEqual({ from: "2017-01-01", to: "2017-12-31" });
  });

  it("are read back from their texts", () => {
    const period = { from: "2017-01-01", to: "2017-03-31" };
    expect(periodIn(periodText(period))).toEqual(period);
    expect(periodIn("other")).toBeNull();
  });
});

describe("flips", () => {
  const range = { minimum: 0, maximum: 5, down: null, up: null };
  const vicki = { id: "v", name: "Vicki Laflamme" };
  const touch = { ...range, metric: "touchrate" as const, weight: 2, up: { weight: 2.31, partner: vicki } };
  const win = { ...range, metric: "winrate" as const, weight: 3, down: { weight: 1, partner: vicki }, up: { weight: 4.5, partner: vicki } };

  it("are told nearest first, by the share of the range", () => {
    const distance = {
      ...range,
      metric: "distance" as const,
      minimum: -0.01,
      maximum: 0,
      weight: -0.002,
      down: { weight: -0.01, partner: vicki },
    };
    const found = flipsByDistance({ metrics: [distance, win, touch] });
    expect(found.map(({ metric, weight }) => [metric, weight])).toEqual([
      ["touchrate", 2.31],
      ["winrate", 4.5],
      ["winrate", 1],
      ["distance", -0.01],
    ]);
    expect(found.map((one) => flipSentence(one, format))[0]).toBe("Vicki Laflamme would win if touch rate weighed 2.31 instead of 2");
  });

  it("tell both ways of a weight, and that there is none", () => {
    expect(metricSentence(win, format)).toBe("from 1 down: Vicki Laflamme · from 4.5 up: Vicki Laflamme");
    expect(metricSentence({ ...win, down: null, up: null }, format)).toBe("no weight from 0 to 5 changes it");
  });
});

describe("how far a weight can move", () => {
  const points = [9, 3, 8, 2, 0, 1, 5, 6, 2].map((moved, k) => ({ weight: k / 2, moved }));
  const about = { points, waiting: 100, weight: 2 };

  it("ends before the first weight at which too much moves, whatever comes after it", () => {
    expect(boundsOf(about, 0.05)).toEqual({ from: 1.5, to: 3, step: 0.5 });
    expect(boundsOf(about, 0.01)).toEqual({ from: 2, to: 2.5, step: 0.5 });
    expect(boundsOf(about, 0.1)).toEqual({ from: 0, to: 4, step: 0.5 });
  });

  it("holds at least for the weight itself, also between two that were tried", () => {
    expect(boundsOf({ ...about, weight: 2.2 }, 0)).toEqual({ from: 2, to: 2.2, step: 0.5 });
    expect(
      boundsOf(
        {
          ...about,
          points: [
            { weight: 0, moved: 50 },
            { weight: 4, moved: 50 },
          ],
        },
        0.05,
      ),
    ).toEqual({ from: 2, to: 2, step: 4 });
  });
});
