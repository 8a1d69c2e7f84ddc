/** The past walked through once, against each delivery decided again from a book that is read anew: the same partner, the same score, to the last bit. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { METRICS, WEIGHTS, type Weights } from "../../../src-main/contract/metrics.ts";
import type { Settings } from "../../../src-main/contract/settings.ts";
import { choosePast, partnersOfPlaces, pastScorer, pastTerms } from "../../../src-main/engine/insight/past-choice.ts";
import { PastGatherer, type PastDecisions } from "../../../src-main/engine/insight/past-decisions.ts";
import { METRIC_COUNT } from "../../../src-main/engine/metrics.ts";
import { sumTerms } from "../../../src-main/engine/score.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { decideAgain, offersDelivered } from "../../../src-main/services/distribution/past.ts";
import { observeBook, weightColumn, type ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";
import { newcomersThen } from "../../../src-main/services/insight/prepared-past.ts";
import { randomCase, wideCase, type RandomCase } from "../engine/books.ts";

const SEED = 20_171_031;

const moreWeights: fc.Arbitrary<Weights> = fc
  .tuple(...METRICS.map((name) => fc.double({ min: WEIGHTS[name].minimum, max: WEIGHTS[name].maximum, noNaN: true })))
  .map((values) => Object.fromEntries(METRICS.map((name, i) => [name, (values[i] ?? 0) + 0])) as Weights);

/** Gathered in pieces, as the service does it. */
function gathered(observed: ObservedBook, offers: Int32Array): PastDecisions {
  const gatherer = new PastGatherer(observed.book.columns, observed.settings, observed.distances, offers, {
    newcomers: newcomersThen(observed, observed.settings),
  });
  while (gatherer.advance(3));
  return gatherer.finish();
}

interface Decided {
  readonly partner: number;
  readonly score: number | null;
  readonly terms: readonly number[];
}

/** Each delivery as the gathered decisions give it, and as reading the book anew for it does. */
function bothWays(
  decisions: PastDecisions,
  observed: ObservedBook,
  settings: Settings,
  offers: Int32Array,
): { readonly walked: Decided[]; readonly anew: Decided[] } {
  const by = pastScorer(settings, decisions, weightColumn(settings.weights));
  const places = new Int32Array(offers.length);
  choosePast(decisions, by, 0, offers.length, places);
  const walked = Array.from(partnersOfPlaces(decisions, places), (partner, i): Decided => {
    if (partner < 0) return { partner, score: null, terms: [] };
    const terms = new Float64Array(METRIC_COUNT);
    pastTerms(decisions, by, i, places[i] ?? -1, terms);
    return { partner, score: sumTerms(terms), terms: [...terms] };
  });
  const anew = [...decideAgain({ ...observed, settings }, offers)].map(
    ({ best }): Decided =>
      best === null ? { partner: -1, score: null, terms: [] } : { partner: best.partner, score: best.score, terms: [...best.terms] },
  );
  return { walked, anew };
}

function expectSamePast({ rows, settings, t }: RandomCase, others: readonly Weights[]): void {
  const observed = observeBook(loadBook(rows, settings), settings, t);
  const offers = offersDelivered(observed, -Infinity, Infinity);
  const decisions = gathered(observed, offers);
  const score = settings.score === "classic" ? "normalised" : "classic";
  // What was gathered holds for any weights, and for either way to score.
  const tried = [
    settings,
    ...others.flatMap((weights): Settings[] => [
      { ...settings, weights },
      { ...settings, weights, score },
    ]),
  ];
  for (const one of tried) {
    const { walked, anew } = bothWays(decisions, observed, one, offers);
    expect(walked).toEqual(anew);
  }
}

it("decides as reading the book anew for each delivery does", () => {
  fc.assert(fc.property(randomCase, fc.array(moreWeights, { maxLength: 2 }), expectSamePast), { seed: SEED, numRuns: 1000 });
});

it("does so in wider books", () => {
  fc.assert(fc.property(wideCase, fc.array(moreWeights, { maxLength: 1 }), expectSamePast), { seed: SEED + 1, numRuns: 15 });
});

it("starts anywhere in the past", () => {
  fc.assert(
    fc.property(randomCase, fc.double({ min: 0, max: 1, noNaN: true }), ({ rows, settings, t }, share) => {
      const observed = observeBook(loadBook(rows, settings), settings, t);
      const all = offersDelivered(observed, -Infinity, Infinity);
      const offers = all.subarray(Math.floor(share * all.length));
      const { walked, anew } = bothWays(gathered(observed, offers), observed, settings, offers);
      expect(walked).toEqual(anew);
    }),
    { seed: SEED + 2, numRuns: 400 },
  );
});
