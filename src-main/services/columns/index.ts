/** Rows of a book become the engine's columns: ids to indices, money to the base currency, addresses to territories. */
import type { BookRows, CustomerRow, OpportunityRow } from "../../contract/book.ts";
import { parseSettings, type Settings } from "../../contract/settings.ts";
import type { BookColumns } from "../../engine/book.ts";
import { territoryMatcher, type TerritoryMatcher } from "../../geography/territories.ts";
import { joinedPlaces, movedPlaces, placeColumns, relatedLists } from "./customers.ts";
import { Directory, inOrderOfId } from "./directory.ts";
import { offerColumns } from "./offers.ts";
import {
  joinedFacts,
  joinedOpportunities,
  movedFacts,
  movedOpportunities,
  opportunityColumns,
  opportunityFacts,
  type OpportunityFacts,
} from "./opportunities.ts";
import { partnerColumns } from "./partners.ts";
import { inPieces, movedValues, movesIntoOrder } from "./pieces.ts";

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
  const { customers, addresses, columns: places } = loadCustomers(rows.customers, matcher);
  const directories = { partners, customers, products, leadTypes, territories: matcher.names };
  const related = relatedLists(customers.count, [...rows.relations], directories);
  const { opportunities, facts, columns: asked } = loadOpportunities(rows.opportunities, directories, settings);
  const columns: BookColumns = {
    partners: partnerColumns(partnerRows, directories, settings.baseCurrency),
    customers: { ...places, ...related },
    opportunities: asked,
    offers: offerColumns(rows.offers, partners, opportunities),
  };
  return { columns, ...directories, opportunities, matcher, addresses, facts };
}

function loadCustomers(rows: Iterable<CustomerRow>, matcher: TerritoryMatcher) {
  const [ids, names, addresses]: [string[], string[], AddressWords[]] = [[], [], []];
  const pieces = [];
  for (const piece of inPieces(rows)) {
    for (const row of piece) {
      ids.push(row.id);
      names.push(row.name);
      addresses.push(addressWords(row));
    }
    pieces.push(placeColumns(piece, matcher));
  }
  const moves = movesIntoOrder(ids);
  const columns = joinedPlaces(pieces);
  return {
    customers: Directory.inOrder(movedValues(ids, moves), movedValues(names, moves)),
    addresses: movedValues(addresses, moves),
    columns: movedPlaces(columns, { moves, count: columns.count }, null),
  };
}

function loadOpportunities(
  rows: Iterable<OpportunityRow>,
  directories: { readonly customers: Directory; readonly products: Directory; readonly leadTypes: Directory },
  settings: Money,
) {
  const [ids, topics]: [string[], string[]] = [[], []];
  const pieces = [];
  for (const piece of inPieces(rows)) {
    for (const { id, topic } of piece) {
      ids.push(id);
      topics.push(topic);
    }
    pieces.push({ columns: opportunityColumns(piece, directories, settings), facts: opportunityFacts(piece) });
  }
  const moves = movesIntoOrder(ids);
  const moved = { moves, count: ids.length };
  const columns = joinedOpportunities(pieces.map((piece) => piece.columns));
  const others = { customers: null, leadTypes: null, products: null };
  return {
    opportunities: Directory.inOrder(movedValues(ids, moves), movedValues(topics, moves)),
    columns: movedOpportunities(columns, moved, others),
    facts: movedFacts(joinedFacts(pieces.map(({ facts }) => facts)), moved),
  };
}
