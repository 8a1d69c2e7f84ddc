/** The best candidate of one line. */
import {
  offsets,
  partner,
  distance,
  step,
  region,
  bitsAt,
  bits,
  heads,
  membersAt,
  members,
  topAt,
  top,
  outside,
  own,
  rank,
  hits,
  nearest,
  FULL,
  SHORT,
  i32At,
  f64At,
} from "./columns";

/** By exact scores, where those made of whole steps are too close to tell. */
@external("tuner", "decide")
declare function decide(line: i32): i32;

/** Scores with distances are so many bits finer than own ones. */
const FINER: i64 = 9;
/** Scores and who has them are compared as one number: the lower bits tell who. */
const WHO_BITS: i64 = 20;
const WHO: i64 = (1 << WHO_BITS) - 1;
/** No score of somebody who has room is less. */
const LEAST: i64 = -((<i64>1) << 39) << WHO_BITS;
const NOBODY: i64 = -((<i64>1) << 62);
/** Taken from what has been read already, so that it does not count again; a score has fewer bits. */
const READ_BIT: i64 = 61;
/** Units by which a score may be out because whole numbers stand for it, twice. */
const ROUNDING: i64 = 66600;
/** 16 bytes to a word with a hit: the hits, and where it stands. */
const HIT_BITS: usize = 4;

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
 * @param cost of one unit of distance, in units of `own` with FINER bits more.
 */
export function bestOf(line: i32, cost: f64): i32 {
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
export function bestByRank(line: i32): i32 {
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
