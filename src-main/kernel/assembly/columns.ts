/** Where the columns of src-main/engine/tuning/memory.ts stand, and what is read of them. */

export let offsets: usize, partner: usize, distance: usize, step: usize, cell: usize, radius: usize, bitsAt: usize, bits: usize, given: usize;
export let assignment: usize, membersAt: usize, members: usize, cellsAt: usize, cellRegion: usize, orderAt: usize, away: usize, order: usize, orderEnd: usize;
export let highest: usize, shift: usize, topSize: usize, topAt: usize, top: usize, next: usize, outside: usize, placesAt: usize, placeRegion: usize;
export let placeMember: usize, known: usize, own: usize, rank: usize, capacity: usize, load_: usize, recency: usize, angles: usize, hits: usize;
export let keys: usize, unsorted: usize, digits: usize;

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

export function f32At(column: usize, i: i32): f32 {
  return load<f32>(column + ((<usize>i) << 2));
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
export function open(partnerCount: i32): void {
  partners = partnerCount;
  offsets = load<u32>(0);
  partner = load<u32>(4);
  distance = load<u32>(8);
  step = load<u32>(12);
  cell = load<u32>(16);
  radius = load<u32>(20);
  bitsAt = load<u32>(24);
  bits = load<u32>(28);
  given = load<u32>(32);
  assignment = load<u32>(36);
  membersAt = load<u32>(40);
  members = load<u32>(44);
  cellsAt = load<u32>(48);
  cellRegion = load<u32>(52);
  orderAt = load<u32>(56);
  away = load<u32>(60);
  order = load<u32>(64);
  orderEnd = load<u32>(68);
  highest = load<u32>(72);
  shift = load<u32>(76);
  topSize = load<u32>(80);
  topAt = load<u32>(84);
  top = load<u32>(88);
  next = load<u32>(92);
  outside = load<u32>(96);
  placesAt = load<u32>(100);
  placeRegion = load<u32>(104);
  placeMember = load<u32>(108);
  known = load<u32>(112);
  own = load<u32>(116);
  rank = load<u32>(120);
  capacity = load<u32>(124);
  load_ = load<u32>(128);
  recency = load<u32>(132);
  angles = load<u32>(136);
  hits = load<u32>(140);
  keys = load<u32>(144);
  unsorted = load<u32>(148);
  digits = load<u32>(152);
}
