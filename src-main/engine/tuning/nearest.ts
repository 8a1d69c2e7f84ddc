/** Candidate lists with the nearest first, so that a search can end where distance has cost more than anybody could make good. */
import type { Candidates } from "../candidates.ts";

/** Distances below this are not told apart. */
const NEAR = 4;
/** Bits of a float32 below its exponent and the first three of its fraction: equal ones differ by an eighth at most. */
const DROPPED_BITS = 20;
const BUCKETS = 128;
const FIRST_BUCKET = bucketBits(NEAR) - 1;
/** What comes after a distance is at most by this factor nearer, unless both are near. */
export const DISORDER = 1.126;

/** So many of the nearest of all lines stand together: most searches end among them, and what is read one after another is read quickly. */
export const HEAD = 16;

export interface NearestFirst {
  /** As in `Candidates`. */
  readonly offsets: Int32Array;
  /** The nearest of line i stand from `HEAD * i` on; its others, where it has more, from `tail[i]` on. */
  readonly tail: Int32Array;
  readonly partner: Uint16Array | Int32Array;
  /** Rounded to what a float32 holds: half the memory to read. */
  readonly distance: Float32Array;
}

/** By how much a distance may differ from its float32, in shares of it. */
export const FLOAT32_ERROR = 2 ** -24;

/** Source: a counting sort of each list over the leading bits of its distances. */
export function nearestFirst({ offsets, partner, distance }: Candidates, partners: number): NearestFirst {
  const lines = offsets.length - 1;
  const tail = new Int32Array(lines);
  let size = HEAD * lines;
  for (let i = 0; i < lines; i++) {
    tail[i] = size;
    size += Math.max(0, offsets[i + 1] - offsets[i] - HEAD);
  }
  const sortedPartner = partners <= 65_536 ? new Uint16Array(size) : new Int32Array(size);
  const sorted = new Float32Array(size);
  let longest = 0;
  for (let i = 0; i < lines; i++) longest = Math.max(longest, offsets[i + 1] - offsets[i]);
  const rounded = new Float32Array(longest);
  const bits = new Int32Array(rounded.buffer);
  const next = new Int32Array(BUCKETS + 1);
  for (let i = 0; i < lines; i++) {
    const from = offsets[i];
    const count = offsets[i + 1] - from;
    next.fill(0);
    for (let k = 0; k < count; k++) {
      rounded[k] = distance[from + k];
      const bucket = Math.min(BUCKETS - 1, Math.max(0, (bits[k] >> DROPPED_BITS) - FIRST_BUCKET));
      bits[k] = bucket;
      next[bucket + 1]++;
    }
    let at = 0;
    for (let b = 0; b < BUCKETS; b++) {
      at += next[b];
      next[b] = at;
    }
    for (let k = 0; k < count; k++) {
      const turn = next[bits[k]]++;
      const place = turn < HEAD ? HEAD * i + turn : tail[i] + turn - HEAD;
      sortedPartner[place] = partner[from + k];
      sorted[place] = distance[from + k];
    }
  }
  return { offsets, tail, partner: sortedPartner, distance: sorted };
}

/** Where a search may end that needs nothing from this distance on: every distance after one beyond it is at least this far. */
export function endOfSearch(distance: number): number {
  return Math.max(NEAR * DISORDER, distance * DISORDER);
}

function bucketBits(distance: number): number {
  return new Int32Array(Float32Array.of(distance).buffer)[0] >> DROPPED_BITS;
}
