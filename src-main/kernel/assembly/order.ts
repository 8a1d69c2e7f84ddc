/** The members of each cell in order of their score at its centre, and the best of them as its top set. */
import {
  membersAt,
  members,
  cellsAt,
  cellRegion,
  orderAt,
  away,
  order,
  orderEnd,
  highest,
  shift,
  topSize,
  topAt,
  top,
  next,
  outside,
  placesAt,
  placeRegion,
  placeMember,
  own,
  keys,
  unsorted,
  digits,
  FULL,
  i32At,
  setI32,
  u16At,
  i64At,
  setI64,
  f32At,
} from "./columns";

/** Scores at the centre are put in order by 16 bits, eight at a time. */
const DIGITS: usize = 256;

/** @param cost of a radian, in units of `own`. Source: radix sort from the lowest digit. */
export function putInOrder(c: i32, cost: f64): void {
  const g = i32At(cellRegion, c);
  const first = i32At(membersAt, g);
  const size = i32At(membersAt, g + 1) - first;
  const start = i32At(orderAt, c);
  let least = i32.MAX_VALUE;
  let most = i32.MIN_VALUE;
  for (let m = 0; m < size; m++) {
    const value = i32At(own, u16At(members, first + m));
    if (value == FULL) {
      setI32(keys, m, FULL);
      continue;
    }
    const key = value + <i32>(cost * <f64>f32At(away, start + m));
    setI32(keys, m, key);
    least = min(least, key);
    most = max(most, key);
  }
  const by = max(0, 16 - <i32>clz<u32>(<u32>(most - least)));
  setI32(highest, c, most);
  setI32(shift, c, by);
  memory.fill(digits, 0, DIGITS << 3);
  let count = 0;
  for (let m = 0; m < size; m++) {
    const key = i32At(keys, m);
    if (key == FULL) continue;
    const steps = (<u32>(most - key)) >>> by;
    setI32(unsorted, count++, (steps << 16) | m);
    const low = digits + ((<usize>(steps & 255)) << 2);
    store<u32>(low, load<u32>(low) + 1);
    const high = digits + ((DIGITS + <usize>(steps >>> 8)) << 2);
    store<u32>(high, load<u32>(high) + 1);
  }
  sortBy(16, digits, unsorted, keys, count);
  sortBy(24, digits + (DIGITS << 2), keys, order + ((<usize>start) << 2), count);
  setI32(orderEnd, c, start + count);
}

function sortBy(by: u32, counted: usize, from: usize, to: usize, count: i32): void {
  let begins: u32 = 0;
  for (let digit = counted; digit < counted + (DIGITS << 2); digit += 4) {
    const here = load<u32>(digit);
    store<u32>(digit, begins);
    begins += here;
  }
  for (let at = from; at < from + ((<usize>count) << 2); at += 4) {
    const entry = load<u32>(at);
    const digit = counted + ((<usize>((entry >>> by) & 255)) << 2);
    const place = load<u32>(digit);
    store<u32>(digit, place + 1);
    store<u32>(to + ((<usize>place) << 2), entry);
  }
}

/** Nobody from an entry of `order` on scores more at the centre. */
@inline
function boundOf(c: i32, entry: i32): i32 {
  return i32At(highest, c) - <i32>((<u32>entry >>> 16) << i32At(shift, c));
}

/** The next of a cell's order who has room comes into its top set. */
function grow(c: i32): void {
  const end = i32At(orderEnd, c);
  const first = i32At(membersAt, i32At(cellRegion, c));
  let at = i32At(next, c);
  while (at < end && i32At(own, u16At(members, first + (i32At(order, at) & 0xffff))) == FULL) at++;
  if (at < end) {
    const place = i32At(order, at) & 0xffff;
    const word = i32At(topAt, c) + (place >> 6);
    setI64(top, word, i64At(top, word) | ((<i64>1) << (place & 63)));
    at++;
  }
  setI32(next, c, at);
  setI32(outside, c, at < end ? boundOf(c, i32At(order, at)) : FULL);
}

/** Fills the top set of a cell, which is empty. */
export function fillTop(c: i32): void {
  setI32(next, c, i32At(orderAt, c));
  for (let left = i32At(topSize, c); left > 0; left--) grow(c);
}

/** Of a cell whose members are all alike nobody is on top. */
export function leaveOut(c: i32): void {
  setI32(orderEnd, c, i32At(orderAt, c));
  setI32(next, c, i32At(orderAt, c));
  setI32(outside, c, 0);
}

/** Takes a partner without room out of the top sets. */
export function leave(p: i32): void {
  const end = i32At(placesAt, p + 1);
  for (let k = i32At(placesAt, p); k < end; k++) {
    const g = i32At(placeRegion, k);
    const place = i32At(placeMember, k);
    const bit = (<i64>1) << (place & 63);
    const cellEnd = i32At(cellsAt, g + 1);
    for (let c = i32At(cellsAt, g); c < cellEnd; c++) {
      const word = i32At(topAt, c) + (place >> 6);
      const set = i64At(top, word);
      if ((set & bit) == 0) continue;
      setI64(top, word, set ^ bit);
      grow(c);
    }
  }
}
