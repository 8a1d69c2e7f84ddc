/** The charts' series against a program that goes through the twin's offers one by one: every sum, every month, every group, every point. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { OFFER_KINDS, type ChartScope, type OfferCounts, type OfferKindName } from "../../../src-main/contract/calls/charts.ts";
import { RETURN_REASON_GROUPS } from "../../../src-main/contract/codes.ts";
import { METRICS, type MetricName } from "../../../src-main/contract/metrics.ts";
import { readPartners } from "../../../src-main/services/charts/by-partner.ts";
import { readTotals } from "../../../src-main/services/charts/index.ts";
import { readMonths } from "../../../src-main/services/charts/months.ts";
import { offersBehind } from "../../../src-main/services/charts/offers-behind.ts";
import { readFunnel, readReasons, readSpread } from "../../../src-main/services/charts/outcomes.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook, type ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";
import { countedOffers as twinCounted, countOffers } from "../../twin/metrics.ts";
import { isOpen, offersAtTime, type OfferAtTime } from "../../twin/state.ts";
import { territoriesAround } from "../../twin/territory.ts";
import { randomCase, type RandomCase } from "../engine/books.ts";

const SEED = 20_260_731;
const RUNS = { seed: SEED, numRuns: 200 };
const ALL: ChartScope = { partner: null, territory: null, leadType: null, product: null, from: null, to: null };
const NO_SLICE = { month: null, before: null, reason: null, step: null } as const;

const observedOf = ({ rows, settings, t }: RandomCase): ObservedBook => observeBook(loadBook(rows, settings), settings, t);

/** `2017-03`, by the system's own calendar. */
function monthIn(timeZone: string, ms: number): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, calendar: "iso8601", year: "numeric", month: "2-digit" }).formatToParts(ms);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}`;
}

/** The twin's offers of a scope: those that the metrics count, or those delivered in its months. */
function slowly({ rows, settings, t }: RandomCase, scope: ChartScope): OfferAtTime[] {
  const timed = scope.from !== null || scope.to !== null;
  const counted = timed
    ? twinCounted(offersAtTime(rows, t), { ...settings, windowDays: null }, t)
    : twinCounted(offersAtTime(rows, t), settings, t);
  return counted.filter((offer) => {
    const opportunity = rows.opportunities.find((row) => row.id === offer.opportunity);
    const customer = rows.customers.find((row) => row.id === opportunity?.customer);
    const month = monthIn(settings.timeZone, offer.deliveredAt);
    if (scope.partner !== null && offer.partner !== scope.partner) return false;
    if (scope.from !== null && month < scope.from) return false;
    if (scope.to !== null && month > scope.to) return false;
    if (scope.leadType !== null && opportunity?.leadType !== scope.leadType) return false;
    if (scope.product !== null && opportunity?.products.includes(scope.product) !== true) return false;
    if (scope.territory === null) return true;
    return customer !== undefined && territoriesAround(customer, rows.territories).has(scope.territory);
  });
}

const DAY = 86_400_000;

function slowCounts(one: RandomCase, offers: readonly OfferAtTime[]): Omit<OfferCounts, "placed" | "distance"> {
  const { timeToClose, ...counts } = countOffers(offers, one.settings, one.t);
  const undecided = offers.filter(isOpen).length;
  return { ...counts, undecided, days: counts.timed === 0 ? null : timeToClose / counts.timed / DAY };
}

function withoutDistance(counts: OfferCounts): Omit<OfferCounts, "placed" | "distance"> {
  return Object.fromEntries(Object.entries(counts).filter(([name]) => name !== "placed" && name !== "distance")) as typeof counts;
}

/** One of each kind of scope that the book has anything for. */
function scopesOf({ rows, settings, t }: RandomCase): ChartScope[] {
  const months = offersAtTime(rows, t).map((offer) => monthIn(settings.timeZone, offer.deliveredAt));
  const month = months.toSorted()[months.length >> 1] ?? "2017-01";
  return [
    ALL,
    ...rows.partners.slice(0, 2).map(({ id }) => ({ ...ALL, partner: id })),
    ...rows.leadTypes.slice(0, 1).map(({ id }) => ({ ...ALL, leadType: id })),
    ...rows.products.slice(0, 1).map(({ id }) => ({ ...ALL, product: id })),
    ...rows.territories.slice(0, 1).map(({ territory }) => ({ ...ALL, territory })),
    { ...ALL, from: month },
    { ...ALL, to: month },
    { ...ALL, from: month, to: month, partner: rows.partners[0]?.id ?? null },
  ];
}

it("totals and months are those that counting offer by offer gives", () => {
  fc.assert(
    fc.property(randomCase, (one) => {
      const observed = observedOf(one);
      for (const scope of scopesOf(one)) {
        const expected = slowly(one, scope);
        const { own } = readTotals(observed, scope);
        expect(withoutDistance(own)).toEqual(slowCounts(one, expected));
        expect(own.won + own.returned + own.declined + own.expired + own.undecided).toBe(own.delivered);
        const { months, earlier } = readMonths(observed, scope);
        const inMonth = (month: string) => expected.filter((offer) => monthIn(one.settings.timeZone, offer.deliveredAt) === month);
        for (const { month, ...counts } of months) expect(withoutDistance(counts)).toEqual(slowCounts(one, inMonth(month)));
        const shown = months.reduce((sum, { delivered }) => sum + delivered, earlier?.delivered ?? 0);
        expect(shown).toBe(own.delivered);
      }
    }),
    RUNS,
  );
});

it("partners have the counts that the metrics go by, and stand in the order of the bound that counts against them", () => {
  fc.assert(
    fc.property(randomCase, (one) => {
      const observed = observedOf(one);
      const { counts } = observed.circumstances.standing;
      const columns = { winrate: counts.won, returnrate: counts.returned, feedbackrate: counts.feedback } as const;
      const rates = { ...columns, stallrate: counts.stalled, touchrate: counts.touched } as const;
      for (const metric of METRICS) {
        const { rows, total } = readPartners(observed, { scope: ALL, metric, offset: 0, limit: 200 });
        expect(rows).toHaveLength(total);
        for (const row of rows) {
          const partner = observed.book.partners.place(row.id);
          expect(row.low).toBeLessThanOrEqual(row.value + 1e-12);
          expect(row.high).toBeGreaterThanOrEqual(row.value - 1e-12);
          const days = (counts.closeMs[partner] ?? 0) / (counts.timed[partner] ?? 0) / DAY;
          const delivered = counts.delivered[partner];
          const expected: Partial<Record<MetricName, unknown>> = {
            ...Object.fromEntries(Object.entries(rates).map(([name, part]) => [name, [part[partner], delivered]])),
            avgtimetoclose: [days, counts.timed[partner]],
            distance: [row.value, row.of],
          };
          expect([metric.endsWith("rate") ? row.count : row.value, row.of]).toEqual(expected[metric]);
        }
        const less = ["returnrate", "stallrate", "avgtimetoclose", "distance"].includes(metric);
        const bounds = rows.map((row) => (less ? row.high : -row.low));
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, k) => k + 1));
      }
    }),
    RUNS,
  );
});

it("behind every figure stand as many offers as it says", () => {
  const counted: Readonly<Record<Exclude<OfferKindName, "progressed" | "open">, (counts: OfferCounts) => number>> = {
    delivered: (counts) => counts.delivered,
    accepted: (counts) => counts.accepted,
    declined: (counts) => counts.declined,
    expired: (counts) => counts.expired,
    pending: (counts) => counts.pending,
    undecided: (counts) => counts.undecided,
    lapsed: (counts) => counts.declined + counts.expired,
    won: (counts) => counts.won,
    returned: (counts) => counts.returned,
    stalled: (counts) => counts.stalled,
    feedback: (counts) => counts.feedback,
    touched: (counts) => counts.touched,
    timed: (counts) => counts.timed,
  };
  fc.assert(
    fc.property(randomCase, (one) => {
      const observed = observedOf(one);
      const behind = (scope: ChartScope, slice: Parameters<typeof offersBehind>[2]) => offersBehind(observed, scope, slice).length;
      for (const scope of scopesOf(one)) {
        const { own } = readTotals(observed, scope);
        const { months, earlier } = readMonths(observed, scope);
        const funnel = readFunnel(observed, scope);
        // What is open is so whenever it was delivered.
        for (const kind of OFFER_KINDS.filter((named) => named !== "open")) {
          const count = kind === "progressed" ? funnel.progressed : counted[kind](own);
          expect(behind(scope, { ...NO_SLICE, kind })).toBe(count);
          if (kind === "progressed") continue;
          for (const month of months) expect(behind(scope, { ...NO_SLICE, kind, month: month.month })).toBe(counted[kind](month));
          const before = months[0]?.month ?? "0001-01";
          expect(behind(scope, { ...NO_SLICE, kind, before })).toBe(earlier === null ? 0 : counted[kind](earlier));
        }
        const { accepted, progressed, won, declined, expired, pending, returnedEarly, openEarly, returnedLate, openLate } = funnel;
        expect(accepted + declined + expired + pending).toBe(funnel.delivered);
        expect(progressed + returnedEarly + openEarly).toBe(accepted);
        expect(won + returnedLate + openLate).toBe(progressed);
        const { reasons, returned } = readReasons(observed, scope);
        expect(returned).toBe(own.returned);
        for (const reason of RETURN_REASON_GROUPS) {
          const told = reasons.find((entry) => entry.reason === reason)?.count ?? 0;
          expect(behind(scope, { ...NO_SLICE, kind: "returned", reason })).toBe(told);
        }
        for (const metric of ["avgtimetoclose", "distance"] as const) {
          const { steps, width, own: spread, unknown } = readSpread(observed, { scope, metric });
          expect(steps.reduce((sum, step) => sum + step, 0)).toBe(spread.count);
          expect(spread.count + unknown).toBe(metric === "distance" ? own.delivered : own.won);
          steps.forEach((step, place) => {
            const slice = { ...NO_SLICE, kind: "delivered", step: { metric, width, place, last: place === steps.length - 1 } } as const;
            expect(behind(scope, slice)).toBe(step);
          });
        }
      }
    }),
    { ...RUNS, numRuns: 60 },
  );
});
