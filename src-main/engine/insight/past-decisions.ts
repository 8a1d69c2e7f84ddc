/** Past deliveries with everything that does not depend on weights: who could have had each, and what their metrics were at that moment. */
import { activePartners, listCandidates } from "../availability/index.ts";
import { isFull } from "../availability/capacity.ts";
import type { Circumstances } from "../availability/check.ts";
import type { BookColumns, EngineSettings } from "../book.ts";
import type { Distances } from "../candidates.ts";
import { winsTie, type Turn } from "../distribute.ts";
import { PARTNER_METRICS, WIN } from "../metrics.ts";
import type { MetricValues } from "../score.ts";
import { withRoom } from "./growing.ts";
import { NetworkValues } from "./network-values.ts";
import { PastWalk } from "./past-walk.ts";

/**
 * Deliveries to be decided again, in order. A decision's candidates stand from `offsets[i]` up to `offsets[i + 1]`; those that could get it come
 * first, up to `until[i]`, in the order in which they go before one another where their scores are equal: those that had room, and of these only
 * newcomers where there are any and their share takes the opportunity.
 */
export interface PastDecisions {
  readonly offers: Int32Array;
  readonly offsets: Int32Array;
  readonly until: Int32Array;
  /** By decision, 1 = the newcomers' share decides among newcomers only. */
  readonly reserved: Uint8Array;
  /** Of each candidate, the row of its metrics at that moment. */
  readonly row: Int32Array;
  /** What is weighted, see `Candidates`. */
  readonly distance: Float64Array;
  readonly rowPartner: Int32Array;
  readonly values: MetricValues;
  /** What would have been weighted then of the partner that had it: its win rate. */
  readonly realWin: Float64Array;
}

/** A partner that is looked at as if one metric of it were the network's. */
export interface AsTheNetwork {
  readonly partner: number;
  readonly metric: number;
}

/** The newcomers' share as it is asked for at each moment. */
export interface NewcomersThen {
  /** By opportunity, 1 = chosen for the share. */
  readonly chosen: Uint8Array;
  /** Who has been delivered fewer offers than these by then is a newcomer. */
  readonly offers: number;
}

/** Called for each decision as things stood at its moment without its own offer. */
export type OnDecision = (i: number, circumstances: Circumstances) => void;

export interface PastOptions {
  /** null or left out = there is no newcomers' share. */
  readonly newcomers?: NewcomersThen | null;
  readonly asTheNetwork?: AsTheNetwork;
  readonly onDecision?: OnDecision;
  /** Candidates of all decisions together, and rows of metrics, that there may be at most. */
  readonly most?: number;
}

/** Candidates and rows at most: some 500 MB. */
export const MOST_CANDIDATES = 32_000_000;
export const MOST_ROWS = 5_000_000;

const NO_ROW = -1;

/** Gathers the decisions in pieces, so that it can be cancelled. */
export class PastGatherer {
  readonly #book: BookColumns;
  readonly #settings: EngineSettings;
  readonly #distances: Distances;
  readonly #options: PastOptions;
  readonly #offers: Int32Array;
  readonly #walk: PastWalk | null;
  readonly #network: NetworkValues | null;
  readonly #circumstances: Circumstances | null;
  readonly #offsets: Int32Array;
  readonly #until: Int32Array;
  readonly #reserved: Uint8Array;
  readonly #realWin: Float64Array;
  #row: Int32Array;
  #distance: Float64Array;
  #rowPartner = new Int32Array(1024);
  /** PARTNER_METRICS values a row. */
  #cells = new Float64Array(1024 * PARTNER_METRICS);
  #rows = 0;
  /** The row that still holds for a partner; NO_ROW = its metrics differ since, or depend on the network's. */
  readonly #kept: Int32Array;
  #active: Uint32Array = new Uint32Array(0);
  /** Until when `#active` holds. */
  #activeUntil = -Infinity;
  readonly #mask: Uint32Array;
  readonly #list: Int32Array;
  readonly #far: Float64Array;
  readonly #noLine: Int32Array;
  #done = 0;

  /** @param offers delivered, in order of delivery. */
  constructor(book: BookColumns, settings: EngineSettings, distances: Distances, offers: Int32Array, options: PastOptions = {}) {
    const { count } = book.partners;
    this.#book = book;
    this.#settings = settings;
    this.#distances = distances;
    this.#options = options;
    this.#offers = offers;
    const instants = distinct(offers, book.offers.deliveredAt);
    this.#walk = instants.length === 0 ? null : new PastWalk(book, settings, instants);
    this.#network = this.#walk === null ? null : new NetworkValues(book, settings, this.#walk.standing.counts);
    this.#circumstances = this.#walk === null ? null : { book, settings, standing: this.#walk.standing, load: this.#walk.standing.open };
    this.#offsets = new Int32Array(offers.length + 1);
    this.#until = new Int32Array(offers.length);
    this.#reserved = new Uint8Array(offers.length);
    this.#realWin = new Float64Array(offers.length);
    this.#row = new Int32Array(Math.max(1024, offers.length * 4));
    this.#distance = new Float64Array(this.#row.length);
    this.#kept = new Int32Array(count).fill(NO_ROW);
    this.#mask = new Uint32Array((count + 31) >>> 5);
    this.#list = new Int32Array(count);
    this.#far = new Float64Array(count);
    this.#noLine = new Int32Array(count);
  }

  get done(): number {
    return this.#done;
  }

  /** True once there is more than may be kept: a shorter time must be chosen. */
  get tooMuch(): boolean {
    const { most = MOST_CANDIDATES } = this.#options;
    return this.#offsets[this.#done] > most || this.#rows > Math.min(most, MOST_ROWS);
  }

  /** Goes on for up to `count` decisions; false when there are none left. */
  advance(count: number): boolean {
    const end = Math.min(this.#offers.length, this.#done + count);
    for (; this.#done < end && !this.tooMuch; this.#done++) this.#decide(this.#done);
    return this.#done < this.#offers.length && !this.tooMuch;
  }

  finish(): PastDecisions {
    if (this.#done < this.#offers.length)
      throw new Error(`gathered ${this.#done} of ${this.#offers.length} decisions: advance to the end first`);
    const total = this.#offsets[this.#done];
    const value = new Float64Array(this.#rows * PARTNER_METRICS);
    for (let row = 0; row < this.#rows; row++) {
      for (let m = 0; m < PARTNER_METRICS; m++) value[m * this.#rows + row] = this.#cells[row * PARTNER_METRICS + m];
    }
    return {
      offers: this.#offers,
      offsets: this.#offsets,
      until: this.#until,
      reserved: this.#reserved,
      row: this.#row.subarray(0, total),
      distance: this.#distance.subarray(0, total),
      rowPartner: this.#rowPartner.subarray(0, this.#rows),
      values: { partners: this.#rows, value },
      realWin: this.#realWin,
    };
  }

  #decide(i: number): void {
    const walk = this.#walk;
    const network = this.#network;
    const circumstances = this.#circumstances;
    if (walk === null || network === null || circumstances === null) return;
    const offer = this.#offers[i];
    walk.advanceTo(this.#book.offers.deliveredAt[offer]);
    for (const partner of walk.changed) this.#readAgain(network, partner);
    walk.forgetChanges();
    const own = this.#book.offers.partner[offer];
    walk.without(offer, () => {
      this.#readAgain(network, own);
      this.#realWin[i] = this.#worth(network, WIN, own);
      this.#gather(i, this.#book.offers.opportunity[offer], network, circumstances);
      this.#options.onDecision?.(i, circumstances);
    });
    this.#readAgain(network, own);
  }

  #readAgain(network: NetworkValues, partner: number): void {
    network.read(partner);
    this.#kept[partner] = NO_ROW;
  }

  #gather(i: number, opportunity: number, network: NetworkValues, circumstances: Circumstances): void {
    const from = this.#offsets[i];
    const list = this.#list;
    this.#mask.set(this.#activeAt(circumstances));
    const count = listCandidates(circumstances, opportunity, this.#mask, list, 0);
    this.#distances.weighted(opportunity, list, 0, count, this.#far);
    this.#row = withRoom(this.#row, from + count);
    this.#distance = withRoom(this.#distance, from + count);
    const newcomers = this.#newcomersAmong(opportunity, circumstances, count);
    this.#reserved[i] = newcomers === null ? 0 : 1;
    const { places, eligible } = this.#inOrder(newcomers ?? ((partner) => !isFull(circumstances, partner)), circumstances, count);
    for (let k = 0; k < count; k++) {
      this.#row[from + k] = this.#rowOf(network, list[places[k]]);
      this.#distance[from + k] = this.#far[places[k]];
    }
    this.#until[i] = from + eligible;
    this.#offsets[i + 1] = from + count;
  }

  /** Tells newcomers with room, where the share takes the opportunity and there are any among the candidates; else null. */
  #newcomersAmong(opportunity: number, circumstances: Circumstances, count: number): ((partner: number) => boolean) | null {
    const { newcomers = null } = this.#options;
    if (newcomers === null || newcomers.chosen[opportunity] === 0 || this.#walk === null) return null;
    const { everDelivered } = this.#walk.standing;
    const isOne = (partner: number) => everDelivered[partner] < newcomers.offers && !isFull(circumstances, partner);
    return this.#list.subarray(0, count).some(isOne) ? isOne : null;
  }

  /** Places in the list of candidates: those that could get it first, and of those the one that wins a tie before the other. */
  #inOrder(
    couldGet: (partner: number) => boolean,
    { load }: Circumstances,
    count: number,
  ): { readonly places: Int32Array; readonly eligible: number } {
    const list = this.#list;
    const turn: Turn = { load, lastLine: this.#noLine, lastOffer: this.#walk?.standing.lastOffer ?? new Float64Array(0) };
    const places = new Int32Array(count);
    let eligible = 0;
    let others = count;
    for (let k = 0; k < count; k++) places[couldGet(list[k]) ? eligible++ : --others] = k;
    places.subarray(0, eligible).sort((a, b) => (winsTie(this.#book, turn, list[a], list[b]) ? -1 : 1));
    return { places, eligible };
  }

  #rowOf(network: NetworkValues, partner: number): number {
    const kept = this.#kept[partner];
    if (kept !== NO_ROW) return kept;
    const row = this.#rows++;
    this.#rowPartner = withRoom(this.#rowPartner, this.#rows);
    this.#cells = withRoom(this.#cells, this.#rows * PARTNER_METRICS);
    this.#rowPartner[row] = partner;
    for (let m = 0; m < PARTNER_METRICS; m++) this.#cells[row * PARTNER_METRICS + m] = this.#worth(network, m, partner);
    const ownOnly = this.#settings.history === "neutral" && network.isKnown(partner) && partner !== this.#options.asTheNetwork?.partner;
    if (ownOnly) this.#kept[partner] = row;
    return row;
  }

  #worth(network: NetworkValues, m: number, partner: number): number {
    const { asTheNetwork } = this.#options;
    return partner === asTheNetwork?.partner && m === asTheNetwork.metric ? network.networkValue(m) : network.value(m, partner);
  }

  /** Nobody is paused or no longer paused before the next end of a pause. */
  #activeAt(circumstances: Circumstances): Uint32Array {
    const { t } = circumstances.standing;
    if (t > this.#activeUntil) {
      this.#active = activePartners(circumstances);
      this.#activeUntil = Infinity;
      for (const until of this.#book.partners.pausedUntil) if (until >= t && until < this.#activeUntil) this.#activeUntil = until;
    }
    return this.#active;
  }
}

/** The instants of these offers' deliveries, each once. */
function distinct(offers: Int32Array, deliveredAt: Float64Array): Float64Array {
  const instants = Float64Array.from(offers, (offer) => deliveredAt[offer]);
  let count = 0;
  for (const instant of instants) if (count === 0 || instant !== instants[count - 1]) instants[count++] = instant;
  return instants.subarray(0, count);
}
