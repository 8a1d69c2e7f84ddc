/** A plan's differences and places for a spreadsheet. */
import type { PlanCounterpart } from "../../contract/calls/plans.ts";
import { csvText } from "../csv-export.ts";
import type { Session } from "../session.ts";
import { readDifferences, readPlaces } from "./stored.ts";

const DIFFERENCES = [
  "position",
  "opportunity",
  "topic",
  "customer",
  "partner one after another",
  "score one after another",
  "partner by the plan",
  "score by the plan",
  "change",
  "makes room for",
  "which changes by",
  "place made by",
  "which changes by",
  "exchange",
  "lines of the exchange",
  "more placed by the exchange",
  "change by the exchange",
];

const sides = (other: PlanCounterpart | null) => [other?.opportunity.id ?? null, other?.change ?? null];

export function planDifferencesCsv(session: Session, run: number): string {
  const { rows } = readDifferences(session, { run, opportunity: null, offset: 0, limit: -1 });
  return csvText(
    DIFFERENCES,
    rows.map(({ position, opportunity, customer, before, after, scoreBefore, scoreAfter, givesWayTo, takesFrom, exchange }) => [
      position + 1,
      opportunity.id,
      opportunity.name,
      customer,
      before?.id ?? null,
      scoreBefore,
      after?.id ?? null,
      scoreAfter,
      scoreBefore === null || scoreAfter === null ? null : scoreAfter - scoreBefore,
      ...sides(givesWayTo),
      ...sides(takesFrom),
      exchange.number + 1,
      exchange.lines,
      exchange.placed,
      exchange.score,
    ]),
  );
}

/** Worth most first. */
export function planPlacesCsv(session: Session, run: number): string {
  const { rows } = readPlaces(session, { run, sort: { column: "worth", descending: true }, offset: 0, limit: -1 });
  return csvText(
    ["partner", "name", "places", "used", "worth of one more", "places one more"],
    rows.map(({ partner, places, used, worth, placesOneMore }) => [
      partner.id,
      partner.name,
      places ?? "unlimited",
      used,
      worth,
      placesOneMore ? "yes" : "no",
    ]),
  );
}
