/** Offer rows as columns, read one by one: a book may have a million of them. */
import type { OfferRow } from "../../contract/book.ts";
import { RETURN_REASON_GROUPS } from "../../contract/codes.ts";
import { NO_OUTCOME, RETURNED, WITHDRAWN, WON, type OfferColumns } from "../../engine/book.ts";
import { emptyLike, renumbered, type Column, type Moves } from "../../engine/moves.ts";
import type { Directory } from "./directory.ts";
import { mapped } from "./moving.ts";

const OUTCOMES = { won: WON, returned: RETURNED, withdrawn: WITHDRAWN } as const;

const TIMES = ["deliveredAt", "deadline", "acceptedAt", "declinedAt", "expiredAt", "stageAt", "closedAt", "feedbackAt"] as const;
const FLAGS = ["stage", "onHold", "outcome", "returnReason"] as const;
const INDICES = ["opportunity", "partner"] as const;
const COLUMNS = [...INDICES, ...TIMES, ...FLAGS] as const satisfies readonly (keyof OfferColumns)[];

/** Up to so many opportunities are looked for one by one. */
const FEW = 8;

/** Columns have room for so many more, and a part of what they hold: what is added goes there, and nothing is copied. */
const ROOM = 1024;
const roomFor = (count: number) => count + ROOM + (count >>> 6);

type Filled = { -readonly [K in keyof OfferColumns]: OfferColumns[K] };

function emptyColumns(room: number): Filled {
  const time = () => new Float64Array(room);
  const flag = () => new Uint8Array(room);
  return {
    count: 0,
    opportunity: new Int32Array(room),
    partner: new Int32Array(room),
    deliveredAt: time(),
    deadline: time(),
    acceptedAt: time(),
    declinedAt: time(),
    expiredAt: time(),
    stage: flag(),
    stageAt: time(),
    onHold: flag(),
    closedAt: time(),
    outcome: flag(),
    feedbackAt: time(),
    returnReason: flag(),
  };
}

/** Writes a row into columns that have room for it. */
function put(columns: Filled, place: number, row: OfferRow, partners: Directory, opportunities: Directory): void {
  columns.opportunity[place] = opportunities.place(row.opportunity);
  columns.partner[place] = partners.place(row.partner);
  columns.stage[place] = row.stage ?? 0;
  columns.onHold[place] = row.onHold ? 1 : 0;
  columns.outcome[place] = row.outcome === null ? NO_OUTCOME : OUTCOMES[row.outcome];
  columns.returnReason[place] = reasonGroup(row.returnReason);
  for (const time of TIMES) columns[time][place] = row[time] ?? NaN;
}

/** All of what a column can hold, those of its places too that are not in use. */
function whole<C extends Column>(column: C): C {
  // The three kinds are made alike, which their types cannot say together.
  const view = column.constructor as new (buffer: ArrayBufferLike) => C;
  return new view(column.buffer);
}

/** A copy with room for more. */
function copied<C extends Column>(column: C, count: number): C {
  const next = emptyLike(column, roomFor(count));
  next.set(column.subarray(0, Math.min(column.length, count)));
  return next;
}

function shown(columns: Filled, count: number): OfferColumns {
  return { ...mapped(columns, COLUMNS, (column) => column.subarray(0, count)), count };
}

const ANOTHER_REASON = RETURN_REASON_GROUPS.length - 1;

/** The place of a reason in RETURN_REASON_GROUPS: the last one for words of a book's own. */
export function reasonGroup(reason: string | null): number {
  if (reason === null || reason.trim() === "") return 0;
  const place = RETURN_REASON_GROUPS.findIndex((group) => group === reason);
  return place > 0 ? place : ANOTHER_REASON;
}

export function offerColumns(rows: Iterable<OfferRow>, partners: Directory, opportunities: Directory): OfferColumns {
  let room = ROOM;
  let count = 0;
  let columns = emptyColumns(room);
  for (const row of rows) {
    if (count === room) {
      room *= 2;
      columns = mapped(columns, COLUMNS, (column) => {
        const next = emptyLike(column, room);
        next.set(column);
        return next;
      });
    }
    put(columns, count++, row, partners, opportunities);
  }
  return shown(room > 2 * roomFor(count) ? mapped(columns, COLUMNS, (column) => copied(column, count)) : columns, count);
}

export interface OfferChange {
  /** null = there was none. */
  readonly before: OfferRow | null;
  /** null = it is there no more. */
  readonly after: OfferRow | null;
}

/**
 * Where the rows of changed offers are, in the order of `changes`; -1 = it was not there before. The columns have no ids: a row is found by its
 * values, and of rows with equal values any will do.
 * @returns null where one is not found.
 */
export function placesOfOffers(
  columns: OfferColumns,
  changes: readonly OfferChange[],
  partners: Directory,
  opportunities: Directory,
): Int32Array | null {
  const places = new Int32Array(changes.length).fill(-1);
  const wanted = changes.flatMap(({ before }, k) => (before === null ? [] : [{ before, k }]));
  if (wanted.length === 0) return places;
  const values = offerColumns(
    wanted.map(({ before }) => before),
    partners,
    opportunities,
  );
  const open = new Map<number, number[]>();
  for (let w = 0; w < wanted.length; w++) {
    const opportunity = values.opportunity[w] ?? -1;
    const list = open.get(opportunity);
    if (list === undefined) open.set(opportunity, [w]);
    else list.push(w);
  }
  let left = wanted.length;
  /** Notes the row's place where it is one that is looked for; gives how many that are, 0 or 1. */
  const take = (i: number): number => {
    const list = open.get(columns.opportunity[i] ?? -1) ?? [];
    const at = list.findIndex((w) => COLUMNS.every((name) => Object.is(columns[name][i], values[name][w])));
    const [found] = at < 0 ? [] : list.splice(at, 1);
    if (found === undefined) return 0;
    places[wanted[found]?.k ?? 0] = i;
    return 1;
  };
  if (open.size <= FEW) {
    // The runtime looks for one number many times faster than a loop of ours for any of several.
    for (const [opportunity, list] of open) {
      let i = columns.opportunity.lastIndexOf(opportunity);
      while (i >= 0 && list.length > 0) {
        left -= take(i);
        i = i === 0 ? -1 : columns.opportunity.lastIndexOf(opportunity, i - 1);
      }
    }
    return left === 0 ? places : null;
  }
  const isWanted = new Uint8Array(opportunities.count);
  for (const opportunity of open.keys()) isWanted[opportunity] = 1;
  for (let i = columns.count - 1; i >= 0 && left > 0; i--) if (isWanted[columns.opportunity[i] ?? -1] === 1) left -= take(i);
  return left === 0 ? places : null;
}

export function renumberedOffers(columns: OfferColumns, partners: Moves, opportunities: Moves): OfferColumns {
  if (partners === null && opportunities === null) return columns;
  return { ...columns, opportunity: renumbered(columns.opportunity, opportunities), partner: renumbered(columns.partner, partners) };
}

/**
 * The columns with the changes made. Offers are in no order: where one goes, another from the end takes its place.
 * @param places where they are, see `placesOfOffers`.
 * @returns also the places to which others have moved.
 */
export function patchedOffers(
  columns: OfferColumns,
  changes: readonly OfferChange[],
  places: Int32Array,
  partners: Directory,
  opportunities: Directory,
): { readonly columns: OfferColumns; readonly moved: readonly number[] } {
  if (changes.length === 0) return { columns, moved: [] };
  const written: { place: number; row: OfferRow }[] = [];
  const added: OfferRow[] = [];
  const gone: number[] = [];
  changes.forEach(({ after }, k) => {
    const place = places[k] ?? -1;
    if (after === null) {
      if (place >= 0) gone.push(place);
    } else if (place < 0) added.push(after);
    else written.push({ place, row: after });
  });
  const count = columns.count + added.length - gone.length;
  const holes = gone.toSorted((a, b) => a - b);
  const rows = [...added];
  let end = columns.count;
  for (const row of rows.splice(0, holes.length)) written.push({ place: holes.shift() ?? -1, row });
  const values = offerColumns([...written.map(({ row }) => row), ...rows], partners, opportunities);
  // What is left of the holes is filled from the end, unless it is the end itself.
  const moved: { from: number; to: number }[] = [];
  while (holes.length > 0) {
    end--;
    if (holes.at(-1) === end) holes.pop();
    else moved.push({ from: end, to: holes.shift() ?? -1 });
  }
  const next = mapped({ ...columns, count }, COLUMNS, (column, name) => {
    const value = values[name];
    const differs = moved.length > 0 || gone.length > 0 || written.some(({ place }, w) => !Object.is(column[place], value[w]));
    const room = whole(column);
    const into = differs || room.length < count ? copied(column, Math.max(count, columns.count)) : room;
    if (differs) for (let w = 0; w < written.length; w++) into[written[w]?.place ?? 0] = value[w] ?? 0;
    for (const { from, to } of moved) into[to] = into[from] ?? 0;
    for (let w = written.length; w < values.count; w++) into[columns.count + w - written.length] = value[w] ?? 0;
    return into.subarray(0, count);
  });
  return { columns: next, moved: moved.map(({ to }) => to) };
}
