/** Puts in place what compiled code works on and what depends on data alone. */
import { EARTH_RADIUS_KM, KM_PER_MILE, unitVectors } from "../distance.ts";
import { firstFor } from "../newcomers.ts";
import { cellsOf, type Cells } from "./cells.ts";
import { ASK_NEWCOMERS } from "./kernel.ts";
import { layoutOf, type Layout, type TuningColumns } from "./memory.ts";
import type { TunerInput } from "./tuner.ts";

/** So many candidates of a line are in the top set of its cell, in the mean: tried out where lines have 50 candidates, and where they have more than MANY. */
const IN_TOP_OF_FEW = 9;
const IN_TOP_OF_MANY = 12;
const MANY = 80;
/** What the kernel needs for one line: words for a word with a hit, and what it reads and writes beyond the last candidate. */
const HIT_WORDS = 2;
const BEYOND = 8;
/** The kernel sorts by two digits of 8 bits. */
const DIGITS = 512;

export class Placing {
  readonly layout: Layout;
  /** Radians a kilometre or mile. */
  readonly angle: number;
  /** By line: x, y and z of its place, NaN = unknown. */
  readonly places: Float64Array;
  readonly #input: TunerInput;
  readonly #partnerPlaces: Float64Array;
  readonly #cells: Cells;

  constructor(input: TunerInput, mostLines: number) {
    const { partners } = input.book;
    const { regions } = input.candidates;
    this.#input = input;
    this.angle = (input.settings.distanceUnit === "mi" ? KM_PER_MILE : 1) / EARTH_RADIUS_KM;
    this.places = placesOf(input);
    this.#partnerPlaces = unitVectors(partners.latitude, partners.longitude);
    this.#cells = cellsOf(regions.ofLine, regions.count, this.places, mostLines);
    this.layout = layoutFor(input, this.#cells);
  }

  /** Fills the columns, all 0 before, but for what `measure` knows of lines. */
  fill(columns: TuningColumns): void {
    this.#placeLines(columns);
    this.#placeMembers(columns);
    this.#placeCells(columns);
    const places = this.#partnerPlaces;
    for (let p = 0; p < places.length / 3; p++) for (let axis = 0; axis < 3; axis++) columns.known[4 * p + axis] = places[3 * p + axis];
  }

  #placeLines(columns: TuningColumns): void {
    const { candidates, kept, newcomers, opportunities } = this.#input;
    const { offsets, regions, start, words } = candidates;
    const { ofLine, centres } = this.#cells;
    columns.offsets.set(offsets);
    columns.cell.set(ofLine);
    columns.bits.set(words);
    candidates.listLoose(columns.partner);
    for (let i = 0; i <= ofLine.length; i++) columns.bitsAt[i] = start[i] / 2;
    for (let i = 0; i < ofLine.length; i++) {
      columns.given[i] = kept[i] < 0 && firstFor(newcomers, opportunities[i]) !== null ? ASK_NEWCOMERS : kept[i];
      if (ofLine[i] >= 0) columns.radius[i] = angleBetween(this.places, i, centres, ofLine[i]);
    }
    columns.membersAt.set(regions.offsets);
    columns.members.set(regions.members);
  }

  /** Which regions a partner is a member of. */
  #placeMembers({ placesAt, placeRegion, placeMember }: TuningColumns): void {
    const { regions } = this.#input.candidates;
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

  #placeCells(columns: TuningColumns): void {
    const { count, offsets, regions } = this.#input.candidates;
    const { ofLine, centres } = this.#cells;
    const inTop = count > MANY * ofLine.length ? IN_TOP_OF_MANY : IN_TOP_OF_FEW;
    const lines = new Int32Array(columns.cellRegion.length);
    const pairs = new Float64Array(columns.cellRegion.length);
    for (let i = 0; i < ofLine.length; i++) {
      if (ofLine[i] < 0) continue;
      lines[ofLine[i]]++;
      pairs[ofLine[i]] += offsets[i + 1] - offsets[i];
    }
    columns.cellsAt.set(this.#cells.offsets);
    let orderAt = 0;
    for (let r = 0; r < regions.count; r++) {
      const first = regions.offsets[r];
      const size = regions.offsets[r + 1] - first;
      for (let c = columns.cellsAt[r]; c < columns.cellsAt[r + 1]; c++) {
        columns.cellRegion[c] = r;
        columns.orderAt[c] = orderAt;
        for (let m = 0; m < size; m++)
          columns.away[orderAt + m] = angleBetween(this.#partnerPlaces, regions.members[first + m], centres, c);
        orderAt += size;
        columns.topSize[c] = pairs[c] === 0 ? 0 : Math.min(size, Math.max(1, Math.round((inTop * size * lines[c]) / pairs[c])));
        columns.topAt[c + 1] = columns.topAt[c] + regions.words(r) / 2;
      }
    }
  }
}

/** Unit vectors of the customers' places, by line. */
function placesOf({ book, opportunities }: TunerInput): Float64Array {
  const customers = unitVectors(book.customers.latitude, book.customers.longitude);
  const places = new Float64Array(3 * opportunities.length);
  for (let i = 0; i < opportunities.length; i++) {
    const customer = book.opportunities.customer[opportunities[i]];
    for (let axis = 0; axis < 3; axis++) places[3 * i + axis] = customer < 0 ? NaN : customers[3 * customer + axis];
  }
  return places;
}

/** Between two unit vectors, in radians; 0 where one is unknown. */
function angleBetween(these: Float64Array, i: number, those: Float64Array, k: number): number {
  const x = these[3 * i] - those[3 * k];
  const y = these[3 * i + 1] - those[3 * k + 1];
  const z = these[3 * i + 2] - those[3 * k + 2];
  const chord = Math.sqrt(x * x + y * y + z * z);
  return Number.isNaN(chord) ? 0 : 2 * Math.asin(Math.min(1, chord / 2));
}

function layoutFor({ book, candidates, opportunities }: TunerInput, cells: Cells): Layout {
  const { count, offsets, regions, words } = candidates;
  const lines = opportunities.length;
  const partners = book.partners.count;
  const members = regions.members.length;
  const cellCount = cells.centres.length / 3;
  let topWords = 0;
  let mostMembers = 0;
  let ordered = 0;
  for (let r = 0; r < regions.count; r++) {
    const size = regions.offsets[r + 1] - regions.offsets[r];
    const cellsHere = cells.offsets[r + 1] - cells.offsets[r];
    topWords += cellsHere * (regions.words(r) / 2);
    ordered += cellsHere * size;
    mostMembers = Math.max(mostMembers, size);
  }
  let longest = 0;
  for (let i = 0; i < lines; i++) longest = Math.max(longest, offsets[i + 1] - offsets[i]);
  return layoutOf({
    offsets: lines + 1,
    partner: count + BEYOND,
    distance: count + BEYOND,
    step: lines,
    cell: lines,
    radius: lines,
    bitsAt: lines + 1,
    bits: words.length / 2,
    given: lines,
    assignment: lines,
    membersAt: regions.count + 1,
    members,
    cellsAt: regions.count + 1,
    cellRegion: cellCount,
    orderAt: cellCount,
    away: ordered,
    order: ordered,
    orderEnd: cellCount,
    highest: cellCount,
    shift: cellCount,
    topSize: cellCount,
    topAt: cellCount + 1,
    top: topWords,
    next: cellCount,
    outside: cellCount,
    placesAt: partners + 1,
    placeRegion: members,
    placeMember: members,
    known: partners,
    own: partners,
    rank: partners,
    capacity: partners,
    load: partners,
    recency: partners,
    angles: longest + BEYOND,
    hits: HIT_WORDS * (Math.ceil(mostMembers / 64) + 1),
    keys: mostMembers,
    unsorted: mostMembers,
    digits: DIGITS,
  });
}
