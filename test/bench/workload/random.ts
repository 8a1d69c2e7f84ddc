/** Seeded chance: the same seed gives the same numbers on every machine. */

export interface Random {
  /** From 0 up to, not including, 1. */
  unit(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Standard normal. */
  normal(): number;
  /** Changes the order in place. */
  shuffle(items: Int32Array): void;
}

function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/**
 * One stream of numbers a text, so that a table's rows do not depend on how many numbers another table took.
 * Source: FNV-1a for the seed, mulberry32 for the numbers.
 */
export function randomFrom(seed: string): Random {
  let state = seedOf(seed);
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (count: number) => Math.floor(unit() * count);
  return {
    unit,
    below,
    between: (low, high) => low + unit() * (high - low),
    chance: (probability) => unit() < probability,
    // The sum of twelve has variance 1 and needs no function that differs between runtimes in its last bit.
    normal: () => Array.from({ length: 12 }, unit).reduce((sum, u) => sum + u, -6),
    shuffle: (items) => {
      for (let i = items.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const moved = items[i] ?? 0;
        items[i] = items[j] ?? 0;
        items[j] = moved;
      }
    },
  };
}

/** Draws from 0 to `count` - 1, the i-th with a weight of 1 / (i + 1) to the power of `steepness`. */
export class Zipf {
  readonly #cumulative: readonly number[];

  constructor(count: number, steepness: number) {
    let sum = 0;
    this.#cumulative = Array.from({ length: count }, (_, i) => (sum += (i + 1) ** -steepness));
  }

  draw(random: Random): number {
    const at = random.unit() * (this.#cumulative.at(-1) ?? 0);
    return this.#cumulative.findIndex((cumulative) => at < cumulative);
  }

  /** Different ones, in the order in which they were drawn; `most` must not exceed the count. */
  drawSome(random: Random, most: number): number[] {
    const drawn = new Set<number>();
    while (drawn.size < most) drawn.add(this.draw(random));
    return [...drawn];
  }
}
