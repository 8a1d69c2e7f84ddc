/** Opportunities closed, reopened, put on hold or given a lead type, one or many at once. */
import type { CallInput } from "../../contract/calls.ts";
import type { BulkOutcome } from "../../contract/calls/bulk.ts";
import type { OpportunityBulkChange, OpportunitySelection } from "../../contract/calls/opportunities.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import type { OpportunityValue } from "../../contract/records/index.ts";
import { recordTitle } from "../../contract/records/words.ts";
import { opportunityQueries } from "../../store/opportunities.ts";
import { recordTables } from "../../store/records.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { changeAll, faultOf } from "./bulk.ts";
import { openOffers, statusRefusal, withStatus, writeOpportunity } from "./closing.ts";

function selected(session: Session, selection: OpportunitySelection): string[] {
  if (selection.type === "these") return [...new Set(selection.ids)];
  // The filter by situation reads what a snapshot works out.
  snapshot(session);
  const { type: _, except, ...filter } = selection;
  const without = new Set(except);
  return opportunityQueries(session.book().db)
    .matching(filter)
    .filter((id) => !without.has(id));
}

function changedOpportunity(session: Session, before: OpportunityValue, change: OpportunityBulkChange): OpportunityValue {
  switch (change.type) {
    case "close":
      return withStatus(session, before, change.status);
    case "reopen":
      return withStatus(session, before, "open");
    case "hold":
      return { ...before, onHold: change.onHold };
    case "lead-type":
      return { ...before, leadType: change.leadType };
    default:
      return assertNever(change, "bulk change");
  }
}

function refusal(session: Session, before: OpportunityValue, after: OpportunityValue, change: OpportunityBulkChange): string | null {
  if (change.type === "hold" && before.status !== "open" && after.onHold !== before.onHold) {
    return `it is closed, as ${before.status}: reopen it first`;
  }
  return statusRefusal(session, before, after.status) ?? faultOf("opportunity", after);
}

function label(change: OpportunityBulkChange, due: readonly OpportunityValue[]): string {
  const [first] = due;
  const what = due.length === 1 && first !== undefined ? recordTitle(first) : `${due.length.toLocaleString("en")} opportunities`;
  switch (change.type) {
    case "close":
      return `closing of ${what} as ${change.status}`;
    case "reopen":
      return `reopening of ${what}`;
    case "hold":
      return change.onHold ? `putting ${what} on hold` : `releasing ${what} from hold`;
    case "lead-type":
      return `change of the lead type of ${what}`;
    default:
      return assertNever(change, "bulk change");
  }
}

const names = new Intl.ListFormat("en", { type: "conjunction" });

/** @throws AppError `conflict` where one has been changed since the preview; `invalid-input` for a lead type that is not in the book. */
export function changeOpportunities(session: Session, input: CallInput<"opportunities.bulk">): BulkOutcome {
  const { selection, change } = input;
  if (
    change.type === "lead-type" &&
    change.leadType !== null &&
    recordTables(session.book().db)["lead-type"].read(change.leadType) === null
  ) {
    throw new AppError("invalid-input", `${quoted(change.leadType)} is the id of no lead type in this book`, {
      detail: { field: "leadType", value: change.leadType },
    });
  }
  const closes = change.type === "close";
  return changeAll(session, input, {
    type: "opportunity",
    ids: selected(session, selection),
    after: (before) => changedOpportunity(session, before, change),
    refused: (before, after) => refusal(session, before, after, change),
    label: (due) => label(change, due),
    write: (edit, before, after) => writeOpportunity(session, edit, before, after, closes && change.reason !== "" ? change.reason : null),
    also: ({ id }) => (closes ? withdrawalOf(session, id) : null),
    others: ({ id }) => (closes ? openOffers(session, id).map((offer) => ({ type: "offer", id: offer.id })) : []),
  });
}

function withdrawalOf(session: Session, opportunity: string): string | null {
  const partners = openOffers(session, opportunity).map(({ partnerName }) => partnerName);
  return partners.length === 0 ? null : `the open offer to ${names.format(partners)} is withdrawn`;
}
