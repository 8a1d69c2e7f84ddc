/** Closing an opportunity by hand, as lost or canceled, and reopening it: the offer that it has open goes with it. */
import type { OpportunityStatus } from "../../contract/codes.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { OpportunityValue } from "../../contract/records/index.ts";
import { offerQueries, type NamedOffer } from "../../store/offers.ts";
import type { Edit } from "../editing/recording.ts";
import { isOpenAt } from "../offers/state.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** What closing and reopening come to, as the book stands. */
export interface Closing {
  /** An opportunity's open offers; more than one only where they came so from elsewhere. */
  openOffers(opportunity: string): NamedOffer[];
  /** Why a status cannot become another one by hand; null where it can, or is so already. */
  refusal(before: OpportunityValue, status: OpportunityStatus): string | null;
  /** The same opportunity with another status, dated by the book; itself where it has that status. */
  withStatus(before: OpportunityValue, status: OpportunityStatus): OpportunityValue;
  /** Writes an opportunity; where it is lost or canceled by that, what it has open is withdrawn in the same act. */
  write(edit: Edit, before: OpportunityValue, after: OpportunityValue, reason: string | null): void;
}

/** Looks at the book once: use it for many opportunities, and not after they are changed. */
export function closing(session: Session): Closing {
  const { book, asOf, circumstances } = snapshot(session).observed;
  const offers = offerQueries(session.book().db);
  const openOffers = (opportunity: string): NamedOffer[] => {
    const place = book.opportunities.place(opportunity);
    if (place < 0 || circumstances.standing.hasOpenOffer[place] === 0) return [];
    return offers.byOpportunity(opportunity).filter((offer) => isOpenAt(offer, asOf));
  };
  return {
    openOffers,
    refusal(before, status) {
      if (before.status === status) return null;
      if (before.status === "won") {
        return status === "open" ? "it was won: only what is lost or canceled can be reopened" : "it was won, and stays so";
      }
      if (before.status !== "open" && status !== "open") return `it is closed already, as ${before.status}: reopen it first`;
      const [offer] = status === "won" ? openOffers(before.id) : [];
      return offer === undefined ? null : `${offer.partnerName} has it as an open offer: it is won when that offer is`;
    },
    withStatus: (before, status) => (before.status === status ? before : { ...before, status, closedAt: status === "open" ? null : asOf }),
    write(edit, before, after, reason) {
      edit.write("opportunity", after, reason);
      if (before.status !== "open" || (after.status !== "lost" && after.status !== "canceled")) return;
      for (const { topic: _topic, partnerName: _partnerName, ...offer } of openOffers(after.id)) {
        const why = reason ?? `the opportunity was closed as ${after.status}`;
        edit.write("offer", { ...offer, outcome: "withdrawn", closedAt: asOf }, why);
      }
    },
  };
}

/**
 * Writes an opportunity as a form gives it; a status that it changes obeys the rules of closing by hand, and is dated by the book where the form leaves
 * the date as it was.
 * @param by made before the act: what is looked at inside a transaction that fails would be believed afterwards.
 * @throws AppError `invalid-input` where it cannot have that status.
 */
export function saveOpportunity(by: Closing, edit: Edit, value: OpportunityValue): void {
  const before = edit.read("opportunity", value.id);
  if (before === null || before.status === value.status) {
    edit.write("opportunity", value);
    return;
  }
  const against = by.refusal(before, value.status);
  if (against !== null) {
    throw new AppError("invalid-input", `opportunity ${quoted(value.id)}, status: ${against}`, {
      detail: { field: "status", value: value.status },
    });
  }
  const { closedAt } = value.closedAt === before.closedAt ? by.withStatus(before, value.status) : value;
  by.write(edit, before, { ...value, closedAt }, null);
}
