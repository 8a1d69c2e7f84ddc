/** How far one weight can move before what waits goes elsewhere: its range gone through in steps, the other weights as in the draft. */
import type { CallInput } from "../../contract/calls.ts";
import { SENSITIVITY_STEPS, type Sensitivity } from "../../contract/calls/insight.ts";
import { WEIGHTS, type MetricName, type Weights } from "../../contract/metrics.ts";
import { tuningTexts } from "../../contract/tuning.ts";
import type { Session } from "../session.ts";
import { prepare, type Prepared } from "../weights/prepared.ts";
import { inTurns } from "./in-turns.ts";

/** Digits that the steps of every range can be written with. */
const DIGITS = 6;
const NOT_TRIED = -1;

/** The weight of a step, counted from the lower end of the range. */
export function weightAtStep(metric: MetricName, step: number): number {
  const { minimum, maximum } = WEIGHTS[metric];
  return Number((minimum + ((maximum - minimum) * step) / SENSITIVITY_STEPS).toFixed(DIGITS)) + 0;
}

/** What has been tried with one draft: a finer look begins where a coarse one stopped. */
interface Tried {
  readonly weights: string;
  readonly base: Int32Array;
  /** How many move at each step of a weight; NOT_TRIED. */
  readonly moved: Map<MetricName, Int32Array>;
}

const lastTried = new WeakMap<Prepared, Tried>();

function triedOf(prepared: Prepared, weights: Weights): Tried {
  const key = JSON.stringify(weights);
  const before = lastTried.get(prepared);
  if (before?.weights === key) return before;
  const tried = { weights: key, base: prepared.assign(weights).slice(), moved: new Map<MetricName, Int32Array>() };
  lastTried.set(prepared, tried);
  return tried;
}

function countDifferent(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

export async function sensitivityOf(
  session: Session,
  { draft, metric, every, job }: CallInput<"insight.sensitivity">,
): Promise<Sensitivity> {
  const prepared = await prepare(session, tuningTexts(draft), job);
  const { base, moved: known } = triedOf(prepared, draft.weights);
  const moved = known.get(metric) ?? new Int32Array(SENSITIVITY_STEPS + 1).fill(NOT_TRIED);
  known.set(metric, moved);
  const steps = [...moved.keys()].filter((step) => step % every === 0);
  let done = 0;
  const advance = () => {
    const step = steps[done];
    if (step === undefined) return false;
    if (moved[step] === NOT_TRIED)
      moved[step] = countDifferent(prepared.assign({ ...draft.weights, [metric]: weightAtStep(metric, step) }), base);
    done++;
    return done < steps.length;
  };
  await inTurns(session, { job, phase: "Trying weights", total: steps.length }, advance, () => done);
  return {
    metric,
    waiting: base.length,
    weight: draft.weights[metric],
    points: steps.map((step) => ({ weight: weightAtStep(metric, step), moved: moved[step] ?? 0 })),
  };
}
