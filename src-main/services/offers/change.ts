/** Steps in the life of offers as acts: one offer, a selection of them, or all that have expired. */
import type { CallInput } from "../../contract/calls.ts";
import type { OfferChange, OfferChanged, OfferSelection } from "../../contract/calls/offers.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import { STAGES } from "../../contract/codes.ts";
import { actQueries } from "../../store/acts.ts";
import { offerListQueries } from "../../store/offer-list.ts";
import { offerQueries, type NamedOffer } from "../../store/offers.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { offerPlan, type OfferPlan } from "./plan.ts";
import { listMoment } from "./inbox.ts";

/** More rows of a preview are counted, not shown. */
export const ROWS_SHOWN = 200;

/** @throws AppError `not-found` where there is no such offer. */
export function namedOffer(session: Session, id: string): NamedOffer {
  const [offer] = offerQueries(session.book().db).named([id]);
  if (offer === undefined) throw new AppError("not-found", `there is no offer ${quoted(id)} in this book`, { detail: { offer: id } });
  return offer;
}

/** As the user reads it behind "Undo": "acceptance of GTX Basic by Vicki Laflamme". */
function labelOf(change: OfferChange, what: string): string {
  switch (change.type) {
    case "accept":
      return `acceptance of ${what}`;
    case "decline":
      return `declining of ${what}`;
    case "stage":
      return `move of ${what} to ${STAGES[change.stage - 1] ?? ""}`;
    case "hold":
      return `hold of ${what}`;
    case "resume":
      return `resumption of ${what}`;
    case "win":
      return `win of ${what}`;
    case "return":
      return `return of ${what}: ${change.returnReason}`;
    case "expire":
      return `expiry of ${what}`;
    case "withdraw":
      return `withdrawal of ${what}`;
    case "feedback":
      return `customer feedback on ${what}`;
    default:
      return assertNever(change, "step of an offer");
  }
}

export function offerTitle({ topic, opportunity, partnerName }: NamedOffer): string {
  return `${topic === "" ? opportunity : topic} by ${partnerName}`;
}

/** @throws AppError `conflict` saying why, where the step is not allowed. */
export function changeOffer(session: Session, { id, change, window }: CallInput<"offers.change">): boolean {
  const book = writableBook(session);
  const offer = namedOffer(session, id);
  const plan = offerPlan(book, snapshot(session).observed);
  const verdict = plan.take(plainOffer(offer), change);
  if (verdict.kind === "refused") throw new AppError("conflict", `${offerTitle(offer)}: ${verdict.why}`, { detail: { offer: id } });
  if (verdict.kind === "same") return false;
  return (
    perform(session, { window, label: labelOf(change, offerTitle(offer)) }, (edit) => plan.write(edit, change.reason || null)) !== null
  );
}

function plainOffer({ topic: _topic, partnerName: _partnerName, ...offer }: NamedOffer) {
  return offer;
}

export function selectedOffers(session: Session, selection: OfferSelection): NamedOffer[] {
  const { db } = session.book();
  if (selection.type === "these") return offerQueries(db).named([...new Set(selection.ids)]);
  const { type: _type, except, ...filter } = selection;
  const without = new Set(except);
  const ids = offerListQueries(db).matching(filter, listMoment(session));
  return offerQueries(db).named(ids.filter((id) => !without.has(id)));
}

interface Planned {
  readonly plan: OfferPlan;
  readonly due: readonly NamedOffer[];
  readonly answer: OfferChanged;
}

function planned(session: Session, offers: readonly NamedOffer[], change: OfferChange): Planned {
  const book = session.book();
  const plan = offerPlan(book, snapshot(session).observed);
  const due: NamedOffer[] = [];
  const refusals: OfferChanged["refusals"] = [];
  let same = 0;
  let refused = 0;
  for (const offer of offers) {
    const verdict = plan.take(plainOffer(offer), change);
    if (verdict.kind === "change") due.push(offer);
    else if (verdict.kind === "same") same++;
    else {
      refused++;
      const { id, topic, opportunity, partnerName } = offer;
      if (refusals.length < ROWS_SHOWN) {
        refusals.push({ id, topic: topic === "" ? opportunity : topic, partner: partnerName, why: verdict.why });
      }
    }
  }
  const version = actQueries(book.db).newest();
  return { plan, due, answer: { matched: offers.length, changed: due.length, same, refused, refusals, version } };
}

export const countedOffers = (count: number): string => (count === 1 ? "1 offer" : `${count.toLocaleString("en")} offers`);

export function changeOffers(session: Session, input: CallInput<"offers.bulk">): OfferChanged {
  const { selection, change, dryRun, basedOn, window } = input;
  const { db } = dryRun ? session.book() : writableBook(session);
  const { plan, due, answer } = planned(session, selectedOffers(session, selection), change);
  if (dryRun || due.length === 0) return answer;
  const acts = actQueries(db);
  if (basedOn !== null && answer.version > basedOn) {
    for (const offer of due) {
      const latest = acts.latest("offer", offer.id);
      if (latest === null || latest.id <= basedOn) continue;
      throw new AppError("conflict", `${offerTitle(offer)} has been changed by ${latest.by} since the preview: look at it again`, {
        detail: { offer: offer.id, by: latest.by, at: latest.at },
      });
    }
  }
  perform(session, { window, label: labelOf(change, countedOffers(due.length)) }, (edit) => plan.write(edit, change.reason || null));
  return { ...answer, version: acts.newest() };
}

/**
 * Records that the offers expired which did: what nobody answered by its deadline.
 * @param window null where no user asked for it.
 * @returns how many.
 */
export function expireAll(session: Session, window: string | null, reason: string | null): number {
  const { db } = writableBook(session);
  const filter = { search: "", view: "expired", state: null, partner: null } as const;
  const offers = offerQueries(db).named(offerListQueries(db).matching(filter, listMoment(session)));
  const change = { type: "expire", reason: "" } as const;
  const { plan, due } = planned(session, offers, change);
  if (due.length > 0) perform(session, { window, label: labelOf(change, countedOffers(due.length)) }, (edit) => plan.write(edit, reason));
  return due.length;
}
