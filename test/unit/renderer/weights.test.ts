/** Weights: what a point is worth, steps and ranges, and drafts that are read back. */
import { describe, expect, it } from "vitest";
import { METRICS, STANDARD_WEIGHTS, WEIGHTS } from "../../../src-main/contract/metrics.ts";
import { createFormat } from "../../../src-renderer/format/format.ts";
import { parseDraft } from "../../../src-renderer/pages/weights/draft.ts";
import { changedWeights, roundedWeight, weightHint, weightStep } from "../../../src-renderer/pages/weights/weight-hints.ts";

const format = createFormat({ locale: "en", timeZone: "UTC", baseCurrency: "USD", distanceUnit: "km" });

describe("what one point is worth", () => {
  it("says it in the metric's own unit", () => {
    expect(weightHint("winrate", 3, "classic", format)).toBe("one point = 33 percentage points");
    expect(weightHint("distance", -0.002, "classic", format)).toBe("one point = 500 km");
    expect(weightHint("avgtimetoclose", -0.5, "classic", format)).toBe("one point = 2.0 days");
  });

  it("promises no unit where there is none", () => {
    expect(weightHint("winrate", 0, "classic", format)).toBe("not used");
    expect(weightHint("winrate", 3, "normalised", format)).not.toContain("percentage");
  });
});

describe("steps and ranges", () => {
  it("lands on every standard weight by whole steps", () => {
    for (const metric of METRICS) {
      const steps = (WEIGHTS[metric].standard - WEIGHTS[metric].minimum) / weightStep(metric);
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-9);
    }
  });

  it("clears the dust of floats and never leaves the range", () => {
    expect(roundedWeight("winrate", 0.1 + 0.2)).toBe(0.3);
    expect(roundedWeight("distance", -0.00199999)).toBe(-0.002);
    expect(roundedWeight("winrate", 7)).toBe(5);
    expect(Object.is(roundedWeight("returnrate", -0), 0)).toBe(true);
  });

  it("names the weights that differ", () => {
    expect(changedWeights({ ...STANDARD_WEIGHTS, touchrate: 1 }, STANDARD_WEIGHTS)).toEqual(["touchrate"]);
  });
});

describe("drafts", () => {
  it("come back as they were kept", () => {
    expect(parseDraft(JSON.stringify({ ...STANDARD_WEIGHTS, winrate: 4 }))).toEqual({ ...STANDARD_WEIGHTS, winrate: 4 });
  });

  it("are forgotten where they are broken, incomplete or out of range", () => {
    expect(parseDraft(null)).toBeNull();
    expect(parseDraft("{")).toBeNull();
    expect(parseDraft("{}")).toBeNull();
    expect(parseDraft(JSON.stringify({ ...STANDARD_WEIGHTS, winrate: 6 }))).toBeNull();
    expect(parseDraft(JSON.stringify({ ...STANDARD_WEIGHTS, winrate: "3" }))).toBeNull();
  });
});
