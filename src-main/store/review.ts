/** The worklist of a run, worked out in SQL: what each line wants of the manager, and its lines in groups by that, by partner, territory or reason. */
import type { Database } from "better-sqlite3";
import {
  DECIDED_NEEDS,
  NEEDS,
  type Grouping,
  type LineGroup,
  type LineSort,
  type Need,
  type ReviewLine,
} from "../contract/calls/review.ts";
import { FAILURE_CODES } from "../contract/codes.ts";
import { METRICS } from "../contract/metrics.ts";
import { searchFor, statements, whereAll } from "./lists.ts";
import { orderOf, type OrderedLine, type WorklistOrder } from "./review-order.ts";

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
  /** Of a held line: the first instant of the day on which it comes back. */
  readonly holdUntil: number | null;
  readonly problem: string | null;
  /** Delivered without review. */
  readonly automatic: 0 | 1;
  /** Proposed by the newcomers' share. */
  readonly newcomer: 0 | 1;
}

export interface Worklist {
  readonly run: number;
  /** A lead up to this is a close call. */
  readonly margin: number;
  /** True: as its review left it, whatever has happened in later runs. Else as things stand now. */
  readonly asLeft?: boolean;
  /** What is held until this instant or an earlier one is due. */
  readonly asOf: number;
}

export interface NeedCount {
  readonly need: Need;
  readonly count: number;
}

export interface SortedLines extends Worklist {
  readonly grouping: Grouping;
  readonly sort: { readonly column: LineSort; readonly descending: boolean };
}

export interface LinesQuery extends SortedLines {
  /** The key of a group; null = all lines, those that want a decision first, by need in the order of NEEDS. */
  readonly group: string | null;
  readonly search: string;
  readonly offset: number;
  /** -1 = all. */
  readonly limit: number;
}

/** All lines of a run by need, in its order. */
export const BY_NEED = {
  grouping: "need",
  sort: { column: "run", descending: false },
  group: null,
  search: "",
  offset: 0,
  limit: -1,
} as const;

interface Parameters extends Omit<Worklist, "asLeft"> {
  readonly pattern: string;
  /** JSON of positions in the run. */
  readonly positions: string;
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
    c.partner_id, c.reason, c.hold_until, NULL AS problem
  FROM proposals q JOIN decision_changes c ON c.id = (SELECT max(x.id) FROM decision_changes x WHERE x.opportunity_id = q.opportunity_id AND x.run_id <= @run)
  WHERE q.run_id = @run AND c.action NOT IN ('deliver', 'clear'))`;

/** A newcomer whose share it is may stand behind the next by its score: that the share decides is no close call. */
const CLOSE = "r.lead <= @margin AND NOT (r.newcomer AND r.lead < 0)";

const needOf = (asLeft = false) => `CASE
  WHEN v.opportunity_id IS NOT NULL THEN 'delivered'
  ${asLeft ? "" : "WHEN s.situation <> 'waiting' THEN 'gone' WHEN d.decision = 'hold' AND d.hold_until <= @asOf THEN 'due'"}
  WHEN d.decision = 'hold' THEN 'held'
  WHEN d.problem IS NOT NULL THEN 'changed'
  WHEN d.decision IS NOT NULL THEN 'approved'
  WHEN r.partner_id IS NULL AND json_extract(r.failures, '$."address-unknown"') > 0 THEN 'no-address'
  WHEN r.partner_id IS NULL THEN 'nobody'
  WHEN ${CLOSE} THEN 'close-call'
  WHEN r.imputed & ${HISTORY_BITS} THEN 'imputed'
  ELSE 'clear' END`;

/** An unknown address fails for everybody: where that is the case it is the reason, whatever else fails for as many. */
const REASONS_IN_ORDER = ["address-unknown", ...FAILURE_CODES];

const REASON = `CASE WHEN r.partner_id IS NOT NULL THEN 'proposed' ELSE coalesce(
  (SELECT f.key FROM json_each(r.failures) f ORDER BY f.value DESC, instr('${REASONS_IN_ORDER.map((code) => `/${code}/`).join("")}', '/' || f.key || '/')
    LIMIT 1), '') END`;

/** Of the groupings but that by need. */
const KEYS: Readonly<Record<Exclude<Grouping, "need">, string>> = {
  partner: "coalesce(v.partner_id, d.partner_id, r.partner_id, '')",
  territory: "coalesce(t.territory, '')",
  reason: REASON,
};

function rank(column: string): string {
  return `CASE ${column} ${NEEDS.map((need, index) => `WHEN '${need}' THEN ${index}`).join(" ")} END`;
}

function isDecided(column: string): string {
  return `${column} IN (${DECIDED_NEEDS.map((need) => `'${need}'`).join(", ")})`;
}

const GROUP_ORDER: Readonly<Record<Grouping, string>> = {
  need: rank("g.key"),
  partner: "g.key = '', p.name COLLATE NOCASE, g.key",
  territory: "g.key = '', g.key COLLATE NOCASE, g.key",
  reason: "g.key = 'proposed', g.count DESC, g.key",
};

const SORTS: Readonly<Record<LineSort, string>> = {
  run: "r.position",
  score: "r.score",
  lead: "r.lead",
  revenue: "s.revenue_in_base",
  customer: "c.name COLLATE NOCASE",
};

const decided = (asLeft = false) => `LEFT JOIN ${asLeft ? DECIDED_THEN : "decisions"} d ON d.opportunity_id = r.opportunity_id`;

const judgedFrom = (asLeft = false) => `FROM proposals r LEFT JOIN delivered v ON v.opportunity_id = r.opportunity_id ${decided(asLeft)}
  LEFT JOIN temp.opportunity_state s ON s.opportunity_id = r.opportunity_id`;

/** Only groups by territory look at these, which whoever asks has kept up to date. */
const TERRITORIES = `LEFT JOIN opportunities i ON i.id = r.opportunity_id LEFT JOIN temp.customer_territory t ON t.customer_id = i.customer_id`;

/** Only a search, a sort by customer and a page look at names. */
const NAMES = `JOIN opportunities o ON o.id = r.opportunity_id LEFT JOIN customers c ON c.id = o.customer_id
  LEFT JOIN partners p ON p.id = coalesce(v.partner_id, d.partner_id, r.partner_id)`;

const SEARCHED = ["o.id", "o.topic", "c.name", "p.name"];

const LINE = `SELECT r.opportunity_id AS opportunity, r.position, o.topic, c.name AS customer, o.estimated_revenue AS estimatedRevenue,
  o.currency, r.partner_id AS proposed, p.id AS partner, p.name AS partnerName, r.score, r.lead, r.available,
  coalesce(v.decision ->> '$.decision', d.decision, 'none') AS decision, coalesce(v.decision ->> '$.reason', d.reason) AS reason,
  d.hold_until AS holdUntil, d.problem, coalesce(v.automatic, 0) AS automatic, r.newcomer`;

/** The lines that match as (position, need, key, value): the group's key, and the value they are sorted by. */
function judged(
  { asLeft }: Worklist,
  grouping: Grouping,
  column: LineSort,
  search: string,
): { readonly sql: string; readonly pattern: string } {
  const found = searchFor(search, SEARCHED);
  const names = found.condition === null && column !== "customer" ? "" : NAMES;
  const territories = grouping === "territory" ? TERRITORIES : "";
  const where = whereAll(["r.run_id = @run", found.condition]);
  const sql = `SELECT r.position, ${needOf(asLeft)} AS need, ${grouping === "need" ? needOf(asLeft) : KEYS[grouping]} AS key, ${SORTS[column]} AS value ${judgedFrom(asLeft)} ${territories} ${names} ${where}`;
  return { sql, pattern: found.pattern };
}

/** The order within a group; over all groups by need it is that of NEEDS. `t` names the table of judged lines. */
function orderWithin(t: string, { grouping, sort }: Pick<SortedLines, "grouping" | "sort">): string {
  const first = grouping === "need" ? rank(`${t}.need`) : isDecided(`${t}.need`);
  return `${first}, ${t}.value ${sort.descending ? "DESC" : "ASC"} NULLS LAST, ${t}.position`;
}

/** The lines at `@positions`, in that order, with all that is shown of them. */
function complete({ asLeft }: Worklist): string {
  return `${DELIVERED} ${LINE}, ${needOf(asLeft)} AS need FROM json_each(@positions) l JOIN proposals r ON r.run_id = @run AND r.position = l.value
    LEFT JOIN delivered v ON v.opportunity_id = r.opportunity_id
    ${decided(asLeft)} LEFT JOIN temp.opportunity_state s ON s.opportunity_id = r.opportunity_id ${NAMES} ORDER BY l.key`;
}

export function reviewQueries(db: Database) {
  const lines = statements<Parameters, ReviewLineRecord>(db);
  const counts = statements<Parameters, LineGroup>(db);
  const positions = statements<{ readonly run: number; readonly opportunity: string }, { readonly position: number }>(db);
  const parameters = ({ run, margin, asOf }: Worklist): Parameters => ({
    run,
    margin,
    asOf,
    pattern: "",
    positions: "[]",
  });
  const order = (query: SortedLines & { readonly search: string }): WorklistOrder => {
    const { run, margin, asOf, asLeft = false, grouping, sort, search } = query;
    const { sql, pattern } = judged(query, grouping, sort.column, search);
    return orderOf(db, JSON.stringify([run, margin, asOf, asLeft, grouping, sort, search]), () =>
      db
        .prepare<[Parameters], OrderedLine>(
          `${DELIVERED} SELECT g.position, g.key, ${isDecided("g.need")} FROM (${sql}) g ORDER BY ${orderWithin("g", query)}`,
        )
        .raw()
        .iterate({ ...parameters(query), pattern }),
    );
  };
  const within = (query: SortedLines & { readonly search: string; readonly group: string | null }): Int32Array => {
    const { all, groups } = order(query);
    return query.group === null ? all : (groups.get(query.group)?.positions ?? new Int32Array(0));
  };

  return {
    /** Empty groups left out; by need in the order of NEEDS, by name, or by reason most first. */
    groups(query: Worklist & { readonly grouping: Grouping; readonly search: string }): LineGroup[] {
      const { sql, pattern } = judged(query, query.grouping, "run", query.search);
      const partners = query.grouping === "partner" ? "LEFT JOIN partners p ON p.id = g.key" : "";
      const label = { need: "NULL", partner: "coalesce(p.name, nullif(g.key, ''))", territory: "nullif(g.key, '')", reason: "NULL" }[
        query.grouping
      ];
      const grouped = `SELECT key, count(*) AS count, sum(NOT ${isDecided("need")}) AS undecided FROM (${sql}) GROUP BY key`;
      const counted = `${DELIVERED} SELECT g.key, ${label} AS label, g.count, g.undecided FROM (${grouped}) g ${partners} ORDER BY ${GROUP_ORDER[query.grouping]}`;
      return counts(counted).all({ ...parameters(query), pattern });
    },
    /** How many lines there are of each need, in the order of NEEDS. */
    needs(query: Worklist): NeedCount[] {
      const { groups } = order({ ...query, ...BY_NEED });
      return NEEDS.flatMap((need) => {
        const count = groups.get(need)?.positions.length ?? 0;
        return count === 0 ? [] : [{ need, count }];
      });
    },
    /** One group, or all lines; within each, those that want a decision come first. */
    lines(query: LinesQuery): ReviewLineRecord[] {
      const { offset, limit } = query;
      const page = within(query).subarray(offset, limit < 0 ? undefined : offset + limit);
      return lines(complete(query)).all({ ...parameters(query), positions: JSON.stringify([...page]) });
    },
    /** How many lines a group has, or all. */
    count: (query: SortedLines & { readonly group: string | null; readonly search: string }): number => within(query).length,
    /** One line; null where the opportunity is not in the run. */
    line({ opportunity, ...query }: Worklist & { readonly opportunity: string }): ReviewLineRecord | null {
      const position = positionOf(query.run, opportunity);
      return position === null ? null : (lines(complete(query)).get({ ...parameters(query), positions: `[${position}]` }) ?? null);
    },
    /** The group of a line and its place there among those that the search finds, from 0; null where it is not among them. */
    place({
      opportunity,
      ...query
    }: SortedLines & { readonly search: string; readonly opportunity: string }): { readonly group: string; readonly index: number } | null {
      const position = positionOf(query.run, opportunity);
      if (position === null) return null;
      for (const [group, { positions: places }] of order(query).groups) {
        const index = places.indexOf(position);
        if (index >= 0) return { group, index };
      }
      return null;
    },
  };

  function positionOf(run: number, opportunity: string): number | null {
    const found = positions("SELECT position FROM proposals WHERE run_id = @run AND opportunity_id = @opportunity").get({
      run,
      opportunity,
    });
    return found?.position ?? null;
  }
}
