/** Opportunities closed, reopened, put on hold or given a lead type, one or many at once. */
import type { CallInput } from "../../contract/calls.ts";
import type { BulkOutcome } from "../../contract/calls/bulk.ts";
import type { OpportunityBulkChange, OpportunitySelection } from "../../contract/calls/opportunities.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import type { OpportunityValue } from "../../contract/records/index.ts";
import { recordTitle } from "../../contract/records/words.ts";
import { recordTables } from "../../store/records.ts";
import { matchingOpportunities } from "../lists/opportunity-order.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { changeAll, faultOf } from "./bulk.ts";
import { closing, type Closing } from "./closing.ts";

function selected(session: Session, selection: OpportunitySelection): string[] {
  if (selection.type === "these") return [...new Set(selection.ids)];
  const { type: _, except, ...filter } = selection;
  const without = new Set(except);
  return matchingOpportunities(snapshot(session).observed, filter).filter((id) => !without.has(id));
}

function changedOpportunity(by: Closing, before: OpportunityValue, change: OpportunityBulkChange): OpportunityValue {
  switch (change.type) {
    case "close":
      return by.withStatus(before, change.status);
    case "reopen":
      return by.withStatus(before, "open");
    case "hold":
      return { ...before, onHold: change.onHold };
    case "lead-type":
      return { ...before, leadType: change.leadType };
    default:
      return assertNever(change, "bulk change");
  }
}

function refusal(by: Closing, before: OpportunityValue, after: OpportunityValue, change: OpportunityBulkChange): string | null {
  if (change.type === "hold" && before.status !== "open" && after.onHold !== before.onHold) {
    return `it is closed, as ${before.status}: reopen it first`;
  }
  return by.refusal(before, after.status) ?? faultOf("opportunity", after);
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
  const by = closing(session);
  const closes = change.type === "close";
  const reason = closes && change.reason !== "" ? change.reason : null;
  return changeAll(session, input, {
    type: "opportunity",
    ids: selected(session, selection),
    after: (before) => changedOpportunity(by, before, change),
    refused: (before, after) => refusal(by, before, after, change),
    label: (due) => label(change, due),
    write: (edit, before, after) => by.write(edit, before, after, reason),
    also: ({ id }) => (closes ? withdrawalOf(by, id) : null),
    others: ({ id }) => (closes ? by.openOffers(id).map((offer) => ({ type: "offer", id: offer.id })) : []),
  });
}

function withdrawalOf(by: Closing, opportunity: string): string | null {
  const partners = by.openOffers(opportunity).map(({ partnerName }) => partnerName);
  return partners.length === 0 ? null : `the open offer to ${names.format(partners)} is withdrawn`;
}
