/** Where each line of a worklist stands, kept until something is written: a page of it is then a slice, and no line is judged twice. */
import type { Database } from "better-sqlite3";

/** A line as it is put in order: its position in the run, the key of its group, and whether it wants no decision any more. */
export type OrderedLine = readonly [position: number, key: string, decided: 0 | 1];

export interface GroupOrder {
  /** Positions in the run, in the order of the group. */
  readonly positions: Int32Array;
  readonly undecided: number;
}

export interface WorklistOrder {
  readonly all: Int32Array;
  readonly groups: ReadonlyMap<string, GroupOrder>;
}

/** A worklist is looked at in few ways between two changes. */
const MOST_KEPT = 6;

interface Kept {
  readonly version: string;
  readonly orders: Map<string, WorklistOrder>;
}

const kept = new WeakMap<Database, Kept>();

/** Another one after any write, of this connection or another. */
function versionOf(db: Database): string {
  const written = db.prepare<[], number>("SELECT total_changes()").pluck().get();
  return `${written}/${Number(db.pragma("data_version", { simple: true }))}`;
}

function ordered(lines: Iterable<OrderedLine>): WorklistOrder {
  const all: number[] = [];
  const groups = new Map<string, { positions: number[]; undecided: number }>();
  for (const [position, key, decided] of lines) {
    all.push(position);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { positions: [], undecided: 0 }));
    group.positions.push(position);
    if (decided === 0) group.undecided++;
  }
  return {
    all: Int32Array.from(all),
    groups: new Map([...groups].map(([key, { positions, undecided }]) => [key, { positions: Int32Array.from(positions), undecided }])),
  };
}

/** @param view what the order depends on, apart from what is stored. @param read the lines in their order, over all groups. */
export function orderOf(db: Database, view: string, read: () => Iterable<OrderedLine>): WorklistOrder {
  // What is written in a transaction may be taken back, and leaves no trace in the version then.
  if (db.inTransaction) return ordered(read());
  const version = versionOf(db);
  let known = kept.get(db);
  if (known?.version !== version) kept.set(db, (known = { version, orders: new Map() }));
  let order = known.orders.get(view);
  if (order === undefined) {
    order = ordered(read());
    const [oldest] = known.orders.keys();
    if (known.orders.size >= MOST_KEPT && oldest !== undefined) known.orders.delete(oldest);
    known.orders.set(view, order);
  }
  return order;
}
