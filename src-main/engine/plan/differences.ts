/** Where a plan differs from one line after another, and for whom each line makes room. */

/** One line that the two decide differently; other lines are named by their number in the run, -1 = none. */
export interface PlanDifference {
  readonly line: number;
  /** The line that gets the place which this one would have had. */
  readonly givesWayTo: number;
  /** The line whose place, one after another, this one gets. */
  readonly takesFrom: number;
  /** Lines that make room for one another have one number, counted from 0 in the order of their first lines. */
  readonly exchange: number;
}

/**
 * The lines that differ, in order of the run. At each partner those that leave make room for those that come: who loses most for who gains most. A line that
 * comes to a place that was free takes nobody's.
 * @param greedy the partner of each line one after another; -1 = none.
 * @param planned the partner of each line in the plan.
 * @param change what each line gains by the plan: Infinity where only the plan places it, -Infinity where only the other does.
 * @param free the places that one after another leaves free, by partner.
 */
export function planDifferences(greedy: Int32Array, planned: Int32Array, change: Float64Array, free: Int32Array): PlanDifference[] {
  const leaving = new Map<number, number[]>();
  const coming = new Map<number, number[]>();
  const differing: number[] = [];
  for (let line = 0; line < greedy.length; line++) {
    if (greedy[line] === planned[line]) continue;
    differing.push(line);
    if (greedy[line] >= 0) listed(leaving, greedy[line]).push(line);
    if (planned[line] >= 0) listed(coming, planned[line]).push(line);
  }
  const givesWayTo = new Map<number, number>();
  const takesFrom = new Map<number, number>();
  for (const [partner, comers] of coming) {
    const leavers = (leaving.get(partner) ?? []).toSorted((a, b) => change[a] - change[b] || a - b);
    const pairs = Math.min(leavers.length, Math.max(0, comers.length - free[partner]));
    const gaining = comers.toSorted((a, b) => change[b] - change[a] || a - b);
    for (let i = 0; i < pairs; i++) {
      givesWayTo.set(leavers[i], gaining[i]);
      takesFrom.set(gaining[i], leavers[i]);
    }
  }
  const exchanges = exchangesOf(differing, givesWayTo, takesFrom);
  return differing.map((line) => ({
    line,
    givesWayTo: givesWayTo.get(line) ?? -1,
    takesFrom: takesFrom.get(line) ?? -1,
    exchange: exchanges.get(line) ?? -1,
  }));
}

/** What an exchange of so little comes to is rounding. */
const IDLE = 1e-9;

/**
 * Leaves out the exchanges that gain nothing, so that a plan differs from one after another only where that is worth something. Each exchange is done or not
 * done by itself: the places that it takes are those that it leaves.
 * @param found the differences of the plan as it is; `planned` and `change` are those that they were made from.
 * @returns the differences that are left, exchanges counted anew; `planned` has the other lines where one after another has them.
 */
export function withoutIdle(
  found: readonly PlanDifference[],
  greedy: Int32Array,
  planned: Int32Array,
  change: Float64Array,
): { readonly differences: PlanDifference[]; readonly planned: Int32Array } {
  const gains: { placed: number; score: number }[] = [];
  for (const { line, exchange } of found) {
    const gain = (gains[exchange] ??= { placed: 0, score: 0 });
    if (Number.isFinite(change[line])) gain.score += change[line];
    else gain.placed++;
  }
  // A line that only one of the two places is never idle, whatever its exchange places in all.
  const numbers = new Map<number, number>();
  for (const [exchange, { placed, score }] of gains.entries()) if (placed > 0 || score > IDLE) numbers.set(exchange, numbers.size);
  const left = planned.slice();
  const differences: PlanDifference[] = [];
  for (const difference of found) {
    const number = numbers.get(difference.exchange);
    if (number === undefined) left[difference.line] = greedy[difference.line];
    else differences.push({ ...difference, exchange: number });
  }
  return { differences, planned: left };
}

function listed(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

/** Follows each line to those that it makes room for, and back to those that made room for it. */
function exchangesOf(
  differing: readonly number[],
  givesWayTo: ReadonlyMap<number, number>,
  takesFrom: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const exchanges = new Map<number, number>();
  let count = 0;
  for (const first of differing) {
    if (exchanges.has(first)) continue;
    for (const step of [givesWayTo, takesFrom]) {
      let line: number | undefined = first;
      while (line !== undefined && (line === first || !exchanges.has(line))) {
        exchanges.set(line, count);
        line = step.get(line);
        if (line === first) break;
      }
    }
    count++;
  }
  return exchanges;
}
