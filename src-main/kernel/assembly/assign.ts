/**
 * The inner loop of the tuner, compiled to WebAssembly: which partner each line gets, by the columns of src-main/engine/tuning/memory.ts. Its twin, and what
 * is used where it cannot be, is src-main/engine/distribute.ts. This is AssemblyScript: types are machine words, and columns are read by address.
 *
 * Each region has a top set: its members with the highest own scores that have room, so many that some ten candidates of a line are among them. Nobody outside
 * scores more than `outside`. A line reads its candidates in the top set, then the nearest ones until distance alone makes it certain that nobody else is
 * better (source: Fagin's threshold algorithm, over these two orders). Scores are whole numbers by rounded distances; where two are too close to tell,
 * `decide` says who it is by exact ones.
 */
import {
  given,
  assignment,
  membersAt,
  members,
  topSize,
  topAt,
  top,
  outside,
  ordered,
  orderedEnd,
  next,
  placesAt,
  placeRegion,
  placeMember,
  own,
  rank,
  capacity,
  load_,
  recency,
  order,
  partners,
  FULL,
  i32At,
  setI32,
  u16At,
  i64At,
  setI64,
  f64At,
} from "./columns";
import { bestByRank, bestOf } from "./search";

export { open } from "./columns";
export { list, measure } from "./measure";

/** The newcomer that goes first; -1 = none has room. */
@external("tuner", "newcomer")
declare function newcomer(line: i32): i32;

/** See `rankOf`. */
let shareSteps: f64 = 0;
let recencies: f64 = 0;

/** The first member of a region from `at` on in its order that has room is the next to come into its top set. */
function settle(g: i32, at: i32): void {
  const end = i32At(orderedEnd, g);
  let value = FULL;
  for (; at < end; at++) {
    value = i32At(own, u16At(members, i32At(ordered, at)));
    if (value != FULL) break;
  }
  setI32(next, g, at);
  setI32(outside, g, at < end ? value : FULL);
}

function grow(g: i32): void {
  const at = i32At(next, g);
  if (at >= i32At(orderedEnd, g)) return;
  const place = i32At(ordered, at) - i32At(membersAt, g);
  const word = i32At(topAt, g) + (place >> 6);
  setI64(top, word, i64At(top, word) | ((<i64>1) << (place & 63)));
  settle(g, at + 1);
}

/** Begins anew, with `own` and `order` of so many partners; the load is that before the run. @param steps 0 = scores are not ranked. */
export function begin(regions: i32, withRoom: i32, hasTop: bool, steps: f64, recencyCount: f64): void {
  shareSteps = steps;
  recencies = recencyCount;
  for (let g = 0; g < regions; g++) setI32(orderedEnd, g, i32At(membersAt, g));
  for (let i = 0; i < withRoom; i++) {
    const p = i32At(order, i);
    const end = i32At(placesAt, p + 1);
    for (let k = i32At(placesAt, p); k < end; k++) {
      const g = i32At(placeRegion, k);
      const at = i32At(orderedEnd, g);
      setI32(ordered, at, i32At(membersAt, g) + i32At(placeMember, k));
      setI32(orderedEnd, g, at + 1);
    }
  }
  memory.fill(top, 0, (<usize>i32At(topAt, regions)) << 3);
  for (let g = 0; g < regions; g++) {
    settle(g, i32At(membersAt, g));
    if (hasTop) for (let left = i32At(topSize, g); left > 0; left--) grow(g);
  }
  if (steps > 0) for (let p = 0; p < partners; p++) store<f64>(rank + ((<usize>p) << 3), rankOf(p));
}

function rankOf(p: i32): f64 {
  const value = i32At(own, p);
  if (value == FULL) return -Infinity;
  const places = f64At(capacity, p);
  const share = places == Infinity ? 1 : places == 0 ? 0 : (places - <f64>i32At(load_, p)) / places;
  return (<f64>value * (shareSteps + 1) + floor(share * shareSteps + 0.5)) * recencies + (recencies - 1 - <f64>i32At(recency, p));
}

function take(line: i32, p: i32): void {
  const carried = i32At(load_, p) + 1;
  setI32(load_, p, carried);
  setI32(recency, p, partners + line);
  if (<f64>carried >= f64At(capacity, p)) {
    setI32(own, p, FULL);
    leave(p);
  }
  if (shareSteps > 0) store<f64>(rank + ((<usize>p) << 3), rankOf(p));
}

/** Takes a partner without room out of the top sets. */
function leave(p: i32): void {
  const end = i32At(placesAt, p + 1);
  for (let k = i32At(placesAt, p); k < end; k++) {
    const g = i32At(placeRegion, k);
    const place = i32At(placeMember, k);
    const word = i32At(topAt, g) + (place >> 6);
    const bit = (<i64>1) << (place & 63);
    const set = i64At(top, word);
    if ((set & bit) != 0) {
      setI64(top, word, set ^ bit);
      grow(g);
    } else {
      const at = i32At(next, g);
      if (at < i32At(orderedEnd, g) && i32At(ordered, at) == i32At(membersAt, g) + place) settle(g, at);
    }
  }
}

/** Gives out lines from `from` up to `to`; gives how many have a partner. */
export function assign(from: i32, to: i32, cost: f64): i32 {
  let placed = 0;
  for (let line = from; line < to; line++) {
    let p = i32At(given, line);
    if (p < 0) {
      p = p == -2 ? newcomer(line) : -1;
      if (p < 0) p = shareSteps > 0 ? bestByRank(line) : bestOf(line, cost);
    }
    setI32(assignment, line, p);
    if (p < 0) continue;
    placed++;
    take(line, p);
  }
  return placed;
}
