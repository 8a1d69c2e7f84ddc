/** What must hold of any book, whatever the numbers: section 3's identities, exact sums, no more than the capacity, no matter of order. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METRICS, type MetricName } from "../../../src-main/contract/metrics.ts";
import { distributeBook } from "../../../src-main/services/distribute.ts";
import { rankBook } from "../../../src-main/services/rank.ts";
import type { ArrayBook } from "../../twin/book.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { twinRank } from "../../twin/rank.ts";
import { placesAtTime, situation } from "../../twin/situation.ts";
import { randomCase, type RandomCase } from "./books.ts";
import { onlyWeights, opportunityRow } from "./rows.ts";

const SEED = 20_171_231;
const RUNS = { seed: SEED, numRuns: 300 };

type Terms = Readonly<Partial<Record<MetricName, number>>>;

/** Both programs are held to the same: an identity that only one of them keeps would already be a difference. */
const DISTRIBUTE = {
  engine: ({ rows, settings, t, kept }: RandomCase) => distributeBook(rows, { settings, asOf: t, kept }).lines,
  twin: ({ rows, settings, t, kept }: RandomCase) => twinDistribute(rows, settings, t, kept),
};
const RANK = {
  engine: ({ rows, settings, t }: RandomCase, opportunity: string) => rankBook(rows, { settings, asOf: t, opportunity }),
  twin: ({ rows, settings, t }: RandomCase, opportunity: string) => twinRank(rows, settings, t, opportunity),
};
const PROGRAMS = ["engine", "twin"] as const;

const byPartner = (a: { readonly partner: string }, b: { readonly partner: string }) => (a.partner < b.partner ? -1 : 1);

function sum({
  winrate = 0,
  returnrate = 0,
  feedbackrate = 0,
  stallrate = 0,
  touchrate = 0,
  avgtimetoclose = 0,
  distance = 0,
}: Terms): number {
  return winrate + returnrate + feedbackrate + stallrate + touchrate + avgtimetoclose + distance;
}

/** Every table from its end to its start, but the rules of a territory and the rest of a row as they are. */
function reversed(rows: ArrayBook): ArrayBook {
  return {
    settings: rows.settings.toReversed(),
    products: rows.products.toReversed(),
    leadTypes: rows.leadTypes.toReversed(),
    territories: rows.territories.toReversed(),
    partners: rows.partners.toReversed(),
    customers: rows.customers.toReversed(),
    relations: rows.relations.toReversed(),
    opportunities: rows.opportunities.toReversed(),
    offers: rows.offers.toReversed(),
  };
}

/** The book with each offer made a second time, on an opportunity that its partner registered itself. */
function withPartnerCreated(rows: ArrayBook): ArrayBook {
  const own = rows.offers.map((offer, index) => ({ ...offer, id: `own ${index}`, opportunity: `own ${index}` }));
  const opportunities = own.map((offer) => opportunityRow(offer.opportunity, { partnerCreated: true, customer: null }));
  return { ...rows, opportunities: [...rows.opportunities, ...opportunities], offers: [...rows.offers, ...own] };
}

it("the twin's counts: W + R <= A, S <= A, A + X + E + pending = D, none over D", () => {
  fc.assert(
    fc.property(randomCase, ({ rows, settings, t }) => {
      const { countsOf } = situation(rows, settings, t);
      for (const counts of rows.partners.map(countsOf)) {
        expect(counts.won + counts.returned).toBeLessThanOrEqual(counts.accepted);
        expect(counts.stalled).toBeLessThanOrEqual(counts.accepted);
        expect(counts.accepted + counts.declined + counts.expired + counts.pending).toBe(counts.delivered);
        expect(counts.touched).toBeLessThanOrEqual(counts.accepted + counts.declined);
        expect(Math.max(counts.feedback, counts.timed)).toBeLessThanOrEqual(counts.delivered);
      }
    }),
    RUNS,
  );
});

describe.each(PROGRAMS)("the %s", (program) => {
  it("has rates in [0,1], with wins, returns and stalls together at most 1", () => {
    const weights = onlyWeights({ winrate: "1", returnrate: "-1", feedbackrate: "1", stallrate: "-1", touchrate: "1" }).weights;
    fc.assert(
      fc.property(randomCase, (one) => {
        const settings = { ...one.settings, weights, score: "classic" as const };
        for (const { id } of one.rows.opportunities) {
          for (const { terms } of RANK[program]({ ...one, settings }, id)) {
            const { winrate = 0, returnrate = 0, feedbackrate = 0, stallrate = 0, touchrate = 0 } = terms;
            for (const rate of [winrate, -returnrate, feedbackrate, -stallrate, touchrate]) {
              expect(rate).toBeGreaterThanOrEqual(0);
              expect(rate).toBeLessThanOrEqual(1);
            }
            // Each of the three was rounded to 9 decimals.
            expect(winrate - returnrate - stallrate).toBeLessThanOrEqual(1 + 2e-9);
          }
        }
      }),
      RUNS,
    );
  });

  it("lets what partners register themselves change no score, no check and no count", () => {
    fc.assert(
      fc.property(randomCase, (one) => {
        const more = { ...one, rows: withPartnerCreated(one.rows) };
        for (const { id } of one.rows.opportunities) {
          expect(RANK[program](more, id).toSorted(byPartner)).toEqual(RANK[program](one, id).toSorted(byPartner));
        }
        const waiting = (of: RandomCase) => DISTRIBUTE[program](of).map((line) => line.opportunity);
        expect(waiting(more)).toEqual(waiting(one));
      }),
      RUNS,
    );
  });

  it("has terms whose sum is the score, exactly", () => {
    fc.assert(
      fc.property(randomCase, (one) => {
        for (const line of DISTRIBUTE[program](one)) {
          expect(line.score).toBe(line.partner === null ? null : sum(line.terms));
          expect(Object.keys(line.terms)).toHaveLength(line.partner === null ? 0 : METRICS.length);
        }
      }),
      RUNS,
    );
  });

  it("gives the same lines whatever the order of the rows", () => {
    fc.assert(
      fc.property(randomCase, (one) => {
        expect(DISTRIBUTE[program]({ ...one, rows: reversed(one.rows) })).toEqual(DISTRIBUTE[program](one));
      }),
      RUNS,
    );
  });

  it("gives no partner more than it has room for", () => {
    fc.assert(
      fc.property(randomCase, ({ rows, settings, t }) => {
        const lines = DISTRIBUTE[program]({ rows, settings, t, kept: [] });
        const places = placesAtTime(rows, t);
        for (const partner of rows.partners) {
          const room = partner.capacity === null ? lines.length : Math.max(0, partner.capacity - places.open(partner));
          expect(lines.filter((line) => line.partner === partner.id).length).toBeLessThanOrEqual(room);
        }
      }),
      RUNS,
    );
  });
});
