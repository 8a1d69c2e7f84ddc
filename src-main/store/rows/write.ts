/** A whole book into an empty database. */
import type { Database } from "better-sqlite3";
import type { BookRows, PartnerRow } from "../../contract/book.ts";
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
  insertion,
  partnerFields,
  valuesOf,
  type ListTable,
  type OpportunityFields,
  type PartnerFields,
} from "../tables.ts";

/** Writes the items of one owner's list from position 0 on. */
export function listWriter(db: Database, list: ListTable): (owner: string, items: readonly string[]) => void {
  const insert = db.prepare<[string, number, string]>(`INSERT INTO ${list.name} (${list.owner}, position, ${list.item}) VALUES (?, ?, ?)`);
  return (owner, items) => {
    for (const [position, item] of items.entries()) insert.run(owner, position, item);
  };
}

/** Writes the three lists of a partner, with the territories that only a partner names. */
export function partnerListsWriter(db: Database): (row: PartnerRow) => void {
  const territory = db.prepare<[string]>("INSERT INTO territories (id) VALUES (?) ON CONFLICT DO NOTHING");
  const territories = listWriter(db, PARTNER_TERRITORIES);
  const leadTypes = listWriter(db, PARTNER_LEAD_TYPES);
  const products = listWriter(db, PARTNER_PRODUCTS);
  return (row) => {
    if (row.territories !== "*") {
      for (const id of row.territories) territory.run(id);
      territories(row.id, row.territories);
    }
    if (row.leadTypes !== "*") leadTypes(row.id, row.leadTypes);
    if (row.products !== "*") products(row.id, row.products);
  };
}

/** Numbers rows within each group, from 0. */
export function positions(): (group: string) => number {
  const next = new Map<string, number>();
  return (group) => {
    const position = next.get(group) ?? 0;
    next.set(group, position + 1);
    return position;
  };
}

/**
 * Writes all rows in one transaction, each iterable gone through once in the order of BookRows; what is in the database already must not
 * have the same ids. References must hold: files are checked where they are read, with row and column; here SQLite refuses them without.
 */
export function writeRows(db: Database, rows: BookRows): void {
  const write = db.transaction(() => {
    const setting = db.prepare<[string, string]>("INSERT INTO settings (name, value) VALUES (?, ?)");
    for (const row of rows.settings) setting.run(row.name, row.value);

    const product = db.prepare(insertion(PRODUCTS));
    const productValues = valuesOf(PRODUCTS);
    for (const row of rows.products) product.run(...productValues(row));

    const leadType = db.prepare(insertion(LEAD_TYPES));
    const leadTypeValues = valuesOf(LEAD_TYPES);
    for (const row of rows.leadTypes) leadType.run(...leadTypeValues(row));

    const territory = db.prepare<[string]>("INSERT INTO territories (id) VALUES (?) ON CONFLICT DO NOTHING");
    const rule = db.prepare<[string, number, string, string]>(
      "INSERT INTO territory_rules (territory_id, position, kind, value) VALUES (?, ?, ?, ?)",
    );
    const positionOf = positions();
    for (const row of rows.territories) {
      territory.run(row.territory);
      rule.run(row.territory, positionOf(row.territory), row.kind, row.value);
    }

    const partner = db.prepare(insertion(PARTNERS));
    const partnerValues = valuesOf<PartnerFields>(PARTNERS);
    const partnerLists = partnerListsWriter(db);
    for (const row of rows.partners) {
      partner.run(...partnerValues(partnerFields(row)));
      partnerLists(row);
    }

    const customer = db.prepare(insertion(CUSTOMERS));
    const customerValues = valuesOf(CUSTOMERS);
    for (const row of rows.customers) customer.run(...customerValues(row));

    const relation = db.prepare("INSERT INTO relations (customer_id, partner_id, kind, reason) VALUES (?, ?, ?, ?)");
    for (const row of rows.relations) relation.run(row.customer, row.partner, row.kind, row.reason);

    const opportunity = db.prepare(insertion(OPPORTUNITIES));
    const opportunityValues = valuesOf<OpportunityFields>(OPPORTUNITIES);
    const opportunityProducts = listWriter(db, OPPORTUNITY_PRODUCTS);
    for (const row of rows.opportunities) {
      opportunity.run(...opportunityValues(row));
      opportunityProducts(row.id, row.products);
    }

    const offer = db.prepare(insertion(OFFERS));
    const offerValues = valuesOf(OFFERS);
    for (const row of rows.offers) offer.run(...offerValues(row));
  });
  write.immediate();
}
