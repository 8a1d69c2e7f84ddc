/** Several partners changed at once: what each would become, shown before it is done as one act. */
import type { CallInput } from "../../contract/calls.ts";
import type { BulkOutcome } from "../../contract/calls/bulk.ts";
import type { PartnerBulkChange, PartnerSelection } from "../../contract/calls/records.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import type { PartnerValue } from "../../contract/records/index.ts";
import { fieldWord, RECORD_WORDS } from "../../contract/records/words.ts";
import { partnerQueries } from "../../store/partners.ts";
import { recordTables } from "../../store/records.ts";
import { doubledPartners } from "../duplicates/index.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { changeAll, faultOf } from "./bulk.ts";

const LIST_TYPES = { territories: "territory", leadTypes: "lead-type", products: "product" } as const;

function selected(session: Session, selection: PartnerSelection): string[] {
  if (selection.type === "these") return [...new Set(selection.ids)];
  // The filter by status reads what a snapshot works out.
  snapshot(session);
  const { type: _, except, doubled, ...filter } = selection;
  const without = new Set(except);
  return partnerQueries(session.book().db)
    .matching({ ...filter, among: doubled === true ? doubledPartners(session) : null })
    .filter((id) => !without.has(id));
}

/** What a change makes of one partner; the partner itself where it is so already. */
export function changedPartner(partner: PartnerValue, change: PartnerBulkChange): PartnerValue {
  switch (change.type) {
    case "capacity":
      return { ...partner, capacity: change.capacity };
    case "status":
      return { ...partner, active: change.active, pausedUntil: change.pausedUntil };
    case "archive":
      // What is archived takes nothing; restoring it leaves the choice whether it does again.
      return { ...partner, archived: change.archived, active: partner.active && !change.archived };
    case "add":
    case "remove": {
      const list = partner[change.list];
      const ids = new Set(change.ids);
      if (list === "*") return partner;
      const next = change.type === "add" ? [...new Set([...list, ...change.ids])] : list.filter((id) => !ids.has(id));
      return { ...partner, [change.list]: next };
    }
    default:
      return assertNever(change, "bulk change");
  }
}

function refusal(before: PartnerValue, after: PartnerValue, change: PartnerBulkChange): string | null {
  if (change.type === "remove" && before[change.list] === "*") {
    return `has all ${fieldWord(change.list)}: choose single ones in its record first`;
  }
  return faultOf("partner", after);
}

function label(change: PartnerBulkChange, count: number): string {
  const whose = count === 1 ? "1 partner" : `${count.toLocaleString("en")} partners`;
  switch (change.type) {
    case "capacity":
      return `change of the capacity of ${whose}`;
    case "status":
      return change.active ? (change.pausedUntil === null ? `activating ${whose}` : `pausing ${whose}`) : `deactivating ${whose}`;
    case "archive":
      return change.archived ? `archiving ${whose}` : `restoring ${whose}`;
    case "add":
    case "remove":
      return `change of the ${fieldWord(change.list)} of ${whose}`;
    default:
      return assertNever(change, "bulk change");
  }
}

/** @throws AppError `invalid-input` where something is to be added that is not in the book. */
function checkNamed(session: Session, change: PartnerBulkChange): void {
  if (change.type !== "add") return;
  const type = LIST_TYPES[change.list];
  const { [type]: table } = recordTables(session.book().db);
  for (const id of change.ids) {
    if (table.read(id) !== null) continue;
    throw new AppError("invalid-input", `${quoted(id)} is the id of no ${RECORD_WORDS[type]} in this book`, {
      detail: { field: change.type, value: id },
    });
  }
}

export function changePartners(session: Session, input: CallInput<"partners.bulk">): BulkOutcome {
  const { selection, change } = input;
  checkNamed(session, change);
  return changeAll(session, input, {
    type: "partner",
    ids: selected(session, selection),
    after: (partner) => changedPartner(partner, change),
    refused: (before, after) => refusal(before, after, change),
    label: (due) => label(change, due.length),
  });
}
