/** Territories: the list with their rules and partners counted, and the customers inside as rows. */
import type { Database } from "better-sqlite3";
import type { TerritoryRuleRow } from "../contract/book.ts";
import type { CoveringPartner } from "../contract/calls/territories.ts";
import type { RuleKind } from "../contract/codes.ts";
import { searchFor, statements, whereAll } from "./lists.ts";

export interface TerritoryListRecord {
  readonly name: string;
  readonly archived: boolean;
  /** Partners that list it. */
  readonly partners: number;
  readonly rules: Readonly<Record<RuleKind, number>>;
}

interface Stored {
  readonly name: string;
  readonly archived: 0 | 1;
  readonly partners: number;
  readonly country: number | null;
  readonly region: number | null;
  readonly prefix: number | null;
  readonly range: number | null;
  readonly polygon: number | null;
}

const LISTED = `SELECT t.id AS name, t.archived, (SELECT count(*) FROM partner_territories p WHERE p.territory_id = t.id) AS partners,
    r.country, r.region, r.prefix, r.range, r.polygon
  FROM territories t LEFT JOIN (
    SELECT territory_id, sum(kind = 'country') AS country, sum(kind = 'region') AS region, sum(kind = 'postal-prefix') AS prefix,
      sum(kind = 'postal-range') AS range, sum(kind = 'polygon') AS polygon
    FROM territory_rules GROUP BY territory_id
  ) r ON r.territory_id = t.id`;

/** A territory is found by its name and by the text of its rules: "US-WA" finds those that name Washington. Polygons have no words. */
const RULE_FOUND = `EXISTS (SELECT 1 FROM territory_rules f WHERE f.territory_id = t.id AND f.kind <> 'polygon' AND f.value LIKE @pattern ESCAPE '\\')`;

export interface CustomerAddress {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const ADDRESS = "SELECT id, name, city, region, postal_code AS postalCode, country, latitude, longitude FROM customers";

export function territoryQueries(db: Database) {
  const listed = statements<{ readonly pattern: string }, Stored>(db);
  const exists = db.prepare<[string], number>("SELECT 1 FROM territories WHERE id = ?").pluck();
  const rules = db.prepare<[], TerritoryRuleRow & { readonly archived: 0 | 1 }>(
    `SELECT r.territory_id AS territory, r.kind, r.value, t.archived FROM territories t JOIN territory_rules r ON r.territory_id = t.id
     ORDER BY r.territory_id, r.position`,
  );
  const partners = db.prepare<[string, number], CoveringPartner>(
    `SELECT p.id, p.name, s.status FROM partner_territories t JOIN partners p ON p.id = t.partner_id
       JOIN temp.partner_state s ON s.partner_id = p.id
     WHERE t.territory_id = ? GROUP BY p.id
     ORDER BY CASE s.status WHEN 'active' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END, p.name COLLATE NOCASE, p.id LIMIT ?`,
  );
  const listing = db
    .prepare<[string], string>("SELECT DISTINCT partner_id FROM partner_territories WHERE territory_id = ? ORDER BY partner_id")
    .pluck();
  const addresses = db.prepare<[], CustomerAddress>(ADDRESS);
  const address = db.prepare<[string], CustomerAddress>(`${ADDRESS} WHERE id = ?`);
  const archived = db.prepare<[], string>("SELECT id FROM territories WHERE archived = 1").pluck();
  return {
    /** With the search in names and rules, in order of id. */
    list(search: string): TerritoryListRecord[] {
      const { condition, pattern } = searchFor(search, ["t.id"]);
      const where = whereAll([condition === null ? null : `(${condition} OR ${RULE_FOUND})`]);
      return listed(`${LISTED} ${where} ORDER BY t.id`)
        .all({ pattern })
        .map(({ name, archived: away, partners: count, country, region, prefix, range, polygon }) => ({
          name,
          archived: away === 1,
          partners: count,
          rules: {
            country: country ?? 0,
            region: region ?? 0,
            "postal-prefix": prefix ?? 0,
            "postal-range": range ?? 0,
            polygon: polygon ?? 0,
          },
        }));
    },
    exists: (name: string): boolean => exists.get(name) === 1,
    /** Of all territories, in order of name. */
    rules: (): (TerritoryRuleRow & { readonly archived: 0 | 1 })[] => rules.all(),
    archived: (): ReadonlySet<string> => new Set(archived.all()),
    /** Those that list it, active ones first; needs what `replaceDerived` was given. */
    partners: (name: string, limit: number): CoveringPartner[] => partners.all(name, limit),
    /** Ids of all that list it. */
    listing: (name: string): string[] => listing.all(name),
    addresses: (): IterableIterator<CustomerAddress> => addresses.iterate(),
    address: (id: string): CustomerAddress | null => address.get(id) ?? null,
  };
}
