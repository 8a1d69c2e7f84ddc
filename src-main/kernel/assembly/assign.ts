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

/** Own score of a partner without room, and how much finer scores are with distances: it is less than any other by more than a distance can cost. */
const FULL: i32 = i32.MIN_VALUE;
const FINER: i64 = 9;
/** Scores and who has them are compared as one number: the lower bits tell who. */
const WHO_BITS: i64 = 20;
const WHO: i64 = (1 << WHO_BITS) - 1;
/** No score of somebody who has room is less. */
const LEAST: i64 = -((<i64>1) << 39) << WHO_BITS;
const NOBODY: i64 = -((<i64>1) << 62);
/** Taken from what has been read already, so that it does not count again; a score has fewer bits. */
const READ_BIT: i64 = 61;
/** Lists up to this length are read whole. */
const SHORT: i32 = 12;
/** Whole steps of a distance fit 16 bits. */
const STEPS: f64 = 65535;
/** Units by which a score may be out because whole numbers stand for it, twice. */
const ROUNDING: i64 = 66600;
/** Distances are sorted by their upper 7 bits at first. */
const BUCKET_BITS: u32 = 9;
const BUCKETS: usize = 128;
/** 16 bytes to a word with a hit: the hits, and where it stands. */
const HIT_BITS: usize = 4;

let offsets: usize, partner: usize, distance: usize, step: usize, region: usize, bitsAt: usize, bits: usize, heads: usize;
let given: usize, assignment: usize, membersAt: usize, members: usize, topSize: usize, topAt: usize, top: usize, outside: usize;
let ordered: usize, orderedEnd: usize, next: usize, placesAt: usize, placeRegion: usize, placeMember: usize, own: usize, rank: usize;
let capacity: usize, load_: usize, recency: usize, order: usize, exact: usize, hits: usize, counts: usize, sorted: usize;

let nearest: i32 = 0;
let partners: i32 = 0;
/** See `rankOf`. */
let shareSteps: f64 = 0;
let recencies: f64 = 0;

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
  recency = load<u32>(104);
  order = load<u32>(108);
  exact = load<u32>(112);
  hits = load<u32>(116);
  counts = load<u32>(120);
  sorted = load<u32>(124);
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
  if (i32At(region, line) >= 0 && count > SHORT) chooseNearest(line, from, count);
}

/** Source: a counting sort by the upper bits of distances as far as it is wanted, then insertion, which has little left to do. */
function chooseNearest(line: i32, from: i32, count: i32): void {
  memory.fill(counts, 0, BUCKETS << 1);
  const first = distance + ((<usize>from) << 1);
  const end = first + ((<usize>count) << 1);
  for (let at = first; at < end; at += 2) {
    const bucket = counts + ((<usize>(load<u16>(at) >>> BUCKET_BITS)) << 1);
    store<u16>(bucket, load<u16>(bucket) + 1);
  }
  // Where each bucket begins; those after the last that is wanted begin beyond it, in a place of no use.
  let found: u32 = 0;
  let bucket = counts;
  for (; bucket < counts + (BUCKETS << 1); bucket += 2) {
    const here = <u32>load<u16>(bucket);
    store<u16>(bucket, <u16>found);
    found += here;
    if (found >= <u32>nearest) break;
  }
  const last = <u32>(bucket - counts) >>> 1;
  const list = sorted;
  let at = first;
  const wordEnd = bits + ((<usize>i32At(bitsAt, line + 1)) << 3);
  let member: u32 = 0;
  for (let word = bits + ((<usize>i32At(bitsAt, line)) << 3); word < wordEnd; word += 8, member += 64) {
    for (let left = load<u64>(word); left != 0; left &= left - 1, at += 2) {
      const steps = <u32>load<u16>(at);
      if (steps >>> BUCKET_BITS > last) continue;
      const next = counts + ((<usize>(steps >>> BUCKET_BITS)) << 1);
      const place = load<u16>(next);
      store<u16>(next, place + 1);
      store<u32>(list + ((<usize>place) << 2), (steps << 16) | (member + <u32>ctz(left)));
    }
  }
  const listEnd = list + ((<usize>found) << 2);
  for (let to = list + 4; to < listEnd; to += 4) {
    const head = load<u32>(to);
    let place = to;
    for (; place > list && load<u32>(place - 4) > head; place -= 4) store<u32>(place, load<u32>(place - 4));
    store<u32>(place, head);
  }
  memory.copy(heads + ((<usize>(line * nearest)) << 2), list, (<usize>min(found, <u32>nearest)) << 2);
}

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

/**
 * The words of a line that have a bit in common with the top set of its region, one after another, the last one 0; each with its place in the upper 16
 * bits of a number and how many candidates stand before it in the lower ones.
 */
function commonWords(word: usize, end: usize, g: i32): void {
  let topWord = top + ((<usize>i32At(topAt, g)) << 3);
  let hit = hits;
  let where: u32 = 0;
  for (; word < end; word += 8, topWord += 8) {
    const all = load<u64>(word);
    const common = all & load<u64>(topWord);
    store<u64>(hit, common);
    store<u32>(hit, where, 8);
    hit += (<usize>(common != 0)) << HIT_BITS;
    where += 0x10000 + <u32>popcnt(all);
  }
  store<u64>(hit, 0);
}

/** The lesser of two, without a branch: which one it is cannot be foreseen. */
@inline
function lesser(a: i64, b: i64): i64 {
  const over = a - b;
  return b + (over & (over >> 63));
}

@inline
function greater(a: i64, b: i64): i64 {
  const over = a - b;
  return a - (over & (over >> 63));
}

/**
 * One function, so that the best two stay in registers; each loop ends with the same two lines.
 * @param cost of one unit of distance, in units of `own`.
 */
function bestOf(line: i32, cost: f64): i32 {
  const from = i32At(offsets, line);
  const count = i32At(offsets, line + 1) - from;
  if (count == 0) return -1;
  const weight = <i64>nearestInteger(cost * <f64>load<f32>(step + ((<usize>line) << 2)));
  const doubt = -weight - (weight >> 6) + ROUNDING;
  const g = i32At(region, line);
  let column = partner + ((<usize>from) << 1);
  let best = NOBODY;
  let second = NOBODY;
  let isWhole = g < 0 || count <= SHORT;
  if (!isWhole) {
    const first = members + ((<usize>i32At(membersAt, g)) << 1);
    const words = bits + ((<usize>i32At(bitsAt, line)) << 3);
    const steps = distance + ((<usize>from) << 1);
    // The candidates in the top set.
    commonWords(words, bits + ((<usize>i32At(bitsAt, line + 1)) << 3), g);
    let hit = hits;
    let word = load<u64>(hit);
    while (word != 0) {
      const bit = ctz(word);
      const where = load<u32>(hit, 8);
      const at = where >>> 16;
      const before = (where & 0xffff) + <u32>popcnt(load<u64>(words + ((<usize>at) << 3)) & (((<u64>1) << bit) - 1));
      const place = (at << 6) + <u32>bit;
      const p = load<u16>(first + ((<usize>place) << 1));
      const key = ((((<i64>i32At(own, p)) << FINER) + weight * <i64>load<u16>(steps + ((<usize>before) << 1))) << WHO_BITS) | <i64>place;
      second = greater(lesser(key, best), second);
      best = greater(key, best);
      word &= word - 1;
      const isOver = <u64>(word == 0);
      hit += (<usize>isOver) << HIT_BITS;
      word |= load<u64>(hit) & (0 - isOver);
    }
    // From the nearest on, until nobody outside the top set can be better.
    let isSure = i32At(outside, g) == FULL;
    if (!isSure) {
      const reach = ((<i64>i32At(outside, g)) << FINER) + doubt;
      let at = heads + ((<usize>(line * nearest)) << 2);
      const end = at + ((<usize>min(count, nearest)) << 2);
      for (; at < end; at += 4) {
        const head = load<u32>(at);
        const costs = weight * <i64>(head >>> 16);
        if ((reach + costs) << WHO_BITS < best) break;
        const place = head & 0xffff;
        const p = load<u16>(first + ((<usize>place) << 1));
        const key = ((((<i64>i32At(own, p)) << FINER) + costs) << WHO_BITS) | <i64>place;
        // The best so far may have been read from the top set: it is no second to itself.
        second = greater(lesser(key, best) - ((<i64>(key == best)) << READ_BIT), second);
        best = greater(key, best);
      }
      isSure = at < end || count <= nearest;
    }
    if (isSure) column = first;
    else isWhole = true;
  }
  if (isWhole) {
    best = NOBODY;
    second = NOBODY;
    let at = column;
    let steps = distance + ((<usize>from) << 1);
    for (let k = 0; k < count; k++, at += 2, steps += 2) {
      const key = ((((<i64>i32At(own, load<u16>(at))) << FINER) + weight * <i64>load<u16>(steps)) << WHO_BITS) | <i64>k;
      second = greater(lesser(key, best), second);
      best = greater(key, best);
    }
  }
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
    commonWords(bits + ((<usize>i32At(bitsAt, line)) << 3), bits + ((<usize>i32At(bitsAt, line + 1)) << 3), g);
    for (let hit = hits, word = load<u64>(hit); word != 0; hit += 1 << HIT_BITS, word = load<u64>(hit)) {
      const place = (load<u32>(hit, 8) >>> 16) << 6;
      for (; word != 0; word &= word - 1) {
        const p = <i32>load<u16>(first + ((<usize>(place + <u32>ctz(word))) << 1));
        const value = f64At(rank, p);
        if (value <= highest) continue;
        highest = value;
        found = p;
      }
    }
    const reach = i32At(outside, g);
    if (reach == FULL || (found >= 0 && i32At(own, found) > reach)) return found;
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
