/** What lists have in common: finding text whatever its case, sorting by a column from a closed table, one page at a time. */
import type { Database, Statement } from "better-sqlite3";
import { AppError, quoted } from "../contract/errors.ts";

/** One page of all that match. */
export interface Page<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

export interface ListQuery {
  /** Empty = everything. */
  readonly search: string;
  /** null = the list's own order. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly offset: number;
  /** -1 = all. */
  readonly limit: number;
}

/** What is composed already, as most text is. */
const ASCII = /^[\u0020-\u007e]*$/;

/** Lower case, with accents composed, so that both ways to write an accented letter compare equal. */
export function folded(text: string): string {
  return (ASCII.test(text) ? text : text.normalize("NFC")).toLowerCase();
}

/** Gives SQL the function `folded`: SQLite's LIKE knows the two cases of ASCII letters only. */
export function registerFolding(db: Database): void {
  db.function("folded", { deterministic: true, directOnly: true }, (text: unknown) => (typeof text === "string" ? folded(text) : null));
}

export interface Search {
  /** A condition on the parameter `@pattern`; null where there is nothing to look for. */
  readonly condition: string | null;
  readonly pattern: string;
}

/** Rows of which one of the columns contains `text`; `%`, `_` and `\` in it mean themselves. */
export function searchFor(text: string, columns: readonly string[]): Search {
  if (text === "") return { condition: null, pattern: "" };
  const pattern = `%${folded(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const conditions = columns.map((column) => String.raw`${column} LIKE @pattern ESCAPE '\'`);
  // Folding calls back into JavaScript, which plain ASCII can do without: once a row then, over all of its columns in lines of their own.
  const isAscii = Buffer.byteLength(text) === text.length;
  const lines = String.raw`folded(concat_ws(char(10), ${columns.join(", ")})) LIKE @pattern ESCAPE '\'`;
  return { condition: isAscii ? `(${conditions.join(" OR ")})` : lines, pattern };
}

/** Sorts first what begins with the text that is searched for, as `searchFor` gives it in `@pattern`; nothing where there is no search. */
export function beginsWith(column: string, search: string): string {
  return search === "" ? "" : String.raw`${column} NOT LIKE substr(@pattern, 2) ESCAPE '\', `;
}

/**
 * An ORDER BY from a closed table of expressions by column name: unknown values last in both directions, ties by `unique`.
 * @throws AppError `invalid-input` naming the columns that can be sorted by.
 */
export function orderBy(sorts: Readonly<Record<string, string>>, query: ListQuery, standard: string, unique: string): string {
  if (query.sort === null) return `ORDER BY ${standard}, ${unique}`;
  const { column, descending } = query.sort;
  const expression = Object.hasOwn(sorts, column) ? sorts[column] : undefined;
  if (expression === undefined) {
    throw new AppError("invalid-input", `Cannot sort by ${quoted(column)}, expected one of ${Object.keys(sorts).join(", ")}`, {
      detail: { column },
    });
  }
  return `ORDER BY ${expression} ${descending ? "DESC" : "ASC"} NULLS LAST, ${unique}`;
}

export function whereAll(conditions: readonly (string | null)[]): string {
  const present = conditions.filter((condition) => condition !== null);
  return present.length === 0 ? "" : `WHERE ${present.join(" AND ")}`;
}

/** Prepares each text once: the texts come from closed tables, so there are only so many. */
export function statements<Parameters extends object, Row>(db: Database): (sql: string) => Statement<[Parameters], Row> {
  const prepared = new Map<string, Statement<[Parameters], Row>>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare<[Parameters], Row>(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

/** How often a list is counted anew before what was counted is forgotten. */
const KEPT_COUNTS = 50;

/**
 * Counts rows, once for as long as the database stays as it is: a list that scrolls asks for each of its pages how many rows there are.
 * @returns a function of a query that gives one number, and its parameters.
 */
export function counting(db: Database): (sql: string, parameters: object) => number {
  const prepared = statements<object, { total: number }>(db);
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  const counts = countsOf(db);
  return (sql, parameters) => {
    const state = `${changes.get() ?? 0} ${String(db.pragma("data_version", { simple: true }))}`;
    if (counts.state !== state || counts.known.size > KEPT_COUNTS) {
      counts.state = state;
      counts.known.clear();
    }
    const key = JSON.stringify([sql, parameters]);
    const known = counts.known.get(key);
    if (known !== undefined) return known;
    const total = prepared(sql).get(parameters)?.total ?? 0;
    counts.known.set(key, total);
    return total;
  };
}

interface Counts {
  /** How much has been changed by this connection, and that others have changed something. */
  state: string;
  readonly known: Map<string, number>;
}

const everyCount = new WeakMap<Database, Counts>();

function countsOf(db: Database): Counts {
  const made = everyCount.get(db) ?? { state: "", known: new Map<string, number>() };
  everyCount.set(db, made);
  return made;
}
