/** Where the columns of src-main/engine/tuning/memory.ts stand, and what is read of them. */

export let offsets: usize, partner: usize, distance: usize, step: usize, region: usize, bitsAt: usize, bits: usize, heads: usize;
export let given: usize, assignment: usize, membersAt: usize, members: usize, topSize: usize, topAt: usize, top: usize, outside: usize;
export let ordered: usize, orderedEnd: usize, next: usize, placesAt: usize, placeRegion: usize, placeMember: usize, own: usize, rank: usize;
export let capacity: usize, load_: usize, recency: usize, order: usize, exact: usize, hits: usize, counts: usize, sorted: usize;

/** Entries of `heads` a line. */
export let nearest: i32 = 0;
export let partners: i32 = 0;

/** Own score of a partner without room: it is less than any other by more than a distance can cost. */
export const FULL: i32 = i32.MIN_VALUE;
/** Lists up to this length are read whole. */
export const SHORT: i32 = 12;

export function i32At(column: usize, i: i32): i32 {
  return load<i32>(column + ((<usize>i) << 2));
}

export function setI32(column: usize, i: i32, value: i32): void {
  store<i32>(column + ((<usize>i) << 2), value);
}

export function u16At(column: usize, i: i32): i32 {
  return <i32>load<u16>(column + ((<usize>i) << 1));
}

export function i64At(column: usize, i: i32): i64 {
  return load<i64>(column + ((<usize>i) << 3));
}

export function setI64(column: usize, i: i32, value: i64): void {
  store<i64>(column + ((<usize>i) << 3), value);
}

export function f64At(column: usize, i: i32): f64 {
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
