/** Bars from a common zero line. */
import { describe, expect, it } from "vitest";
import { asPercent, barOf, barScale } from "../../../src-renderer/components/charts/signed-bars.ts";

describe("signed bars", () => {
  it("puts minus to the left and plus to the right of one zero line", () => {
    const scale = barScale([2, -1]);
    const plus = barOf(2, scale);
    const minus = barOf(-1, scale);
    expect(plus.left).toBeCloseTo(scale.zero, 12);
    expect(minus.left + minus.width).toBeCloseTo(scale.zero, 12);
    expect(plus.width).toBeCloseTo(2 * minus.width, 12);
  });

  it("keeps every bar within the width", () => {
    const values = [1.646, -0.642, 0.31, -0.2, 2, -1.341, -0.376];
    const scale = barScale(values);
    for (const value of values) {
      const { left, width } = barOf(value, scale);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(1);
    }
  });

  it("keeps the zero line off the border where all values have one sign", () => {
    expect(barScale([1, 2]).zero).toBeGreaterThan(0);
    expect(barScale([-1, -2]).zero).toBeLessThan(1);
  });

  it("draws nothing where everything is 0", () => {
    const scale = barScale([0, 0]);
    expect(barOf(0, scale)).toEqual({ left: 0.5, width: 0 });
    expect(asPercent(scale.zero)).toBe("50%");
  });
});
