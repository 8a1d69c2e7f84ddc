/** Intervals, medians and steps of the charts. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBySteps, meanInterval, meanOf, medianOf, stepOf, stepsFor, wilson } from "../../../src-main/engine/series/spread.ts";
import { reasonGroup } from "../../../src-main/services/columns/offers.ts";
import { monthsTo } from "../../../src-main/services/charts/months.ts";
import { monthAfter } from "../../../src-main/services/charts/scope.ts";

describe("a 90 % interval of a rate", () => {
  it("has the bounds worked out by hand", () => {
    // 2 of 10 with z² = 2.70554: (0.2 + 0.135277 -+ 1.64485 sqrt(0.016 + 0.0067638)) / 1.270554.
    expect(wilson(2, 10).low).toBeCloseTo(0.0686, 3);
    expect(wilson(2, 10).high).toBeCloseTo(0.4592, 3);
  });

  it("does not let 1 of 1 come out ahead of 90 of 100, nor 0 of 1 returned ahead of 10 of 100", () => {
    expect(wilson(1, 1).low).toBeLessThan(wilson(90, 100).low);
    expect(wilson(0, 1).high).toBeGreaterThan(wilson(10, 100).high);
  });

  it("holds the rate, lies in 0 to 1, has the bounds at which the rate is a deviate away, and narrows with more offers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const count = Math.round(share * of);
        const rate = count / of;
        const { low, high } = wilson(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        for (const bound of [low, high].filter((one) => one > 0 && one < 1)) {
          const deviate = Math.sqrt((bound * (1 - bound)) / of) * 1.6448536269514722;
          expect(Math.abs(rate - bound)).toBeCloseTo(deviate, 9);
        }
        const more = wilson(count * 4, of * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
      { seed: 90, numRuns: 300 },
    );
  });

  it("is everything where there is nothing", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(meanInterval(NaN, 0, 5)).toEqual({ low: 0, high: Infinity });
  });
});

describe("values that are spread", () => {
  const values = Float64Array.of(0, 1, 2, 3, 4, 9, 100);

  it("have a mean and a median", () => {
    expect([meanOf(values).mean, medianOf(values)]).toEqual([17, 3]);
    expect(medianOf(Float64Array.of(1, 2))).toBe(1.5);
    expect(meanOf(Float64Array.of(2, 4)).deviation).toBe(1);
    expect([meanOf(new Float64Array()).mean, medianOf(new Float64Array())]).toEqual([NaN, NaN]);
  });

  it("have the median that sorting gives, and stay as they are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 1, maxLength: 60 }), (list) => {
        const spread = Float64Array.from(list);
        const sorted = list.toSorted((a, b) => a - b);
        const middle = (at: number) => sorted[Math.floor(at)] ?? NaN;
        expect(medianOf(spread)).toBe((middle((list.length - 1) / 2) + middle(list.length / 2)) / 2);
        expect([...spread]).toEqual(list);
      }),
      { seed: 92, numRuns: 500 },
    );
  });

  it("fall into at most twenty steps of a round width, the last of which takes what is far", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { maxLength: 200 }), (list) => {
        const spread = Float64Array.from(list);
        const steps = stepsFor(spread, 1);
        expect(steps.count).toBeLessThanOrEqual(20);
        expect(steps.count).toBeGreaterThanOrEqual(1);
        expect(String(steps.width)).toMatch(/^[125]0*$/);
        const counts = countBySteps(spread, steps);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.length);
        expect(list.length === 0 || (counts[counts.length - 1] ?? 0) > 0).toBe(true);
      }),
      { seed: 91, numRuns: 300 },
    );
    expect(stepOf(-3, { width: 1, count: 4 })).toBe(0);
  });
});

it("months run up to the last one, at most so many, and never before the year 1", () => {
  expect(monthsTo("2017-02", "2016-11")).toEqual(["2016-11", "2016-12", "2017-01", "2017-02"]);
  expect(monthsTo("2017-02", "2017-05")).toEqual(["2017-02"]);
  expect(monthsTo("2017-02", "0001-01", 12)).toHaveLength(12);
  expect(monthsTo("0001-03", "0001-01", 12)).toEqual(["0001-01", "0001-02", "0001-03"]);
  expect(monthAfter("2017-12")).toBe("2018-01");
  expect(monthAfter("9999-12")).toBeNull();
});

it("a return reason is counted under its own name, under none, or as another one", () => {
  expect(reasonGroup(null)).toBe(0);
  expect(reasonGroup(" ")).toBe(0);
  expect(reasonGroup("No Interest")).toBe(1);
  expect(reasonGroup("Bad Contact Info")).toBe(7);
  expect(reasonGroup("Too far")).toBe(8);
  expect(reasonGroup("No reason given")).toBe(8);
});
