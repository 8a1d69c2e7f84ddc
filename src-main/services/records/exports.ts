/** Lists as CSV: all rows that match, for a spreadsheet. */
import { formatInstant } from "../../calendar/instants.ts";
import type { CallInput } from "../../contract/calls.ts";
import type { CustomerListRow } from "../../contract/calls/customers.ts";
import type { OpportunityListRow } from "../../contract/calls/opportunities.ts";
import type { PartnerListRow } from "../../contract/calls/records.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { csvText } from "../csv-export.ts";
import { listCustomers } from "./customers.ts";
import { listOpportunities } from "./opportunities.ts";
import { listPartners } from "./partners.ts";

const ALL = { offset: 0, limit: -1 };

/** The columns of a table: header to cell. */
type Cells<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

const PARTNER_CELLS: Cells<PartnerListRow> = {
  id: (row) => row.id,
  name: (row) => row.name,
  status: (row) => row.status,
  city: (row) => row.city,
  country: (row) => row.country,
  capacity: (row) => row.capacity,
  open: (row) => row.open,
  delivered: (row) => row.delivered,
  "win rate": (row) => row.winrate.value,
  won: (row) => row.winrate.count,
  "return rate": (row) => row.returnrate.value,
  returned: (row) => row.returnrate.count,
  "feedback rate": (row) => row.feedbackrate.value,
  "with feedback": (row) => row.feedbackrate.count,
  "stall rate": (row) => row.stallrate.value,
  stalled: (row) => row.stallrate.count,
  "touch rate": (row) => row.touchrate.value,
  touched: (row) => row.touchrate.count,
  "days to close": (row) => row.daysToClose,
  territories: (row) => row.territories,
  "lead types": (row) => row.leadTypes,
  products: (row) => row.products,
};

const OPPORTUNITY_CELLS: Cells<OpportunityListRow> = {
  id: (row) => row.id,
  topic: (row) => row.topic,
  customer: (row) => row.customer,
  "estimated revenue": (row) => row.revenue?.amount ?? null,
  currency: (row) => row.revenue?.currency ?? null,
  products: (row) => row.products,
  "lead type": (row) => row.leadType,
  status: (row) => row.status,
  situation: (row) => row.situation,
  partner: (row) => row.partner,
  offers: (row) => row.offers,
};

const CUSTOMER_CELLS: Cells<CustomerListRow> = {
  id: (row) => row.id,
  name: (row) => row.name,
  city: (row) => row.city,
  region: (row) => row.region,
  "postal code": (row) => row.postalCode,
  country: (row) => row.country,
  "has coordinates": (row) => (row.placed ? "yes" : "no"),
  opportunities: (row) => row.opportunities,
  waiting: (row) => row.waiting,
  relations: (row) => row.relations,
};

function table<Row>(cells: Cells<Row>, rows: readonly Row[]): string {
  const read = Object.values(cells);
  return csvText(
    Object.keys(cells),
    rows.map((row) => read.map((cell) => cell(row))),
  );
}

export function partnersCsv(session: Session, query: CallInput<"partners.csv">): string {
  const { rows } = listPartners(session, { ...query, ...ALL });
  return table(PARTNER_CELLS, rows);
}

export function customersCsv(session: Session, query: CallInput<"customers.csv">): string {
  return table(CUSTOMER_CELLS, listCustomers(session, { ...query, ...ALL }).rows);
}

export function opportunitiesCsv(session: Session, query: CallInput<"opportunities.csv">): string {
  const { timeZone } = snapshot(session).observed.settings;
  const { rows } = listOpportunities(session, { ...query, ...ALL });
  const instant = (time: number | null) => (time === null ? null : formatInstant(time, timeZone, "start"));
  const dates: Cells<OpportunityListRow> = {
    created: (row) => instant(row.createdAt),
    "estimated close": (row) => instant(row.estimatedClose),
  };
  return table({ ...OPPORTUNITY_CELLS, ...dates }, rows);
}
