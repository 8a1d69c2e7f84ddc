/** The one way in which a record of an open book is changed: in a transaction that keeps what it changed. */
import { AppError } from "../../contract/errors.ts";
import type { KeptType, KeptValue } from "../../contract/records/index.ts";
import { actQueries, type NewAct, type RecordChange } from "../../store/acts.ts";
import { sqliteCode } from "../../store/connection.ts";
import type { Book } from "../../store/open.ts";
import { recordTables, type RecordTable } from "../../store/records.ts";

/** What an act may do; it reads what it has written. */
export interface Edit {
  read<T extends KeptType>(type: T, id: string): KeptValue<T> | null;
  /** @param reason why, as the history of this record keeps it. */
  write<T extends KeptType>(type: T, value: KeptValue<T>, reason?: string | null): void;
  remove(type: KeptType, id: string, reason?: string | null): void;
}

export interface Recorded {
  readonly act: number;
  readonly changes: readonly RecordChange[];
}

/** The table of a type that is known only at run time; its values are checked where they enter. */
export function tableOf(tables: ReturnType<typeof recordTables>, type: KeptType): RecordTable<KeptType> {
  return tables[type];
}

interface Touched {
  readonly type: KeptType;
  readonly id: string;
  readonly json: string | null;
  reason: string | null;
}

/**
 * Runs `work` in a transaction and keeps the difference that it made to each record.
 * @returns null where no record is different after it; what else `work` wrote stands all the same.
 * @throws AppError `conflict` where a reference does not hold in the end.
 */
export function recordAct({ db }: Pick<Book, "db">, act: NewAct, work: (edit: Edit) => void): Recorded | null {
  const tables = recordTables(db);
  const acts = actQueries(db);
  const before = new Map<string, Touched>();
  const remember = (type: KeptType, id: string, reason: string | null) => {
    const key = `${type}/${id}`;
    const known = before.get(key);
    if (known === undefined) before.set(key, { type, id, json: recordJson(tableOf(tables, type).read(id)), reason });
    else known.reason = reason ?? known.reason;
  };
  const edit: Edit = {
    // The table of a type gives that type's values.
    read: <T extends KeptType>(type: T, id: string) => tableOf(tables, type).read(id) as KeptValue<T> | null,
    write(type, value, reason = null) {
      remember(type, value.id, reason);
      tableOf(tables, type).write(value);
    },
    remove(type, id, reason = null) {
      // The table would take the notice along unseen: undo and redo bring back only what the act knows that it took.
      if (type === "offer") edit.remove("notice", id, reason);
      remember(type, id, reason);
      tableOf(tables, type).remove(id);
    },
  };
  const run = db.transaction((): Recorded | null => {
    // Records refer to one another; what counts is that all references hold once the act is complete.
    db.pragma("defer_foreign_keys = ON");
    work(edit);
    const changes = [...before.values()].flatMap(({ type, id, json: old, reason }): RecordChange[] => {
      const now = recordJson(tableOf(tables, type).read(id));
      return now === old ? [] : [{ type, record: id, before: old, after: now, reason }];
    });
    if (changes.length === 0) return null;
    const id = acts.insertAct(act);
    for (const change of changes) acts.insertChange(id, change);
    return { act: id, changes };
  });
  return committed(() => run.immediate(), act.label);
}

/** References are checked as the transaction ends, where SQLite no longer knows which one does not hold. */
function committed(run: () => Recorded | null, label: string): Recorded | null {
  try {
    return run();
  } catch (error) {
    if (sqliteCode(error) !== "SQLITE_CONSTRAINT_FOREIGNKEY") throw error;
    throw new AppError(
      "conflict",
      `“${label}” does not hold any more: what it takes away is used by another record, or what it names is gone`,
      { cause: error },
    );
  }
}

/** A record as the history keeps and compares it; null = there is none. */
export function recordJson(value: KeptValue | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
