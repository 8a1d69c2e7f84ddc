/** Several partners changed at once: what each would become, shown before it is done as one act. */
import type { CallInput } from "../../contract/calls.ts";
import type { PartnerBulk, PartnerBulkChange, PartnerSelection } from "../../contract/calls/records.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import { recordValues, type PartnerValue } from "../../contract/records/index.ts";
import { fieldWord, RECORD_WORDS } from "../../contract/records/words.ts";
import { actQueries } from "../../store/acts.ts";
import { partnerQueries } from "../../store/partners.ts";
import { recordTables } from "../../store/records.ts";
import { perform } from "../editing/acts.ts";
import { changedFields } from "../editing/labels.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** More rows of a preview are counted, not shown. */
const ROWS_SHOWN = 200;

const LIST_TYPES = { territories: "territory", leadTypes: "lead-type", products: "product" } as const;

interface Outcome {
  readonly before: PartnerValue;
  readonly after: PartnerValue;
  /** Why it cannot be so; null where it can. */
  readonly refused: string | null;
}

function selected(session: Session, selection: PartnerSelection): string[] {
  if (selection.type === "these") return [...new Set(selection.ids)];
  // The filter by status reads what a snapshot works out.
  snapshot(session);
  const { type: _, except, ...filter } = selection;
  const without = new Set(except);
  return partnerQueries(session.book().db)
    .matching(filter)
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
  const checked = recordValues.partner.safeParse(after);
  return checked.success ? null : (checked.error.issues[0]?.message ?? "would not be valid");
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

function outcomes(session: Session, selection: PartnerSelection, change: PartnerBulkChange): Outcome[] {
  const tables = recordTables(session.book().db);
  const { partner: table } = tables;
  const type = change.type === "add" ? LIST_TYPES[change.list] : null;
  for (const id of change.type === "add" ? change.ids : []) {
    if (type === null || tables[type].read(id) !== null) continue;
    throw new AppError("invalid-input", `${quoted(id)} is the id of no ${RECORD_WORDS[type]} in this book`, {
      detail: { field: change.type, value: id },
    });
  }
  return selected(session, selection).flatMap((id) => {
    const before = table.read(id);
    if (before === null) return [];
    const after = changedPartner(before, change);
    return [{ before, after, refused: refusal(before, after, change) }];
  });
}

export function changePartners(session: Session, input: CallInput<"partners.bulk">): PartnerBulk {
  const { selection, change, dryRun, basedOn, window } = input;
  const { db } = dryRun ? session.book() : writableBook(session);
  const acts = actQueries(db);
  const all = outcomes(session, selection, change);
  const told = all
    .map((one) => ({ ...one, fields: changedFields(one.before, one.after) }))
    .filter(({ fields, refused }) => fields.length > 0 || refused !== null);
  const due = told.filter(({ refused }) => refused === null);
  if (!dryRun) {
    for (const { before } of due) {
      const latest = acts.latest("partner", before.id);
      if (basedOn === null || latest === null || latest.id <= basedOn) continue;
      throw new AppError("conflict", `${before.name} has been changed by ${latest.by} since the preview: look at it again`, {
        detail: { record: before.id, by: latest.by, at: latest.at },
      });
    }
    perform(session, { window, label: label(change, due.length) }, (edit) => {
      for (const { after } of due) {
        edit.write("partner", after);
      }
    });
  }
  return {
    matched: all.length,
    changed: due.length,
    same: all.length - told.length,
    refused: told.length - due.length,
    rows: told.slice(0, ROWS_SHOWN).map(({ before, after, fields, refused }) => ({
      id: before.id,
      name: before.name,
      fields: fields.map((field) => ({
        field,
        before: before[field as keyof PartnerValue],
        after: after[field as keyof PartnerValue],
      })),
      refused,
    })),
    version: acts.newest(),
  };
}
