/** Each partner's metrics and load in one statement over the offers. Source: domain, section 3; `history: neutral`, all time. */
import type { Database } from "better-sqlite3";
import type { Settings } from "../../../src-main/contract/settings.ts";

const DAY = 86_400_000;

/** The state of every offer that was delivered by @t. */
const STATES = `
  SELECT o.*, p.partner_created,
    CASE
      WHEN o.outcome IS NOT NULL AND (o.closed_at IS NULL OR o.closed_at <= @t) THEN o.outcome
      WHEN o.accepted_at <= @t OR (o.stage IS NOT NULL AND (o.stage_at IS NULL OR o.stage_at <= @t)) THEN 'accepted'
      WHEN o.declined_at <= @t THEN 'declined'
      WHEN o.expired_at <= @t OR o.deadline < @t THEN 'expired'
      ELSE 'delivered'
    END AS state,
    iif(o.accepted_at <= @t, o.accepted_at, o.delivered_at) AS accepted_since
  FROM offers o JOIN opportunities p ON p.id = o.opportunity_id
  WHERE o.delivered_at <= @t`;

const COUNTED = `partner_created = 0 AND state <> 'withdrawn'`;
const ACCEPTED = `state IN ('accepted', 'won', 'returned')`;

const COUNTS = `
  SELECT partner_id,
    max(delivered_at) AS last_offer,
    count(*) FILTER (WHERE partner_created = 0 AND state IN ('delivered', 'accepted')) AS open,
    count(*) FILTER (WHERE ${COUNTED}) AS delivered,
    count(*) FILTER (WHERE ${COUNTED} AND state = 'won') AS won,
    count(*) FILTER (WHERE ${COUNTED} AND state = 'returned') AS returned,
    count(*) FILTER (WHERE ${COUNTED} AND feedback_at <= @t) AS feedback,
    count(*) FILTER (
      WHERE ${COUNTED} AND state = 'accepted' AND on_hold = 0 AND @t - max(accepted_since, iif(stage_at <= @t, stage_at, 0)) >= @stall
    ) AS stalled,
    count(*) FILTER (
      WHERE ${COUNTED} AND (
        (${ACCEPTED} AND NOT (accepted_at <= @t AND accepted_at > coalesce(deadline, accepted_at)))
        OR (state = 'declined' AND declined_at <= coalesce(deadline, declined_at)))
    ) AS touched,
    count(*) FILTER (WHERE ${COUNTED} AND state = 'won' AND closed_at <= @t) AS timed,
    sum(closed_at - accepted_since) FILTER (WHERE ${COUNTED} AND state = 'won' AND closed_at <= @t) AS close_ms
  FROM states GROUP BY partner_id`;

const RAW = `
  SELECT p.id AS partner, p.active, coalesce(c.open, 0) AS open, c.last_offer,
    1.0 * c.won / nullif(c.delivered, 0) AS winrate,
    1.0 * c.returned / nullif(c.delivered, 0) AS returnrate,
    1.0 * c.feedback / nullif(c.delivered, 0) AS feedbackrate,
    1.0 * c.stalled / nullif(c.delivered, 0) AS stallrate,
    1.0 * c.touched / nullif(c.delivered, 0) AS touchrate,
    1.0 * c.close_ms / nullif(c.timed, 0) / ${DAY} AS avgtimetoclose
  FROM partners p LEFT JOIN counts c ON c.partner_id = p.id`;

/** The partner's own value, else the mean of the active partners', rounded to 9 decimals. */
const value = (metric: string) =>
  `floor(coalesce(${metric}, (SELECT avg(${metric}) FROM raw WHERE active = 1), 0) * 1e9 + 0.5) / 1e9 AS ${metric}`;

const MAKE = `
  INSERT INTO partner_values
  WITH states AS (${STATES}), counts AS (${COUNTS}), raw AS MATERIALIZED (${RAW})
  SELECT partner, open, last_offer, ${["winrate", "returnrate", "feedbackrate", "stallrate", "touchrate", "avgtimetoclose"].map(value).join(", ")}
  FROM raw`;

/** Makes the temporary table `partner_values`. */
export function makePartnerValues(db: Database, { settings, asOf }: { readonly settings: Settings; readonly asOf: number }): void {
  db.exec(`
    CREATE TEMP TABLE partner_values (
      partner TEXT PRIMARY KEY, open INTEGER, last_offer INTEGER,
      winrate REAL, returnrate REAL, feedbackrate REAL, stallrate REAL, touchrate REAL, avgtimetoclose REAL
    ) WITHOUT ROWID`);
  db.prepare(MAKE).run({ t: asOf, stall: settings.stallDays * DAY });
}
