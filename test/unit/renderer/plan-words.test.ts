import { describe, expect, it } from "vitest";
import {
  effectWords,
  exchangeWords,
  gainWords,
  placedWords,
  proofWords,
  worthWords,
} from "../../../src-renderer/components/runs/plan-words.ts";
import { createFormat } from "../../../src-renderer/format/format.ts";

const format = createFormat({ locale: "en-US", timeZone: "UTC", baseCurrency: "USD", distanceUnit: "km" });
const totals = (placed: number, score: number) => ({ placed, score, meanDistance: null });
const anna = { id: "a", name: "Anna" };

describe("the proof of a plan", () => {
  it.each([
    [1000, 1000, "proven to be the best possible"],
    [1000, 1000 + 1e-9, "proven to be the best possible"],
    [1000, 1000.03, "proven within 0.003 % of the best possible"],
    [-1000, -999.97, "proven within 0.003 % of the best possible"],
    [1000, 1000.0321, "proven within 0.004 % of the best possible"],
    [1000, 1123, "proven within 13 % of the best possible"],
    [0, 0.5, "proven within 0.500 points of the best possible"],
    [0, 0, "proven to be the best possible"],
  ])("of %d with no more than %d possible: %s", (score, scoreBound, words) => {
    expect(proofWords({ best: totals(1, score), scoreBound }, format)).toBe(words);
  });

  it("says how many any plan can place, and what this one gains", () => {
    expect(placedWords({ best: totals(7, 0), placedBound: 7 }, format)).toBe("no plan places more");
    expect(placedWords({ best: totals(7, 0), placedBound: 9 }, format)).toBe("no plan places more than 9");
    expect(gainWords({ best: totals(7, 2.5), greedy: totals(5, 3) }, format)).toBe("+2 placed, −0.500 points");
    expect(gainWords({ best: totals(7, 3.5), greedy: totals(7, 3) }, format)).toBe("+0.500 points");
  });
});

describe("what the plan does to a line", () => {
  it.each([
    [{ change: 2.1, before: anna, after: anna }, "gains 2.100"],
    [{ change: -0.4, before: anna, after: anna }, "loses 0.400"],
    [{ change: 0, before: anna, after: anna }, "gains and loses nothing"],
    [{ change: null, before: null, after: anna }, "only the plan places"],
    [{ change: null, before: anna, after: null }, "is left without a partner"],
  ])("%j: %s", (side, words) => {
    expect(effectWords(side, format)).toBe(words);
  });

  it("and to all of an exchange, and what one more place is worth", () => {
    expect(exchangeWords({ number: 0, lines: 3, placed: 1, score: -0.5 }, format)).toBe("3 lines together: 1 more placed, −0.500 points");
    expect(exchangeWords({ number: 1, lines: 1, placed: 0, score: 0.5 }, format)).toBe("Alone: +0.500 points");
    expect(worthWords({ worth: 3.2, placesOneMore: false }, format)).toBe("+3.200");
    expect(worthWords({ worth: -0.4, placesOneMore: true }, format)).toBe("one more placed, −0.400");
    expect(worthWords({ worth: 0, placesOneMore: false }, format)).toBe("nothing");
  });
});
