/** What refers to a partner, by id: what has to follow where it becomes another one. */
import type { Database } from "better-sqlite3";

export function partnerReferences(db: Database) {
  const offers = db.prepare<[string], string>("SELECT id FROM offers WHERE partner_id = ? ORDER BY id").pluck();
  const shared = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM (SELECT DISTINCT opportunity_id FROM offers WHERE partner_id = ? AND opportunity_id IN
        (SELECT opportunity_id FROM offers WHERE partner_id = ?))`,
    )
    .pluck();
  const customers = db
    .prepare<[string], string>(
      `SELECT c.id FROM customers c WHERE c.id IN (SELECT customer_id FROM relations WHERE partner_id = ?)
        ORDER BY c.name COLLATE NOCASE, c.id`,
    )
    .pluck();
  const undelivered = db.prepare<[string], number>("SELECT count(*) FROM decisions WHERE partner_id = ?").pluck();
  return {
    /** Ids. */
    offers: (partner: string): string[] => offers.all(partner),
    /** Opportunities with offers to both. */
    sharedOpportunities: (one: string, other: string): number => shared.get(one, other) ?? 0,
    /** Ids of those with a relation that names it, by name. */
    customers: (partner: string): string[] => customers.all(partner),
    /** Decisions for it that are not delivered. */
    undelivered: (partner: string): number => undelivered.get(partner) ?? 0,
  };
}
