/** Everything that was done in a book, newest first: acts, and what was decided in review. */
import type { Database } from "better-sqlite3";
import { orderBy, searchFor, statements, whereAll, type ListQuery, type Page } from "./lists.ts";

export const LOG_KINDS = ["act", "decision"] as const;

export interface LogQuery extends ListQuery {
  /** Only what changed records of this type, or decisions; null = all. */
  readonly type: string | null;
  /** Real times, ms since the epoch, inclusive. */
  readonly from: number;
  readonly until: number;
}

const SORTS = { at: '"at"', by: '"by" COLLATE NOCASE', label: "label COLLATE NOCASE", changes: "changes" };

export interface LogEntry {
  readonly kind: (typeof LOG_KINDS)[number];
  /** Of the act, or of the first of the decisions that were taken together. */
  readonly id: number;
  /** Real time, ms since the epoch. */
  readonly at: number;
  readonly by: string;
  /** What was done, as its author reads it: an act's label, or approve, override, hold, clear. */
  readonly label: string;
  /** The act that it takes back. */
  readonly undoes: number | null;
  readonly imported: 0 | 1;
  /** Records changed, or decisions taken. */
  readonly changes: number;
}

/** One thing that was changed by an entry. */
export interface LogChange {
  readonly entry: number;
  readonly at: number;
  readonly by: string;
  readonly label: string;
  readonly type: string;
  readonly record: string;
  /** JSON; null = there was none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

interface Parameters {
  readonly pattern: string;
  readonly type: string | null;
  readonly from: number;
  readonly until: number;
  readonly offset: number;
  readonly limit: number;
}

/** Delivering and its undo are acts of their own. */
const DECIDED = "d.action IN ('approve', 'override', 'hold', 'clear')";

export function historyLogQueries(db: Database) {
  const pages = statements<Parameters, LogEntry>(db);
  const counts = statements<Parameters, { count: number }>(db);
  const changes = statements<Parameters, LogChange>(db);

  /** The acts that match, as a SELECT of their ids. */
  const acts = (query: LogQuery): { readonly sql: string; readonly pattern: string } => {
    const found = searchFor(query.search, ["a.label", "a.done_by", "c.record_id", "c.reason", "c.before", "c.after"]);
    const conditions = ["a.done_at BETWEEN @from AND @until", query.type === null ? null : "c.type = @type", found.condition];
    const joined = query.type === null && found.condition === null ? "" : "JOIN record_changes c ON c.act_id = a.id";
    return { sql: `SELECT DISTINCT a.id FROM acts a ${joined} ${whereAll(conditions)}`, pattern: found.pattern };
  };
  /** Decisions taken by one hand at one moment are one entry. */
  const decisions = (query: LogQuery): string => {
    const found = searchFor(query.search, ["d.action", "d.changed_by", "d.opportunity_id", "d.partner_id", "d.reason"]);
    const where = whereAll(["d.changed_at BETWEEN @from AND @until", DECIDED, found.condition]);
    return `SELECT 'decision' AS kind, min(d.id) AS id, d.changed_at AS "at", d.changed_by AS "by", d.action AS label, NULL AS undoes,
      0 AS imported, count(*) AS changes FROM decision_changes d ${where} GROUP BY d.changed_at, d.changed_by, d.action, d.run_id`;
  };
  const entries = (query: LogQuery): { readonly sql: string; readonly parameters: Parameters } => {
    const { sql, pattern } = acts(query);
    const actEntries = `SELECT 'act' AS kind, a.id, a.done_at AS "at", a.done_by AS "by", a.label, a.undoes, a.imported,
      (SELECT count(*) FROM record_changes c WHERE c.act_id = a.id) AS changes FROM acts a WHERE a.id IN (${sql})`;
    const both = query.type === null ? [actEntries, decisions(query)] : [query.type === "decision" ? decisions(query) : actEntries];
    const { type, from, until, offset, limit } = query;
    return { sql: both.join(" UNION ALL "), parameters: { pattern, type, from, until, offset, limit } };
  };

  return {
    /** Newest first unless sorted; a search looks at what was done, who did it, ids, reasons and values. */
    list(query: LogQuery): Page<LogEntry> {
      const { sql, parameters } = entries(query);
      const total = counts(`SELECT count(*) AS count FROM (${sql})`).get(parameters)?.count ?? 0;
      const rows = pages(`SELECT * FROM (${sql}) ${orderBy(SORTS, query, '"at" DESC, kind', "id DESC")} LIMIT @limit OFFSET @offset`).all(
        parameters,
      );
      return { total, rows };
    },
    /** What an act changed, in its order. */
    changesOf(act: number, limit: number, offset: number): LogChange[] {
      return changes(
        `SELECT a.id AS entry, a.done_at AS "at", a.done_by AS "by", a.label, c.type, c.record_id AS record, c.before, c.after, c.reason
          FROM record_changes c JOIN acts a ON a.id = c.act_id WHERE a.id = @from ORDER BY c.id LIMIT @limit OFFSET @offset`,
      ).all({ pattern: "", type: null, from: act, until: 0, offset, limit });
    },
    /** The decisions that were taken together with this one. */
    decisionsWith(decision: number, limit: number, offset: number): LogChange[] {
      return changes(
        `SELECT d.id AS entry, d.changed_at AS "at", d.changed_by AS "by", d.action AS label, 'decision' AS type, d.opportunity_id AS record,
          NULL AS before, CASE WHEN d.hold_until IS NULL THEN json_object('partner', d.partner_id, 'accepted', json(d.accepted_codes))
            ELSE json_object('partner', d.partner_id, 'accepted', json(d.accepted_codes), 'holdUntil', d.hold_until) END AS after, d.reason
          FROM decision_changes f JOIN decision_changes d ON d.changed_at = f.changed_at AND d.changed_by = f.changed_by AND d.action = f.action
            AND d.run_id = f.run_id
          WHERE f.id = @from ORDER BY d.id LIMIT @limit OFFSET @offset`,
      ).all({ pattern: "", type: null, from: decision, until: 0, offset, limit });
    },
  };
}
