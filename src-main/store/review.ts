/** The worklist of a run: each line in the first group of NEEDS that fits it, worked out in SQL. */
import type { Database } from "better-sqlite3";
import { NEEDS, type Need, type ReviewLine } from "../contract/calls/review.ts";
import { METRICS } from "../contract/metrics.ts";
import { searchFor, statements, whereAll } from "./lists.ts";

export interface ReviewLineRecord {
  readonly opportunity: string;
  readonly position: number;
  readonly need: Need;
  readonly topic: string;
  /** Name. */
  readonly customer: string | null;
  /** Minor units of `currency`; null = unknown, or the base currency. */
  readonly estimatedRevenue: number | null;
  readonly currency: string | null;
  /** The partner that the run proposed. */
  readonly proposed: string | null;
  /** The reviewer's partner where there is one, else the proposed one. */
  readonly partner: string | null;
  readonly partnerName: string | null;
  /** Of the proposed partner. */
  readonly score: number | null;
  readonly lead: number | null;
  readonly available: number;
  readonly decision: ReviewLine["decision"];
  readonly reason: string | null;
  readonly problem: string | null;
  /** Delivered without review. */
  readonly automatic: 0 | 1;
}

export interface Worklist {
  readonly run: number;
  /** A lead up to this is a close call. */
  readonly margin: number;
  /** True: as its review left it, whatever has happened in later runs. Else as things stand now. */
  readonly asLeft?: boolean;
}

export interface Group {
  readonly need: Need;
  readonly count: number;
}

export interface LinesQuery extends Worklist {
  /** null = all groups. */
  readonly need: Need | null;
  readonly search: string;
  readonly offset: number;
  /** -1 = all. */
  readonly limit: number;
}

interface Parameters extends Omit<Worklist, "asLeft"> {
  readonly pattern: string;
  readonly need: string | null;
  readonly opportunity: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Delivering takes a decision away; what it was stands with the delivery. */
const DELIVERED = `WITH delivered AS MATERIALIZED (
  SELECT f.opportunity_id, f.partner_id, x.decision, v.automatic FROM deliveries v JOIN delivery_offers x ON x.delivery_id = v.id JOIN offers f ON f.id = x.offer_id
  WHERE v.run_id = @run AND v.undone_at IS NULL AND f.outcome IS NOT 'withdrawn'
)`;

/** `imputed` without the bit of distance: a place that is unknown is no gap in a partner's history. */
const HISTORY_BITS = METRICS.reduce((bits, metric, i) => (metric === "distance" ? bits : bits | (1 << i)), 0);

/**
 * What was decided when the review of a run was left: the last change up to it. Undoing a delivery put back what it had; 'deliver' and
 * 'clear' leave nothing.
 */
const DECIDED_THEN = `(SELECT c.opportunity_id, CASE c.action WHEN 'undo' THEN iif(c.partner_id IS q.partner_id, 'approve', 'override') ELSE c.action END AS decision,
    c.partner_id, c.reason, NULL AS problem
  FROM proposals q JOIN decision_changes c ON c.id = (SELECT max(x.id) FROM decision_changes x WHERE x.opportunity_id = q.opportunity_id AND x.run_id <= @run)
  WHERE q.run_id = @run AND c.action NOT IN ('deliver', 'clear'))`;

const needOf = (asLeft = false) => `CASE
  WHEN v.opportunity_id IS NOT NULL THEN 'delivered'
  ${asLeft ? "" : "WHEN s.situation <> 'waiting' THEN 'gone'"}
  WHEN d.decision = 'hold' THEN 'held'
  WHEN d.problem IS NOT NULL THEN 'changed'
  WHEN d.decision IS NOT NULL THEN 'approved'
  WHEN r.partner_id IS NULL AND json_extract(r.failures, '$."address-unknown"') > 0 THEN 'no-address'
  WHEN r.partner_id IS NULL THEN 'nobody'
  WHEN r.lead <= @margin THEN 'close-call'
  WHEN r.imputed & ${HISTORY_BITS} THEN 'imputed'
  ELSE 'clear' END`;

function rank(column: string): string {
  return `CASE ${column} ${NEEDS.map((need, index) => `WHEN '${need}' THEN ${index}`).join(" ")} END`;
}

const decided = (asLeft = false) => `LEFT JOIN ${asLeft ? DECIDED_THEN : "decisions"} d ON d.opportunity_id = r.opportunity_id`;

const judgedFrom = (asLeft = false) => `FROM proposals r LEFT JOIN delivered v ON v.opportunity_id = r.opportunity_id ${decided(asLeft)}
  ${asLeft ? "" : "LEFT JOIN temp.opportunity_state s ON s.opportunity_id = r.opportunity_id"}`;

/** Only a search and a page look at names. */
const NAMES = `JOIN opportunities o ON o.id = r.opportunity_id LEFT JOIN customers c ON c.id = o.customer_id
  LEFT JOIN partners p ON p.id = coalesce(v.partner_id, d.partner_id, r.partner_id)`;

const SEARCHED = ["o.id", "o.topic", "c.name", "p.name"];

const LINE = `SELECT r.opportunity_id AS opportunity, r.position, l.need, o.topic, c.name AS customer, o.estimated_revenue AS estimatedRevenue,
  o.currency, r.partner_id AS proposed, p.id AS partner, p.name AS partnerName, r.score, r.lead, r.available,
  coalesce(v.decision ->> '$.decision', d.decision, 'none') AS decision, coalesce(v.decision ->> '$.reason', d.reason) AS reason, d.problem,
  coalesce(v.automatic, 0) AS automatic`;

/** The lines that match as (position, need); `condition` says which. */
function judged({ asLeft }: Worklist, search: string, condition: string | null): { readonly sql: string; readonly pattern: string } {
  const found = searchFor(search, SEARCHED);
  const names = found.condition === null ? "" : NAMES;
  const where = whereAll(["r.run_id = @run", found.condition, condition]);
  return { sql: `SELECT r.position, ${needOf(asLeft)} AS need ${judgedFrom(asLeft)} ${names} ${where}`, pattern: found.pattern };
}

/** The chosen lines, `(position, need)`, with all that is shown of them. */
function complete({ asLeft }: Worklist, chosen: string): string {
  return `${DELIVERED} ${LINE} FROM (${chosen}) l JOIN proposals r ON r.run_id = @run AND r.position = l.position
    LEFT JOIN delivered v ON v.opportunity_id = r.opportunity_id
    ${decided(asLeft)} ${NAMES} ORDER BY ${rank("l.need")}, r.position`;
}

export function reviewQueries(db: Database) {
  const lines = statements<Parameters, ReviewLineRecord>(db);
  const counts = statements<Parameters, Group>(db);
  const parameters = (query: Worklist): Parameters => ({
    run: query.run,
    margin: query.margin,
    pattern: "",
    need: null,
    opportunity: null,
    offset: 0,
    limit: -1,
  });

  return {
    /** How many lines are in each group, in the order of NEEDS, empty groups left out. */
    groups(query: Worklist & { readonly search: string }): Group[] {
      const { sql, pattern } = judged(query, query.search, null);
      const counted = `${DELIVERED} SELECT need, count(*) AS count FROM (${sql}) GROUP BY need ORDER BY ${rank("need")}`;
      return counts(counted).all({ ...parameters(query), pattern });
    },
    /** In the order of NEEDS, then of the run. */
    lines(query: LinesQuery): ReviewLineRecord[] {
      const { sql, pattern } = judged(query, query.search, null);
      const filter = query.need === null ? "" : "WHERE need = @need";
      const page = `SELECT position, need FROM (${sql}) ${filter} ORDER BY ${rank("need")}, position LIMIT @limit OFFSET @offset`;
      return lines(complete(query, page)).all({
        ...parameters(query),
        pattern,
        need: query.need,
        offset: query.offset,
        limit: query.limit,
      });
    },
    /** One line; null where the opportunity is not in the run. */
    line(query: Worklist & { readonly opportunity: string }): ReviewLineRecord | null {
      const { sql } = judged(query, "", "r.opportunity_id = @opportunity");
      return lines(complete(query, sql)).get({ ...parameters(query), opportunity: query.opportunity }) ?? null;
    },
  };
}
