/** Closing an opportunity by hand, as lost or canceled, and reopening it: the offer that it has open goes with it. */
import type { OfferRow } from "../../contract/book.ts";
import type { OpportunityStatus } from "../../contract/codes.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { OpportunityValue } from "../../contract/records/index.ts";
import { isOpen, offerState } from "../../engine/offer-state.ts";
import { offerQueries, type NamedOffer } from "../../store/offers.ts";
import { offerColumns } from "../columns/offers.ts";
import type { Edit } from "../editing/recording.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** An opportunity's offers that are open at the book's date; more than one only where they came so from elsewhere. */
export function openOffers(session: Session, opportunity: string): NamedOffer[] {
  const { book, asOf, circumstances } = snapshot(session).observed;
  const place = book.opportunities.place(opportunity);
  if (place < 0 || circumstances.standing.hasOpenOffer[place] === 0) return [];
  const offers = offerQueries(session.book().db).byOpportunity(opportunity);
  const columns = offerColumns(offers, book.partners, book.opportunities);
  return offers.filter((_, i) => isOpen(offerState(columns, i, asOf)));
}

/** Why an opportunity's status cannot become another one by hand; null where it can, or is so already. */
export function statusRefusal(session: Session, before: OpportunityValue, status: OpportunityStatus): string | null {
  if (before.status === status) return null;
  if (before.status === "won") {
    return status === "open" ? "it was won: only what is lost or canceled can be reopened" : "it was won, and stays so";
  }
  if (before.status !== "open" && status !== "open") return `it is closed already, as ${before.status}: reopen it first`;
  const [offer] = status === "won" ? openOffers(session, before.id) : [];
  return offer === undefined ? null : `${offer.partnerName} has it as an open offer: it is won when that offer is`;
}

/** The same opportunity with another status, dated by the book. */
export function withStatus(session: Session, before: OpportunityValue, status: OpportunityStatus): OpportunityValue {
  if (before.status === status) return before;
  return { ...before, status, closedAt: status === "open" ? null : snapshot(session).observed.asOf };
}

/** Writes an opportunity; where it is lost or canceled by that, what it has open is withdrawn in the same act. */
export function writeOpportunity(
  session: Session,
  edit: Edit,
  before: OpportunityValue,
  after: OpportunityValue,
  reason: string | null,
): void {
  const closes = before.status === "open" && (after.status === "lost" || after.status === "canceled");
  const { asOf } = snapshot(session).observed;
  const withdrawn = closes ? openOffers(session, after.id) : [];
  edit.write("opportunity", after, reason);
  for (const { topic: _topic, partnerName: _partnerName, ...offer } of withdrawn) {
    const row: OfferRow = { ...offer, outcome: "withdrawn", closedAt: asOf };
    edit.write("offer", row, reason ?? `the opportunity was closed as ${after.status}`);
  }
}

/**
 * Writes an opportunity as a form gives it; a status that it changes obeys the rules of closing by hand, and is dated by the book where the form leaves
 * the date as it was.
 * @throws AppError `invalid-input` where it cannot have that status.
 */
export function saveOpportunity(session: Session, edit: Edit, value: OpportunityValue): void {
  const before = edit.read("opportunity", value.id);
  if (before === null || before.status === value.status) {
    edit.write("opportunity", value);
    return;
  }
  const against = statusRefusal(session, before, value.status);
  if (against !== null) {
    throw new AppError("invalid-input", `opportunity ${quoted(value.id)}, status: ${against}`, {
      detail: { field: "status", value: value.status },
    });
  }
  const { closedAt } = value.closedAt === before.closedAt ? withStatus(session, before, value.status) : value;
  writeOpportunity(session, edit, before, { ...value, closedAt }, null);
}
