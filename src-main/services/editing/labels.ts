/** What an act is called behind "Undo". */
import type { AnyRecord } from "../../contract/calls/editing.ts";
import { fieldList, RECORD_WORDS, recordTitle } from "../../contract/records/words.ts";

/** Names of the fields that differ. */
export function changedFields(before: object, after: object): string[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
}

/** "new partner Northwind", "change of Northwind’s capacity", "archiving of Northwind". */
export function saveLabel(record: AnyRecord, before: object | null): string {
  const { type, value } = record;
  const title = recordTitle(value);
  if (before === null) return `new ${RECORD_WORDS[type]} ${title}`;
  const fields = changedFields(before, value);
  if (fields.includes("archived") && "archived" in value) return `${value.archived ? "archiving" : "restoring"} of ${title}`;
  if (fields.length === 1 && fields[0] === "distinctFrom") return `telling ${title} apart from others`;
  if (type === "opportunity" && fields.includes("status")) {
    return value.status === "open" ? `reopening of ${title}` : `closing of ${title} as ${value.status}`;
  }
  return `change of ${recordTitle({ ...value, ...before, id: value.id })}’s ${fieldList(fields)}`;
}
