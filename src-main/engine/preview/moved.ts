/** Two assignments side by side: which opportunities go elsewhere. */

/** Opportunities in the order of a run, with the partner of each; -1 = none. */
export interface Assigned {
  readonly opportunities: Int32Array;
  readonly assignment: Int32Array;
}

/** What another state gives to the lines of one. */
export interface Beside {
  /** By line: the partner there; -1 = none; NOT_THERE = it does not wait there. */
  readonly partner: Int32Array;
  /** The line there, -1 = none; null = the same line. */
  readonly line: Int32Array | null;
  /** Lines there whose opportunity does not wait here and that have a partner. */
  readonly gone: Int32Array;
}

export const NOT_THERE = -2;
const NONE = new Int32Array(0);

/**
 * Finds the lines of `state` in `other`; costs nothing where both have the same opportunities in the same array.
 * @param count of all opportunities of the book.
 */
export function besideOf(state: Assigned, other: Assigned, count: number): Beside {
  if (state.opportunities === other.opportunities) return { partner: other.assignment, line: null, gone: NONE };
  const lineOf = new Int32Array(count).fill(-1);
  other.opportunities.forEach((opportunity, line) => {
    lineOf[opportunity] = line;
  });
  const line = state.opportunities.map((opportunity) => lineOf[opportunity]);
  const partner = line.map((there) => (there < 0 ? NOT_THERE : other.assignment[there]));
  for (const opportunity of state.opportunities) lineOf[opportunity] = -1;
  const gone = lineOf.filter((there) => there >= 0 && other.assignment[there] >= 0).toSorted();
  return { partner, line, gone };
}

/** How many go elsewhere: from one partner to another, to one from none, to none from one. */
export function countMoved({ assignment }: Assigned, beside: Beside): number {
  let moved = beside.gone.length;
  for (let i = 0; i < assignment.length; i++) if (goesElsewhere(assignment[i], beside.partner[i])) moved++;
  return moved;
}

/** The lines that go elsewhere, in their order. */
export function linesMoved({ assignment }: Assigned, beside: Beside): Int32Array {
  return assignment.map((_, i) => i).filter((i) => goesElsewhere(assignment[i], beside.partner[i]));
}

/** Nobody here is what nobody, or not waiting, is there. */
function goesElsewhere(here: number, there: number): boolean {
  return here !== there && !(here < 0 && there < 0);
}
