/** A past period as if other weights had been active: each delivery decided again at its own moment, by the active settings, or another state, and by a draft. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { PastMove, PastOutcome, PastSide, PastTotals } from "../../contract/calls/insight.ts";
import type { Settings } from "../../contract/settings.ts";
import { isActive } from "../../engine/availability/active.ts";
import { gini } from "../../engine/preview/totals.ts";
import {
  choosePast,
  loadsOf,
  partnersOfPlaces,
  pastScorer,
  pastTerms,
  pastTotals,
  placeOf,
  winsOfPlaces,
} from "../../engine/insight/past-choice.ts";
import type { PastDecisions } from "../../engine/insight/past-decisions.ts";
import { METRIC_COUNT } from "../../engine/metrics.ts";
import { sumTerms, type Scorer } from "../../engine/score.ts";
import { METRIC_INDEX, SUM_ORDER, weightColumn } from "../distribution/pipeline.ts";
import { stateName } from "../records/offer-view.ts";
import type { Session } from "../session.ts";
import { snapshot, type Snapshot } from "../snapshot.ts";
import { draftSettings } from "./draft.ts";
import { inTurns } from "./in-turns.ts";
import { instantsOf } from "./period.ts";
import { preparedPast, type Span } from "./prepared-past.ts";

/** Decisions chosen again before it is looked how long they took. */
const PIECE = 5000;
const LOADS_SHOWN = 500;

/** Whom some settings choose. */
interface Choice {
  readonly decisions: PastDecisions;
  readonly by: Scorer;
  /** Places of the chosen candidates, and their partners; -1 = nobody. */
  readonly places: Int32Array;
  readonly partners: Int32Array;
}

/** Both choices over the same deliveries, in step. */
interface Compared {
  readonly taken: Snapshot;
  readonly span: Span;
  readonly offers: Int32Array;
  readonly real: Int32Array;
  readonly active: Choice;
  readonly draft: Choice;
}

type Draft = Parameters<typeof draftSettings>[1];
type PastQuery = Pick<CallInput<"insight.past">, "period" | "job"> & { readonly draft: Draft; readonly against: Draft | null };

async function choose(session: Session, taken: Snapshot, settings: Settings, span: Span, job: string): Promise<Choice> {
  const decisions = await preparedPast(session, taken, settings, span, job);
  const by = pastScorer(settings, decisions, weightColumn(settings.weights));
  const total = decisions.offers.length;
  const places = new Int32Array(total);
  let done = 0;
  const advance = () => {
    const to = Math.min(total, done + PIECE);
    choosePast(decisions, by, done, to, places);
    done = to;
    return done < total;
  };
  await inTurns(session, { job, phase: "Deciding the period again", total }, advance, () => done);
  return { decisions, by, places, partners: partnersOfPlaces(decisions, places) };
}

async function compare(session: Session, { period, draft, against, job }: PastQuery): Promise<Compared> {
  const taken = snapshot(session);
  const { settings, book } = taken.observed;
  const span = instantsOf(period, settings.timeZone);
  const active = await choose(session, taken, against === null ? settings : draftSettings(taken, against), span, job);
  const drafted = await choose(session, taken, draftSettings(taken, draft), span, job);
  const { offers } = active.decisions;
  const { partner } = book.columns.offers;
  return { taken, span, offers, real: offers.map((offer) => partner[offer] ?? -1), active, draft: drafted };
}

export async function pastOutcome(session: Session, query: PastQuery): Promise<PastOutcome> {
  const compared = await compare(session, query);
  const { taken, span, offers, real, active, draft } = compared;
  const { partners } = taken.observed.book;
  const count = (differs: (i: number) => boolean) => offers.reduce((sum, _, i) => sum + (differs(i) ? 1 : 0), 0);
  const loads = {
    real: loadsOf(real, partners.count),
    active: loadsOf(active.partners, partners.count),
    draft: loadsOf(draft.partners, partners.count),
  };
  const load = (side: PastSide, partner: number) => loads[side][partner] ?? 0;
  const change = (partner: number) => load("draft", partner) - load("active", partner);
  const shown = [...loads.real.keys()]
    .filter((p) => load("real", p) > 0 || load("active", p) > 0 || load("draft", p) > 0)
    .toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)) || change(b) - change(a) || load("real", b) - load("real", a) || a - b);
  return {
    ...span,
    decisions: offers.length,
    moved: movedIn(compared, "moved").length,
    movedElsewhere: movedIn(compared, "elsewhere").length,
    notAsReal: { active: count((i) => active.partners[i] !== real[i]), draft: count((i) => draft.partners[i] !== real[i]) },
    nobody: { active: count((i) => (active.partners[i] ?? -1) < 0), draft: count((i) => (draft.partners[i] ?? -1) < 0) },
    totals: [
      totalsOf(taken, "real", active.decisions, real, active.decisions.realWin, loads.real),
      totalsOf(taken, "active", active.decisions, active.partners, winsOfPlaces(active.decisions, active.places), loads.active),
      totalsOf(taken, "draft", draft.decisions, draft.partners, winsOfPlaces(draft.decisions, draft.places), loads.draft),
    ],
    loads: shown.slice(0, LOADS_SHOWN).map((p) => ({
      partner: partners.named(p),
      real: load("real", p),
      active: load("active", p),
      draft: load("draft", p),
    })),
    loadsTotal: shown.length,
  };
}

function totalsOf(
  { observed }: Snapshot,
  side: PastSide,
  decisions: PastDecisions,
  partners: Int32Array,
  wins: Float64Array,
  loads: Int32Array,
): PastTotals {
  const { circumstances, distances, book } = observed;
  const totals = pastTotals(book.columns, distances, decisions, partners, wins);
  const active = [...loads.keys()].filter((partner) => isActive(circumstances, partner));
  const evenness = gini(Int32Array.from(active, (partner) => loads[partner] ?? 0));
  return {
    side,
    placed: totals.placed,
    distance: Number.isNaN(totals.meanDistance) ? null : totals.meanDistance,
    wins: totals.expectedWins,
    revenue: totals.revenue,
    gini: Number.isNaN(evenness) ? null : evenness,
    idle: active.filter((partner) => loads[partner] === 0).length,
  };
}

type List = CallInput<"insight.pastMoves">["list"];

function movedIn({ offers, real, active, draft }: Compared, list: List): Int32Array {
  return offers
    .map((_, i) => i)
    .filter((i) => active.partners[i] !== draft.partners[i] && (list === "moved" || draft.partners[i] !== real[i]));
}

export async function pastMoves(
  session: Session,
  query: PastQuery & { readonly list: List; readonly offset: number; readonly limit: number },
): Promise<CallOutput<"insight.pastMoves">> {
  const compared = await compare(session, query);
  const moved = movedIn(compared, query.list);
  return {
    total: moved.length,
    rows: Array.from(moved.subarray(query.offset, query.offset + query.limit), (i) => moveView(compared, i)),
  };
}

function moveView({ taken, offers, real, active, draft }: Compared, i: number): PastMove {
  const { book, circumstances } = taken.observed;
  const offer = offers[i] ?? -1;
  const opportunity = book.columns.offers.opportunity[offer] ?? -1;
  const customer = book.columns.opportunities.customer[opportunity] ?? -1;
  const named = (partner: number | undefined) => (partner === undefined || partner < 0 ? null : book.partners.named(partner));
  return {
    opportunity: book.opportunities.named(opportunity),
    customer: customer < 0 ? null : book.customers.name(customer),
    at: book.columns.offers.deliveredAt[offer] ?? NaN,
    real: book.partners.named(real[i] ?? -1),
    active: named(active.partners[i]),
    draft: named(draft.partners[i]),
    terms: termsMoved(active, draft, i),
    // Only what is delivered by the book's date is decided again.
    outcome: stateName(circumstances.standing.offerStates[offer] ?? 0) ?? "Delivered",
  };
}

/** How the lead of the draft's partner over that of the active settings came about, term by term. */
function termsMoved(active: Choice, draft: Choice, i: number): PastMove["terms"] {
  const [from, to] = [active.partners[i] ?? -1, draft.partners[i] ?? -1];
  const before = leadIn(active, i, to, from);
  const after = leadIn(draft, i, to, from);
  if (before === null || after === null) return null;
  const changes = SUM_ORDER.map((metric) => {
    const index = METRIC_INDEX[metric];
    return { metric, change: (after.terms[index] ?? 0) - (before.terms[index] ?? 0) };
  }).filter(({ change }) => change !== 0);
  return {
    leadBefore: before.lead,
    leadAfter: after.lead,
    changes: changes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  };
}

/** How far one partner is ahead of another, in all and by term; null where one is no candidate. */
function leadIn(choice: Choice, i: number, ahead: number, behind: number): { readonly lead: number; readonly terms: Float64Array } | null {
  const places = [ahead, behind].map((partner) => (partner < 0 ? -1 : placeOf(choice.decisions, i, partner)));
  if (places.some((place) => place < 0)) return null;
  const [first = new Float64Array(0), second = new Float64Array(0)] = places.map((place) => {
    const terms = new Float64Array(METRIC_COUNT);
    pastTerms(choice.decisions, choice.by, i, place, terms);
    return terms;
  });
  return { lead: sumTerms(first) - sumTerms(second), terms: first.map((term, m) => term - (second[m] ?? 0)) };
}
