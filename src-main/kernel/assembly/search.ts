/** The best candidate of one line. */
import {
  offsets,
  partner,
  distance,
  step,
  cell,
  radius,
  bitsAt,
  bits,
  membersAt,
  members,
  cellRegion,
  highest,
  shift,
  order,
  orderEnd,
  topAt,
  top,
  next,
  outside,
  own,
  rank,
  hits,
  FULL,
  SHORT,
  i32At,
  f32At,
  f64At,
} from "./columns";

/** By exact scores, where those made of whole steps are too close to tell. */
@external("tuner", "decide")
declare function decide(line: i32, weight: f64, doubt: f64): i32;

/** Scores with distances are so many bits finer than own ones. */
const FINER: i64 = 9;
/** Scores and who has them are compared as one number: the lower bits tell who. */
const WHO_BITS: i64 = 20;
const WHO: i64 = (1 << WHO_BITS) - 1;
/** No score of somebody who has room is less. */
const LEAST: i64 = -((<i64>1) << 39) << WHO_BITS;
const NOBODY: i64 = -((<i64>1) << 62);
/** Units by which a score may be out because whole numbers stand for it, twice. */
const ROUNDING: i64 = 66600;
/** Radians by which an angle may be out, some 25 m. */
const ERROR: f64 = 4e-6;
/** In a line with longer steps an angle can be more than 2.8: nearly opposite places are hard to tell from opposite ones. */
const FAR: f32 = 2.8 / 65535;
const FAR_ERROR: f64 = 2e-3;
/** Each of two scores may be out. */
const TWICE: f64 = 2;
/** 16 bytes to a word with a hit: the hits, and where it stands. */
const HIT_BITS: usize = 4;

/**
 * The words of a line that have a bit in common with the top set of its cell, one after another, the last one 0; each with its place in the upper 16
 * bits of a number and how many candidates stand before it in the lower ones.
 */
function commonWords(word: usize, end: usize, c: i32): void {
  let topWord = top + ((<usize>i32At(topAt, c)) << 3);
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

/** So many steps from the highest of a cell's order nobody is as good as the best. @param reach by which one may score more than at the centre. */
@inline
function limitOf(c: i32, best: i64, reach: i64): i32 {
  const least = ((best >> WHO_BITS) - reach) >> FINER;
  return <i32>max<i64>(-1, min<i64>(0xffff, (<i64>i32At(highest, c) - least) >> <i64>i32At(shift, c)));
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
 * @param cost of a radian, in units of `own` with FINER bits more.
 */
export function bestOf(line: i32, cost: f64): i32 {
  const from = i32At(offsets, line);
  const count = i32At(offsets, line + 1) - from;
  if (count == 0) return -1;
  const size = f32At(step, line);
  const weight = <i64>nearestInteger(cost * <f64>size);
  const doubt = -weight - (weight >> 6) + ROUNDING - <i64>(TWICE * cost * (size > FAR ? FAR_ERROR : ERROR));
  const c = i32At(cell, line);
  let column = partner + ((<usize>from) << 1);
  let best = NOBODY;
  let second = NOBODY;
  const isWhole = c < 0 || count <= SHORT;
  if (!isWhole) {
    const first = members + ((<usize>i32At(membersAt, i32At(cellRegion, c))) << 1);
    const words = bits + ((<usize>i32At(bitsAt, line)) << 3);
    const steps = distance + ((<usize>from) << 1);
    // The candidates in the top set.
    commonWords(words, bits + ((<usize>i32At(bitsAt, line + 1)) << 3), c);
    let hit = hits;
    let word = load<u64>(hit);
    let where = load<u32>(hit, 8);
    // The next word is fetched before it is known whether it is wanted: waiting for it would take most of the time.
    let ahead = load<u64>(hit, 16);
    let whereAhead = load<u32>(hit, 24);
    while (word != 0) {
      const bit = ctz(word);
      const at = where >>> 16;
      const before = (where & 0xffff) + <u32>popcnt(load<u64>(words + ((<usize>at) << 3)) & (((<u64>1) << bit) - 1));
      const place = (at << 6) + <u32>bit;
      const rest = word & (word - 1);
      const isOver = rest == 0;
      word = select<u64>(ahead, rest, isOver);
      where = select<u32>(whereAhead, where, isOver);
      hit += (<usize>isOver) << HIT_BITS;
      ahead = load<u64>(hit, 16);
      whereAhead = load<u32>(hit, 24);
      const p = load<u16>(first + ((<usize>place) << 1));
      const key = ((((<i64>i32At(own, p)) << FINER) + weight * <i64>load<u16>(steps + ((<usize>before) << 1))) << WHO_BITS) | <i64>place;
      second = greater(lesser(key, best), second);
      best = greater(key, best);
    }
    // From the best outside the top set on, until nobody can be better even as near as it may be.
    const reach = doubt + ROUNDING - <i64>(cost * (<f64>f32At(radius, line) + 4 * ERROR));
    const end = order + ((<usize>i32At(orderEnd, c)) << 2);
    let limit = limitOf(c, best, reach);
    for (let at = order + ((<usize>i32At(next, c)) << 2); at < end; at += 4) {
      const entry = load<u32>(at);
      if (<i32>(entry >>> 16) > limit) break;
      const place = entry & 0xffff;
      const last = words + ((<usize>(place >>> 6)) << 3);
      const rest = load<u64>(last);
      if (((rest >>> (place & 63)) & 1) == 0) continue;
      let before = <u32>popcnt(rest & (((<u64>1) << (place & 63)) - 1));
      for (let word = words; word < last; word += 8) before += <u32>popcnt(load<u64>(word));
      const p = load<u16>(first + ((<usize>place) << 1));
      const key = ((((<i64>i32At(own, p)) << FINER) + weight * <i64>load<u16>(steps + ((<usize>before) << 1))) << WHO_BITS) | <i64>place;
      second = greater(lesser(key, best), second);
      best = greater(key, best);
      limit = limitOf(c, best, reach);
    }
    column = first;
  }
  if (isWhole) {
    let at = column;
    let steps = distance + ((<usize>from) << 1);
    for (let k = 0; k < count; k++, at += 2, steps += 2) {
      const key = ((((<i64>i32At(own, load<u16>(at))) << FINER) + weight * <i64>load<u16>(steps)) << WHO_BITS) | <i64>k;
      second = greater(lesser(key, best), second);
      best = greater(key, best);
    }
  }
  if (best <= LEAST) return -1;
  if (second > LEAST && best - second <= doubt << WHO_BITS) return decide(line, <f64>weight, <f64>doubt);
  return <i32>load<u16>(column + ((<usize>(best & WHO)) << 1));
}

@inline
function nearestInteger(value: f64): f64 {
  return floor(value + 0.5);
}

/** How many lines of this run have looked in the top set alone, and of how many it was not enough. */
let tried = 0;
let failed = 0;
/** It is given up where it fails more often than not, but for so many times. */
const LUCK: i32 = 64;

export function forget(): void {
  tried = 0;
  failed = 0;
}

/** Where own scores and ties are one number, and distance is none. */
export function bestByRank(line: i32): i32 {
  const from = i32At(offsets, line);
  const count = i32At(offsets, line + 1) - from;
  const c = i32At(cell, line);
  let found = -1;
  let highest: f64 = -Infinity;
  if (c >= 0 && count > SHORT && 2 * failed <= tried + LUCK) {
    tried++;
    const first = members + ((<usize>i32At(membersAt, i32At(cellRegion, c))) << 1);
    commonWords(bits + ((<usize>i32At(bitsAt, line)) << 3), bits + ((<usize>i32At(bitsAt, line + 1)) << 3), c);
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
    const reach = i32At(outside, c);
    if (reach == FULL || (found >= 0 && i32At(own, found) > reach)) return found;
    failed++;
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
