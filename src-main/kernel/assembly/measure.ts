/** Puts the distances of a line in place, once for each change of data. */
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
  exact,
  counts,
  sorted,
  nearest,
  SHORT,
  i32At,
  f64At,
} from "./columns";

/** Whole steps of a distance fit 16 bits. */
const STEPS: f64 = 65535;
/** Distances are sorted by their upper 7 bits at first. */
const BUCKET_BITS: u32 = 9;
const BUCKETS: usize = 128;

/** Writes the candidates of a line that has a region, by its bits. */
export function list(line: i32): void {
  const g = i32At(region, line);
  if (g < 0) return;
  let to = partner + ((<usize>i32At(offsets, line)) << 1);
  let member = members + ((<usize>i32At(membersAt, g)) << 1);
  const end = bits + ((<usize>i32At(bitsAt, line + 1)) << 3);
  for (let word = bits + ((<usize>i32At(bitsAt, line)) << 3); word < end; word += 8, member += 128) {
    for (let left = load<u64>(word); left != 0; left &= left - 1, to += 2) store<u16>(to, load<u16>(member + ((<usize>ctz(left)) << 1)));
  }
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
  // Where each bucket begins; what is beyond the last that is wanted is left out.
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
      const bucketOf = counts + ((<usize>(steps >>> BUCKET_BITS)) << 1);
      const place = load<u16>(bucketOf);
      store<u16>(bucketOf, place + 1);
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
