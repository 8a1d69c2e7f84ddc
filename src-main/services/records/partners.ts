/** Partners: the list and the record of one. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { PartnerListRow, PartnerRecord } from "../../contract/calls/records.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { countOpportunities } from "../../engine/availability/index.ts";
import { isOpen } from "../../engine/offer-state.ts";
import { offerQueries } from "../../store/offers.ts";
import { partnerQueries, type PartnerListRecord } from "../../store/partners.ts";
import { alikePartners, doubledPartners } from "../duplicates/index.ts";
import { offerColumns } from "../columns/offers.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { isCounted, meanDistance } from "./counted-offers.ts";
import { metricsView, rate, sum } from "./metrics-view.ts";
import { moneyOf } from "./money.ts";
import { offerViews, stateName } from "./offer-view.ts";

function listRow(row: PartnerListRecord): PartnerListRow {
  const { id, name, status, city, country, capacity, open, delivered, daysToClose, archived, territories, leadTypes, products } = row;
  return {
    id,
    name,
    status,
    city,
    country,
    capacity,
    open,
    delivered,
    winrate: rate(row.won, delivered),
    returnrate: rate(row.returned, delivered),
    feedbackrate: rate(row.feedback, delivered),
    stallrate: rate(row.stalled, delivered),
    touchrate: rate(row.touched, delivered),
    daysToClose,
    archived,
    territories,
    leadTypes,
    products,
  };
}

export function listPartners(session: Session, query: CallInput<"partners.list">): CallOutput<"partners.list"> {
  // The list sorts and filters by what a snapshot works out.
  snapshot(session);
  const among = query.doubled === true ? doubledPartners(session) : null;
  const { total, rows } = partnerQueries(session.book().db).list({ ...query, among });
  return { total, rows: rows.map(listRow) };
}

export function readPartner(session: Session, id: string): PartnerRecord {
  const { observed } = snapshot(session);
  const queries = partnerQueries(session.book().db);
  const row = queries.read(id);
  const covers = queries.covers(id);
  if (row === null || covers === null)
    throw new AppError("not-found", `there is no partner ${quoted(id)} in this book`, { detail: { partner: id } });
  const { book, settings, circumstances } = observed;
  const { counts, open } = circumstances.standing;
  const partner = book.partners.place(id);
  const paused = row.pausedUntil !== null && row.pausedUntil >= observed.asOf;
  const place = [row.postalCode, row.city].filter((part) => part !== null).join(" ");
  return {
    id,
    name: row.name,
    status: !row.active ? "inactive" : paused ? "paused" : "active",
    pausedUntil: row.pausedUntil,
    capacity: row.capacity,
    open: open[partner] ?? 0,
    openByState: openByState(observed, partner),
    minimumRevenue: moneyOf(row.minimumRevenue, null, settings.baseCurrency),
    maximumRevenue: moneyOf(row.maximumRevenue, null, settings.baseCurrency),
    territories: covers.territories === "*" ? "*" : [...covers.territories],
    leadTypes: covers.leadTypes === "*" ? "*" : [...covers.leadTypes],
    products: covers.products === "*" ? "*" : [...covers.products],
    email: row.email,
    address: [row.address, place === "" ? null : place, row.region, row.country].filter((part) => part !== null),
    coordinates: row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    notes: row.notes,
    metrics: metricsView(counts, (column) => column[partner] ?? 0),
    network: metricsView(counts, sum),
    distance: meanDistance(observed, partner),
    alike: alikePartners(session, id),
    distinctFrom: queries.distinctFrom(id),
    couldTake: couldTake(observed, partner),
  };
}

/** The partner's open offers by state, partner-created ones left out as everywhere. */
function openByState({ book, circumstances }: ObservedBook, partner: number): PartnerRecord["openByState"] {
  const { offers, opportunities } = book.columns;
  const counts = new Map<string, number>();
  for (let i = 0; i < offers.count; i++) {
    const state = circumstances.standing.offerStates[i] ?? 0;
    if (offers.partner[i] !== partner || !isOpen(state) || opportunities.partnerCreated[offers.opportunity[i] ?? -1] === 1) continue;
    const name = stateName(state);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => ({ state, count }));
}

/** What the partner could take as things stand, and what stops it from the rest. */
function couldTake({ circumstances }: ObservedBook, partner: number): PartnerRecord["couldTake"] {
  const { waiting } = circumstances.standing;
  const { available, failing } = countOpportunities(circumstances, waiting, partner);
  const stoppedBy = [...failing].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
  return { available, waiting: waiting.length, stoppedBy };
}

export function partnerOffers(
  session: Session,
  { id, offset, limit, countedAs = null }: CallInput<"partners.offers">,
): CallOutput<"partners.offers"> {
  const { observed } = snapshot(session);
  const offers = offerQueries(session.book().db);
  if (countedAs === null) {
    const { total, rows } = offers.byPartner(id, { offset, limit });
    return { total, rows: offerViews(observed, rows) };
  }
  const { rows } = offers.byPartner(id, { offset: 0, limit: -1 });
  const columns = offerColumns(rows, observed.book.partners, observed.book.opportunities);
  const counted = rows.filter((_, i) => isCounted(observed, columns, i, countedAs));
  return { total: counted.length, rows: offerViews(observed, counted.slice(offset, offset + limit)) };
}
