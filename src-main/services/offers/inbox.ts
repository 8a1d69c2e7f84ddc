/** The inbox of offers: what needs a person, counted and listed. */
import { formatInstant } from "../../calendar/instants.ts";
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { OFFER_ALERTS, type OfferInbox, type OfferListRow } from "../../contract/calls/offers.ts";
import { parseDeskSettings } from "../../contract/desk-settings.ts";
import { offerListQueries, type OfferListRecord, type OfferMoment } from "../../store/offer-list.ts";
import { exportTable, type ExportColumns, type ExportRequest } from "../records/export-table.ts";
import { moneyOf } from "../records/money.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { alertsOf, EXPIRING_DAYS, offerMoment } from "./alerts.ts";

/** More partners are counted, not listed. */
const PARTNERS_SHOWN = 500;

/** Counted, not listed. */
const UNTOLD = { search: "", view: "untold", state: null, partner: null, sort: null, offset: 0, limit: 0 } as const;

/** The moment at which the book's offers are looked at; what lists join is worked out by the way. */
export function listMoment(session: Session): OfferMoment {
  return offerMoment(snapshot(session).observed);
}

export function readInbox(session: Session): OfferInbox {
  const { observed, texts } = snapshot(session);
  const { book, settings } = observed;
  const { total, counts, open, byPartner } = alertsOf(observed);
  const partners = [...byPartner].toSorted(([a, one], [b, other]) => other.total - one.total || a - b);
  return {
    total,
    counts,
    open,
    untold: offerListQueries(session.book().db).list(UNTOLD, listMoment(session)).total,
    partners: partners
      .slice(0, PARTNERS_SHOWN)
      .map(([partner, own]) => ({ partner: book.partners.named(partner), total: own.total, ...own.counts })),
    partnerCount: partners.length,
    overdueDays: settings.overdueDays,
    stallDays: settings.stallDays,
    expiringDays: EXPIRING_DAYS,
    expireAtStart: parseDeskSettings(texts).expireAtStart,
  };
}

/** What the count beside Offers in the navigation says. */
export function offerCount(session: Session): number {
  return alertsOf(snapshot(session).observed).total;
}

function listRow(row: OfferListRecord, baseCurrency: string): OfferListRow {
  const { id, topic, customer, partner, state, stage, returnReason, deliveredAt, deadline, lastChange, toldAt, alerts } = row;
  const revenue = moneyOf(row.estimatedRevenue, row.currency, baseCurrency);
  return {
    id,
    topic,
    customer,
    partner,
    state,
    stage,
    returnReason,
    revenue,
    deliveredAt,
    deadline,
    lastChange,
    toldAt,
    alerts: [...alerts],
  };
}

export function listOffers(session: Session, query: CallInput<"offers.list">): CallOutput<"offers.list"> {
  const { baseCurrency } = snapshot(session).observed.settings;
  const { total, rows } = offerListQueries(session.book().db).list(query, listMoment(session));
  return { total, rows: rows.map((row) => listRow(row, baseCurrency)) };
}

/** Dates as a book's files have them. */
function exportColumns(timeZone: string): ExportColumns<OfferListRow> {
  const date = (time: number | null, edge: "start" | "end") => (time === null ? null : formatInstant(time, timeZone, edge));
  return {
    id: [["id", (row) => row.id]],
    topic: [["topic", (row) => row.topic]],
    customer: [["customer", (row) => row.customer]],
    partner: [["partner", (row) => row.partner]],
    state: [
      ["state", (row) => row.state],
      ["stage", (row) => row.stage],
      ["return reason", (row) => row.returnReason],
    ],
    revenue: [
      ["estimated revenue", (row) => row.revenue?.amount ?? null],
      ["currency", (row) => row.revenue?.currency ?? null],
    ],
    deliveredAt: [["delivered", (row) => date(row.deliveredAt, "start")]],
    deadline: [["deadline", (row) => date(row.deadline, "end")]],
    lastChange: [["last change", (row) => date(row.lastChange, "start")]],
    toldAt: [["told", (row) => date(row.toldAt, "start")]],
    alerts: OFFER_ALERTS.map((alert) => [alert, (row) => (row.alerts.includes(alert) ? "yes" : "no")]),
  };
}

/** All that match or are picked, for a spreadsheet. */
export function offersCsv(session: Session, query: Omit<CallInput<"offers.list">, "offset" | "limit"> & ExportRequest): string {
  const { timeZone } = snapshot(session).observed.settings;
  const { rows } = listOffers(session, { ...query, offset: 0, limit: -1 });
  return exportTable(exportColumns(timeZone), rows, (row) => row.id, query);
}
