/** Where differences come from, and how a sum is written. */
import { describe, expect, it } from "vitest";
import type { Term } from "../../../src-main/contract/calls/shared.ts";
import type { MetricName } from "../../../src-main/contract/metrics.ts";
import { largestDifferences, termDifferences } from "../../../src-renderer/components/explanation/differences.ts";

const term = (metric: MetricName, value: number): Term => ({
  metric,
  value,
  weight: 1,
  term: value,
  imputed: false,
  own: null,
  count: null,
  of: null,
});

describe("differences of two scores", () => {
  const first = [term("winrate", 1.646), term("returnrate", -0.642), term("touchrate", 2), term("avgtimetoclose", -0.5)];
  const second = [term("winrate", 1.47), term("returnrate", -0.642), term("touchrate", 2), term("avgtimetoclose", -0.511)];

  it("names the terms that differ, largest first", () => {
    const differences = termDifferences(second, first);
    expect(differences.map((one) => one.metric)).toEqual(["winrate", "avgtimetoclose"]);
    expect(differences[0]?.difference).toBeCloseTo(-0.176, 12);
  });

  it("sums to the difference of the scores", () => {
    const sum = (terms: readonly Term[]) => terms.reduce((all, one) => all + one.term, 0);
    const total = termDifferences(second, first).reduce((all, one) => all + one.difference, 0);
    expect(total).toBeCloseTo(sum(second) - sum(first), 12);
  });

  it("leaves out what is small beside the rest, and what is more than wanted", () => {
    const differences = termDifferences(
      [term("winrate", 1), term("touchrate", 0.5), term("returnrate", 0.01)],
      [term("winrate", 0), term("touchrate", 0), term("returnrate", 0)],
    );
    expect(largestDifferences(differences, 3).map((one) => one.metric)).toEqual(["winrate", "touchrate"]);
    expect(largestDifferences(differences, 1).map((one) => one.metric)).toEqual(["winrate"]);
  });

  it("is empty between equals", () => {
    expect(termDifferences(first, first)).toEqual([]);
  });
});
