/** How far one weight can move before what waits goes elsewhere: its range gone through in steps, the other weights as in the draft. */
import type { Sensitivity } from "../../contract/calls/insight.ts";
import { SENSITIVITY_STEPS, type WeightDraft } from "../../contract/calls/insight.ts";
import { WEIGHTS, type MetricName, type Weights } from "../../contract/metrics.ts";
import type { Settings } from "../../contract/settings.ts";
import { Tuner } from "../../engine/tuning/tuner.ts";
import { weightColumn } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot, type Snapshot } from "../snapshot.ts";
import { draftedBook, draftSettings, type DraftedBook } from "./draft.ts";
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
  readonly key: string;
  readonly assign: (weights: Weights) => Int32Array;
  readonly base: Int32Array;
  /** How many move at each step of a weight; NOT_TRIED. */
  readonly moved: Map<MetricName, Int32Array>;
}

const lastTried = new WeakMap<Snapshot, Tried>();

function triedOf(taken: Snapshot, settings: Settings): Tried {
  const key = JSON.stringify(settings);
  const before = lastTried.get(taken);
  if (before?.key === key) return before;
  const assign = assigning(draftedBook(taken, settings), settings);
  const tried = { key, assign, base: assign(settings.weights).slice(), moved: new Map<MetricName, Int32Array>() };
  lastTried.set(taken, tried);
  return tried;
}

/** Assigns all that waits with other weights; gives the same array each time. */
function assigning({ observed, waiting }: DraftedBook, settings: Settings): (weights: Weights) => Int32Array {
  const { order, candidates } = waiting();
  const { book, circumstances, metrics, newcomers } = observed;
  const { standing } = circumstances;
  const tuner = new Tuner({ book: book.columns, settings, standing, metrics, candidates, ...order, newcomers });
  return (weights) => tuner.assign(weightColumn(weights));
}

function countDifferent(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

export async function sensitivityOf(
  session: Session,
  { draft, metric, every, job }: { readonly draft: WeightDraft; readonly metric: MetricName; readonly every: number; readonly job: string },
): Promise<Sensitivity> {
  const taken = snapshot(session);
  const settings = draftSettings(taken, draft);
  const { assign, base, moved: known } = triedOf(taken, settings);
  const moved = known.get(metric) ?? new Int32Array(SENSITIVITY_STEPS + 1).fill(NOT_TRIED);
  known.set(metric, moved);
  const steps = [...moved.keys()].filter((step) => step % every === 0);
  let done = 0;
  const advance = () => {
    const step = steps[done];
    if (step === undefined) return false;
    if (moved[step] === NOT_TRIED)
      moved[step] = countDifferent(assign({ ...settings.weights, [metric]: weightAtStep(metric, step) }), base);
    done++;
    return done < steps.length;
  };
  await inTurns(session, { job, phase: "Trying weights", total: steps.length }, advance, () => done);
  return {
    metric,
    waiting: base.length,
    weight: settings.weights[metric],
    points: steps.map((step) => ({ weight: weightAtStep(metric, step), moved: moved[step] ?? 0 })),
  };
}
