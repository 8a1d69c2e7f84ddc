/** An assignment by compiled code: what it works on is put in place once for each change of data, own scores and their order for each weight column. */
import { ascending } from "../ascending.ts";
import { firstFor } from "../newcomers.ts";
import type { RegionalCandidates } from "../regional-candidates.ts";
import type { LinearScores } from "../score.ts";
import { ASK_NEWCOMERS, FINER, FULL, MOST_PARTNERS, SCORE_BITS, type Kernel, type MakeKernel } from "./kernel.ts";
import { columnsIn, layoutOf, type Layout, type TuningColumns } from "./memory.ts";
import { TieOrder } from "./ties.ts";
import type { TunerInput } from "./tuner.ts";

/**
 * So many candidates of a line are in the top set of its region, in the mean, and so many of its nearest ones are kept in order: few searches go beyond them.
 * Both were tried out where lines have 50 candidates, and where they have more than MANY.
 */
const FEW_CANDIDATES = { inTop: 9, nearest: 16 } as const;
const MANY_CANDIDATES = { inTop: 12, nearest: 24 } as const;
const MANY = 80;
/** What the kernel needs for one line: words for a word with a hit, and buckets to sort distances in. */
const HIT_WORDS = 2;
const BUCKETS = 128;
/** No distance is longer, in kilometres or miles. */
const FURTHEST = 20_100;

export class CompiledRun {
  readonly columns: TuningColumns;
  #input: TunerInput;
  readonly #kernel: Kernel;
  readonly #ties: TieOrder;
  readonly #classOf: Int32Array;
  #scores: LinearScores = { partner: new Float64Array(0), distanceWeight: 0 };

  constructor(input: TunerInput, makeKernel: MakeKernel) {
    const { book, standing, opportunities } = input;
    const { inTop, nearest } = portionsOf(input);
    const layout = layoutFor(input, nearest);
    this.#kernel = makeKernel(layout.bytes, {
      decide: (line) => this.#decide(line, null),
      newcomer: (line) => this.#decide(line, firstFor(input.newcomers, opportunities[line])),
    });
    this.#input = input;
    this.columns = columnsIn(this.#kernel.buffer, layout);
    this.#ties = new TieOrder(book, standing, this.columns, opportunities.length);
    this.#classOf = new Int32Array(book.partners.count);
    this.#place(inTop);
    this.#input = { ...input, candidates: input.candidates.movedTo(this.columns.partner, this.columns.bits) };
    this.#kernel.open(nearest, book.partners.count);
  }

  /** Held once, in the memory of the kernel. */
  get candidates(): RegionalCandidates {
    return this.#input.candidates;
  }

  /** Puts the list of a line and its distances in place; these stand in `columns.exact` then. */
  measure(line: number): void {
    const { candidates, distances, opportunities } = this.#input;
    const { offsets, partner } = candidates;
    this.#kernel.list(line);
    distances.weighted(opportunities[line], partner, offsets[line], offsets[line + 1], this.columns.exact, 0);
    this.#kernel.measure(line);
  }

  /** Lines a partner. */
  get lines(): Int32Array {
    const { open } = this.#input.standing;
    return this.columns.load.map((load, p) => load - open[p]);
  }

  /** Gives out all lines; gives how many have a partner. */
  assign(scores: LinearScores): number {
    const { columns } = this;
    this.#scores = scores;
    this.#ties.restart();
    const { capacity, load, order } = columns;
    const room = scores.partner.map((score, p) => (load[p] >= capacity[p] ? -Infinity : score));
    const places = ascending(room);
    let withRoom = 0;
    for (let i = places.length - 1; i >= 0 && room[places[i]] !== -Infinity; i--) order[withRoom++] = places[i];
    const classes = numberClasses(room, places, this.#classOf);
    const isRanked = scores.distanceWeight === 0 && this.#ties.canRank(classes);
    const unit = isRanked ? 0 : this.#unitOf(scores);
    for (let p = 0; p < room.length; p++) {
      columns.own[p] = room[p] === -Infinity ? FULL : isRanked ? this.#classOf[p] : Math.round(room[p] * unit);
    }
    const { shareSteps, recencies } = this.#ties;
    // Where all own scores are equal nobody is on top.
    const hasTop = withRoom > 0 && room[order[0]] !== room[order[withRoom - 1]];
    this.#kernel.begin(this.#input.candidates.regions.count, withRoom, hasTop || isRanked, isRanked ? shareSteps : 0, recencies);
    return this.#kernel.assign(0, columns.assignment.length, scores.distanceWeight * unit * FINER);
  }

  /** By how much scores are multiplied so that the greatest one takes all bits of `own`. */
  #unitOf({ partner, distanceWeight }: LinearScores): number {
    const most = partner.reduce((greatest, score) => Math.max(greatest, Math.abs(score)), Math.abs(distanceWeight) * FURTHEST);
    return most === 0 ? 1 : 2 ** (SCORE_BITS - Math.ceil(Math.log2(most)));
  }

  /** What depends on data alone, but for distances. */
  #place(inTop: number): void {
    const { candidates, kept, newcomers, opportunities } = this.#input;
    const { offsets, regions, start } = candidates;
    const { columns } = this;
    columns.offsets.set(offsets);
    candidates.listLoose(columns.partner);
    columns.region.set(regions.ofLine);
    columns.bitsAt.set(start.map((word) => word / 2));
    columns.bits.set(candidates.words);
    columns.given.set(kept.map((one, line) => (one < 0 && firstFor(newcomers, opportunities[line]) !== null ? ASK_NEWCOMERS : one)));
    columns.membersAt.set(regions.offsets);
    columns.members.set(regions.members);
    for (let r = 0; r < regions.count; r++) columns.topAt[r + 1] = columns.topAt[r] + regions.words(r) / 2;
    this.#sizeTopSets(inTop);
    this.#placeMembers();
  }

  #sizeTopSets(inTop: number): void {
    const { offsets, regions } = this.#input.candidates;
    const lines = new Int32Array(regions.count);
    const pairs = new Float64Array(regions.count);
    for (let i = 0; i < regions.ofLine.length; i++) {
      const region = regions.ofLine[i];
      if (region < 0) continue;
      lines[region]++;
      pairs[region] += offsets[i + 1] - offsets[i];
    }
    for (let r = 0; r < regions.count; r++) {
      const members = regions.offsets[r + 1] - regions.offsets[r];
      this.columns.topSize[r] = pairs[r] === 0 ? 0 : Math.min(members, Math.max(1, Math.round((inTop * members * lines[r]) / pairs[r])));
    }
  }

  #placeMembers(): void {
    const { regions } = this.#input.candidates;
    const { placesAt, placeRegion, placeMember } = this.columns;
    const partners = placesAt.length - 1;
    for (const p of regions.members) placesAt[p + 1]++;
    for (let p = 0; p < partners; p++) placesAt[p + 1] += placesAt[p];
    const next = placesAt.slice();
    for (let r = 0; r < regions.count; r++) {
      for (let m = regions.offsets[r]; m < regions.offsets[r + 1]; m++) {
        const at = next[regions.members[m]]++;
        placeRegion[at] = r;
        placeMember[at] = m - regions.offsets[r];
      }
    }
  }

  /** The best by exact scores and the rule for ties, as the kernel has given out the lines before. @param among the partners that are asked, 1 = yes; null = all. */
  #decide(line: number, among: Uint8Array | null): number {
    const { candidates, distances, opportunities } = this.#input;
    const { offsets, partner } = candidates;
    const { exact, load, capacity } = this.columns;
    const { partner: own, distanceWeight } = this.#scores;
    const from = offsets[line];
    const to = offsets[line + 1];
    distances.weighted(opportunities[line], partner, from, to, exact, 0);
    let best = -1;
    let bestScore = -Infinity;
    for (let k = from; k < to; k++) {
      const p = partner[k];
      if (load[p] >= capacity[p] || (among !== null && among[p] === 0)) continue;
      const score = own[p] + distanceWeight * exact[k - from];
      if (score > bestScore || (score === bestScore && this.#ties.before(p, best))) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }
}

/** Whether compiled code can hold such a book: its partners are numbered by 16 bits. */
export function fitsKernel({ book }: TunerInput): boolean {
  return book.partners.count <= MOST_PARTNERS;
}

/** Whether it can assign by such scores: farther away is never better, and all of them are numbers. */
export function canCompile({ partner, distanceWeight }: LinearScores): boolean {
  return distanceWeight <= 0 && partner.every((score) => Number.isFinite(score));
}

function portionsOf({ candidates: { count, offsets } }: TunerInput): { readonly inTop: number; readonly nearest: number } {
  return count > MANY * (offsets.length - 1) ? MANY_CANDIDATES : FEW_CANDIDATES;
}

function layoutFor({ book, candidates }: TunerInput, nearest: number): Layout {
  const { count, offsets, regions, words } = candidates;
  const lines = offsets.length - 1;
  const partners = book.partners.count;
  const members = regions.members.length;
  let topWords = 0;
  let mostWords = 0;
  for (let r = 0; r < regions.count; r++) {
    topWords += regions.words(r) / 2;
    mostWords = Math.max(mostWords, regions.words(r) / 2);
  }
  let longest = 0;
  for (let i = 0; i < lines; i++) longest = Math.max(longest, offsets[i + 1] - offsets[i]);
  return layoutOf({
    offsets: lines + 1,
    partner: count,
    distance: count,
    step: lines,
    region: lines,
    bitsAt: lines + 1,
    bits: words.length / 2,
    heads: nearest * lines,
    given: lines,
    assignment: lines,
    membersAt: regions.count + 1,
    members,
    topSize: regions.count,
    topAt: regions.count + 1,
    top: topWords,
    outside: regions.count,
    ordered: members,
    orderedEnd: regions.count,
    next: regions.count,
    placesAt: partners + 1,
    placeRegion: members,
    placeMember: members,
    own: partners,
    rank: partners,
    capacity: partners,
    load: partners,
    recency: partners,
    order: partners,
    exact: longest,
    hits: HIT_WORDS * (mostWords + 1),
    counts: BUCKETS,
    sorted: longest,
  });
}

/** Numbers the different values, lowest first; gives how many there are. @param places of the values in ascending order. */
function numberClasses(values: Float64Array, places: Int32Array, classOf: Int32Array): number {
  let classes = -1;
  let before = NaN;
  for (const place of places) {
    if (values[place] !== before) classes++;
    before = values[place];
    classOf[place] = classes;
  }
  return classes + 1;
}
