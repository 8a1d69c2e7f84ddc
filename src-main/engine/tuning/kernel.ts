/** What the tuner asks of the code that assigns: compiled code, which the engine is given, since it imports nothing. */

export interface Kernel {
  /** Holds the columns (`memory.ts`); all 0 at first. */
  readonly buffer: ArrayBuffer;
  /** To be called once the header is written. @param nearest entries of `heads` a line. */
  open(nearest: number, partners: number): void;
  /** Writes the candidates of a line that has a region, by its bits. */
  list(line: number): void;
  /** Keeps the distances of a line, which stand in `exact`, in whole steps, and which of its candidates are the nearest. */
  measure(line: number): void;
  /**
   * Begins an assignment with what stands in `own`, `order`, `load` and `recency`.
   * @param withRoom entries of `order`.
   * @param hasTop whether the regions have top sets: without, only distance tells who is better.
   * @param shareSteps @param recencies see `TieOrder`; 0 steps = `own` are scores, not classes of them, and ties are asked for.
   */
  begin(regions: number, withRoom: number, hasTop: boolean, shareSteps: number, recencies: number): void;
  /** Gives out the lines from `from` up to `to`; gives how many have a partner. @param cost of one unit of distance, in units of `own` / FINER. */
  assign(from: number, to: number, cost: number): number;
}

/** What compiled code asks while it assigns. */
export interface KernelCalls {
  /** The partner of a line by exact scores and the rule for ties; -1 = nobody has room. */
  decide(line: number): number;
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
