/**
 * Offers as a list, in their state at a time: filtered, sorted and paged in SQL.
 * The rules are those of engine/offer-state.ts and services/offers/alerts.ts once more, in SQL; a property test holds them together.
 */
import type { Database } from "better-sqlite3";
import { OFFER_ALERTS, type OfferAlert, type OfferViewName } from "../contract/calls/offers.ts";
import { OFFER_STATES, type OfferState } from "../contract/codes.ts";
import { orderBy, searchFor, statements, whereAll, type ListQuery, type Page } from "./lists.ts";

/** The book's date and how long things may take, all in ms. */
export interface OfferMoment {
  readonly t: number;
  /** Open without any change for longer than this: overdue. */
  readonly overdueMs: number;
  /** Accepted without an advance for this or longer: potentially stalled. */
  readonly stallMs: number;
  /** An answer due within this: about to expire. */
  readonly expiringMs: number;
}

export interface OfferFilter {
  readonly search: string;
  readonly view: OfferViewName;
  readonly state: OfferState | null;
  /** Id. */
  readonly partner: string | null;
}

export interface OfferListQuery extends ListQuery, OfferFilter {}

export interface OfferListRecord {
  readonly id: string;
  readonly topic: string;
  /** Name. */
  readonly customer: string | null;
  /** Name. */
  readonly partner: string;
  readonly state: OfferState;
  readonly stage: number | null;
  readonly returnReason: string | null;
  /** Minor units of `currency`. */
  readonly estimatedRevenue: number | null;
  /** null = the base currency. */
  readonly currency: string | null;
  readonly deliveredAt: number;
  readonly deadline: number | null;
  readonly lastChange: number;
  /** Real time; null = its partner has not been told. */
  readonly toldAt: number | null;
  readonly alerts: readonly OfferAlert[];
}

const place = (state: OfferState): number => OFFER_STATES.indexOf(state) + 1;

const STAGED = "(f.stage IS NOT NULL AND coalesce(f.stage_at <= @t, 1) AND coalesce(f.accepted_at <= @t, 1))";

/** The place of the state in OFFER_STATES, counted from 1; 0 = not delivered by then. */
const STATE = `CASE
  WHEN NOT coalesce(f.delivered_at <= @t, 0) THEN 0
  WHEN f.outcome IS NOT NULL AND NOT coalesce(f.closed_at > @t, 0)
    THEN CASE f.outcome WHEN 'won' THEN ${place("Won")} WHEN 'returned' THEN ${place("Returned")} ELSE ${place("Withdrawn")} END
  WHEN ${STAGED} OR f.accepted_at <= @t
    THEN CASE WHEN f.on_hold = 1 THEN ${place("On Hold")} WHEN ${STAGED} THEN ${place("In Progress")} ELSE ${place("Accepted")} END
  WHEN f.declined_at <= @t THEN ${place("Declined")}
  WHEN f.expired_at <= @t OR f.deadline < @t THEN ${place("Expired")}
  ELSE ${place("Delivered")} END`;

/** As the index offers_by_end has it. */
const END = `CASE
    WHEN f.outcome IS NOT NULL THEN coalesce(f.closed_at, -9007199254740991)
    WHEN f.accepted_at IS NOT NULL OR f.stage IS NOT NULL THEN 9007199254740991
    ELSE min(coalesce(f.declined_at, 9007199254740991), coalesce(f.expired_at, 9007199254740991))
  END`;

const CHANGES = ["accepted_at", "declined_at", "expired_at", "stage_at", "closed_at", "feedback_at"] as const;
const LAST = `max(f.delivered_at, ${CHANGES.map((column) => `iif(f.${column} <= @t, f.${column}, f.delivered_at)`).join(", ")})`;

const ACCEPTED_SINCE = "iif(f.accepted_at <= @t, f.accepted_at, f.delivered_at)";
const ADVANCED = `iif(f.stage_at <= @t AND f.stage_at > ${ACCEPTED_SINCE}, f.stage_at, ${ACCEPTED_SINCE})`;

const OPEN = `${STATE} BETWEEN ${place("Delivered")} AND ${place("On Hold")}`;

/** What an offer needs a person for; nothing where its partner registered the opportunity itself. */
const ALERT: Readonly<Record<OfferAlert, string>> = {
  new: `${STATE} = ${place("Delivered")}`,
  expiring: `(${STATE} = ${place("Delivered")} AND coalesce(f.deadline - @t <= @expiringMs, 0))`,
  overdue: `(${OPEN} AND @t - ${LAST} > @overdueMs)`,
  stalled: `(${STATE} IN (${place("Accepted")}, ${place("In Progress")}) AND @t - ${ADVANCED} >= @stallMs)`,
  expired: `(${STATE} = ${place("Expired")} AND NOT coalesce(f.expired_at <= @t, 0))`,
};

/** One bit an alert, in their order. */
const ALERTS = `iif(o.partner_created = 1, 0, ${OFFER_ALERTS.map((alert, bit) => `(${ALERT[alert]}) * ${1 << bit}`).join(" + ")})`;

/** Every offer that is open or has expired without that being recorded, and few others: found by the index. */
const UNENDED = `${END} > @t`;
const COUNTED = "o.partner_created = 0";

const NEEDS: Readonly<Record<OfferViewName, readonly string[]>> = {
  inbox: [UNENDED, COUNTED, `(${OFFER_ALERTS.map((alert) => ALERT[alert]).join(" OR ")})`],
  new: [UNENDED, COUNTED, ALERT.new],
  expiring: [UNENDED, COUNTED, ALERT.expiring],
  overdue: [UNENDED, COUNTED, ALERT.overdue],
  stalled: [UNENDED, COUNTED, ALERT.stalled],
  expired: [UNENDED, COUNTED, ALERT.expired],
  untold: [UNENDED, COUNTED, ALERT.new, "n.told_at IS NULL"],
  open: [UNENDED, COUNTED, OPEN],
  all: ["f.delivered_at <= @t"],
};

const NAME_OF_STATE = `CASE ${STATE} ${OFFER_STATES.map((name) => `WHEN ${place(name)} THEN '${name}'`).join(" ")} END`;

/** The life of an offer from left to right. */
const SORTS: Readonly<Record<string, string>> = {
  topic: "o.topic COLLATE NOCASE",
  customer: "c.name COLLATE NOCASE",
  partner: "p.name COLLATE NOCASE",
  state: `${STATE} * 10 + coalesce(f.stage, 0)`,
  revenue: "s.revenue_in_base",
  deliveredAt: "f.delivered_at",
  deadline: "f.deadline",
  lastChange: LAST,
  toldAt: "n.told_at",
};

/** What must be answered soonest, then what nobody has touched for longest, then what is too late; where a list is no inbox, the newest. */
const URGENT = `${STATE} = ${place("Expired")}, iif(${STATE} = ${place("Delivered")}, f.deadline, NULL) ASC NULLS LAST, ${LAST} ASC`;
const NEWEST = "f.delivered_at DESC";

const SEARCHED = ["f.id", "o.topic", "c.name", "p.name"];

/** SQLite leaves out the outer joins that a query does not use. */
const FROM = `FROM offers f JOIN opportunities o ON o.id = f.opportunity_id
  LEFT JOIN partners p ON p.id = f.partner_id LEFT JOIN customers c ON c.id = o.customer_id
  LEFT JOIN notices n ON n.offer_id = f.id
  LEFT JOIN temp.opportunity_state s ON s.opportunity_id = f.opportunity_id`;

const LISTED = `SELECT f.id, o.topic, c.name AS customer, p.name AS partner, ${NAME_OF_STATE} AS state,
  f.stage, f.return_reason AS returnReason, o.estimated_revenue AS estimatedRevenue, o.currency,
  f.delivered_at AS deliveredAt, f.deadline, ${LAST} AS lastChange, n.told_at AS toldAt, ${ALERTS} AS alerts`;

type Parameters = OfferMoment & {
  readonly pattern: string;
  readonly state: number;
  readonly partner: string | null;
  readonly offset: number;
  readonly limit: number;
};

type StoredListRecord = Omit<OfferListRecord, "alerts"> & { readonly alerts: number };

function filtered({ search: text, view, state, partner }: OfferFilter) {
  const search = searchFor(text, SEARCHED);
  const where = whereAll([
    ...NEEDS[view],
    search.condition,
    state === null ? null : `${STATE} = @state`,
    partner === null ? null : "f.partner_id = @partner",
  ]);
  return { where, pattern: search.pattern, state: state === null ? 0 : place(state), partner };
}

/** The alerts whose bits are set. */
export function alertsIn(bits: number): OfferAlert[] {
  return OFFER_ALERTS.filter((_, bit) => (bits & (1 << bit)) !== 0);
}

export function offerListQueries(db: Database) {
  const listed = statements<Parameters, StoredListRecord>(db);
  const counted = statements<Parameters, { total: number }>(db);
  const matched = statements<Parameters, { id: string }>(db);
  const one = db.prepare<[OfferMoment & { readonly id: string }], StoredListRecord>(`${LISTED} ${FROM} WHERE f.id = @id`);
  const named = (row: StoredListRecord): OfferListRecord => ({ ...row, alerts: alertsIn(row.alerts) });

  return {
    /**
     * Search in id, topic, and the names of customer and partner. Sorted by what is most urgent in an inbox, else by delivery, newest first.
     * @throws AppError `invalid-input` for a column that is none of the list.
     */
    list(query: OfferListQuery, moment: OfferMoment): Page<OfferListRecord> {
      const { where, ...filter } = filtered(query);
      const inbox = query.view !== "all" && query.view !== "open";
      const order = orderBy(SORTS, query, inbox ? URGENT : NEWEST, inbox ? "f.id" : "f.id DESC");
      const parameters = { ...moment, ...filter, offset: query.offset, limit: query.limit };
      const total = counted(`SELECT count(*) AS total ${FROM} ${where}`).get(parameters)?.total ?? 0;
      const rows = listed(`${LISTED} ${FROM} ${where} ${order} LIMIT @limit OFFSET @offset`).all(parameters);
      return { total, rows: rows.map(named) };
    },
    /** Ids of all that match. */
    matching(query: OfferFilter, moment: OfferMoment): string[] {
      const { where, ...filter } = filtered(query);
      const parameters = { ...moment, ...filter, offset: 0, limit: -1 };
      return matched(`SELECT f.id ${FROM} ${where} ORDER BY f.id`)
        .all(parameters)
        .map(({ id }) => id);
    },
    /** null where there is no such offer; its state is null where it is not delivered by then. */
    read(id: string, moment: OfferMoment): OfferListRecord | null {
      const row = one.get({ ...moment, id });
      return row === undefined ? null : named(row);
    },
  };
}
