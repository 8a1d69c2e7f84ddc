/** Writes what a run by the best plan keeps beside its lines. */
import type { Database } from "better-sqlite3";
import { planQueries, type NewDifference, type NewPlace } from "../../store/plans.ts";
import type { BothWays } from "../distribution/both-ways.ts";
import type { ObservedBook, RunOrder } from "../distribution/pipeline.ts";

/** Belongs in the transaction that writes the run. */
export function keepPlan(db: Database, run: number, observed: ObservedBook, order: RunOrder, both: BothWays): void {
  const { greedy, best, placedBound, scoreBound } = both.comparison;
  const proof = {
    placed: best.placed,
    score: best.score,
    distance: best.meanDistance,
    greedyPlaced: greedy.placed,
    greedyScore: greedy.score,
    greedyDistance: greedy.meanDistance,
    placedBound,
    scoreBound,
  };
  planQueries(db).insert(run, proof, keptDifferences(observed, order, both), keptPlaces(observed, both));
}

/** The lines that differ, in order of the run. */
export function* keptDifferences(
  { book }: ObservedBook,
  { opportunities }: RunOrder,
  { differences: found, greedy }: BothWays,
): Iterable<NewDifference> {
  const named = (line: number) => book.opportunities.id(opportunities[line] ?? -1);
  for (const { line, givesWayTo, takesFrom, exchange } of found) {
    const partner = greedy.partner[line] ?? -1;
    yield {
      position: line,
      opportunity: named(line),
      greedyPartner: partner < 0 ? null : book.partners.id(partner),
      greedyScore: partner < 0 ? null : (greedy.score[line] ?? null),
      givesWayTo: givesWayTo < 0 ? null : named(givesWayTo),
      takesFrom: takesFrom < 0 ? null : named(takesFrom),
      exchange,
    };
  }
}

/** Of the partners that a line could go to. */
export function* keptPlaces({ book }: ObservedBook, { plan, used }: BothWays): Iterable<NewPlace> {
  const { capacity } = book.columns.partners;
  for (let partner = 0; partner < plan.wanted.length; partner++) {
    if (plan.wanted[partner] === 0) continue;
    yield {
      partner: book.partners.id(partner),
      places: Number.isNaN(capacity[partner]) ? null : (plan.room[partner] ?? 0),
      used: used[partner] ?? 0,
      worth: plan.worth[partner] ?? 0,
      placesOneMore: plan.placesOneMore[partner] === 1,
    };
  }
}
