/** Why 1 of 1 is not 100 %, in words. */
import { describe, expect, it } from "vitest";
import type { Estimate, Estimates } from "../../../src-main/contract/calls/estimates.ts";
import { countedAs, estimateSentence, mostPulled } from "../../../src-renderer/components/estimates/words.ts";
import { createFormat } from "../../../src-renderer/format/format.ts";

const format = createFormat({ locale: "en-US", timeZone: "UTC", baseCurrency: "USD", distanceUnit: "km" });
const ADJUSTED = { history: "adjusted", imaginary: 10 } as const;
const NEUTRAL = { history: "neutral", imaginary: 10 } as const;

const win: Estimate = { metric: "winrate", own: 1, count: 1, of: 1, network: 0.58, mean: 0.6, neutral: 1, adjusted: 6.8 / 11 };
const none: Estimate = { ...win, own: null, count: 0, of: 0, neutral: 0.6, adjusted: 0.58 };
const time: Estimate = { ...win, metric: "avgtimetoclose", own: 10, count: 2, of: 2, network: 40, mean: 42, neutral: 10, adjusted: 35 };

/** The locale's own space before a sign of percent. */
const plainly = (text: string) => text.replaceAll("\u00a0", " ");

describe("the sentence about a figure", () => {
  it("says own, counts, network, and the pull between", () => {
    expect(plainly(estimateSentence(win, ADJUSTED, format))).toBe(
      "100 %: 1 of 1; the network 58 %; counted as 62 % (pulled by 10 imaginary offers at the network’s rate)",
    );
    expect(plainly(estimateSentence(time, ADJUSTED, format))).toBe(
      "10 days: 2 won; the network 40 days; counted as 35 days (pulled by 10 imaginary wins at the network’s mean)",
    );
  });

  it("says what stands in where there is nothing of its own, by either mode, and where nobody has any", () => {
    expect(plainly(estimateSentence(none, ADJUSTED, format))).toBe("no data; counted as 58 %, the network’s");
    expect(plainly(estimateSentence(none, NEUTRAL, format))).toBe("no data; counted as 60 %, the mean of the active partners");
    expect(estimateSentence({ ...none, network: null }, NEUTRAL, format)).toBe("nobody has data");
    expect(countedAs({ ...none, network: null }, "neutral")).toBeNull();
  });

  it("says that neutral leaves a figure as it is", () => {
    expect(plainly(estimateSentence(win, NEUTRAL, format))).toBe("100 %: 1 of 1; the network 58 %; counted as it is");
  });
});

describe("the figure that is moved most", () => {
  const of = (history: Estimates["history"], ...metrics: Estimate[]): Estimates => ({ history, imaginary: 10, metrics });

  it("is the one farthest from its own value in the mode that is in use", () => {
    const stall: Estimate = { ...win, metric: "stallrate", own: 0, count: 0, neutral: 0, adjusted: 0.05 };
    expect(mostPulled(of("adjusted", stall, win))?.metric).toBe("winrate");
    expect(mostPulled(of("neutral", stall, win))).toBeNull();
    expect(mostPulled(of("adjusted", none))).toBeNull();
  });
});
