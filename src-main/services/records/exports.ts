/** Lists as CSV: all rows that match or are picked, for a spreadsheet. */
import { formatInstant } from "../../calendar/instants.ts";
import type { CustomerListRow } from "../../contract/calls/customers.ts";
import type { OpportunityListRow } from "../../contract/calls/opportunities.ts";
import type { PartnerListRow } from "../../contract/calls/records.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { listCustomers } from "./customers.ts";
import { exportTable, type ExportColumns, type ExportRequest } from "./export-table.ts";
import { listOpportunities } from "./opportunities.ts";
import { listPartners } from "./partners.ts";

const ALL = { offset: 0, limit: -1 };

const PARTNER_COLUMNS: ExportColumns<PartnerListRow> = {
  id: [["id", (row) => row.id]],
  name: [["name", (row) => row.name]],
  status: [["status", (row) => row.status]],
  city: [["city", (row) => row.city]],
  country: [["country", (row) => row.country]],
  capacity: [["capacity", (row) => row.capacity]],
  open: [["open", (row) => row.open]],
  delivered: [["delivered", (row) => row.delivered]],
  winrate: [["win rate", (row) => row.winrate.value]],
  won: [["won", (row) => row.winrate.count]],
  returnrate: [["return rate", (row) => row.returnrate.value]],
  returned: [["returned", (row) => row.returnrate.count]],
  feedbackrate: [["feedback rate", (row) => row.feedbackrate.value]],
  feedback: [["with feedback", (row) => row.feedbackrate.count]],
  stallrate: [["stall rate", (row) => row.stallrate.value]],
  stalled: [["stalled", (row) => row.stallrate.count]],
  touchrate: [["touch rate", (row) => row.touchrate.value]],
  touched: [["touched", (row) => row.touchrate.count]],
  daysToClose: [["days to close", (row) => row.daysToClose]],
  territories: [["territories", (row) => row.territories]],
  leadTypes: [["lead types", (row) => row.leadTypes]],
  products: [["products", (row) => row.products]],
};

function opportunityColumns(timeZone: string): ExportColumns<OpportunityListRow> {
  const instant = (time: number | null) => (time === null ? null : formatInstant(time, timeZone, "start"));
  return {
    id: [["id", (row) => row.id]],
    topic: [["topic", (row) => row.topic]],
    customer: [["customer", (row) => row.customer]],
    revenue: [
      ["estimated revenue", (row) => row.revenue?.amount ?? null],
      ["currency", (row) => row.revenue?.currency ?? null],
    ],
    products: [["products", (row) => row.products]],
    leadType: [["lead type", (row) => row.leadType]],
    status: [["status", (row) => row.status]],
    situation: [["situation", (row) => row.situation]],
    partner: [["partner", (row) => row.partner]],
    offers: [["offers", (row) => row.offers]],
    createdAt: [["created", (row) => instant(row.createdAt)]],
    estimatedClose: [["estimated close", (row) => instant(row.estimatedClose)]],
  };
}

const CUSTOMER_COLUMNS: ExportColumns<CustomerListRow> = {
  id: [["id", (row) => row.id]],
  name: [["name", (row) => row.name]],
  city: [["city", (row) => row.city]],
  region: [["region", (row) => row.region]],
  postalCode: [["postal code", (row) => row.postalCode]],
  country: [["country", (row) => row.country]],
  placed: [["has coordinates", (row) => (row.placed ? "yes" : "no")]],
  opportunities: [["opportunities", (row) => row.opportunities]],
  waiting: [["waiting", (row) => row.waiting]],
  relations: [["relations", (row) => row.relations]],
};

const idOf = (row: { readonly id: string }) => row.id;

export function partnersCsv(session: Session, query: Omit<Parameters<typeof listPartners>[1], "offset" | "limit"> & ExportRequest): string {
  return exportTable(PARTNER_COLUMNS, listPartners(session, { ...query, ...ALL }).rows, idOf, query);
}

export function customersCsv(
  session: Session,
  query: Omit<Parameters<typeof listCustomers>[1], "offset" | "limit"> & ExportRequest,
): string {
  return exportTable(CUSTOMER_COLUMNS, listCustomers(session, { ...query, ...ALL }).rows, idOf, query);
}

export function opportunitiesCsv(
  session: Session,
  query: Omit<Parameters<typeof listOpportunities>[1], "offset" | "limit"> & ExportRequest,
): string {
  const { timeZone } = snapshot(session).observed.settings;
  return exportTable(opportunityColumns(timeZone), listOpportunities(session, { ...query, ...ALL }).rows, idOf, query);
}
