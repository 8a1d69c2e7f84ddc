/** What a run by the best plan kept, as pages and files show it. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { PlanCounterpart, PlanDifference, PlanPlace } from "../../contract/calls/plans.ts";
import type { Named } from "../../contract/calls/shared.ts";
import { parseSettings } from "../../contract/settings.ts";
import { planQueries, type StoredDifference } from "../../store/plans.ts";
import { runOf } from "../review/worklist.ts";
import type { Session } from "../session.ts";

type PlanQueries = ReturnType<typeof planQueries>;

/** @throws AppError `not-found` when there is no such run. */
export function readPlan(session: Session, id: number): CallOutput<"plans.read"> {
  const run = runOf(session, id);
  const queries = planQueries(session.book().db);
  const stored = queries.read(id);
  if (stored === null) return null;
  return {
    lines: run.waiting,
    greedy: { placed: stored.greedyPlaced, score: stored.greedyScore, meanDistance: stored.greedyDistance },
    best: { placed: stored.placed, score: stored.score, meanDistance: stored.distance },
    differing: queries.countDifferences(id),
    placedBound: stored.placedBound,
    scoreBound: stored.scoreBound,
    distanceUnit: parseSettings(run.settings).distanceUnit,
  };
}

/** @param input `limit` -1 = all. */
export function readDifferences(
  session: Session,
  { run, opportunity, offset, limit }: CallInput<"plans.differences">,
): CallOutput<"plans.differences"> {
  runOf(session, run);
  const queries = planQueries(session.book().db);
  if (opportunity !== undefined && opportunity !== null) {
    const stored = queries.difference(run, opportunity);
    return { total: stored === null ? 0 : 1, rows: stored === null ? [] : [differenceView(queries, run, stored)] };
  }
  const rows = queries.differences(run, offset, limit).map((stored) => differenceView(queries, run, stored));
  return { total: queries.countDifferences(run), rows };
}

function differenceView(queries: PlanQueries, run: number, stored: StoredDifference): PlanDifference {
  const other = (opportunity: string | null) => {
    const found = opportunity === null ? null : queries.difference(run, opportunity);
    return found === null ? null : counterpart(found);
  };
  return {
    position: stored.position,
    opportunity: topicOf(stored),
    customer: stored.customer,
    before: partnerNamed(stored.before, stored.beforeName),
    after: partnerNamed(stored.after, stored.afterName),
    scoreBefore: stored.scoreBefore,
    scoreAfter: stored.scoreAfter,
    givesWayTo: other(stored.givesWayTo),
    takesFrom: other(stored.takesFrom),
    exchange: { number: stored.exchange, ...queries.exchange(run, stored.exchange) },
  };
}

function counterpart(stored: StoredDifference): PlanCounterpart {
  const { scoreBefore, scoreAfter } = stored;
  return {
    opportunity: topicOf(stored),
    change: scoreBefore === null || scoreAfter === null ? null : scoreAfter - scoreBefore,
    before: partnerNamed(stored.before, stored.beforeName),
    after: partnerNamed(stored.after, stored.afterName),
  };
}

function topicOf({ opportunity, topic }: StoredDifference): Named {
  return { id: opportunity, name: topic ?? opportunity };
}

function partnerNamed(id: string | null, name: string | null): Named | null {
  return id === null ? null : { id, name: name ?? id };
}

/** @param input `limit` -1 = all. */
export function readPlaces(session: Session, input: CallInput<"plans.places">): CallOutput<"plans.places"> {
  runOf(session, input.run);
  const { total, rows } = planQueries(session.book().db).places(input);
  return {
    total,
    rows: rows.map(({ partner, name, places, used, worth, placesOneMore }): PlanPlace => {
      return { partner: { id: partner, name: name ?? partner }, places, used, worth, placesOneMore: placesOneMore === 1 };
    }),
  };
}
