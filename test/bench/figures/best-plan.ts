/** `plan`: the best plan for all that waits, from its candidate lists; the gap of its proof stands on stderr. */
import { planBest, type Plan } from "../../../src-main/engine/plan/best-plan.ts";
import type { PlanInput } from "../../../src-main/engine/plan/problem.ts";
import { gather, observeBook, priced, runOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { batchOf, finished } from "../../property/plan/problems.ts";
import { solver } from "../../property/plan/solver.ts";
import { timed } from "../timing.ts";
import type { Size } from "../workload/sizes.ts";
import { columnsOf, FEW, madeOf, timesFor, type Measures } from "./subject.ts";

/** What a plan of a size starts from. */
function inputOf(size: Size): PlanInput {
  const { loaded, settings, asOf } = columnsOf(madeOf(size));
  const observed = observeBook(loaded, settings, asOf);
  const order = runOrder(observed, []);
  const contest = priced(observed, order.opportunities, gather(observed, order));
  const { book, standing } = observed.circumstances;
  return { capacity: book.partners.capacity, open: standing.open, contest, kept: order.kept };
}

function tell(size: Size, { placed, placedBound, score, scoreBound }: Plan): void {
  const gap = (100 * (scoreBound - score)) / Math.abs(score);
  process.stderr.write(`plan ${size}: ${placed} placed of at most ${placedBound}; gap of the total score ${gap.toFixed(6)} %\n`);
}

export const bestPlan: Measures = {
  engine: async (size) => {
    const input = inputOf(size);
    let last: Plan | null = null;
    const measured = await timed(timesFor(size), {
      before: () => input,
      run: (from) => finished(planBest(from)),
      after: (plan) => {
        last = plan;
      },
    });
    if (last !== null) tell(size, last);
    return measured;
  },

  highs: async (size) => {
    const input = inputOf(size);
    const plan = finished(planBest(input));
    const batch = batchOf(input);
    const optimum = await solver();
    return timed(FEW, {
      before: () => batch,
      run: optimum,
      after: ({ placed, score }) => {
        if (placed !== plan.placed) throw new Error(`HiGHS places ${placed}, the engine ${plan.placed}`);
        if (Math.abs(score - plan.score) > 1e-6) throw new Error(`HiGHS comes to ${score}, the engine to ${plan.score}`);
      },
    });
  },
};
