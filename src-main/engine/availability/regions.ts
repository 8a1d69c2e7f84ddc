/**
 * Opportunities whose customers are in the same territories have the same partners there, a few of all: what else they ask for narrows those by
 * short rows of bits, where everyone would take long ones.
 */
import { listBits } from "../bits.ts";
import type { BookColumns } from "../book.ts";
import type { Circumstances } from "./check.ts";
import { Demands } from "./demands.ts";
import { activePartners, hasPairs, narrowByPairs, narrowToPlace } from "./index.ts";
import { keepWithinRevenue } from "./revenue.ts";

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
  /** By region, then demand: a bit for each member that covers it; made when first asked for. */
  readonly #rows: (Int32Array | undefined)[][];
  readonly #asked: Int32Array;
  readonly #local: Int32Array;
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
    this.#local = new Int32Array(members.reduce((most, { length }) => Math.max(most, length), 0));
  }

  get count(): number {
    return this.offsets.length - 1;
  }

  /** Words of 32 bits that hold one for each member: an even number, so that they are whole ones of 64 too. */
  words(region: number): number {
    return ((this.offsets[region + 1] - this.offsets[region] + 63) >>> 6) * 2;
  }

  /**
   * Writes the candidates of an opportunity of the region to `out`, ascending; gives how many. `out` must have room for one more than there are members.
   * @param words get a bit for each of them, by its place among the members, from word `at` on.
   */
  list(region: number, opportunity: number, out: Int32Array, words: Int32Array, at: number): number {
    const circumstances = this.#circumstances;
    const members = this.members;
    const local = this.#local;
    const first = this.offsets[region];
    const covering = this.#covering(region, opportunity);
    for (let k = 0; k < covering; k++) out[k] = members[first + local[k]];
    let count = keepWithinRevenue(circumstances, opportunity, out, 0, covering);
    if (hasPairs(circumstances, opportunity)) {
      const mask = this.#mask.fill(-1);
      narrowByPairs(circumstances, opportunity, mask);
      const listed = count;
      count = 0;
      for (let k = 0; k < listed; k++) if ((mask[out[k] >>> 5] & (1 << (out[k] & 31))) !== 0) out[count++] = out[k];
    }
    // Both lists are in order of partner; after the last comes one that is nobody.
    out[count] = -1;
    for (let k = 0, next = 0; k < covering; k++) {
      const place = local[k];
      const is = Number(members[first + place] === out[next]);
      words[at + (place >>> 5)] |= is << (place & 31);
      next += is;
    }
    return count;
  }

  /** Lists, by place, the members that cover all that the opportunity asks for; gives how many. */
  #covering(region: number, opportunity: number): number {
    const size = this.offsets[region + 1] - this.offsets[region];
    const local = this.#local;
    const both = this.#both;
    const count = this.#demands.list(opportunity, this.#asked);
    both.fill(-1);
    for (let a = 0; a < count; a++) {
      const row = this.#row(region, this.#asked[a]);
      for (let w = 0; w < row.length; w++) both[w] &= row[w];
    }
    let found = 0;
    for (let w = 0; w << 5 < size; w++) {
      let word = both[w];
      if (size - (w << 5) < 32) word &= (1 << (size & 31)) - 1;
      while (word !== 0) {
        local[found++] = (w << 5) + 31 - Math.clz32(word & -word);
        word &= word - 1;
      }
    }
    return found;
  }

  #row(region: number, demand: number): Int32Array {
    const rows = this.#rows[region];
    return (rows[demand] ??= this.#newRow(region, demand));
  }

  #newRow(region: number, demand: number): Int32Array {
    const row = new Int32Array(this.words(region));
    const first = this.offsets[region];
    const size = this.offsets[region + 1] - first;
    for (let m = 0; m < size; m++) if (this.#demands.covers(demand, this.members[first + m])) row[m >>> 5] |= 1 << (m & 31);
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
