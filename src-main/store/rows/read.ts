/** A whole book out of the database, row by row. */
import type { Database } from "better-sqlite3";
import type {
  BookRows,
  CustomerRow,
  NamedRow,
  OfferRow,
  OpportunityRow,
  PartnerRow,
  RelationRow,
  SettingRow,
  TerritoryRuleRow,
} from "../../contract/book.ts";
import {
  CUSTOMERS,
  LEAD_TYPES,
  OFFERS,
  OPPORTUNITIES,
  OPPORTUNITY_PRODUCTS,
  PARTNER_LEAD_TYPES,
  PARTNER_PRODUCTS,
  PARTNER_TERRITORIES,
  PARTNERS,
  PRODUCTS,
  offerFrom,
  opportunityFrom,
  partnerFrom,
  selection,
  type ListTable,
  type StoredOffer,
  type StoredOpportunity,
  type StoredPartner,
  type Table,
} from "../tables.ts";

function* all<Row>(db: Database, sql: string): Generator<Row, void, undefined> {
  // A function of its own, so that nothing is prepared before the first row is asked for.
  yield* db.prepare<[], Row>(sql).iterate();
}

function inOrder<Row>(table: Table<Row>): string {
  return `SELECT ${selection(table)} FROM ${table.name} ORDER BY id`;
}

/** Goes through a list table beside its owners, both in order of the owner's id: one pass, no query for each owner. */
class ListScan {
  readonly #items: IterableIterator<{ owner: string; item: string }>;
  #next: IteratorResult<{ owner: string; item: string }, unknown>;

  constructor(db: Database, list: ListTable) {
    this.#items = db
      .prepare<[], { owner: string; item: string }>(
        `SELECT ${list.owner} AS owner, ${list.item} AS item FROM ${list.name} ORDER BY ${list.owner}, position`,
      )
      .iterate();
    this.#next = this.#items.next();
  }

  /** The list of the next owner; owners without a list are asked for too. */
  of(owner: string): string[] {
    const items: string[] = [];
    while (this.#next.done !== true && this.#next.value.owner === owner) {
      items.push(this.#next.value.item);
      this.#next = this.#items.next();
    }
    return items;
  }

  /** A scan left open would keep the connection from writing. */
  close(): void {
    this.#items.return?.();
  }
}

function* partners(db: Database): Generator<PartnerRow, void, undefined> {
  const territories = new ListScan(db, PARTNER_TERRITORIES);
  const leadTypes = new ListScan(db, PARTNER_LEAD_TYPES);
  const products = new ListScan(db, PARTNER_PRODUCTS);
  try {
    for (const stored of all<StoredPartner>(db, inOrder(PARTNERS))) {
      yield partnerFrom(stored, {
        territories: territories.of(stored.id),
        leadTypes: leadTypes.of(stored.id),
        products: products.of(stored.id),
      });
    }
  } finally {
    territories.close();
    leadTypes.close();
    products.close();
  }
}

function* opportunities(db: Database): Generator<OpportunityRow, void, undefined> {
  const products = new ListScan(db, OPPORTUNITY_PRODUCTS);
  try {
    for (const stored of all<StoredOpportunity>(db, inOrder(OPPORTUNITIES))) yield opportunityFrom(stored, products.of(stored.id));
  } finally {
    products.close();
  }
}

function* offers(db: Database): Generator<OfferRow, void, undefined> {
  for (const stored of all<StoredOffer>(db, inOrder(OFFERS))) yield offerFrom(stored);
}

/**
 * Every table in order of its key, by bytes of UTF-8 (that of code units too, unless an id has characters beyond U+FFFF); rules by territory in
 * their order, relations in theirs. Territories without rules are seen only in the lists of partners.
 *
 * Rows stream: each iterable can be gone through once, and while one is under way the connection can read but not write
 * (better-sqlite3 throws "busy executing a query"). Where another process may be writing, read all of them inside one `db.transaction`.
 */
export function readRows(db: Database): BookRows {
  return {
    settings: all<SettingRow>(db, "SELECT name, value FROM settings ORDER BY name"),
    products: all<NamedRow>(db, inOrder(PRODUCTS)),
    leadTypes: all<NamedRow>(db, inOrder(LEAD_TYPES)),
    territories: all<TerritoryRuleRow>(
      db,
      "SELECT territory_id AS territory, kind, value FROM territory_rules ORDER BY territory_id, position",
    ),
    partners: partners(db),
    customers: all<CustomerRow>(db, inOrder(CUSTOMERS)),
    relations: all<RelationRow>(db, "SELECT customer_id AS customer, partner_id AS partner, kind, reason FROM relations ORDER BY position"),
    opportunities: opportunities(db),
    offers: offers(db),
  };
}
