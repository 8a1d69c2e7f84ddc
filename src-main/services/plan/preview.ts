/** What a run would come to both ways, before it is made: nothing is kept. */
import type { PlanComparison } from "../../contract/calls/plans.ts";
import { decisionQueries } from "../../store/decisions.ts";
import { bothWays, type Step } from "../distribution/both-ways.ts";
import { gatherInTurns, runOrder } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** Works in turns with other calls; a cancelled job ends it. */
export async function inTurns<T>(session: Session, job: string, work: Generator<Step, T, undefined>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await session.progress(job, step.value.phase, step.value.done, step.value.total);
  }
}

/** @throws AppError `cancelled`. */
export async function previewPlan(session: Session, job: string): Promise<PlanComparison> {
  const { observed } = snapshot(session);
  const order = runOrder(observed, decisionQueries(session.book().db).kept());
  const candidates = await gatherInTurns(observed, order, (done, total) => session.progress(job, "Finding candidates", done, total));
  return (await inTurns(session, job, bothWays(observed, order, candidates))).comparison;
}
