/** States of tuning, each with what it would do to all that waits; the last few are kept, so that lists follow figures without another tick. */
import { tuningTexts, type Tuning } from "../../contract/tuning.ts";
import { loadsOf, totalsOf, type Totals, type Yardstick } from "../../engine/preview/totals.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { prepare, type Prepared } from "./prepared.ts";

export interface State {
  readonly tuning: Tuning;
  readonly prepared: Prepared;
  /** By line of its order. */
  readonly assignment: Int32Array;
  /** By partner. */
  readonly loads: Int32Array;
  readonly totals: Totals;
}

/** Two windows with a draft each, what each is compared with, and a step more. */
const KEPT = 6;

const kept = new WeakMap<Prepared, Map<string, State>>();

/** What both states of a comparison are measured by: the book by its active settings. */
export function yardstickOf(session: Session): Yardstick {
  const { circumstances, metrics, distances } = snapshot(session).observed;
  return { book: circumstances.book, standing: circumstances.standing, metrics, distances };
}

export interface Compared {
  readonly before: State;
  readonly after: State;
}

export interface ComparedInput {
  readonly tuning: Tuning;
  /** null = what is active. */
  readonly against: Tuning | null;
  readonly job: string;
}

export async function bothStates(session: Session, { tuning, against, job }: ComparedInput, active: Tuning): Promise<Compared> {
  const other = against ?? active;
  for (;;) {
    const before = await prepare(session, tuningTexts(other), job);
    const after = await prepare(session, tuningTexts(tuning), job);
    // Both stand on one state of the book, also where it changed while the second was made.
    if ((await prepare(session, tuningTexts(other), job)) !== before) continue;
    return { before: stateOf(session, before, other), after: stateOf(session, after, tuning) };
  }
}

function stateOf(session: Session, prepared: Prepared, tuning: Tuning): State {
  const states = kept.get(prepared) ?? new Map<string, State>();
  kept.set(prepared, states);
  const key = JSON.stringify(tuning.weights);
  const state = states.get(key) ?? newState(yardstickOf(session), prepared, tuning);
  // The newest last, so that the oldest goes first.
  states.delete(key);
  states.set(key, state);
  for (const old of [...states.keys()].slice(0, -KEPT)) states.delete(old);
  return state;
}

function newState(yardstick: Yardstick, prepared: Prepared, tuning: Tuning): State {
  const assignment = prepared.assign(tuning.weights).slice();
  const loads = loadsOf(assignment, yardstick.book.partners.count);
  const totals = totalsOf(yardstick, prepared.order.opportunities, prepared.lines, assignment, loads);
  return { tuning, prepared, assignment, loads, totals };
}
