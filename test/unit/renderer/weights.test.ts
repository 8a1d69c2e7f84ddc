/** Weights: what a point is worth, steps and ranges, numbers as they are typed, and drafts that are read back. */
import { describe, expect, it } from "vitest";
import { METRICS, STANDARD_WEIGHTS, WEIGHTS } from "../../../src-main/contract/metrics.ts";
import { TUNED_NAMES } from "../../../src-main/contract/settings.ts";
import { tuningDifference, tuningOf } from "../../../src-main/contract/tuning.ts";
import { createFormat } from "../../../src-renderer/format/format.ts";
import { settingLabel } from "../../../src-renderer/format/setting-words.ts";
import { NO_TRIAL, parseTrial } from "../../../src-renderer/pages/weights/draft.ts";
import { differenceText, figureText } from "../../../src-renderer/pages/weights/now/figure-words.ts";
import { moveWords } from "../../../src-renderer/pages/weights/now/move-words.ts";
import {
  parseWeight,
  roundedWeight,
  scaleHint,
  stepsOf,
  weightHint,
  weightStep,
} from "../../../src-renderer/pages/weights/weight-hints.ts";

const format = createFormat({ locale: "en", timeZone: "UTC", baseCurrency: "USD", distanceUnit: "km" });

describe("what one point is worth", () => {
  it("says it in the metric's own unit", () => {
    expect(weightHint("winrate", 3, "classic", "km", format)).toBe("1 point = 33 percentage points");
    expect(weightHint("distance", -0.002, "classic", "km", format)).toBe("1 point = 500 km");
    expect(weightHint("avgtimetoclose", -0.5, "classic", "km", format)).toBe("1 point = 2.0 days");
  });

  it("says how the ranges compare at their ends", () => {
    expect(scaleHint("classic", "km", format)).toBe("At the extreme weights 500\u00a0km = 10 days = one whole rate = 5 points.");
    expect(scaleHint("classic", "mi", format)).toContain("500\u00a0mi = 10 days");
    expect(scaleHint("normalised", "km", format)).not.toContain("km");
  });

  it("says what lies between worst and best where each metric is mapped to 0 to 1", () => {
    expect(weightHint("winrate", 0, "classic", "km", format)).toBe("not used");
    expect(weightHint("distance", -0.005, "normalised", "km", format)).toBe("0.50 points from worst to best candidate");
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

  it("takes arrow keys as steps, with Shift as ten", () => {
    expect([stepsOf("ArrowRight", false), stepsOf("ArrowDown", false), stepsOf("ArrowLeft", true), stepsOf("PageUp", false)]).toEqual([
      1, -1, -10, 10,
    ]);
    expect(stepsOf("Home", false)).toBe(0);
  });
});

describe("a weight that is typed", () => {
  it("is read in the locale, or with a decimal point", () => {
    expect(parseWeight("winrate", "3.5", "en")).toBe(3.5);
    expect(parseWeight("winrate", "3,5", "de")).toBe(3.5);
    expect(parseWeight("winrate", "3.5", "de")).toBe(3.5);
    expect(parseWeight("distance", "\u22120.002", "en")).toBe(-0.002);
  });

  it("is taken as finely as a flip is told, so that typing one changes the decision", () => {
    expect(parseWeight("distance", "-0.0025103", "en")).toBe(-0.0025103);
    expect(parseWeight("winrate", "3.46429", "en")).toBe(3.46429);
    expect(parseWeight("winrate", "2.3145678912345", "en")).toBe(2.31456789);
    expect(Object.is(parseWeight("distance", "-0", "en"), 0)).toBe(true);
    expect(format.weight(-0.0025103)).toBe("\u22120.0025103");
  });

  it.each(["NaN", "Infinity", "", " ", "1e1", "0x2", "3,5", "5.001", "-0.1", "three", "3 5", "--3", "1.2.3"])("refuses %j", (text) => {
    expect(parseWeight("winrate", text, "en")).toBeNull();
  });
});

describe("a trial", () => {
  const draft = { ...tuningOf({}), weights: { ...STANDARD_WEIGHTS, winrate: 4 } };

  it("comes back as it was kept", () => {
    const kept = { draft, profile: "W1", pinned: tuningOf({ order: "revenue" }), against: "pinned" };
    expect(parseTrial(JSON.stringify(kept))).toEqual(kept);
  });

  it("is forgotten where it is broken, incomplete or out of range, part by part", () => {
    for (const text of [null, "{", "{}", "null", "7"]) expect(parseTrial(text)).toEqual(NO_TRIAL);
    const wrong = { weights: { ...STANDARD_WEIGHTS, winrate: 6 }, settings: {} };
    expect(parseTrial(JSON.stringify({ draft: wrong, pinned: draft, against: "pinned" }))).toEqual({
      draft: null,
      profile: null,
      pinned: draft,
      against: "pinned",
    });
    expect(parseTrial(JSON.stringify({ draft: { ...draft, settings: { order: "newest" } }, pinned: null, against: "pinned" }))).toEqual(
      NO_TRIAL,
    );
  });
});

describe("what is tuned", () => {
  it("has a name for each setting, and none of those that say nothing about who gets what", () => {
    expect(TUNED_NAMES).toEqual(
      expect.arrayContaining(["score", "history", "order", "distance-unit", "window-days", "stall-days", "max-offers"]),
    );
    expect(TUNED_NAMES).not.toContain("clock");
    for (const name of TUNED_NAMES) expect(settingLabel(name)).toMatch(/^[A-Z]/);
  });

  it("differs where a text comes to something else, however it is written", () => {
    const changed = tuningOf({ "distribution/weights/winrate": "3.0", order: "revenue", history: "" });
    expect(tuningDifference(tuningOf({}), changed)).toEqual(["order"]);
    expect(tuningDifference({ ...changed, settings: {} }, tuningOf({}))).toEqual([]);
  });
});

describe("figures in words", () => {
  it("have a sign where they differ and say so where they do not", () => {
    expect(differenceText("placed", 163, 160, format)).toBe("\u22123");
    expect(differenceText("wins", 94.21, 94.22, format)).toBe("same");
    expect(differenceText("distance", null, 12, format)).toBe("");
    expect(figureText("distance", null, format)).toBe("no data");
    expect(figureText("gini", 0.25, format)).toBe("0.250");
  });

  it("tell what moved an opportunity", () => {
    const named = (name: string) => ({ id: name, name });
    const move = { opportunity: named("O"), customer: null, from: named("Ann"), to: named("Bo"), terms: [] };
    const terms = [
      { metric: "winrate" as const, change: 0.21 },
      { metric: "distance" as const, change: -0.05 },
    ];
    expect(moveWords({ ...move, terms, why: "score" }, format)).toBe("win +0.210 · distance \u22120.050");
    expect(moveWords({ ...move, why: "from-full" }, format)).toBe("Ann is full by then");
    expect(moveWords({ ...move, to: null, why: "unplaced" }, format)).toBe("nobody with room is left");
  });
});
