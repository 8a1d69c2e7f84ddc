/** What users did, act by act: the append-only history of records, from which everything can be undone. */
import type { Database } from "better-sqlite3";

export interface NewAct {
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: string;
  readonly label: string;
  /** The act that this one takes back. */
  readonly undoes: number | null;
  /** Whether it brought in what other programs knew. */
  readonly imported: boolean;
}

export interface Act extends NewAct {
  readonly id: number;
}

type StoredAct = Omit<Act, "imported"> & { readonly imported: 0 | 1 };

/** Before and after are JSON; null = the record did not exist. */
export interface RecordChange {
  readonly type: string;
  readonly record: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Why, in the words of who did it. */
  readonly reason: string | null;
}

/** A change with its act, as a record's history shows it. */
export interface DatedChange extends RecordChange {
  readonly id: number;
  readonly act: number;
  readonly at: number;
  readonly by: string;
  readonly label: string;
  /** How many acts it goes back to by undoing: 0 = it took nothing back, 1 = an undo, 2 = a redo, and so on in turn. */
  readonly undone: number;
}

/** That a record was changed, by whom and when. */
export interface ChangedRecord {
  readonly type: string;
  readonly record: string;
  readonly at: number;
  readonly by: string;
}

/** An undo undoes an act, a redo undoes an undo: what counts is how long that chain is. */
const CHAIN = `(WITH RECURSIVE chain (id, length) AS (SELECT a.undoes, 1 WHERE a.undoes IS NOT NULL
  UNION ALL SELECT b.undoes, chain.length + 1 FROM chain JOIN acts b ON b.id = chain.id WHERE b.undoes IS NOT NULL)
  SELECT coalesce(max(length), 0) FROM chain)`;

const DATED = `SELECT c.id, c.act_id AS act, c.type, c.record_id AS record, c.before, c.after, c.reason, a.done_at AS "at", a.done_by AS "by", a.label, ${CHAIN} AS undone
  FROM record_changes c JOIN acts a ON a.id = c.act_id`;

export function actQueries(db: Database) {
  const insertAct = db.prepare<[number, string, string, number | null, 0 | 1]>(
    "INSERT INTO acts (done_at, done_by, label, undoes, imported) VALUES (?, ?, ?, ?, ?)",
  );
  const insertChange = db.prepare<[number, string, string, string | null, string | null, string | null]>(
    "INSERT INTO record_changes (act_id, type, record_id, before, after, reason) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const ACT = `SELECT id, done_at AS "at", done_by AS "by", label, undoes, imported FROM acts`;
  const read = db.prepare<[number], StoredAct>(`${ACT} WHERE id = ?`);
  const backFrom = db.prepare<[number], StoredAct>(`${ACT} WHERE id >= ? ORDER BY id DESC`);
  const actOf = (stored: StoredAct): Act => ({ ...stored, imported: stored.imported === 1 });
  const changes = db.prepare<[number], RecordChange>(
    "SELECT type, record_id AS record, before, after, reason FROM record_changes WHERE act_id = ? ORDER BY id",
  );
  const latest = db.prepare<[string, string], DatedChange>(`${DATED} WHERE c.type = ? AND c.record_id = ? ORDER BY c.id DESC LIMIT 1`);
  const times = db.prepare<[], { id: number; at: number }>(`SELECT id, done_at AS "at" FROM acts ORDER BY id`);
  const changesOf = db.prepare<[string, string], RecordChange & { act: number }>(
    "SELECT act_id AS act, type, record_id AS record, before, after, reason FROM record_changes WHERE type = ? AND record_id = ? ORDER BY id",
  );
  const since = db.prepare<[number], ChangedRecord>(
    `SELECT c.type, c.record_id AS record, a.done_at AS "at", a.done_by AS "by" FROM record_changes c JOIN acts a ON a.id = c.act_id
      WHERE c.id > ? ORDER BY c.id`,
  );
  const newest = db.prepare<[], number>("SELECT coalesce(max(id), 0) FROM record_changes").pluck();
  const newestAct = db.prepare<[], number>("SELECT coalesce(max(id), 0) FROM acts").pluck();
  const history = db.prepare<[string, string, number], DatedChange>(
    `${DATED} WHERE c.type = ? AND c.record_id = ? ORDER BY c.id DESC LIMIT ?`,
  );
  const firstSince = db.prepare<[number], RecordChange>(
    `SELECT type, record_id AS record, before, after, reason FROM record_changes
      WHERE id IN (SELECT min(id) FROM record_changes WHERE act_id > ? GROUP BY type, record_id) ORDER BY id`,
  );
  const historyOfType = db.prepare<[string, number], DatedChange>(`${DATED} WHERE c.type = ? ORDER BY c.id DESC LIMIT ?`);
  const settingsChanged = db.prepare<[string, string, number], DatedChange>(
    `${DATED} WHERE c.type = 'setting' AND c.record_id IN (SELECT value FROM json_each(?))
      AND c.act_id >= (SELECT coalesce(min(act_id), 0) FROM (SELECT DISTINCT act_id FROM record_changes
        WHERE type = 'setting' AND record_id IN (SELECT value FROM json_each(?)) ORDER BY act_id DESC LIMIT ?))
      ORDER BY c.id DESC`,
  );
  return {
    /** Changes of these settings, newest first, by the newest acts that changed any of them. @param acts how many. */
    settingsChanged: (names: readonly string[], acts: number): DatedChange[] =>
      settingsChanged.all(JSON.stringify(names), JSON.stringify(names), acts),
    /** Gives its id; the transaction is the caller's. */
    insertAct: (act: NewAct): number => Number(insertAct.run(act.at, act.by, act.label, act.undoes, act.imported ? 1 : 0).lastInsertRowid),
    insertChange(act: number, { type, record, before, after, reason }: RecordChange): void {
      insertChange.run(act, type, record, before, after, reason);
    },
    read: (id: number): Act | null => {
      const stored = read.get(id);
      return stored === undefined ? null : actOf(stored);
    },
    /** Newest first, down to the act of this id. */
    backFrom: (id: number): Act[] => backFrom.all(id).map(actOf),
    /** Oldest first. */
    times: (): { readonly id: number; readonly at: number }[] => times.all(),
    /** Every change of a record with the act that made it, oldest first. */
    changesOf: (type: string, record: string): (RecordChange & { readonly act: number })[] => changesOf.all(type, record),
    changes: (act: number): RecordChange[] => changes.all(act),
    /** The newest change of a record, whose id is the record's version; null where it was never changed. */
    latest: (type: string, record: string): DatedChange | null => latest.get(type, record) ?? null,
    /** What was changed after the change of this id, oldest first. */
    since: (change: number): ChangedRecord[] => since.all(change),
    /** The newest change of any record; 0 before the first. */
    newest: (): number => newest.get() ?? 0,
    /** Of each record that was changed after an act, the first change since: its `before` is what the record was. */
    firstSince: (act: number): RecordChange[] => firstSince.all(act),
    /** The newest act; 0 before the first. */
    newestAct: (): number => newestAct.get() ?? 0,
    /** Of all records of a type, newest first. */
    historyOfType: (type: string, limit: number): DatedChange[] => historyOfType.all(type, limit),
    /** Newest first. */
    history: (type: string, record: string, limit: number): DatedChange[] => history.all(type, record, limit),
  };
}
