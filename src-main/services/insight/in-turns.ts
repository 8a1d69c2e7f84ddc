/** Long work in pieces: other calls get their turn, the pages hear how far it is, and it can be cancelled. */
import type { Session } from "../session.ts";

/** Milliseconds of work before others get a turn. */
const TURN = 25;

export interface LongWork {
  readonly job: string;
  readonly phase: string;
  readonly total: number;
}

/**
 * Works piece by piece until there is nothing left.
 * @param advance does a piece of a few milliseconds; false when there are none left. @param done so far.
 * @throws AppError `cancelled` once the user has cancelled the job.
 */
export async function inTurns(
  session: Session,
  { job, phase, total }: LongWork,
  advance: () => boolean,
  done: () => number,
): Promise<void> {
  let started = performance.now();
  while (advance()) {
    if (performance.now() - started < TURN) continue;
    await session.progress(job, phase, done(), total);
    started = performance.now();
  }
}
