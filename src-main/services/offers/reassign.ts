/** An offer taken from one partner and given to another, in one act; the checks of availability are shown, and may be overruled by name. */
import { endOfDayAfter } from "../../calendar/instants.ts";
import { UNTOUCHED_OFFER, type OfferRow } from "../../contract/book.ts";
import type { CallInput } from "../../contract/calls.ts";
import type { ReassignOption } from "../../contract/calls/reassigning.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { Turn } from "../../engine/distribute.ts";
import { firstTurn } from "../../engine/distribute.ts";
import type { Book } from "../../store/open.ts";
import { offerQueries, type NamedOffer } from "../../store/offers.ts";
import { recordTables } from "../../store/records.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { perform } from "../editing/acts.ts";
import { rankPartners } from "../rank.ts";
import { failuresWithSentences } from "../review/decide.ts";
import { freeOfferId } from "../review/deliver.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { namedOffer, offerTitle } from "./change.ts";
import { dayWords, offerPlan, type OfferPlan } from "./plan.ts";
import { stateOf } from "./state.ts";
import { recordedLater, stateRefusal } from "./rules.ts";

/** Says of offers why they cannot go to another partner; null where they can. */
export function reassignRefusals(session: Session): (offer: OfferRow) => string | null {
  const { observed } = snapshot(session);
  const around = { asOf: observed.asOf, day: dayWords(observed.settings.timeZone) };
  const opportunities = recordTables(session.book().db).opportunity;
  return (offer) => {
    const state = stateOf(offer, observed.asOf);
    const later = recordedLater(offer, around);
    if (later !== null || state === null) return later ?? "It is not delivered yet";
    const wrong = stateRefusal("reassign", offer, state, around);
    if (wrong !== null) return wrong;
    const opportunity = opportunities.read(offer.opportunity);
    if (opportunity?.partnerCreated) return "Its partner registered the opportunity itself: it goes to nobody else";
    const closed = opportunity !== null && opportunity.status !== "open" && !((opportunity.closedAt ?? -Infinity) > observed.asOf);
    return closed ? `Its opportunity was closed as ${opportunity.status}: withdraw the offer instead` : null;
  };
}

/** Who has how much once this offer is withdrawn. */
function turnWithout({ book, circumstances }: ObservedBook, offer: OfferRow): Turn {
  const turn = firstTurn(circumstances.standing);
  const partner = book.partners.place(offer.partner);
  const load = Int32Array.from(turn.load);
  load[partner] = (load[partner] ?? 0) - 1;
  return { ...turn, load };
}

/** @throws AppError `conflict` where the offer cannot be reassigned. */
function reassignable(session: Session, id: string): NamedOffer {
  const offer = namedOffer(session, id);
  const why = reassignRefusals(session)(offer);
  if (why !== null) throw new AppError("conflict", `${offerTitle(offer)}: ${why}`, { detail: { offer: id } });
  return offer;
}

/** Every other partner: those that are available best first, then the others, those that fail fewest checks first. */
export function reassignOptions(session: Session, id: string): ReassignOption[] {
  const { observed } = snapshot(session);
  const offer = reassignable(session, id);
  const { book } = observed;
  return rankPartners(observed, turnWithout(observed, offer), book.opportunities.place(offer.opportunity))
    .filter(({ partner }) => partner !== offer.partner)
    .map(({ partner, available, score, failures, newcomer = false }) => ({
      partner: book.partners.named(book.partners.place(partner)),
      available,
      newcomer,
      score,
      failures: [...failures],
    }));
}

/** What offers are reassigned with. */
export interface Reassigning {
  readonly plan: OfferPlan;
  readonly observed: ObservedBook;
  readonly offers: ReturnType<typeof offerQueries>;
}

export function reassigningIn(book: Book, observed: ObservedBook): Reassigning {
  return { plan: offerPlan(book, observed), observed, offers: offerQueries(book.db) };
}

/** Plans the withdrawal of an offer; @returns the offer to `partner` that takes its place. */
export function successor({ plan, observed, offers }: Reassigning, offer: NamedOffer, partner: string, reason: string): OfferRow {
  const { topic: _topic, partnerName: _partnerName, ...row } = offer;
  const verdict = plan.take(row, { type: "withdraw", on: null, reason });
  if (verdict.kind !== "change") throw new Error(`offer ${offer.id} can be reassigned but not withdrawn`);
  const { asOf, settings } = observed;
  return {
    ...UNTOUCHED_OFFER,
    id: freeOfferId(offers, offer.opportunity),
    opportunity: offer.opportunity,
    partner,
    deliveredAt: asOf,
    deadline: endOfDayAfter(asOf, settings.offerDays, settings.timeZone),
  };
}

/** @returns the id of the new offer. */
export function reassign(session: Session, input: CallInput<"offers.reassign">): string {
  const { id, partner: partnerId, reason, accepted, window } = input;
  const book = writableBook(session);
  const { observed } = snapshot(session);
  const offer = reassignable(session, id);
  const { partners, opportunities } = observed.book;
  const partner = partners.place(partnerId);
  if (partner < 0)
    throw new AppError("not-found", `there is no partner ${quoted(partnerId)} in this book`, { detail: { partner: partnerId } });
  if (partnerId === offer.partner) {
    throw new AppError("conflict", `${offerTitle(offer)}: ${offer.partnerName} has it already`, { detail: { offer: id } });
  }
  const { load } = turnWithout(observed, offer);
  const against = failuresWithSentences(observed, load, opportunities.place(offer.opportunity), partner);
  const unaccepted = against.filter(({ code }) => !accepted.includes(code));
  if (unaccepted.length > 0) {
    const sentences = unaccepted.map(({ code, sentence }) => `${code} (${sentence})`).join("; ");
    throw new AppError("invalid-input", `${partners.name(partner)} fails checks that are not accepted: ${sentences}`, {
      detail: { offer: id, partner: partnerId },
    });
  }
  const reassigning = reassigningIn(book, observed);
  const next = successor(reassigning, offer, partnerId, reason);
  perform(session, { window, label: `reassignment of ${offerTitle(offer)} to ${partners.name(partner)}` }, (edit) => {
    reassigning.plan.write(edit, reason);
    edit.write("offer", next, reason);
  });
  return next.id;
}
