/** The best plan for a whole batch: as many lines placed as can be, and of the plans that do so one with the highest total score, with its proof. */
import { placedBound, scoreBound } from "./certificate.ts";
import { Improvement } from "./improve.ts";
import { auction } from "./auction.ts";
import { keepToOwnSide, placeMost } from "./most-placed.ts";
import { Placement } from "./placement.ts";
import { ProblemBuilder, type PlanInput, type PlanProblem } from "./problem.ts";

export interface Plan {
  /** The partner of each line, kept ones included; -1 = none. */
  readonly partner: Int32Array;
  /** Lines placed, kept ones left out, and the most that any plan can place: equal. */
  readonly placed: number;
  readonly placedBound: number;
  /** Their total score, and what no plan that places as many exceeds: apart by rounding only where it is `finished`. */
  readonly score: number;
  readonly scoreBound: number;
  /** False where the search ended early, at its limit of work. */
  readonly finished: boolean;
  /** By partner, 1 = a candidate of some line that is not kept. */
  readonly wanted: Uint8Array;
  /** Free places a partner before the plan, kept lines placed; more than there are lines where the capacity is unlimited. */
  readonly room: Int32Array;
  /** By how much the total score would rise with one more place at each partner; where places are contested with one more line placed, and it may fall. */
  readonly worth: Float64Array;
  /** By partner, 1 = with one more place here one more line could be placed. */
  readonly placesOneMore: Uint8Array;
}

/** Pairs that the search for a better plan looks at before it gives up: a few seconds' worth. */
const MOST_WORK = 300_000_000;

const LINES_A_PIECE = 10_000;

/** Makes the plan; yields what it is doing after each piece of work, a few milliseconds each. */
export function* planBest(input: PlanInput, mostWork = MOST_WORK): Generator<"placing" | "improving", Plan, undefined> {
  const builder = new ProblemBuilder(input);
  while (builder.advance(LINES_A_PIECE)) yield "placing";
  const problem = builder.finish();
  const placement = new Placement(problem);
  const wanted = new Uint8Array(problem.room.length);
  for (const partner of problem.partner) wanted[partner] = 1;
  const contested = yield* saying("placing", placeMost(problem, placement));
  keepToOwnSide(problem, placement, contested);

  const start = yield* saying("placing", auction(problem, placement, contested));
  const near = pricesOf(start, contested);
  const first = new Improvement(problem, placement, contested, start);
  const finished = yield* saying("improving", first.run(mostWork));
  let prices = [pricesOf(first.price, contested), near];
  if (finished) {
    // Prices on the way were raised by moves that are done since; from the beginning again they come to what one more place is worth, and no more.
    const again = new Improvement(problem, placement, contested, lowestPrices(contested));
    if (yield* saying("improving", again.run(mostWork))) prices = [pricesOf(again.price, contested)];
  }
  return { ...planOf(input, problem, placement, contested, prices), finished, wanted };
}

function* saying<Word, T>(word: Word, work: Generator<void, T, undefined>): Generator<Word, T, undefined> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield word;
  }
}

/** A place left free is worth 0, having no partner too; a contested place is worth what a line with no partner would make of it. */
function lowestPrices(contested: Uint8Array): Float64Array {
  const price = new Float64Array(contested.length + 2);
  for (let p = 0; p < contested.length; p++) if (contested[p] === 1) price[p] = -Infinity;
  return price;
}

/** By partner, as differences to where it is 0. */
function pricesOf(price: Float64Array, contested: Uint8Array): Float64Array {
  const partners = contested.length;
  return price.subarray(0, partners).map((value, p) => {
    const difference = value - price[partners + (contested[p] === 1 ? 0 : 1)];
    return contested[p] === 1 ? difference : Math.max(0, difference);
  });
}

/** @param prices of which the tightest prove the plan. */
function planOf(
  { kept }: PlanInput,
  problem: PlanProblem,
  placement: Placement,
  contested: Uint8Array,
  prices: readonly Float64Array[],
): Omit<Plan, "finished" | "wanted"> {
  const partner = kept.slice();
  let score = 0;
  let placed = 0;
  for (let row = 0; row < problem.lines.length; row++) {
    if (placement.partner[row] === placement.nobody) continue;
    partner[problem.lines[row]] = placement.partner[row];
    score += placement.score[row];
    placed++;
  }
  const bounds = prices.map((price) => scoreBound(problem, placement, contested, price));
  const bound = Math.min(...bounds);
  return {
    partner,
    placed,
    placedBound: placedBound(problem, placement, contested),
    score,
    // Sums in another order differ in their last bits.
    scoreBound: Math.max(score, bound),
    room: problem.room,
    worth: prices[bounds.indexOf(bound)],
    placesOneMore: contested,
  };
}
