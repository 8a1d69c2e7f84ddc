/** An index of one country's text rules: which territories hold an address of that country. */
import type { ParsedRule } from "./rules.ts";

type Ranges = { low: string; high: string; territory: number }[];

interface SortedRanges {
  readonly ranges: Ranges;
  /** At i, the highest upper end among ranges 0 to i. */
  readonly highest: readonly string[];
}

function sortRanges(ranges: Ranges): SortedRanges {
  const sorted = ranges.toSorted((a, b) => (a.low < b.low ? -1 : a.low > b.low ? 1 : a.territory - b.territory));
  let top = "";
  return { ranges: sorted, highest: sorted.map(({ high }) => (top = high > top ? high : top)) };
}

function addTo<K>(lists: Map<K, number[]>, key: K, territory: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [territory]);
  else list.push(territory);
}

/** Everything known of one country, collected rule by rule, then frozen by `index`. */
export class CountryRules {
  readonly #whole: number[] = [];
  readonly #regions = new Map<string, number[]>();
  readonly #prefixes = new Map<number, Map<string, number[]>>();
  readonly #ranges = new Map<number, Ranges>();
  #sorted: Map<number, SortedRanges> | null = null;

  add(rule: Exclude<ParsedRule, { kind: "polygon" }>, territory: number): void {
    this.#sorted = null;
    if (rule.kind === "country") this.#whole.push(territory);
    else if (rule.kind === "region") addTo(this.#regions, rule.region, territory);
    else if (rule.kind === "postal-prefix") {
      const { length } = rule.prefix;
      let ofLength = this.#prefixes.get(length);
      if (ofLength === undefined) this.#prefixes.set(length, (ofLength = new Map<string, number[]>()));
      addTo(ofLength, rule.prefix, territory);
    } else {
      const { length } = rule.low;
      let ofLength = this.#ranges.get(length);
      if (ofLength === undefined) this.#ranges.set(length, (ofLength = []));
      ofLength.push({ low: rule.low, high: rule.high, territory });
    }
  }

  /**
   * Calls `found` for every rule that holds the address, so for a territory once for each of its rules.
   * @param region without the country's prefix; null = unknown.
   * @param postalCode comparable; null = unknown.
   */
  visit(region: string | null, postalCode: string | null, found: (territory: number) => void): void {
    this.#whole.forEach(found);
    if (region !== null) this.#regions.get(region)?.forEach(found);
    if (postalCode === null) return;
    for (const [length, prefixes] of this.#prefixes) {
      if (postalCode.length >= length) prefixes.get(postalCode.slice(0, length))?.forEach(found);
    }
    this.#sorted ??= new Map([...this.#ranges].map(([length, ranges]) => [length, sortRanges(ranges)]));
    for (const [length, sorted] of this.#sorted) {
      if (postalCode.length >= length) visitRanges(sorted, postalCode.slice(0, length), found);
    }
  }
}

function visitRanges({ ranges, highest }: SortedRanges, code: string, found: (territory: number) => void): void {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ranges[middle]?.low ?? "") <= code) from = middle + 1;
    else to = middle;
  }
  // Ranges may overlap, so the ones before may still reach the code, until none of those left does.
  for (let i = from - 1; i >= 0 && (highest[i] ?? "") >= code; i--) {
    const range = ranges[i];
    if (range !== undefined && range.high >= code) found(range.territory);
  }
}
