/** Candidates of which bits tell who is one: lists and distances may be left until somebody asks for all of them. */
import type { Regions } from "./availability/regions.ts";
import { partnerList, type Candidates, type Distances, type PartnerList } from "./candidates.ts";

/** What is known of them from the start. */
export interface RegionalBits {
  /** As in `Candidates`. */
  readonly offsets: Int32Array;
  readonly regions: Regions;
  /** The bits of line i, one for each member of its region, stand from word `start[i]` up to `start[i + 1]`: an even number, none where it has no region. */
  readonly start: Int32Array;
  readonly words: Int32Array;
}

/** What they are candidates of. */
export interface Asked {
  readonly opportunities: Int32Array;
  readonly partners: number;
  readonly distances: Distances;
}

export class RegionalCandidates implements Candidates, RegionalBits {
  readonly offsets: Int32Array;
  readonly regions: Regions;
  readonly start: Int32Array;
  readonly words: Int32Array;
  readonly #asked: Asked;
  #partner: PartnerList | null;
  /** Those of the lines without a region, one line after another, where there are no lists. */
  readonly #loose: Int32Array;
  #distance: Float64Array | null;

  /** @param lists null = left for later. */
  constructor(bits: RegionalBits, asked: Asked, loose: Int32Array, lists: (Pick<Candidates, "partner"> & Partial<Candidates>) | null) {
    this.offsets = bits.offsets;
    this.regions = bits.regions;
    this.start = bits.start;
    this.words = bits.words;
    this.#asked = asked;
    this.#loose = loose;
    this.#partner = lists?.partner ?? null;
    this.#distance = lists?.distance ?? null;
  }

  /** How many there are of all lines. */
  get count(): number {
    return this.offsets[this.offsets.length - 1];
  }

  get partner(): PartnerList {
    return (this.#partner ??= this.#list());
  }

  get distance(): Float64Array {
    return (this.#distance ??= this.#measure());
  }

  /** Writes the lists of the lines without a region to their places in `out`: the others can be told from their bits. */
  listLoose(out: PartnerList): void {
    let next = 0;
    for (let i = 0; i < this.regions.ofLine.length; i++) {
      if (this.regions.ofLine[i] >= 0) continue;
      for (let k = this.offsets[i]; k < this.offsets[i + 1]; k++) out[k] = this.#partner === null ? this.#loose[next++] : this.#partner[k];
    }
  }

  /** The same, where lists and bits have been copied to: those here can be forgotten. */
  movedTo(partner: PartnerList, words: Int32Array): RegionalCandidates {
    const { offsets, regions, start } = this;
    const lists = this.#distance === null ? { partner } : { partner, distance: this.#distance };
    return new RegionalCandidates({ offsets, regions, start, words }, this.#asked, new Int32Array(0), lists);
  }

  #list(): PartnerList {
    const { offsets, regions, start, words } = this;
    const out = partnerList(this.#asked.partners, this.count);
    this.listLoose(out);
    for (let i = 0; i < regions.ofLine.length; i++) {
      let at = offsets[i];
      // Without a region there are no words.
      for (let w = start[i], member = regions.offsets[regions.ofLine[i]]; w < start[i + 1]; w++, member += 32) {
        for (let word = words[w]; word !== 0; word &= word - 1) out[at++] = regions.members[member + 31 - Math.clz32(word & -word)];
      }
    }
    return out;
  }

  #measure(): Float64Array {
    const { offsets, partner } = this;
    const { opportunities, distances } = this.#asked;
    const out = new Float64Array(partner.length);
    for (let i = 0; i < opportunities.length; i++) distances.weighted(opportunities[i], partner, offsets[i], offsets[i + 1], out);
    return out;
  }
}
