import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascending } from "../../../src-main/engine/ascending.ts";

const AWKWARD = [0, -0, 1, -1, 5e-324, -5e-324, 1e300, -1e300, 2 ** 31, 2 ** 32, -(2 ** 40), 1_700_000_000_000, 1_700_000_000_001] as const;

describe("ascending", () => {
  it("orders as a comparison of the numbers does, equal ones by place", () => {
    const key = fc.oneof(fc.constantFrom(...AWKWARD, Infinity, -Infinity), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const order = (a: number, b: number) => {
          const left = keys[a] ?? NaN;
          const right = keys[b] ?? NaN;
          return left < right ? -1 : left > right ? 1 : a - b;
        };
        expect([...ascending(Float64Array.from(keys))]).toEqual([...keys.keys()].toSorted(order));
      }),
      { seed: 20170307, numRuns: 2000 },
    );
  });
});
