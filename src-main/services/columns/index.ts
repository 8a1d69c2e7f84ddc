/** Rows of a book become the engine's columns: ids to indices, money to the base currency, addresses to territories. */
import type { BookRows } from "../../contract/book.ts";
import { parseSettings, type Settings } from "../../contract/settings.ts";
import type { BookColumns } from "../../engine/book.ts";
import { territoryMatcher, type TerritoryMatcher } from "../../geography/territories.ts";
import { customerColumns } from "./customers.ts";
import { Directory, inOrderOfId } from "./directory.ts";
import { offerColumns } from "./offers.ts";
import { opportunityColumns } from "./opportunities.ts";
import { partnerColumns } from "./partners.ts";

/** A book ready for the engine, with the way back from indices to ids. */
export interface LoadedBook {
  readonly columns: BookColumns;
  readonly partners: Directory;
  readonly customers: Directory;
  readonly opportunities: Directory;
  readonly products: Directory;
  readonly leadTypes: Directory;
  /** Names of the territories, by index. */
  readonly territories: readonly string[];
  /** Which of them hold any address. */
  readonly matcher: TerritoryMatcher;
}

/** The settings in a book's rows. */
export function settingsOf(rows: Pick<BookRows, "settings">): Settings {
  return parseSettings(Object.fromEntries([...rows.settings].map(({ name, value }) => [name, value])));
}

/**
 * Reads each table once, in the order of `BookRows`; the settings are not read here.
 * @param settings base currency and rates say what amounts are worth.
 */
export function loadBook(rows: BookRows, settings: Pick<Settings, "baseCurrency" | "rates">): LoadedBook {
  const products = new Directory(inOrderOfId(rows.products));
  const leadTypes = new Directory(inOrderOfId(rows.leadTypes));
  const matcher = territoryMatcher(rows.territories);
  const partnerRows = inOrderOfId(rows.partners);
  const partners = new Directory(partnerRows);
  const customerRows = inOrderOfId(rows.customers);
  const customers = new Directory(customerRows);
  const directories = { partners, customers, products, leadTypes, territories: matcher.names };
  const relations = [...rows.relations];
  const opportunityRows = inOrderOfId(rows.opportunities);
  const opportunities = new Directory(opportunityRows.map(({ id, topic }) => ({ id, name: topic })));
  const columns: BookColumns = {
    partners: partnerColumns(partnerRows, directories, settings.baseCurrency),
    customers: customerColumns(customerRows, relations, matcher, directories),
    opportunities: opportunityColumns(opportunityRows, directories, settings),
    offers: offerColumns(rows.offers, partners, opportunities),
  };
  return { columns, ...directories, opportunities, matcher };
}
