/** The assignment in SQL: one opportunity after another, its best available candidate by one statement, then the partner's load. */
import type { Database } from "better-sqlite3";
import { DISTANCE } from "../../../src-main/engine/metrics.ts";
import type { Settings } from "../../../src-main/contract/settings.ts";
import { SUM_ORDER, weightColumn } from "../../../src-main/services/distribution/pipeline.ts";

export interface SqlLine {
  readonly opportunity: string;
  readonly partner: string | null;
  readonly score: number | null;
}

const BEST = `
  SELECT c.partner, l.fixed + @distance * c.distance AS score
  FROM candidates c JOIN loads l ON l.partner = c.partner
  WHERE c.turn = @turn AND (l.capacity IS NULL OR l.open < l.capacity)
  ORDER BY score DESC, iif(l.capacity IS NULL, 1.0, 1.0 * (l.capacity - l.open) / l.capacity) DESC,
    l.last_turn, iif(l.last_turn = 0, l.last_offer, NULL), c.partner
  LIMIT 1`;

/** @returns what distributes `waiting` with the weights of some settings; the tables that it needs must have been made. */
export function assigner(db: Database): (settings: Settings) => SqlLine[] {
  db.exec(`
    CREATE TEMP TABLE loads (
      partner TEXT PRIMARY KEY, fixed REAL, capacity INTEGER, open INTEGER, last_turn INTEGER, last_offer INTEGER
    ) WITHOUT ROWID`);
  const metrics = SUM_ORDER.slice(0, DISTANCE);
  const score = db.prepare(`
    INSERT INTO loads
    SELECT v.partner, ${metrics.map((metric) => `@${metric} * v.${metric}`).join(" + ")}, p.capacity, v.open, 0, v.last_offer
    FROM partner_values v JOIN partners p ON p.id = v.partner`);
  const waiting = db.prepare<[], { readonly turn: number; readonly opportunity: string }>(
    "SELECT turn, opportunity FROM waiting ORDER BY turn",
  );
  const best = db.prepare<[{ turn: number; distance: number }], { readonly partner: string; readonly score: number }>(BEST);
  const take = db.prepare("UPDATE loads SET open = open + 1, last_turn = @turn WHERE partner = @partner");

  return (settings) => {
    db.exec("DELETE FROM temp.loads");
    const weights = weightColumn(settings.weights);
    score.run(Object.fromEntries(metrics.map((metric, m) => [metric, weights[m] ?? 0])));
    const distance = weights[DISTANCE] ?? 0;
    return waiting.all().map(({ turn, opportunity }) => {
      const found = best.get({ turn, distance });
      if (found === undefined) return { opportunity, partner: null, score: null };
      take.run({ turn, partner: found.partner });
      return { opportunity, ...found };
    });
  };
}
