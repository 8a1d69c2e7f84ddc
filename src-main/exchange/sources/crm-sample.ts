/** Derives a book from the CRM sample: four CSV files of sellers, accounts, products and deals. */
import { DAY_MS } from "../../calendar/days.ts";
import { formatInstant } from "../../calendar/instants.ts";
import type { CustomerRow, OfferRow, OpportunityRow, PartnerRow } from "../../contract/book.ts";
import { inputError } from "../../contract/errors.ts";
import { expectedCountry } from "../../geography/address.ts";
import { normaliseCountry } from "../../geography/normalise.ts";
import type { Row } from "../csv/table.ts";
import type { BookTables } from "../book/shapes.ts";
import type { ImportReport } from "../import-report.ts";
import { Repairs } from "../repairs.ts";
import { crmReport } from "./crm-report.ts";
import { CRM_SHAPES, CRM_TIME_ZONE, readCrmTables, type CrmDeal, type CrmTables } from "./crm-tables.ts";
import { mostOpenAtOnce } from "./most-open.ts";

/** Spellings of the sample's countries that no list of countries has. */
const COUNTRY_SPELLINGS: Readonly<Record<string, string>> = { Philipines: "PH", Korea: "KR" };

function readCountry(office: Row, repairs: Repairs): string {
  const name = office.text("office_location");
  const repaired = Object.hasOwn(COUNTRY_SPELLINGS, name) ? COUNTRY_SPELLINGS[name] : undefined;
  if (repaired !== undefined) {
    repairs.add(`${office.file}, office_location`, name, repaired);
    return repaired;
  }
  const country = normaliseCountry(name);
  return country.kind === "found" ? country.code : office.refuse("office_location", expectedCountry(country));
}

/** Names are compared without spaces: the pipeline writes `GTXPro` where the catalogue has `GTX Pro`. */
function productReader(prices: CrmTables["prices"], repairs: Repairs): (row: Row) => string {
  const catalogue = new Map([...prices.keys()].map((name) => [name.replaceAll(" ", ""), name]));
  return (row) => {
    const written = row.text("product");
    if (prices.has(written)) return written;
    const name = catalogue.get(written.replaceAll(" ", "")) ?? row.refuse("product", "a product of products.csv");
    repairs.add(`${row.file}, product`, written, name);
    return name;
  };
}

interface Deal extends Omit<CrmDeal, "product"> {
  readonly product: string;
}

function customerRow(name: string, country: string): CustomerRow {
  return { id: name, name, address: null, city: null, region: null, postalCode: null, country, latitude: null, longitude: null };
}

function partnerRow(name: string, territories: readonly string[], deals: readonly Deal[]): PartnerRow {
  const offers = deals.filter((deal) => deal.engaged !== null).map(({ engaged, closed }) => ({ opened: engaged ?? 0, closed }));
  return {
    id: name,
    name,
    active: true,
    pausedUntil: null,
    capacity: offers.length === 0 ? null : mostOpenAtOnce(offers),
    minimumRevenue: null,
    maximumRevenue: null,
    territories,
    leadTypes: [],
    products: [...new Set(deals.map(({ product }) => product))].toSorted(),
    email: null,
    address: null,
    city: null,
    region: null,
    postalCode: null,
    country: null,
    latitude: null,
    longitude: null,
    notes: null,
  };
}

const STATUS = { Won: "won", Lost: "lost", Engaging: "open", Prospecting: "open" } as const;

function opportunityRow(deal: Deal, price: number, lastDate: number): OpportunityRow {
  return {
    id: deal.id,
    topic: deal.product,
    customer: deal.account,
    estimatedRevenue: price,
    currency: null,
    leadType: null,
    products: [deal.product],
    createdAt: deal.engaged ?? lastDate,
    estimatedClose: null,
    status: STATUS[deal.stage],
    closedAt: deal.closed,
    partnerCreated: false,
    onHold: false,
  };
}

function offerRow(deal: Deal): OfferRow {
  return {
    id: deal.id,
    opportunity: deal.id,
    partner: deal.seller,
    deliveredAt: deal.engaged,
    deadline: null,
    acceptedAt: deal.engaged,
    declinedAt: null,
    expiredAt: null,
    stage: null,
    stageAt: null,
    onHold: false,
    closedAt: deal.closed,
    outcome: deal.stage === "Won" ? "won" : deal.stage === "Lost" ? "returned" : null,
    returnReason: null,
    feedbackAt: null,
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The latest date that stands in the deals, and the most whole days that a closed one took. */
function measure(deals: readonly Deal[]): { readonly lastDate: number; readonly longestDays: number } {
  let [lastDate, longest] = [Number.NEGATIVE_INFINITY, 0];
  for (const { engaged, closed } of deals) {
    lastDate = Math.max(lastDate, engaged ?? lastDate, closed ?? lastDate);
    if (engaged !== null && closed !== null) longest = Math.max(longest, closed - engaged);
  }
  if (lastDate === Number.NEGATIVE_INFINITY) {
    throw inputError({
      file: CRM_SHAPES.deals.file,
      column: "engage_date",
      expected: "at least one deal with a date, since the book stands at the latest",
    });
  }
  return { lastDate, longestDays: Math.ceil(longest / DAY_MS) };
}

function territoryRules(tables: CrmTables, deals: readonly Deal[], countries: ReadonlyMap<string, string>): BookTables["territories"] {
  const offices = new Map(tables.sellers.map(({ name, office }) => [name, office]));
  const closed = deals.filter(({ closed: date, account }) => date !== null && account !== null);
  const byOffice = groupBy(closed, ({ seller }) => offices.get(seller) ?? "");
  const rules = [];
  for (const territory of [...new Set(offices.values())].toSorted()) {
    const found = new Set((byOffice.get(territory) ?? []).map(({ account }) => countries.get(account ?? "") ?? ""));
    for (const value of [...found].toSorted()) rules.push({ territory, kind: "country" as const, value });
  }
  return rules;
}

/**
 * Reads the folder and derives the book, every value by a rule that the report states.
 * @throws AppError `invalid-input` with file, row, column, value and what was expected.
 */
export function readCrmSample(folder: string): { readonly rows: BookTables; readonly report: ImportReport } {
  const tables = readCrmTables(folder);
  const repairs = new Repairs();
  const countries = new Map(tables.accounts.map(({ name, office }) => [name, readCountry(office, repairs)]));
  const readProduct = productReader(tables.prices, repairs);
  const deals: Deal[] = tables.deals.map((deal) => ({ ...deal, product: readProduct(deal.product) }));
  const { lastDate, longestDays } = measure(deals);
  const clock = formatInstant(lastDate, CRM_TIME_ZONE, "start");
  const bySeller = groupBy(deals, ({ seller }) => seller);
  const territories = territoryRules(tables, deals, countries);
  // An office that never closed a deal with an account has no rules, so it is no territory.
  const known = new Set(territories.map(({ territory }) => territory));

  const rows: BookTables = {
    settings: [
      { name: "stall-days", value: String(longestDays) },
      { name: "clock", value: clock },
    ],
    products: [...tables.prices.keys()].map((name) => ({ id: name, name })),
    leadTypes: [],
    territories,
    partners: tables.sellers.map(({ name, office }) => partnerRow(name, known.has(office) ? [office] : [], bySeller.get(name) ?? [])),
    customers: tables.accounts.map(({ name }) => customerRow(name, countries.get(name) ?? "")),
    relations: [],
    opportunities: deals.map((deal) => opportunityRow(deal, tables.prices.get(deal.product) ?? 0, lastDate)),
    offers: deals.filter(({ engaged }) => engaged !== null).map(offerRow),
  };
  return { rows, report: crmReport(rows, deals, { clock, longestDays, repaired: repairs.list() }) };
}
