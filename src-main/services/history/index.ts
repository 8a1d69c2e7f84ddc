/** The log of a book, as calls. */
import { parseInstant } from "../../calendar/instants.ts";
import type { RowPick } from "../../contract/calls/shared.ts";
import type { CallInput, Handlers } from "../../contract/calls.ts";
import { LOG_TYPES, type historyCalls, type LogChange, type LogType } from "../../contract/calls/history.ts";
import { recordTitle } from "../../contract/records/words.ts";
import { parseSettings } from "../../contract/settings.ts";
import { historyLogQueries, type LogChange as StoredChange, type LogEntry, type LogQuery } from "../../store/history-log.ts";
import { recordTables } from "../../store/records.ts";
import { settingQueries } from "../../store/settings.ts";
import { csvText } from "../csv-export.ts";
import { changedFields } from "../editing/labels.ts";
import type { Session } from "../session.ts";

type Filter = Omit<CallInput<"history.csv">, "picked">;

function queryOf(session: Session, { search, type, from, until }: Filter, page: Pick<LogQuery, "sort" | "offset" | "limit">): LogQuery {
  const { timeZone } = parseSettings(settingQueries(session.book().db).readAll());
  const edge = (date: string | null, which: "start" | "end") => (date === null ? null : parseInstant(date, timeZone, which));
  return {
    search,
    type,
    from: edge(from, "start") ?? Number.MIN_SAFE_INTEGER,
    until: edge(until, "end") ?? Number.MAX_SAFE_INTEGER,
    ...page,
  };
}

function typeOf(text: string): LogType {
  const known = LOG_TYPES.find((type) => type === text);
  if (known === undefined) throw new Error(`the history holds a change of ${text}`);
  return known;
}

/** Offers and decisions have no name of their own: they are called by their opportunity, and by whom it went to. */
function titles(session: Session): (type: string, id: string, value: Readonly<Record<string, unknown>>) => string {
  const tables = recordTables(session.book().db);
  const topicOf = (id: unknown) => (typeof id === "string" ? recordTitle(tables.opportunity.read(id) ?? { id }) : "");
  const partnerOf = (id: unknown) => (typeof id === "string" ? recordTitle(tables.partner.read(id) ?? { id }) : "");
  return (type, id, value) => {
    if (type === "decision") return [topicOf(id), partnerOf(value["partner"])].filter((part) => part !== "").join(" → ");
    if (type === "offer") return `${topicOf(value["opportunity"])} → ${partnerOf(value["partner"])}`;
    return recordTitle({ ...value, id });
  };
}

/** The settings of a profile are fields like any other. */
function flat({ settings, ...fields }: Record<string, unknown>): Record<string, unknown> {
  return typeof settings === "object" && settings !== null ? { ...fields, ...settings } : fields;
}

function changeView({ type, record, before, after, reason }: StoredChange, titleOf: ReturnType<typeof titles>): LogChange {
  const read = (json: string | null) => (json === null ? {} : (JSON.parse(json) as Record<string, unknown>));
  const [old, now] = [flat(read(before)), flat(read(after))];
  const fields = changedFields(old, now).map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
  const kind = type === "decision" ? "decided" : before === null ? "created" : after === null ? "removed" : "changed";
  const title = titleOf(type, record, after === null ? old : now);
  return { type: typeOf(type), record, title, kind, reason, fields };
}

const HEADER = ["when", "who", "what", "type", "record", "title", "change", "field", "before", "after", "reason"];

/** A cell of one value: text as it is, anything else as JSON. */
function cell(value: unknown): string | number | null {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  return JSON.stringify(value);
}

function* csvRows(session: Session, filter: Filter, picked: RowPick | null): Iterable<(string | number | null)[]> {
  const log = historyLogQueries(session.book().db);
  const titleOf = titles(session);
  const ids = picked === null ? null : new Set(picked.ids);
  for (const entry of log.list(queryOf(session, filter, { sort: null, offset: 0, limit: -1 })).rows) {
    if (ids !== null && ids.has(`${entry.kind}-${entry.id}`) === picked?.all) continue;
    for (const change of changesOf(log, entry, { offset: 0, limit: -1 })) {
      const { type, record, title, kind, reason, fields } = changeView(change, titleOf);
      const start = [new Date(entry.at).toISOString(), entry.by, entry.label, type, record, title, kind];
      for (const { field, before, after } of fields) yield [...start, field, cell(before), cell(after), reason];
      if (fields.length === 0) yield [...start, null, null, null, reason];
    }
  }
}

function changesOf(
  log: ReturnType<typeof historyLogQueries>,
  { kind, id }: Pick<LogEntry, "kind" | "id">,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): StoredChange[] {
  return kind === "act" ? log.changesOf(id, limit, offset) : log.decisionsWith(id, limit, offset);
}

export function historyHandlers(session: Session): Pick<Handlers, keyof typeof historyCalls> {
  return {
    "history.log": ({ sort, offset, limit, ...filter }) => {
      const { total, rows } = historyLogQueries(session.book().db).list(queryOf(session, filter, { sort, offset, limit }));
      return { total, rows: rows.map((row) => ({ ...row, imported: row.imported === 1 })) };
    },
    "history.entry": ({ kind, id, ...page }) => {
      const titleOf = titles(session);
      const changes = changesOf(historyLogQueries(session.book().db), { kind, id }, page);
      return { changes: changes.map((change) => changeView(change, titleOf)) };
    },
    "history.csv": ({ picked, ...filter }) => ({ csv: csvText(HEADER, csvRows(session, filter, picked)) }),
  };
}
