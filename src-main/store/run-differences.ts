/** Where two runs decided differently, worked out in SQL over the lines that both kept. */
import type { Database } from "better-sqlite3";
import { DIFFERENCES, type DifferenceKind } from "../contract/calls/runs.ts";

export interface StoredDifference {
  readonly opportunity: string;
  /** null where the opportunity is no longer in the book. */
  readonly topic: string | null;
  readonly customer: string | null;
  readonly kind: DifferenceKind;
  readonly before: string | null;
  readonly after: string | null;
}

interface Parameters {
  readonly run: number;
  readonly earlier: number;
  readonly kind: DifferenceKind | null;
  readonly offset: number;
  readonly limit: number;
}

const BOTH = `SELECT n.opportunity_id AS opportunity, n.position AS place, e.partner_id AS before, n.partner_id AS after,
    CASE WHEN e.run_id IS NULL THEN 'added' WHEN e.partner_id IS n.partner_id THEN 'same' WHEN e.partner_id IS NULL THEN 'placed'
      WHEN n.partner_id IS NULL THEN 'unplaced' ELSE 'moved' END AS kind
  FROM proposals n LEFT JOIN proposals e ON e.run_id = @earlier AND e.opportunity_id = n.opportunity_id WHERE n.run_id = @run
  UNION ALL
  SELECT e.opportunity_id, 1e12 + e.position, e.partner_id, NULL, 'gone' FROM proposals e WHERE e.run_id = @earlier
    AND NOT EXISTS (SELECT 1 FROM proposals n WHERE n.run_id = @run AND n.opportunity_id = e.opportunity_id)`;

export function runDifferenceQueries(db: Database) {
  const counts = db.prepare<[Pick<Parameters, "run" | "earlier">], { kind: DifferenceKind | "same"; count: number }>(
    `SELECT kind, count(*) AS count FROM (${BOTH}) GROUP BY kind`,
  );
  const page = db.prepare<[Parameters], StoredDifference>(
    `SELECT d.opportunity, o.topic, c.name AS customer, d.kind, d.before, d.after FROM (${BOTH}) d
      LEFT JOIN opportunities o ON o.id = d.opportunity LEFT JOIN customers c ON c.id = o.customer_id
      WHERE d.kind <> 'same' AND (@kind IS NULL OR d.kind = @kind) ORDER BY d.place LIMIT @limit OFFSET @offset`,
  );
  return {
    /** How many lines are the same, and how many differ in each way, those in none left out. */
    counts(run: number, earlier: number): { readonly same: number; readonly counts: { kind: DifferenceKind; count: number }[] } {
      const found = new Map(counts.all({ run, earlier }).map(({ kind, count }) => [kind, count]));
      const kinds = DIFFERENCES.map((kind) => ({ kind, count: found.get(kind) ?? 0 })).filter(({ count }) => count > 0);
      return { same: found.get("same") ?? 0, counts: kinds };
    },
    /** In the order of the later run, then what only the earlier one had. */
    page: (parameters: Parameters): StoredDifference[] => page.all(parameters),
  };
}
