/** Many offers at once, each to the best other partner that is available then: planned, shown, and done as one act. */
import { createHash } from "node:crypto";
import type { CallInput } from "../../contract/calls.ts";
import type { CauseCount } from "../../contract/calls/explaining.ts";
import type { OfferSelection } from "../../contract/calls/offers.ts";
import type { OffersReassigned } from "../../contract/calls/reassigning.ts";
import { CHECK_OF, type FailureCode } from "../../contract/codes.ts";
import { AppError } from "../../contract/errors.ts";
import { ascending } from "../../engine/ascending.ts";
import { bestCandidates, firstTurn, take, type Turn } from "../../engine/distribute.ts";
import { rejections } from "../../engine/explain.ts";
import { firstFor } from "../../engine/newcomers.ts";
import { orderKey } from "../../engine/standing.ts";
import { offerQueries, type NamedOffer } from "../../store/offers.ts";
import { gather, priced, type ObservedBook } from "../distribution/pipeline.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { countedOffers, ROWS_SHOWN, selectedOffers } from "./change.ts";
import { reassigningIn, reassignRefusals, successor } from "./reassign.ts";
import { isOpenAt } from "./state.ts";

interface Move {
  readonly offer: NamedOffer;
  /** Index of the partner that gets it. */
  readonly to: number;
  readonly score: number;
  /** It goes first by the newcomers' share. */
  readonly newcomer: boolean;
}

interface Refusal {
  readonly offer: NamedOffer;
  readonly why: string;
  readonly causes: readonly CauseCount[];
}

interface Planned {
  readonly moves: readonly Move[];
  readonly answer: OffersReassigned;
}

/** In the order of distribution, then by id: who comes first finds most room. */
function inOrder(offers: readonly NamedOffer[], { book, settings }: ObservedBook): NamedOffer[] {
  const place = ({ opportunity }: NamedOffer) => book.opportunities.place(opportunity);
  const byOpportunity = offers.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  const keys = Float64Array.from(byOpportunity, (offer) => orderKey(book.columns, settings, place(offer)));
  return Array.from(ascending(keys)).flatMap((i) => byOpportunity[i] ?? []);
}

/** What stops every partner but the one that has it, most first. */
function causesOf({ circumstances }: ObservedBook, turn: Turn, opportunity: number, from: number): CauseCount[] {
  const counts = new Map<FailureCode, number>();
  for (const { partner, codes } of rejections({ ...circumstances, load: turn.load }, opportunity, (code) => CHECK_OF[code])) {
    if (partner === from) continue;
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}

function planned(session: Session, selection: OfferSelection): Planned {
  const { observed } = snapshot(session);
  const { book, circumstances } = observed;
  const refusalOf = reassignRefusals(session);
  const offers = inOrder(selectedOffers(session, selection), observed);
  const opportunities = Int32Array.from(offers, ({ opportunity }) => book.opportunities.place(opportunity));
  const candidates = gather(observed, { opportunities, kept: new Int32Array(0) });
  const pricing = priced(observed, opportunities, candidates);
  const turn = firstTurn(circumstances.standing);
  const given = new Set<string>();
  const moves: Move[] = [];
  const refusals: Refusal[] = [];
  let refused = 0;
  const { byOpportunity } = offerQueries(session.book().db);
  /** The other partners that have its opportunity already. */
  const otherHolders = ({ id, opportunity }: NamedOffer): Set<number> => {
    // Most opportunities have had one offer only, which the columns know without a query.
    if ((circumstances.standing.offersOf[book.opportunities.place(opportunity)] ?? 0) <= 1) return new Set();
    const open = byOpportunity(opportunity).filter((other) => other.id !== id && isOpenAt(other, observed.asOf));
    return new Set(open.map(({ partner }) => book.partners.place(partner)));
  };
  const refuse = (offer: NamedOffer, why: string, causes: () => CauseCount[] = () => []) => {
    refused++;
    if (refusals.length < ROWS_SHOWN) refusals.push({ offer, why, causes: causes() });
  };
  offers.forEach((offer, i) => {
    const why = refusalOf(offer);
    if (why !== null) return refuse(offer, why);
    if (given.has(offer.opportunity)) return refuse(offer, "Another of these offers gives its opportunity to somebody else already");
    const from = book.partners.place(offer.partner);
    const holders = otherHolders(offer);
    const best = bestCandidates(book.columns, turn, pricing, i, 1 + holders.size, from).find(({ partner }) => !holders.has(partner));
    if (best === undefined) {
      return refuse(offer, "No other partner is available", () => causesOf(observed, turn, opportunities[i] ?? -1, from));
    }
    given.add(offer.opportunity);
    // What it leaves is free for those that come after it.
    turn.load[from] = (turn.load[from] ?? 0) - 1;
    take(turn, best.partner, moves.length + 1);
    const newcomer = firstFor(pricing.newcomers, opportunities[i] ?? -1)?.[best.partner] === 1;
    moves.push({ offer, to: best.partner, score: best.score, newcomer });
  });
  return { moves, answer: answerOf(observed, turn, { matched: offers.length, refused, moves, refusals }) };
}

function answerOf(
  { book }: ObservedBook,
  turn: Turn,
  { matched, refused, moves, refusals }: { matched: number; refused: number; moves: readonly Move[]; refusals: readonly Refusal[] },
): OffersReassigned {
  const counts = new Map<number, number>();
  for (const { to } of moves) counts.set(to, (counts.get(to) ?? 0) + 1);
  const free = (partner: number) => {
    const capacity = book.columns.partners.capacity[partner] ?? NaN;
    return Number.isNaN(capacity) ? null : capacity - (turn.load[partner] ?? 0);
  };
  const topicOf = ({ topic, opportunity }: NamedOffer) => (topic === "" ? opportunity : topic);
  const text = JSON.stringify(moves.map(({ offer, to }) => [offer.id, offer.partner, book.partners.id(to)]));
  return {
    matched,
    moved: moves.length,
    refused,
    receivers: [...counts]
      .toSorted(([a, m], [b, n]) => n - m || a - b)
      .map(([partner, count]) => ({ partner: book.partners.named(partner), count, free: free(partner) })),
    moves: moves.slice(0, ROWS_SHOWN).map(({ offer, to, score, newcomer }) => ({
      id: offer.id,
      topic: topicOf(offer),
      from: offer.partnerName,
      to: book.partners.name(to),
      score,
      newcomer,
    })),
    refusals: refusals.map(({ offer, why, causes }) => ({
      id: offer.id,
      topic: topicOf(offer),
      partner: offer.partnerName,
      why,
      causes: [...causes],
    })),
    plan: createHash("sha256").update(text).digest("hex"),
  };
}

export function previewReassignment(session: Session, selection: OfferSelection): OffersReassigned {
  return planned(session, selection).answer;
}

/** @throws AppError `conflict` where other partners would get them by now than the preview said. */
export function reassignAll(session: Session, input: CallInput<"offers.reassignAll">): OffersReassigned {
  const { selection, reason, plan, window } = input;
  const book = writableBook(session);
  const { observed } = snapshot(session);
  const { moves, answer } = planned(session, selection);
  if (answer.plan !== plan) {
    throw new AppError("conflict", "the book has changed since the preview, and other partners would get these offers: look at it again");
  }
  if (moves.length === 0) return answer;
  const reassigning = reassigningIn(book, observed);
  const next = moves.map(({ offer, to }) => successor(reassigning, offer, observed.book.partners.id(to), reason));
  perform(session, { window, label: `reassignment of ${countedOffers(moves.length)}` }, (edit) => {
    reassigning.plan.write(edit, reason);
    for (const offer of next) edit.write("offer", offer, reason);
  });
  return answer;
}
