/** A mean kept up to date, against the mean added anew in order. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { RunningMean } from "../../../src-main/engine/insight/running-mean.ts";
import { roundMetric } from "../../../src-main/engine/metrics.ts";

const rate = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 })).map(([k, n]) => Math.min(1, k / n)),
  fc.integer({ min: 0, max: 4e9 }).map((ms) => ms / 86_400_000),
  // Means of these lie right between two roundings.
  fc.constantFrom(0.5e-9, 1.5e-9, 0.25 + 0.5e-9, NaN),
);

function meanInOrder(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

it("rounds as the mean in order does, whatever came and went", () => {
  fc.assert(
    fc.property(
      fc.array(rate, { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(), rate), { maxLength: 60 }),
      (first, changes) => {
        const values = [...first];
        const mean = new RunningMean();
        for (const value of values) mean.put(value);
        for (const [place, value] of [[0, values[0] ?? NaN] as const, ...changes]) {
          const at = place % values.length;
          mean.takeOut(values[at] ?? NaN);
          mean.put(value);
          values[at] = value;
          const inOrder = meanInOrder(values);
          expect(mean.rounded(() => inOrder)).toBe(Number.isNaN(inOrder) ? NaN : roundMetric(inOrder));
        }
      },
    ),
    { seed: 20_171_105, numRuns: 500 },
  );
});

it("asks for the mean in order seldom", () => {
  const mean = new RunningMean();
  let asked = 0;
  for (let k = 1; k <= 5000; k++) {
    mean.put((k % 97) / 97);
    mean.rounded(() => {
      asked++;
      return NaN;
    });
  }
  expect(asked).toBeLessThan(50);
});
