/** What each partner's metrics are worth at a moment that moves on: the same values that `measure` gives, worked out only for those asked for. */
import type { BookColumns, EngineSettings } from "../book.ts";
import { metricCounts, metricValue, PARTNER_METRICS, plainMean, pooled, TIME } from "../metrics.ts";
import { MS_PER_DAY, type PartnerCounts } from "../tallies.ts";
import { RunningMean } from "./running-mean.ts";

/** Beyond this a sum of whole numbers depends on the order of adding. */
const EXACT = Number.MAX_SAFE_INTEGER;

const NOT_ASKED = Infinity;

export class NetworkValues {
  readonly #book: BookColumns;
  readonly #settings: EngineSettings;
  readonly #counts: ReturnType<typeof metricCounts>;
  /** Each partner's own values as last read, laid out as in `PartnerMetrics`; NaN = no data. */
  readonly #raw: Float64Array;
  /** What `#raw` was made from, which the pooled rates add up. */
  readonly #sum: Float64Array;
  readonly #of: Int32Array;
  readonly #means = Array.from({ length: PARTNER_METRICS }, () => new RunningMean());
  readonly #total = new Float64Array(PARTNER_METRICS);
  readonly #totalOf = new Float64Array(PARTNER_METRICS);
  /** By metric, NOT_ASKED until it is; old once anybody's counts differ. */
  readonly #network = new Float64Array(PARTNER_METRICS).fill(NOT_ASKED);

  /** @param counts of the moment, which `read` looks at again. */
  constructor(book: BookColumns, settings: EngineSettings, counts: PartnerCounts) {
    this.#book = book;
    this.#settings = settings;
    this.#counts = metricCounts(counts);
    const cells = book.partners.count * PARTNER_METRICS;
    this.#raw = new Float64Array(cells).fill(NaN);
    this.#sum = new Float64Array(cells);
    this.#of = new Int32Array(cells);
    for (let partner = 0; partner < book.partners.count; partner++) this.read(partner);
  }

  /** Takes in a partner's counts as they are now. */
  read(partner: number): void {
    const { count, active } = this.#book.partners;
    const inMean = active[partner] === 1;
    for (let m = 0; m < PARTNER_METRICS; m++) {
      const { sum, of } = this.#counts[m];
      const cell = m * count + partner;
      const raw = of[partner] === 0 ? NaN : sum[partner] / of[partner] / unitOf(m);
      if (inMean) {
        this.#means[m].takeOut(this.#raw[cell]);
        this.#means[m].put(raw);
      }
      this.#total[m] += sum[partner] - this.#sum[cell];
      this.#totalOf[m] += of[partner] - this.#of[cell];
      this.#raw[cell] = raw;
      this.#sum[cell] = sum[partner];
      this.#of[cell] = of[partner];
    }
    this.#network.fill(NOT_ASKED);
  }

  /** True where the partner has data of its own for every metric. */
  isKnown(partner: number): boolean {
    const { count } = this.#book.partners;
    for (let m = 0; m < PARTNER_METRICS; m++) if (Number.isNaN(this.#raw[m * count + partner])) return false;
    return true;
  }

  /** What is weighted. */
  value(m: number, partner: number): number {
    const cell = m * this.#book.partners.count + partner;
    const of = this.#of[cell];
    const network = of > 0 && this.#settings.history === "neutral" ? NaN : this.#networkOf(m);
    return metricValue(this.#settings, this.#sum[cell], of, unitOf(m), network);
  }

  /** What would be weighted of a partner that is as the network is; 0 where nobody has data. */
  networkValue(m: number): number {
    const network = this.#networkOf(m);
    return metricValue(
      { ...this.#settings, history: "neutral" },
      0,
      0,
      1,
      this.#settings.history === "neutral" ? network : network / unitOf(m),
    );
  }

  #networkOf(m: number): number {
    if (this.#network[m] === NOT_ASKED) this.#network[m] = this.#settings.history === "neutral" ? this.#mean(m) : this.#pooled(m);
    return this.#network[m];
  }

  /** Rounded already, which rounding again leaves as it is. */
  #mean(m: number): number {
    const start = m * this.#book.partners.count;
    return this.#means[m].rounded(() => plainMean(this.#book, this.#raw, start));
  }

  #pooled(m: number): number {
    const total = this.#total[m];
    if (total >= EXACT) return pooled(this.#counts[m].sum, this.#counts[m].of);
    return this.#totalOf[m] === 0 ? NaN : total / this.#totalOf[m];
  }
}

function unitOf(m: number): number {
  return m === TIME ? MS_PER_DAY : 1;
}
