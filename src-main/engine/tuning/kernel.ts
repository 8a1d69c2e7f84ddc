/** What the tuner asks of the code that assigns: compiled code, which the engine is given, since it imports nothing. */

export interface Kernel {
  /** Holds the columns (`memory.ts`); all 0 at first. */
  readonly buffer: ArrayBuffer;
  /** To be called once the header is written. */
  open(partners: number): void;
  /**
   * Puts the candidates of a line, unless it has no cell, and the angles to them in place: to be called for each line in its order.
   * @param x @param y @param z the unit vector of its customer's place, NaN = unknown.
   */
  measure(line: number, x: number, y: number, z: number): void;
  /**
   * Begins an assignment with what stands in `own`, `load` and `recency`.
   * @param cost of a radian, in units of `own`. @param hasOrder false = no score tells anybody apart.
   * @param shareSteps @param recencies see `TieOrder`; 0 steps = `own` are scores, not classes of them, and ties are asked for.
   */
  begin(regions: number, cost: number, hasOrder: boolean, shareSteps: number, recencies: number): void;
  /** Gives out the lines from `from` up to `to`; gives how many have a partner. @param cost of a radian, in units of `own` / FINER. */
  assign(from: number, to: number, cost: number): number;
}

/** What compiled code asks while it assigns. */
export interface KernelCalls {
  /**
   * The partner of a line by exact scores and the rule for ties: one whose score in units of `own` / FINER is less than the best by up to `doubt`.
   * @param weight of a step of the line, in these units.
   */
  decide(line: number, weight: number, doubt: number): number;
  /** The newcomer that goes first; -1 = none has room. */
  newcomer(line: number): number;
}

/** @throws where so much memory is not to be had. */
export type MakeKernel = (bytes: number, calls: KernelCalls) => Kernel;

/** Own score of a partner without room, in the whole numbers of `own`. */
export const FULL = -(2 ** 31);
/** Bits that the greatest own score, or the longest distance times its weight, may have. */
export const SCORE_BITS = 28;
/** Costs of distance are so much finer. */
export const FINER = 2 ** 9;
/** `given`: the newcomers' share is asked first. */
export const ASK_NEWCOMERS = -2;
/** Partners are numbered, and the candidates of a line counted, by 16 bits. */
export const MOST_PARTNERS = 65_535;
