/** Where a record is used by others: what keeps it from being removed. */
import type { Database } from "better-sqlite3";
import type { Use } from "../contract/calls/editing.ts";
import type { RecordType } from "../contract/records/index.ts";

const USES: Readonly<Record<RecordType, readonly (readonly [what: string, sql: string])[]>> = {
  partner: [
    ["offers", "SELECT count(*) FROM offers WHERE partner_id = ?"],
    ["relations", "SELECT count(*) FROM relations WHERE partner_id = ?"],
    ["proposals", "SELECT count(*) FROM proposals WHERE partner_id = ?"],
  ],
  territory: [["partners", "SELECT count(*) FROM partner_territories WHERE territory_id = ?"]],
  customer: [["opportunities", "SELECT count(*) FROM opportunities WHERE customer_id = ?"]],
  "lead-type": [
    ["partners", "SELECT count(*) FROM partner_lead_types WHERE lead_type_id = ?"],
    ["opportunities", "SELECT count(*) FROM opportunities WHERE lead_type_id = ?"],
  ],
  product: [
    ["partners", "SELECT count(*) FROM partner_products WHERE product_id = ?"],
    ["opportunities", "SELECT count(*) FROM opportunity_products WHERE product_id = ?"],
  ],
  opportunity: [
    ["offers", "SELECT count(*) FROM offers WHERE opportunity_id = ?"],
    ["proposals", "SELECT count(*) FROM proposals WHERE opportunity_id = ?"],
  ],
};

/** Uses with a count above 0. */
export function usesOf(db: Database, type: RecordType, id: string): Use[] {
  return USES[type].flatMap(([what, sql]) => {
    const count = db.prepare<[string], number>(sql).pluck().get(id) ?? 0;
    return count === 0 ? [] : [{ what, count }];
  });
}
