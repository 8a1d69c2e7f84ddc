/** The four files of the CRM sample as they are: rows of text with their dates and numbers read. */
import { parseInstant } from "../../calendar/instants.ts";
import { inputError } from "../../contract/errors.ts";
import { readTable, type Row, type TableShape } from "../csv/table.ts";
import { checkListable, newId, oneOf, requiredText, type Ids } from "../book/cells.ts";
import { expectedAmount, minorUnits } from "../book/money-text.ts";

const shape = (file: string, ...columns: string[]): TableShape => ({ file, columns, required: columns });

/** Recognised by their names and columns. */
export const CRM_SHAPES = {
  accounts: shape("accounts.csv", "account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of"),
  products: shape("products.csv", "product", "series", "sales_price"),
  sellers: shape("sales_teams.csv", "sales_agent", "manager", "regional_office"),
  deals: shape(
    "sales_pipeline.csv",
    "opportunity_id",
    "sales_agent",
    "product",
    "account",
    "deal_stage",
    "engage_date",
    "close_date",
    "close_value",
  ),
} as const;

export const CRM_CURRENCY = "USD";
export const CRM_TIME_ZONE = "UTC";

const DEAL_STAGES = ["Won", "Lost", "Engaging", "Prospecting"] as const;

export interface CrmAccount {
  readonly name: string;
  /** As written, not yet a country code. */
  readonly office: Row;
}

export interface CrmDeal {
  readonly id: string;
  readonly seller: string;
  /** As written, not yet a product of the catalogue. */
  readonly product: Row;
  /** null = none. */
  readonly account: string | null;
  readonly stage: (typeof DEAL_STAGES)[number];
  /** ms since the epoch, start of the day; null for Prospecting. */
  readonly engaged: number | null;
  /** null for Prospecting and Engaging. */
  readonly closed: number | null;
}

export interface CrmTables {
  readonly accounts: readonly CrmAccount[];
  /** List prices by catalogue name, in minor units. */
  readonly prices: ReadonlyMap<string, number>;
  readonly sellers: readonly { readonly name: string; readonly office: string }[];
  readonly deals: readonly CrmDeal[];
}

function readAll<T>(folder: string, tableShape: TableShape, read: (row: Row) => T): T[] {
  const rows: T[] = [];
  const there = readTable(folder, tableShape, (row) => rows.push(read(row)));
  if (!there) throw inputError({ file: tableShape.file, expected: `this file of the CRM sample in the folder ${folder}` });
  return rows;
}

function known(row: Row, column: string, ids: Ids, thing: string): string {
  const id = requiredText(row, column);
  return ids.has(id) ? id : row.refuse(column, thing);
}

/** A date that a deal at this stage has, or must not have. */
function dealDate(row: Row, column: string, expected: boolean): number | null {
  const text = row.text(column);
  if (!expected) return text === "" ? null : row.refuse(column, `nothing for a deal at the stage ${row.text("deal_stage")}`);
  return parseInstant(text, CRM_TIME_ZONE, "start") ?? row.refuse(column, "a date that exists, such as 2017-03-01");
}

function readDeal(row: Row, ids: Ids, sellers: Ids, accounts: Ids): CrmDeal {
  const stage = oneOf(row, "deal_stage", DEAL_STAGES);
  const closes = stage === "Won" || stage === "Lost";
  const engaged = dealDate(row, "engage_date", stage !== "Prospecting");
  const closed = dealDate(row, "close_date", closes);
  if (engaged !== null && closed !== null && closed < engaged)
    row.refuse("close_date", `a date not before the engage_date, ${row.text("engage_date")}`);
  return {
    id: newId(row, "opportunity_id", ids),
    seller: known(row, "sales_agent", sellers, "a sales agent of sales_teams.csv"),
    product: row,
    account: row.text("account") === "" ? null : known(row, "account", accounts, "an account of accounts.csv"),
    stage,
    engaged,
    closed,
  };
}

/**
 * Reads the four files.
 * @throws AppError `invalid-input` with file, row, column, value and what was expected.
 */
export function readCrmTables(folder: string): CrmTables {
  const accountIds: Ids = new Map();
  const productIds: Ids = new Map();
  const sellerIds: Ids = new Map();
  const dealIds: Ids = new Map();
  const accounts = readAll(folder, CRM_SHAPES.accounts, (row) => ({ name: newId(row, "account", accountIds), office: row }));
  const prices = readAll(folder, CRM_SHAPES.products, (row): [string, number] => [
    checkListable(row, "product", newId(row, "product", productIds)),
    minorUnits(row.text("sales_price"), CRM_CURRENCY) ?? row.refuse("sales_price", expectedAmount(CRM_CURRENCY)),
  ]);
  const sellers = readAll(folder, CRM_SHAPES.sellers, (row) => ({
    name: newId(row, "sales_agent", sellerIds),
    office: checkListable(row, "regional_office", requiredText(row, "regional_office")),
  }));
  const deals = readAll(folder, CRM_SHAPES.deals, (row) => readDeal(row, dealIds, sellerIds, accountIds));
  return { accounts, prices: new Map(prices), sellers, deals };
}
