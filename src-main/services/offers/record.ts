/** One offer: what it is, and what can be done with it. */
import type { OfferRow } from "../../contract/book.ts";
import type { OfferChange, OfferRecord } from "../../contract/calls/offers.ts";
import { OFFER_CHANGES, RETURN_REASONS, STAGES, type OfferChangeName } from "../../contract/codes.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import { noticeTable } from "../../store/notices.ts";
import { offerListQueries } from "../../store/offer-list.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { offerQueries } from "../../store/offers.ts";
import { opportunityQueries } from "../../store/opportunities.ts";
import { offerViews } from "../records/offer-view.ts";
import { opportunityFacts } from "../records/opportunity-facts.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { namedOffer } from "./change.ts";
import { listMoment } from "./inbox.ts";
import { dayWords, offerPlan, type OfferPlan } from "./plan.ts";
import { reassignRefusals } from "./reassign.ts";

const LAST_STAGE = STAGES.length;

/** A step as it would be taken now, by which it is asked whether it can be; the stage is the next one. */
function trial(type: Exclude<OfferChangeName, "reassign">, stage: number | null): OfferChange {
  switch (type) {
    case "stage":
      return { type, stage: Math.min(LAST_STAGE, (stage ?? 0) + 1), on: null, reason: "" };
    case "return":
      return { type, returnReason: RETURN_REASONS[0], on: null, reason: "" };
    case "expire":
    case "hold":
    case "resume":
      return { type, reason: "" };
    case "accept":
    case "decline":
    case "win":
    case "withdraw":
    case "feedback":
      return { type, on: null, reason: "" };
    default:
      return assertNever(type, "step of an offer");
  }
}

/** What is so already cannot be done again. */
const ALREADY: Readonly<Partial<Record<OfferChangeName, string>>> = {
  expire: "Its expiry is recorded already",
  hold: "It is on hold already",
  resume: "It is not on hold",
  stage: "It is at the last stage",
  feedback: "Customer feedback is recorded already",
};

/** @throws AppError `not-found` where there is no such offer, or none at the book's date. */
export function readOffer(session: Session, id: string): OfferRecord {
  const { observed } = snapshot(session);
  const { db } = session.book();
  const offer = namedOffer(session, id);
  const [view] = offerViews(observed, [offer]);
  const listed = offerListQueries(db).read(id, listMoment(session));
  if (view === undefined || listed === null) {
    const when = offer.deliveredAt === null ? "" : `: it is delivered on ${dayWords(observed.settings.timeZone)(offer.deliveredAt)}`;
    throw new AppError("not-found", `offer ${quoted(id)} is not delivered at the book’s date${when}`, { detail: { offer: id } });
  }
  const siblings = offerViews(observed, offerQueries(db).byOpportunity(offer.opportunity)).toReversed();
  const detail = opportunityQueries(db).read(offer.opportunity);
  const { revenue, products, leadType } = opportunityFacts(session, observed, offer.opportunity);
  const notice = noticeTable(db).read(id);
  const plan = offerPlan(session.book(), observed);
  const { topic: _topic, partnerName: _partnerName, ...row } = offer;
  const { declinedAt, expiredAt, stageAt, feedbackAt } = offer;
  return {
    offer: view,
    customer: detail?.customer ? { id: detail.customer.id, name: detail.customer.name } : null,
    revenue,
    products,
    leadType,
    opportunityStatus: detail?.opportunity.status ?? "open",
    place: { number: siblings.findIndex((one) => one.id === id) + 1, of: siblings.length },
    declinedAt,
    expiredAt,
    stageAt,
    feedbackAt,
    told: notice && { at: notice.toldAt, channel: notice.channel },
    lastChange: listed.lastChange,
    automatic: deliveryQueries(db).isAutomatic(id),
    alerts: [...listed.alerts],
    changes: OFFER_CHANGES.map((type) => ({
      type,
      refused: type === "reassign" ? reassignRefusals(session)(row) : refusalOf(plan, row, type),
    })),
  };
}

function refusalOf(plan: OfferPlan, offer: OfferRow, type: Exclude<OfferChangeName, "reassign">): string | null {
  const verdict = plan.consider(offer, trial(type, offer.stage));
  if (verdict.kind === "refused") return verdict.why;
  return verdict.kind === "same" ? (ALREADY[type] ?? "It is so already") : null;
}
