/** Random numbers from a seed, the same on every machine: whole-number arithmetic only, no transcendental functions. */

export interface Random {
  /** 0 <= x < 1. */
  readonly next: () => number;
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  /** A number from low to high. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** @param weights of the items, not all 0. */
  readonly weighted: <T>(items: readonly T[], weights: readonly number[]) => T;
  /** `count` different items in random order; all where there are fewer. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
  /** Bell-shaped from -1 to 1, mean 0. */
  readonly bell: () => number;
}

/** Mulberry32. Source: Tommy Ettinger, public domain. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError("pick: expected at least one item");
    return item;
  };
  const weighted = <T>(items: readonly T[], weights: readonly number[]): T => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, item] of items.entries()) {
      left -= weights[index] ?? 0;
      if (left < 0) return item;
    }
    return pick(items.slice(-1));
  };
  const some = <T>(items: readonly T[], count: number): T[] => {
    const left = [...items];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
    return taken;
  };
  return {
    next,
    whole,
    pick,
    weighted,
    some,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    bell: () => (next() + next() + next() + next()) / 2 - 1,
  };
}
