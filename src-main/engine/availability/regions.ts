/**
 * Opportunities whose customers are in the same territories have the same partners there, a few of all: what else they ask for narrows those by
 * short rows of bits, where everyone would take long ones.
 */
import { listBits } from "../bits.ts";
import type { BookColumns } from "../book.ts";
import type { Circumstances } from "./check.ts";
import { Demands } from "./demands.ts";
import { activePartners, hasPairs, narrowByPairs, narrowToPlace } from "./index.ts";
import { RevenueBounds } from "./revenue.ts";

/** Fewer opportunities than this with the same territories are not worth a region. */
const OWN_REGION = 64;

export class Regions {
  /** By line: its region; -1 = none. */
  readonly ofLine: Int32Array;
  /** Active partners of region r, ascending: `members[offsets[r]]` up to `members[offsets[r + 1] - 1]`. */
  readonly offsets: Int32Array;
  readonly members: Int32Array;
  readonly #circumstances: Circumstances;
  readonly #demands: Demands;
  /** By region, then demand: a bit for each member that covers it; after all demands one for every member. Made when first asked for. */
  readonly #rows: (Int32Array | undefined)[][];
  readonly #asked: Int32Array;
  readonly #bounds: RevenueBounds;
  readonly #mask: Uint32Array;
  readonly #both: Int32Array;

  /** @param least how many lines are worth a region. */
  constructor(circumstances: Circumstances, opportunities: Int32Array, least = OWN_REGION) {
    this.#circumstances = circumstances;
    this.#demands = new Demands(circumstances.book);
    this.#asked = new Int32Array(this.#demands.most);
    const { ofLine, examples } = regionsOf(circumstances.book, opportunities, least);
    this.ofLine = ofLine;
    const { count } = circumstances.book.partners;
    const everyone = activePartners(circumstances);
    const mask = new Uint32Array(everyone.length);
    const listed = new Int32Array(count);
    const members: Int32Array[] = [];
    this.offsets = new Int32Array(examples.length + 1);
    examples.forEach((opportunity, region) => {
      mask.set(everyone);
      narrowToPlace(circumstances, opportunity, mask);
      const size = listBits(mask, listed, 0);
      members.push(listed.slice(0, size));
      this.offsets[region + 1] = this.offsets[region] + size;
    });
    this.members = new Int32Array(this.offsets[examples.length]);
    members.forEach((of, region) => this.members.set(of, this.offsets[region]));
    this.#mask = mask;
    this.#both = new Int32Array(members.reduce((most, _, region) => Math.max(most, this.words(region)), 0));
    this.#rows = members.map(() => []);
    this.#bounds = new RevenueBounds(circumstances);
  }

  get count(): number {
    return this.offsets.length - 1;
  }

  /** Words of 32 bits that hold one for each member: an even number, so that they are whole ones of 64 too. */
  words(region: number): number {
    return ((this.offsets[region + 1] - this.offsets[region] + 63) >>> 6) * 2;
  }

  /**
   * Writes the candidates of an opportunity of the region to `out`, ascending; gives how many. `out` must have room for one more than there are.
   * @param words get a bit for each of them, by its place among the members, from word `at` on.
   */
  list(region: number, opportunity: number, out: Int32Array, words: Int32Array, at: number): number {
    const covering = this.#covering(region, opportunity);
    const members = this.members;
    const bounds = this.#bounds;
    bounds.at(opportunity);
    let count = 0;
    let first = this.offsets[region];
    for (let w = 0; w < covering.length; w++, first += 32) {
      let left = covering[w];
      let kept = 0;
      while (left !== 0) {
        const bit = left & -left;
        const partner = members[first + 31 - Math.clz32(bit)];
        const holds = bounds.holds(partner);
        out[count] = partner;
        count += holds;
        kept |= bit & -holds;
        left ^= bit;
      }
      words[at + w] = kept;
    }
    return hasPairs(this.#circumstances, opportunity) ? this.#withoutPairs(region, opportunity, out, words, at) : count;
  }

  /** Takes out of what `list` has written those against whom a relation or the opportunity's own history stands. */
  #withoutPairs(region: number, opportunity: number, out: Int32Array, words: Int32Array, at: number): number {
    const mask = this.#mask.fill(-1);
    narrowByPairs(this.#circumstances, opportunity, mask);
    let count = 0;
    let first = this.offsets[region];
    for (let w = at; w < at + this.words(region); w++, first += 32) {
      for (let left = words[w]; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const partner = this.members[first + 31 - Math.clz32(bit)];
        if ((mask[partner >>> 5] & (1 << (partner & 31))) === 0) words[w] ^= bit;
        else out[count++] = partner;
      }
    }
    return count;
  }

  /** The members that cover all that the opportunity asks for; the same array each time. */
  #covering(region: number, opportunity: number): Int32Array {
    const asked = this.#asked;
    const count = this.#demands.list(opportunity, asked);
    const row = this.#row(region, count === 0 ? this.#demands.count : asked[0]);
    const both = this.#both.subarray(0, row.length);
    both.set(row);
    for (let a = 1; a < count; a++) {
      const another = this.#row(region, asked[a]);
      for (let w = 0; w < both.length; w++) both[w] &= another[w];
    }
    return both;
  }

  #row(region: number, demand: number): Int32Array {
    const rows = this.#rows[region];
    return (rows[demand] ??= this.#newRow(region, demand));
  }

  #newRow(region: number, demand: number): Int32Array {
    const row = new Int32Array(this.words(region));
    const first = this.offsets[region];
    const size = this.offsets[region + 1] - first;
    const everyone = demand === this.#demands.count;
    for (let m = 0; m < size; m++) if (everyone || this.#demands.covers(demand, this.members[first + m])) row[m >>> 5] |= 1 << (m & 31);
    return row;
  }
}

/** @returns the region of each line, and an opportunity of each region. */
function regionsOf(
  book: BookColumns,
  opportunities: Int32Array,
  least: number,
): { readonly ofLine: Int32Array; readonly examples: readonly number[] } {
  const places = placesOf(book);
  const placeOf = (opportunity: number) => {
    const customer = book.opportunities.customer[opportunity];
    return customer < 0 ? 0 : places[customer];
  };
  const lines = new Int32Array(1 + places.reduce((most, place) => Math.max(most, place), 0));
  for (const opportunity of opportunities) lines[placeOf(opportunity)]++;
  const regionOf = new Int32Array(lines.length).fill(-1);
  const examples: number[] = [];
  const ofLine = opportunities.map((opportunity) => {
    const place = placeOf(opportunity);
    if (lines[place] < least) return -1;
    if (regionOf[place] < 0) regionOf[place] = examples.push(opportunity) - 1;
    return regionOf[place];
  });
  return { ofLine, examples };
}

/** A number from 1 for each customer, equal where the territories are, and where an address is known at all. */
function placesOf({ customers, partners }: BookColumns): Int32Array {
  const { offsets, items } = customers.territories;
  const territories = partners.byTerritory.rows;
  const steps = new Map<number, number>();
  const places = new Int32Array(customers.count);
  for (let c = 0; c < customers.count; c++) {
    // A walk from list to longer list, numbered as they are met.
    let at = customers.addressKnown[c] === 1 ? 1 : 2;
    for (let i = offsets[c]; i < offsets[c + 1]; i++) {
      const step = at * territories + items[i];
      let to = steps.get(step);
      if (to === undefined) {
        to = steps.size + 3;
        steps.set(step, to);
      }
      at = to;
    }
    places[c] = at;
  }
  return places;
}
