/** What a partner's figures are counted as by both history modes, against the slow twin; the active mode's is what a score weighs. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { METRIC_INDEX, observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { estimatesOf } from "../../../src-main/services/estimates.ts";
import { situation } from "../../twin/situation.ts";
import { randomCase } from "./books.ts";

it("is what the twin estimates, and what the engine weighs", () => {
  fc.assert(
    fc.property(randomCase, ({ rows, settings, t }) => {
      const book = loadBook(rows, settings);
      const observed = observeBook(book, settings, t);
      const neutral = situation(rows, { ...settings, history: "neutral" }, t);
      const adjusted = situation(rows, { ...settings, history: "adjusted" }, t);
      for (const partner of rows.partners) {
        const place = book.partners.place(partner.id);
        const estimates = estimatesOf(observed, place);
        expect(estimates.history).toBe(settings.history);
        for (const estimate of estimates.metrics) {
          const { metric, own, count, of, network } = estimate;
          expect(estimate.neutral).toBe(neutral.metrics[metric](partner).value);
          expect(estimate.adjusted).toBe(adjusted.metrics[metric](partner).value);
          expect(own === null).toBe(neutral.metrics[metric](partner).imputed);
          expect(estimate[settings.history]).toBe(observed.metrics.value[METRIC_INDEX[metric] * observed.metrics.partners + place]);
          const isRate = metric !== "avgtimetoclose";
          expect(isRate ? own : null).toBe(isRate && of > 0 ? count / of : null);
          // What is drawn to the network's lies between it and the partner's own.
          const ends = own === null || network === null ? [-Infinity, Infinity] : [own, network];
          expect(estimate.adjusted).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
          expect(estimate.adjusted).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
        }
      }
    }),
    { seed: 20_261_123, numRuns: 400 },
  );
});
