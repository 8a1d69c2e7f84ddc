/** What runs by the best plan kept: their proof, where they differ from one after another, and what places are worth. */
import type { Database } from "better-sqlite3";
import type { PlaceSort } from "../contract/calls/plans.ts";
import { statements, type Page } from "./lists.ts";

/** A mean distance is null where none is known. */
export interface StoredPlan {
  readonly placed: number;
  readonly score: number;
  readonly distance: number | null;
  readonly greedyPlaced: number;
  readonly greedyScore: number;
  readonly greedyDistance: number | null;
  readonly placedBound: number;
  readonly scoreBound: number;
}

export interface NewDifference {
  readonly position: number;
  readonly opportunity: string;
  readonly greedyPartner: string | null;
  readonly greedyScore: number | null;
  readonly givesWayTo: string | null;
  readonly takesFrom: string | null;
  /** Lines that make room for one another have one number. */
  readonly exchange: number;
}

export interface NewPlace {
  readonly partner: string;
  /** null = unlimited. */
  readonly places: number | null;
  readonly used: number;
  readonly worth: number;
  readonly placesOneMore: boolean;
}

/** A difference with what the plan gave instead; names and topics are null where a record is no longer in the book. */
export interface StoredDifference {
  readonly position: number;
  readonly opportunity: string;
  readonly topic: string | null;
  readonly customer: string | null;
  readonly before: string | null;
  readonly beforeName: string | null;
  readonly after: string | null;
  readonly afterName: string | null;
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  readonly givesWayTo: string | null;
  readonly takesFrom: string | null;
  readonly exchange: number;
}

/** What the lines of an exchange come to together. */
export interface ExchangeTotals {
  readonly lines: number;
  readonly placed: number;
  readonly score: number;
}

export interface StoredPlace {
  readonly partner: string;
  readonly name: string | null;
  readonly places: number | null;
  readonly used: number;
  readonly worth: number;
  readonly placesOneMore: 0 | 1;
}

interface PlacesQuery {
  readonly run: number;
  readonly sort: { readonly column: PlaceSort; readonly descending: boolean };
  readonly offset: number;
  /** -1 = all. */
  readonly limit: number;
}

const DIFFERENCE = `SELECT d.position, d.opportunity_id AS opportunity, o.topic, c.name AS customer, d.greedy_partner_id AS before, b.name AS beforeName,
    p.partner_id AS after, a.name AS afterName, d.greedy_score AS scoreBefore, p.score AS scoreAfter,
    d.gives_way_to AS givesWayTo, d.takes_from AS takesFrom, d.exchange
  FROM plan_differences d JOIN proposals p ON p.run_id = d.run_id AND p.position = d.position
    LEFT JOIN opportunities o ON o.id = d.opportunity_id LEFT JOIN customers c ON c.id = o.customer_id
    LEFT JOIN partners b ON b.id = d.greedy_partner_id LEFT JOIN partners a ON a.id = p.partner_id
  WHERE d.run_id = ?`;

/** Unlimited places are more than any number; a place that lets one more line be placed is worth more than any that does not. */
const PLACE_SORTS: Readonly<Record<PlaceSort, (direction: string) => string>> = {
  partner: (direction) => `p.name COLLATE NOCASE ${direction}`,
  places: (direction) => `coalesce(x.places, 1e18) ${direction}`,
  used: (direction) => `x.used ${direction}`,
  worth: (direction) => `x.places_one_more ${direction}, x.worth ${direction}`,
};

export function planQueries(db: Database) {
  const plan = db.prepare<[number], StoredPlan>(
    `SELECT placed, score, distance, greedy_placed AS greedyPlaced, greedy_score AS greedyScore, greedy_distance AS greedyDistance,
      placed_bound AS placedBound, score_bound AS scoreBound FROM run_plans WHERE run_id = ?`,
  );
  const insertPlan = db.prepare<[StoredPlan & { readonly run: number }]>(
    `INSERT INTO run_plans (run_id, placed, score, distance, greedy_placed, greedy_score, greedy_distance, placed_bound, score_bound)
      VALUES (@run, @placed, @score, @distance, @greedyPlaced, @greedyScore, @greedyDistance, @placedBound, @scoreBound)`,
  );
  const insertDifference = db.prepare<[NewDifference & { readonly run: number }]>(
    `INSERT INTO plan_differences (run_id, position, opportunity_id, greedy_partner_id, greedy_score, gives_way_to, takes_from, exchange)
      VALUES (@run, @position, @opportunity, @greedyPartner, @greedyScore, @givesWayTo, @takesFrom, @exchange)`,
  );
  const insertPlace = db.prepare<[number, string, number | null, number, number, 0 | 1]>(
    "INSERT INTO plan_places (run_id, partner_id, places, used, worth, places_one_more) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const count = db.prepare<[number], number>("SELECT count(*) FROM plan_differences WHERE run_id = ?").pluck();
  const page = db.prepare<[number, number, number], StoredDifference>(`${DIFFERENCE} ORDER BY d.position LIMIT ? OFFSET ?`);
  const one = db.prepare<[number, string], StoredDifference>(`${DIFFERENCE} AND d.opportunity_id = ?`);
  const exchange = db.prepare<[number, number], ExchangeTotals>(
    `SELECT count(*) AS lines, sum((p.partner_id IS NOT NULL) - (d.greedy_partner_id IS NOT NULL)) AS placed,
      total(p.score) - total(d.greedy_score) AS score
    FROM plan_differences d JOIN proposals p ON p.run_id = d.run_id AND p.position = d.position WHERE d.run_id = ? AND d.exchange = ?`,
  );
  const countPlaces = db.prepare<[number], number>("SELECT count(*) FROM plan_places WHERE run_id = ?").pluck();
  const prepared = statements<{ readonly run: number; readonly limit: number; readonly offset: number }, StoredPlace>(db);
  return {
    read: (run: number): StoredPlan | null => plan.get(run) ?? null,
    /** Writes a plan beside its run; belongs in the run's own transaction. */
    insert(run: number, proof: StoredPlan, differences: Iterable<NewDifference>, places: Iterable<NewPlace>): void {
      insertPlan.run({ run, ...proof });
      for (const difference of differences) insertDifference.run({ run, ...difference });
      for (const { partner, places: free, used, worth, placesOneMore } of places) {
        insertPlace.run(run, partner, free, used, worth, placesOneMore ? 1 : 0);
      }
    },
    countDifferences: (run: number): number => count.get(run) ?? 0,
    /** In order of the run; `limit` -1 = all. */
    differences: (run: number, offset: number, limit: number): StoredDifference[] => page.all(run, limit, offset),
    difference: (run: number, opportunity: string): StoredDifference | null => one.get(run, opportunity) ?? null,
    exchange: (run: number, number: number): ExchangeTotals => exchange.get(run, number) ?? { lines: 0, placed: 0, score: 0 },
    places({ run, sort, offset, limit }: PlacesQuery): Page<StoredPlace> {
      const order = PLACE_SORTS[sort.column](sort.descending ? "DESC" : "ASC");
      const rows = prepared(
        `SELECT x.partner_id AS partner, p.name, x.places, x.used, x.worth, x.places_one_more AS placesOneMore
          FROM plan_places x LEFT JOIN partners p ON p.id = x.partner_id WHERE x.run_id = @run ORDER BY ${order}, x.partner_id LIMIT @limit OFFSET @offset`,
      ).all({ run, limit, offset });
      return { total: countPlaces.get(run) ?? 0, rows };
    },
  };
}
