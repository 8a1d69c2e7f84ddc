/**
 * The inner loop of the tuner, compiled to WebAssembly: which partner each line gets, by the columns of src-main/engine/tuning/memory.ts. Its twin, and what
 * is used where it cannot be, is src-main/engine/distribute.ts. This is AssemblyScript: types are machine words, and columns are read by address.
 *
 * Each region has a top set: its members with the highest own scores that have room, so many that some ten candidates of a line are among them. Nobody outside
 * scores more than `outside`. A line reads its candidates in the top set, then the nearest ones until distance alone makes it certain that nobody else is
 * better (source: Fagin's threshold algorithm, over these two orders). Scores are whole numbers by rounded distances; where two are too close to tell,
 * `decide` says who it is by exact ones.
 */

/** By exact scores, where those made of whole steps are too close to tell. */
@external("tuner", "decide")
declare function decide(line: i32): i32;
/** The newcomer that goes first; -1 = none has room. */
@external("tuner", "newcomer")
declare function newcomer(line: i32): i32;

/** Own score of a partner without room: less than any other by more than a distance can cost. */
const FULL: i64 = -((<i64>1) << 40);
/** Scores and who has them are compared as one number: the lower bits tell who. */
const WHO_BITS: i64 = 20;
const WHO: i64 = (1 << WHO_BITS) - 1;
/** No score of somebody who has room is less. */
const LEAST: i64 = -((<i64>1) << 39) << WHO_BITS;
const NOBODY: i64 = -((<i64>1) << 62);
/** Taken from what has been read already, so that it does not count again. */
const READ_BIT: i64 = 61;
/** Lists up to this length are read whole. */
const SHORT: i32 = 12;
/** Whole steps of a distance fit 16 bits. */
const STEPS: f64 = 65535;
/** Units by which a score may be out because whole numbers stand for it, twice. */
const ROUNDING: i64 = 65544;
/** Bytes to a word with a hit: the hits, all bits, where its distances begin, and its first member. */
const HIT: usize = 24;

let offsets: usize, partner: usize, distance: usize, step: usize, region: usize, bitsAt: usize, bits: usize, heads: usize;
let given: usize, assignment: usize, membersAt: usize, members: usize, topSize: usize, topAt: usize, top: usize, outside: usize;
let ordered: usize, orderedEnd: usize, next: usize, placesAt: usize, placeRegion: usize, placeMember: usize, own: usize, rank: usize;
let capacity: usize, load_: usize, lines: usize, recency: usize, order: usize, exact: usize, hits: usize;

let nearest: i32 = 0;
let partners: i32 = 0;
/** See `rankOf`. */
let shareSteps: f64 = 0;
let recencies: f64 = 0;

let best: i64 = NOBODY;
let second: i64 = NOBODY;

function i32At(column: usize, i: i32): i32 {
  return load<i32>(column + ((<usize>i) << 2));
}

function setI32(column: usize, i: i32, value: i32): void {
  store<i32>(column + ((<usize>i) << 2), value);
}

function u16At(column: usize, i: i32): i32 {
  return <i32>load<u16>(column + ((<usize>i) << 1));
}

function i64At(column: usize, i: i32): i64 {
  return load<i64>(column + ((<usize>i) << 3));
}

function setI64(column: usize, i: i32, value: i64): void {
  store<i64>(column + ((<usize>i) << 3), value);
}

function f64At(column: usize, i: i32): f64 {
  return load<f64>(column + ((<usize>i) << 3));
}

/** To be called first: reads the header, whose order is that of memory.ts. */
export function open(nearestOfLine: i32, partnerCount: i32): void {
  nearest = nearestOfLine;
  partners = partnerCount;
  offsets = load<u32>(0);
  partner = load<u32>(4);
  distance = load<u32>(8);
  step = load<u32>(12);
  region = load<u32>(16);
  bitsAt = load<u32>(20);
  bits = load<u32>(24);
  heads = load<u32>(28);
  given = load<u32>(32);
  assignment = load<u32>(36);
  membersAt = load<u32>(40);
  members = load<u32>(44);
  topSize = load<u32>(48);
  topAt = load<u32>(52);
  top = load<u32>(56);
  outside = load<u32>(60);
  ordered = load<u32>(64);
  orderedEnd = load<u32>(68);
  next = load<u32>(72);
  placesAt = load<u32>(76);
  placeRegion = load<u32>(80);
  placeMember = load<u32>(84);
  own = load<u32>(88);
  rank = load<u32>(92);
  capacity = load<u32>(96);
  load_ = load<u32>(100);
  lines = load<u32>(104);
  recency = load<u32>(108);
  order = load<u32>(112);
  exact = load<u32>(116);
  hits = load<u32>(120);
}

/** Keeps the distances of a line, which stand in `exact`, in whole steps, and which are the nearest. */
export function measure(line: i32): void {
  const from = i32At(offsets, line);
  const count = i32At(offsets, line + 1) - from;
  let most: f64 = 0;
  for (let k = 0; k < count; k++) most = max(most, f64At(exact, k));
  const size = most / STEPS;
  const scale: f64 = size > 0 ? STEPS / most : 0;
  store<f32>(step + ((<usize>line) << 2), <f32>size);
  let to = distance + ((<usize>from) << 1);
  for (let k = 0; k < count; k++, to += 2) store<u16>(to, <u16>min(STEPS, f64At(exact, k) * scale));
  if (i32At(region, line) >= 0 && count > SHORT) chooseNearest(line, from);
}

/** Source: insertion into a list that is kept in order and no longer than wanted. */
function chooseNearest(line: i32, from: i32): void {
  const list = heads + ((<usize>(line * nearest)) << 2);
  const end = i32At(bitsAt, line + 1);
  let at = distance + ((<usize>from) << 1);
  let kept = 0;
  let farthest: u32 = u32.MAX_VALUE;
  for (let w = i32At(bitsAt, line), first = 0; w < end; w++, first += 64) {
    let word = load<u64>(bits + ((<usize>w) << 3));
    while (word != 0) {
      const head = ((<u32>load<u16>(at)) << 16) | (<u32>first + <u32>ctz(word));
      word &= word - 1;
      at += 2;
      if (head >= farthest) continue;
      let k = kept < nearest ? kept++ : nearest - 1;
      let place = list + ((<usize>k) << 2);
      for (; k > 0; k--, place -= 4) {
        const before = load<u32>(place - 4);
        if (before <= head) break;
        store<u32>(place, before);
      }
      store<u32>(place, head);
      if (kept == nearest) farthest = load<u32>(list + ((<usize>(nearest - 1)) << 2));
    }
  }
}

/** The first member of a region from `at` on in its order that has room is the next to come into its top set. */
function settle(g: i32, at: i32): void {
  const end = i32At(orderedEnd, g);
  let value = FULL;
  for (; at < end; at++) {
    value = i64At(own, u16At(members, i32At(ordered, at)));
    if (value != FULL) break;
  }
  setI32(next, g, at);
  setI64(outside, g, at < end ? value : FULL);
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
export function begin(regions: i32, withRoom: i32, steps: f64, recencyCount: f64): void {
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
    for (let left = i32At(topSize, g); left > 0; left--) grow(g);
  }
  if (steps > 0) for (let p = 0; p < partners; p++) store<f64>(rank + ((<usize>p) << 3), rankOf(p));
}

function rankOf(p: i32): f64 {
  const value = i64At(own, p);
  if (value == FULL) return -Infinity;
  const places = f64At(capacity, p);
  const share = places == Infinity ? 1 : places == 0 ? 0 : (places - <f64>i32At(load_, p)) / places;
  return (<f64>value * (shareSteps + 1) + floor(share * shareSteps + 0.5)) * recencies + (recencies - 1 - <f64>i32At(recency, p));
}

function take(line: i32, p: i32): void {
  const carried = i32At(load_, p) + 1;
  setI32(load_, p, carried);
  setI32(lines, p, i32At(lines, p) + 1);
  setI32(recency, p, partners + line);
  if (<f64>carried >= f64At(capacity, p)) {
    setI64(own, p, FULL);
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

// Without branches: whether one is better than the best so far cannot be foreseen.
@inline
function consider(key: i64): void {
  const more = key - best;
  const less = more & (more >> 63);
  const lower = best + less;
  best = key - less;
  const behind = lower - second;
  second = lower - (behind & (behind >> 63));
}

/** The words of a line that have a bit in common with the top set of its region, one after another; gives how many bits those are. */
function commonWords(line: i32, g: i32, from: i32): i32 {
  let at = distance + ((<usize>from) << 1);
  let word = bits + ((<usize>i32At(bitsAt, line)) << 3);
  const end = bits + ((<usize>i32At(bitsAt, line + 1)) << 3);
  let topWord = top + ((<usize>i32At(topAt, g)) << 3);
  let hit = hits;
  let first: u32 = 0;
  let total = 0;
  for (; word < end; word += 8, topWord += 8, first += 64) {
    const all = load<u64>(word);
    const common = all & load<u64>(topWord);
    store<u64>(hit, common);
    store<u64>(hit, all, 8);
    store<u32>(hit, <u32>at, 16);
    store<u32>(hit, first, 20);
    hit += (<usize>(common != 0)) * HIT;
    total += <i32>popcnt(common);
    at += (<usize>popcnt(all)) << 1;
  }
  return total;
}

/** Reads the candidates of the top set. */
function readTop(total: i32, first: usize, weight: i64): void {
  let hit = hits;
  let word = load<u64>(hit);
  for (; total > 0; total--) {
    const bit = ctz(word);
    const before = popcnt(load<u64>(hit, 8) & (((<u64>1) << bit) - 1));
    const steps = <i64>load<u16>(<usize>load<u32>(hit, 16) + ((<usize>before) << 1));
    const place = load<u32>(hit, 20) + <u32>bit;
    const p = load<u16>(first + ((<usize>place) << 1));
    consider(((i64At(own, p) + weight * steps) << WHO_BITS) | <i64>place);
    word &= word - 1;
    const isOver = <u64>(word == 0);
    hit += (<usize>isOver) * HIT;
    word |= load<u64>(hit) & (0 - isOver);
  }
}

/** Reads from the nearest on until nobody outside the top set can be better; false where the nearest do not go so far. */
function readNearest(line: i32, g: i32, count: i32, first: usize, weight: i64, doubt: i64): bool {
  const reach = i64At(outside, g) + doubt;
  const topWords = top + ((<usize>i32At(topAt, g)) << 3);
  let at = heads + ((<usize>(line * nearest)) << 2);
  const end = at + ((<usize>min(count, nearest)) << 2);
  for (; at < end; at += 4) {
    const head = load<u32>(at);
    const cost = weight * <i64>(head >>> 16);
    if ((reach + cost) << WHO_BITS < best) return true;
    const place = head & 0xffff;
    const isRead = (load<u64>(topWords + ((<usize>(place >> 6)) << 3)) >> (place & 63)) & 1;
    const p = load<u16>(first + ((<usize>place) << 1));
    consider((((i64At(own, p) + cost) << WHO_BITS) | <i64>place) - ((<i64>isRead) << READ_BIT));
  }
  return count <= nearest;
}

function readAll(from: i32, count: i32, weight: i64): void {
  best = NOBODY;
  second = NOBODY;
  let at = partner + ((<usize>from) << 1);
  let steps = distance + ((<usize>from) << 1);
  for (let k = 0; k < count; k++, at += 2, steps += 2) {
    consider(((i64At(own, load<u16>(at)) + weight * <i64>load<u16>(steps)) << WHO_BITS) | <i64>k);
  }
}

/** @param cost of one unit of distance, in units of `own`. */
function bestOf(line: i32, cost: f64): i32 {
  const from = i32At(offsets, line);
  const count = i32At(offsets, line + 1) - from;
  if (count == 0) return -1;
  const weight = <i64>nearestInteger(cost * <f64>load<f32>(step + ((<usize>line) << 2)));
  const doubt = -weight - (weight >> 6) + ROUNDING;
  const g = i32At(region, line);
  let column = partner + ((<usize>from) << 1);
  let isWhole = g < 0 || count <= SHORT;
  if (!isWhole) {
    best = NOBODY;
    second = NOBODY;
    const first = members + ((<usize>i32At(membersAt, g)) << 1);
    readTop(commonWords(line, g, from), first, weight);
    if (i64At(outside, g) == FULL || readNearest(line, g, count, first, weight, doubt)) column = first;
    else isWhole = true;
  }
  if (isWhole) readAll(from, count, weight);
  if (best <= LEAST) return -1;
  if (second > LEAST && best - second <= doubt << WHO_BITS) return decide(line);
  return <i32>load<u16>(column + ((<usize>(best & WHO)) << 1));
}

@inline
function nearestInteger(value: f64): f64 {
  return floor(value + 0.5);
}

/** Where own scores and ties are one number, and distance is none. */
function bestByRank(line: i32): i32 {
  const from = i32At(offsets, line);
  const count = i32At(offsets, line + 1) - from;
  const g = i32At(region, line);
  let found = -1;
  let highest: f64 = -Infinity;
  if (g >= 0 && count > SHORT) {
    const first = members + ((<usize>i32At(membersAt, g)) << 1);
    let total = commonWords(line, g, from);
    let hit = hits;
    let word = load<u64>(hit);
    for (; total > 0; total--) {
      const p = <i32>load<u16>(first + (((<usize>load<u32>(hit, 20)) + <usize>ctz(word)) << 1));
      const value = f64At(rank, p);
      if (value > highest) {
        highest = value;
        found = p;
      }
      word &= word - 1;
      const isOver = <u64>(word == 0);
      hit += (<usize>isOver) * HIT;
      word |= load<u64>(hit) & (0 - isOver);
    }
    const reach = i64At(outside, g);
    if (reach == FULL || (found >= 0 && i64At(own, found) > reach)) return found;
  }
  let at = partner + ((<usize>from) << 1);
  for (let k = 0; k < count; k++, at += 2) {
    const p = <i32>load<u16>(at);
    const value = f64At(rank, p);
    if (value > highest) {
      highest = value;
      found = p;
    }
  }
  return found;
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
