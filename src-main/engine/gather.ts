/** Finds the candidates of many opportunities. */
import type { Circumstances } from "./availability/check.ts";
import { activePartners, listCandidates } from "./availability/index.ts";
import { Regions } from "./availability/regions.ts";
import { partnerList, type Candidates, type Distances } from "./candidates.ts";
import { RegionalCandidates, type Asked } from "./regional-candidates.ts";

type Lists = Pick<Candidates, "partner" | "distance">;

/** Gathers the candidates of some opportunities in pieces, so that a long list can be cancelled. */
export class CandidateGatherer {
  readonly #circumstances: Circumstances;
  readonly #asked: Asked;
  readonly #regions: Regions;
  readonly #base: Uint32Array;
  readonly #mask: Uint32Array;
  readonly #offsets: Int32Array;
  readonly #start: Int32Array;
  readonly #words: Int32Array;
  /** Those of one opportunity. */
  readonly #listed: Int32Array;
  /** Lists of all lines with their distances; null = only of those without a region, and without distances. */
  #lists: Lists | null;
  #loose = new Int32Array(0);
  #looseCount = 0;
  #done = 0;

  /** @param measured whether lists and distances are made now, or when they are first asked for: most of the time and of the memory. */
  constructor(
    circumstances: Circumstances,
    between: Distances,
    waiting: Int32Array,
    measured = true,
    regions = new Regions(circumstances, waiting),
  ) {
    this.#circumstances = circumstances;
    const { count } = circumstances.book.partners;
    this.#asked = { opportunities: waiting, partners: count, distances: between };
    this.#regions = regions;
    this.#base = activePartners(circumstances);
    this.#mask = new Uint32Array(this.#base.length);
    this.#offsets = new Int32Array(waiting.length + 1);
    this.#start = new Int32Array(waiting.length + 1);
    for (let i = 0; i < waiting.length; i++) {
      const region = regions.ofLine[i];
      this.#start[i + 1] = this.#start[i] + (region < 0 ? 0 : regions.words(region));
    }
    this.#words = new Int32Array(this.#start[waiting.length]);
    this.#listed = new Int32Array(count + 1);
    const room = Math.max(1024, count, waiting.length * 8);
    this.#lists = measured ? { partner: partnerList(count, room), distance: new Float64Array(room) } : null;
  }

  get done(): number {
    return this.#done;
  }

  /** Goes on for up to `count` opportunities; false when there are none left. */
  advance(count: number): boolean {
    const end = Math.min(this.#asked.opportunities.length, this.#done + count);
    for (; this.#done < end; this.#done++) this.#gather(this.#done);
    return this.#done < this.#asked.opportunities.length;
  }

  finish(): RegionalCandidates {
    if (this.#done < this.#asked.opportunities.length)
      throw new Error(`gathered ${this.#done} of ${this.#asked.opportunities.length} opportunities: advance to the end first`);
    const bits = { offsets: this.#offsets, regions: this.#regions, start: this.#start, words: this.#words };
    const count = this.#offsets[this.#done];
    const lists = this.#lists && { partner: this.#lists.partner.subarray(0, count), distance: this.#lists.distance.subarray(0, count) };
    return new RegionalCandidates(bits, this.#asked, this.#loose.subarray(0, this.#looseCount), lists);
  }

  #gather(i: number): void {
    const opportunity = this.#asked.opportunities[i];
    const listed = this.#listed;
    const count = this.#list(i, opportunity, listed);
    const from = this.#offsets[i];
    const to = from + count;
    this.#offsets[i + 1] = to;
    if (this.#lists === null) {
      if (this.#regions.ofLine[i] < 0) this.#keepLoose(listed, count);
      return;
    }
    const { partner, distance } = this.#listsWithRoom(this.#lists, i, to);
    for (let k = 0; k < count; k++) partner[from + k] = listed[k];
    this.#asked.distances.weighted(opportunity, partner, from, to, distance);
  }

  #keepLoose(listed: Int32Array, count: number): void {
    const needed = this.#looseCount + count;
    if (needed > this.#loose.length) {
      const more = new Int32Array(2 * needed);
      more.set(this.#loose);
      this.#loose = more;
    }
    for (let k = 0; k < count; k++) this.#loose[this.#looseCount++] = listed[k];
  }

  #list(i: number, opportunity: number, listed: Int32Array): number {
    const region = this.#regions.ofLine[i];
    if (region >= 0) return this.#regions.list(region, opportunity, listed, this.#words, this.#start[i]);
    this.#mask.set(this.#base);
    return listCandidates(this.#circumstances, opportunity, this.#mask, listed, 0);
  }

  #listsWithRoom(lists: Lists, done: number, needed: number): Lists {
    if (needed <= lists.partner.length) return lists;
    // The lists so far tell how long all of them will be; growing bit by bit would copy them many times.
    const expected = done === 0 ? 0 : (this.#offsets[done] / done) * this.#asked.opportunities.length;
    const room = Math.ceil(Math.max(needed + lists.partner.length / 4, expected * 1.03));
    const partner = partnerList(this.#asked.partners, room);
    partner.set(lists.partner);
    const distance = new Float64Array(room);
    distance.set(lists.distance);
    this.#lists = { partner, distance };
    return this.#lists;
  }
}
