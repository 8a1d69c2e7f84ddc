/**
 * What an assignment works on, in one block of memory, so that it can be done by this language or by compiled code: where each column
 * stands is told by a header of 32-bit addresses, in the order of COLUMNS. Compiled code reads the same order (`src-main/kernel/assembly`).
 */

/** Bytes an entry, and the array that holds them: u64 are pairs of 32 bits here, the lower ones first. */
const WIDTHS = {
  u16: { bytes: 2, array: (buffer: ArrayBuffer, at: number, length: number) => new Uint16Array(buffer, at, length) },
  i32: { bytes: 4, array: (buffer: ArrayBuffer, at: number, length: number) => new Int32Array(buffer, at, length) },
  u32: { bytes: 4, array: (buffer: ArrayBuffer, at: number, length: number) => new Uint32Array(buffer, at, length) },
  f32x4: { bytes: 16, array: (buffer: ArrayBuffer, at: number, length: number) => new Float32Array(buffer, at, 4 * length) },
  f32: { bytes: 4, array: (buffer: ArrayBuffer, at: number, length: number) => new Float32Array(buffer, at, length) },
  f64: { bytes: 8, array: (buffer: ArrayBuffer, at: number, length: number) => new Float64Array(buffer, at, length) },
  u64: { bytes: 8, array: (buffer: ArrayBuffer, at: number, length: number) => new Int32Array(buffer, at, 2 * length) },
} as const;
type Width = keyof typeof WIDTHS;

/** Every column with what its entries are. */
const COLUMNS = {
  /** By line + 1: where its candidates stand in `partner` and `distance`. */
  offsets: "i32",
  partner: "u16",
  /** In steps of the line: the whole ones of an angle. */
  distance: "u16",
  /** By line: one step, in radians. */
  step: "f32",
  /** By line: its cell, -1 = none. */
  cell: "i32",
  /** By line: the angle to the centre of its cell. */
  radius: "f32",
  /** By line + 1: where its bits stand in `bits`, which has one for each member of its region that is a candidate. */
  bitsAt: "i32",
  bits: "u64",
  /** By line: -1 = goes to the best, -2 = the newcomers' share is asked first, else the partner that it keeps. */
  given: "i32",
  /** By line: the partner that has got it, -1 = none. */
  assignment: "i32",
  /** By region + 1: where its members stand in `members`. */
  membersAt: "i32",
  members: "u16",
  /** By region + 1: its cells. */
  cellsAt: "i32",
  /** By cell: its region. */
  cellRegion: "i32",
  /** By cell: where what it knows of each member stands in `away` and `order`. */
  orderAt: "i32",
  /** Of each cell's members: the angle to its centre, 0 = unknown. */
  away: "f32",
  /** Of each cell: the members that had room at the start, up to `orderEnd`, best score at the centre first: by how many steps it is less than the highest in the upper 16 bits, the place among the members in the lower ones. */
  order: "u32",
  orderEnd: "i32",
  /** By cell: the highest score at the centre, and what it is shifted by to get steps. */
  highest: "i32",
  shift: "i32",
  /** By cell: how many members are in its top set. */
  topSize: "i32",
  /** By cell + 1: where its top set stands in `top`, a bit for each member. */
  topAt: "i32",
  top: "u64",
  /** By cell: the first in `order` that is outside the top set and has room, and what nobody outside who has room exceeds at the centre. */
  next: "i32",
  outside: "i32",
  /** By partner + 1: where the regions that it is a member of, and its places among their members, stand. */
  placesAt: "i32",
  placeRegion: "i32",
  placeMember: "i32",
  /** By partner: the unit vector of its place, NaN = unknown; one entry of four is not used. */
  known: "f32x4",
  /** By partner: its own part of the score as a whole number, FULL = it has no room. */
  own: "i32",
  /** By partner, where own scores and ties are one number: larger goes first, -Infinity = it has no room. */
  rank: "f64",
  /** By partner: Infinity = unlimited. */
  capacity: "f64",
  load: "i32",
  /** By partner: lower goes first where scores and shares are equal. */
  recency: "i32",
  /** Room for the angles of one line, and for a few more. */
  angles: "f32",
  /** Room for the words of one line that have a bit in common with the top set. */
  hits: "u64",
  /** Room for putting the members of one cell in order. */
  keys: "i32",
  unsorted: "u32",
  digits: "u32",
} as const satisfies Readonly<Record<string, Width>>;

export type Column = keyof typeof COLUMNS;
export type TuningColumns = { readonly [C in Column]: ReturnType<(typeof WIDTHS)[(typeof COLUMNS)[C]]["array"]> };

const NAMES = Object.keys(COLUMNS) as Column[];
/** Of a cache: what is read together of a line stands in as few of these as can be. */
const ALIGNED = 64;

/** Where everything stands. */
export interface Layout {
  readonly bytes: number;
  readonly lengths: Readonly<Record<Column, number>>;
}

const afterColumn = (at: number, name: Column, length: number) =>
  Math.ceil((at + length * WIDTHS[COLUMNS[name]].bytes) / ALIGNED) * ALIGNED;
const FIRST = afterColumn(0, "cell", NAMES.length);

/** @param lengths entries of each column. */
export function layoutOf(lengths: Layout["lengths"]): Layout {
  let bytes = FIRST;
  for (const name of NAMES) bytes = afterColumn(bytes, name, lengths[name]);
  return { bytes, lengths };
}

/** The columns in `buffer`, whose header is written; all entries are 0 where the buffer is new. */
export function columnsIn(buffer: ArrayBuffer, { lengths }: Layout): TuningColumns {
  const header = new Uint32Array(buffer, 0, NAMES.length);
  let at = FIRST;
  const columns = NAMES.map((name, i) => {
    header[i] = at;
    const column = WIDTHS[COLUMNS[name]].array(buffer, at, lengths[name]);
    at = afterColumn(at, name, lengths[name]);
    return [name, column];
  });
  // Each name with the array of its width.
  return Object.fromEntries(columns) as TuningColumns;
}
