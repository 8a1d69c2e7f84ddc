/** What SQL sorts and filters by, as worked out of an observed book; kept in step with it by what differs from the time before. */
import type { Database } from "better-sqlite3";
import { moneyScale } from "../contract/money.ts";
import { MS_PER_DAY, situationOf } from "../engine/standing.ts";
import { changeDerived, replaceDerived, type Differences, type OpportunityState, type PartnerState } from "../store/derived.ts";
import type { ObservedBook } from "./distribution/pipeline.ts";

/** States of opportunities as columns: a hundred thousand of them are compared after every change. */
interface OpportunityStates {
  readonly ids: readonly string[];
  /** Places in SITUATIONS. */
  readonly situations: Uint8Array;
  /** Places in `partnerIds`; -1 = none. */
  readonly partners: Int32Array;
  readonly partnerIds: readonly string[];
  readonly offers: Int32Array;
  /** Minor units; NaN = unknown. */
  readonly revenue: Float64Array;
}

interface Derived {
  readonly partners: readonly PartnerState[];
  readonly opportunities: OpportunityStates;
}

/** As the tables of a connection hold it. */
const written = new WeakMap<Database, Derived>();

/** Makes the temporary tables of the connection say what is observed. */
export function keepDerived(db: Database, observed: ObservedBook): void {
  const before = written.get(db);
  const now = { partners: partnerStates(observed), opportunities: opportunityStates(observed) };
  // Where writing fails, nothing is known of the tables any more.
  written.delete(db);
  if (before === undefined) replaceDerived(db, now.partners, everyState(now.opportunities));
  else
    changeDerived(db, partnerDifferences(before.partners, now.partners), opportunityDifferences(before.opportunities, now.opportunities));
  written.set(db, now);
}

/** A partner's counts and rates as the lists sort and show them, in order of id. */
function partnerStates({ book, circumstances, asOf }: ObservedBook): PartnerState[] {
  const { partners } = book.columns;
  const { counts, open } = circumstances.standing;
  return book.partners.ids.map((partner, p) => {
    const at = (column: Int32Array) => column[p] ?? 0;
    const rate = (column: Int32Array) => (at(counts.delivered) === 0 ? null : at(column) / at(counts.delivered));
    const paused = (partners.pausedUntil[p] ?? NaN) >= asOf;
    return {
      partner,
      status: partners.active[p] === 0 ? "inactive" : paused ? "paused" : "active",
      open: at(open),
      delivered: at(counts.delivered),
      won: at(counts.won),
      returned: at(counts.returned),
      feedback: at(counts.feedback),
      stalled: at(counts.stalled),
      touched: at(counts.touched),
      winrate: rate(counts.won),
      returnrate: rate(counts.returned),
      feedbackrate: rate(counts.feedback),
      stallrate: rate(counts.stalled),
      touchrate: rate(counts.touched),
      daysToClose: at(counts.timed) === 0 ? null : (counts.closeMs[p] ?? 0) / at(counts.timed) / MS_PER_DAY,
      wonDated: at(counts.timed),
    };
  });
}

/** Amounts of a column in minor units; a column of a book is never changed in place. */
const minorUnits = new WeakMap<Float64Array, { readonly scale: number; readonly amounts: Float64Array }>();

function inMinorUnits(revenue: Float64Array, scale: number): Float64Array {
  const made = minorUnits.get(revenue);
  if (made?.scale === scale) return made.amounts;
  const amounts = revenue.map((amount) => Math.round(amount * scale));
  minorUnits.set(revenue, { scale, amounts });
  return amounts;
}

function opportunityStates(observed: ObservedBook): OpportunityStates {
  const { book, settings, circumstances } = observed;
  const { opportunities } = book.columns;
  const { standing } = circumstances;
  return {
    ids: book.opportunities.ids,
    situations: standing.situations,
    partners: standing.newestPartner,
    partnerIds: book.partners.ids,
    offers: standing.offersOf,
    revenue: inMinorUnits(opportunities.revenue, moneyScale(settings.baseCurrency)),
  };
}

function stateAt({ ids, situations, partners, partnerIds, offers, revenue }: OpportunityStates, o: number): OpportunityState {
  const amount = revenue[o] ?? NaN;
  return {
    opportunity: ids[o] ?? "",
    situation: situationOf({ situations }, o),
    partner: partnerIds[partners[o] ?? -1] ?? null,
    offers: offers[o] ?? 0,
    revenueInBase: Number.isNaN(amount) ? null : amount,
  };
}

function* everyState(states: OpportunityStates): Iterable<OpportunityState> {
  for (let o = 0; o < states.ids.length; o++) yield stateAt(states, o);
}

function partnerDifferences(before: readonly PartnerState[], now: readonly PartnerState[]): Differences<PartnerState> {
  const known = new Map(before.map((state) => [state.partner, state]));
  const put = now.filter((state) => {
    const old = known.get(state.partner);
    known.delete(state.partner);
    return old === undefined || Object.entries(state).some(([field, value]) => old[field as keyof PartnerState] !== value);
  });
  return { put, gone: known.keys() };
}

/** Both are in order of id. */
function opportunityDifferences(before: OpportunityStates, now: OpportunityStates): Differences<OpportunityState> {
  const put: OpportunityState[] = [];
  const gone: string[] = [];
  const sameRevenue = before.revenue === now.revenue && before.ids === now.ids;
  const samePartners = before.partnerIds === now.partnerIds;
  const partnerAt = ({ partners, partnerIds }: OpportunityStates, o: number) => partnerIds[partners[o] ?? -1];
  const differs = (o: number, old: number) =>
    before.situations[old] !== now.situations[o] ||
    before.offers[old] !== now.offers[o] ||
    (!sameRevenue && !Object.is(before.revenue[old], now.revenue[o])) ||
    (samePartners ? before.partners[old] !== now.partners[o] : partnerAt(before, old) !== partnerAt(now, o));
  if (before.ids === now.ids) {
    for (let o = 0; o < now.ids.length; o++) if (differs(o, o)) put.push(stateAt(now, o));
    return { put, gone };
  }
  let old = 0;
  for (let o = 0; o < now.ids.length; o++) {
    const id = now.ids[o] ?? "";
    for (let other = before.ids[old]; other !== undefined && other < id; other = before.ids[++old]) gone.push(other);
    const known = before.ids[old] === id;
    if (!known || differs(o, old)) put.push(stateAt(now, o));
    if (known) old++;
  }
  gone.push(...before.ids.slice(old));
  return { put, gone };
}
