/** An import into a book that has rows already: what comes in goes before what is there, nothing else changes. */
import type { Database } from "better-sqlite3";
import type { BookRows } from "../../contract/book.ts";
import { offerQueries } from "../offers.ts";
import { settingQueries } from "../settings.ts";
import {
  CUSTOMERS,
  LEAD_TYPES,
  OPPORTUNITIES,
  OPPORTUNITY_PRODUCTS,
  PARTNER_LEAD_TYPES,
  PARTNER_PRODUCTS,
  PARTNER_TERRITORIES,
  PARTNERS,
  PRODUCTS,
  partnerFields,
  upsertion,
  valuesOf,
  type ListTable,
  type OpportunityFields,
  type PartnerFields,
} from "../tables.ts";
import { listWriter, partnerListsWriter, positions } from "./write.ts";

export interface ImportChange {
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: string;
  /** Where the rows come from. */
  readonly reason: string | null;
}

function listClearer(db: Database, ...lists: readonly ListTable[]): (owner: string) => void {
  const clear = lists.map((list) => db.prepare<[string]>(`DELETE FROM ${list.name} WHERE ${list.owner} = ?`));
  return (owner) => {
    for (const statement of clear) statement.run(owner);
  };
}

/**
 * Adds the rows whose id is new and overwrites the others, in one transaction; no row is removed.
 * A territory that comes with rules gets exactly these; a relation is the same when customer, partner and kind are. Offers that are new or
 * different, and settings that are different, are written to their histories; offers with the action `import`.
 */
export function replaceRows(db: Database, rows: BookRows, change: ImportChange): void {
  const replace = db.transaction(() => {
    const settings = settingQueries(db);
    for (const row of rows.settings) settings.set(row.name, row.value, change);

    const product = db.prepare(upsertion(PRODUCTS));
    const productValues = valuesOf(PRODUCTS);
    for (const row of rows.products) product.run(...productValues(row));

    const leadType = db.prepare(upsertion(LEAD_TYPES));
    const leadTypeValues = valuesOf(LEAD_TYPES);
    for (const row of rows.leadTypes) leadType.run(...leadTypeValues(row));

    const territory = db.prepare<[string]>("INSERT INTO territories (id) VALUES (?) ON CONFLICT DO NOTHING");
    const clearRules = db.prepare<[string]>("DELETE FROM territory_rules WHERE territory_id = ?");
    const rule = db.prepare<[string, number, string, string]>(
      "INSERT INTO territory_rules (territory_id, position, kind, value) VALUES (?, ?, ?, ?)",
    );
    const positionOf = positions();
    for (const row of rows.territories) {
      const position = positionOf(row.territory);
      territory.run(row.territory);
      if (position === 0) clearRules.run(row.territory);
      rule.run(row.territory, position, row.kind, row.value);
    }

    const partner = db.prepare(upsertion(PARTNERS));
    const partnerValues = valuesOf<PartnerFields>(PARTNERS);
    const clearPartnerLists = listClearer(db, PARTNER_TERRITORIES, PARTNER_LEAD_TYPES, PARTNER_PRODUCTS);
    const partnerLists = partnerListsWriter(db);
    for (const row of rows.partners) {
      partner.run(...partnerValues(partnerFields(row)));
      clearPartnerLists(row.id);
      partnerLists(row);
    }

    const customer = db.prepare(upsertion(CUSTOMERS));
    const customerValues = valuesOf(CUSTOMERS);
    for (const row of rows.customers) customer.run(...customerValues(row));

    const sameRelation = db.prepare("UPDATE relations SET reason = ? WHERE customer_id = ? AND partner_id = ? AND kind = ?");
    const relation = db.prepare("INSERT INTO relations (customer_id, partner_id, kind, reason) VALUES (?, ?, ?, ?)");
    for (const row of rows.relations) {
      const { changes } = sameRelation.run(row.reason, row.customer, row.partner, row.kind);
      if (changes === 0) relation.run(row.customer, row.partner, row.kind, row.reason);
    }

    const opportunity = db.prepare(upsertion(OPPORTUNITIES));
    const opportunityValues = valuesOf<OpportunityFields>(OPPORTUNITIES);
    const clearProducts = listClearer(db, OPPORTUNITY_PRODUCTS);
    const products = listWriter(db, OPPORTUNITY_PRODUCTS);
    for (const row of rows.opportunities) {
      opportunity.run(...opportunityValues(row));
      clearProducts(row.id);
      products(row.id, row.products);
    }

    const offers = offerQueries(db);
    for (const row of rows.offers) {
      if (offers.read(row.id) === null) offers.insertOffer(row, { ...change, action: "import" });
      else offers.updateOffer(row, { ...change, action: "import" });
    }
  });
  replace.immediate();
}
