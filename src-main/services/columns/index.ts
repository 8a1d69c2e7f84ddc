/** Rows of a book become the engine's columns: ids to indices, money to the base currency, addresses to territories. */
import type { BookRows, CustomerRow } from "../../contract/book.ts";
import { parseSettings, type Settings } from "../../contract/settings.ts";
import type { BookColumns } from "../../engine/book.ts";
import { territoryMatcher, type TerritoryMatcher } from "../../geography/territories.ts";
import { customerColumns } from "./customers.ts";
import { Directory, inOrderOfId } from "./directory.ts";
import { offerColumns } from "./offers.ts";
import { opportunityColumns, opportunityFacts, type OpportunityFacts } from "./opportunities.ts";
import { partnerColumns } from "./partners.ts";

/** The words of a customer's address by which text rules match, and by which lists sort. */
export type AddressWords = Pick<CustomerRow, "country" | "region" | "postalCode" | "city">;

/** A book ready for the engine, with the way back from indices to ids. It is never changed: `changedBook` makes another one. */
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
  /** By customer. */
  readonly addresses: readonly AddressWords[];
  readonly facts: OpportunityFacts;
}

export type Money = Pick<Settings, "baseCurrency" | "rates">;

/** The settings in a book's rows. */
export function settingsOf(rows: Pick<BookRows, "settings">): Settings {
  return parseSettings(Object.fromEntries([...rows.settings].map(({ name, value }) => [name, value])));
}

export function addressWords({ country, region, postalCode, city }: AddressWords): AddressWords {
  return { country, region, postalCode, city };
}

/**
 * Reads each table once, in the order of `BookRows`; the settings are not read here.
 * @param settings base currency and rates say what amounts are worth.
 */
export function loadBook(rows: BookRows, settings: Money): LoadedBook {
  const products = Directory.of(inOrderOfId(rows.products));
  const leadTypes = Directory.of(inOrderOfId(rows.leadTypes));
  const matcher = territoryMatcher(rows.territories);
  const partnerRows = inOrderOfId(rows.partners);
  const partners = Directory.of(partnerRows);
  const customerRows = inOrderOfId(rows.customers);
  const customers = Directory.of(customerRows);
  const directories = { partners, customers, products, leadTypes, territories: matcher.names };
  const relations = [...rows.relations];
  const opportunityRows = inOrderOfId(rows.opportunities);
  const opportunities = Directory.of(opportunityRows.map(({ id, topic }) => ({ id, name: topic })));
  const columns: BookColumns = {
    partners: partnerColumns(partnerRows, directories, settings.baseCurrency),
    customers: customerColumns(customerRows, relations, matcher, directories),
    opportunities: opportunityColumns(opportunityRows, directories, settings),
    offers: offerColumns(rows.offers, partners, opportunities),
  };
  return {
    columns,
    ...directories,
    opportunities,
    matcher,
    addresses: customerRows.map(addressWords),
    facts: opportunityFacts(opportunityRows),
  };
}
