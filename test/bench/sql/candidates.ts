/**
 * Every pair of a waiting opportunity and a partner that passes all checks but capacity, in one statement over normalised tables.
 * It knows what the workloads have: territories of postal prefixes, no `*`, no `always`, revenue and address always known.
 */
import type { Database } from "better-sqlite3";
import type { Settings } from "../../../src-main/contract/settings.ts";

/** The other way round than the book's own lists, so that a pair is one look-up. */
const COVERS = `
  CREATE TEMP TABLE covers_territory (territory TEXT, partner TEXT, PRIMARY KEY (territory, partner)) WITHOUT ROWID;
  INSERT INTO covers_territory SELECT territory_id, partner_id FROM partner_territories;
  CREATE TEMP TABLE covers_lead_type (partner TEXT, lead_type TEXT, PRIMARY KEY (partner, lead_type)) WITHOUT ROWID;
  INSERT INTO covers_lead_type SELECT partner_id, lead_type_id FROM partner_lead_types;
  CREATE TEMP TABLE covers_product (partner TEXT, product TEXT, PRIMARY KEY (partner, product)) WITHOUT ROWID;
  INSERT INTO covers_product SELECT partner_id, product_id FROM partner_products;
  CREATE TEMP TABLE never (customer TEXT, partner TEXT, PRIMARY KEY (customer, partner)) WITHOUT ROWID;
  INSERT OR IGNORE INTO never SELECT customer_id, partner_id FROM relations WHERE kind = 'never';
  CREATE TEMP TABLE within (customer TEXT, territory TEXT, PRIMARY KEY (customer, territory)) WITHOUT ROWID;
  INSERT OR IGNORE INTO within
    SELECT c.id, r.territory_id FROM customers c
    JOIN territory_rules r ON r.kind = 'postal-prefix' AND r.value = c.country || ':' || substr(c.postal_code, 1, length(r.value) - 3);`;

const DROP_COVERS = ["covers_territory", "covers_lead_type", "covers_product", "never", "within"]
  .map((table) => `DROP TABLE temp.${table}`)
  .join(";");

/** Offers that were not withdrawn, by opportunity: how many, whether one is open, and who has refused it. */
const ENDED = `
  SELECT opportunity_id, partner_id,
    (outcome = 'returned' AND closed_at <= @t)
      OR (outcome IS NULL AND accepted_at IS NULL AND (declined_at <= @t OR expired_at <= @t OR deadline < @t)) AS refused,
    outcome IS NULL AND declined_at IS NULL AND expired_at IS NULL AND (accepted_at IS NOT NULL OR deadline >= @t) AS open
  FROM offers WHERE delivered_at <= @t AND (outcome IS NULL OR outcome <> 'withdrawn')`;

const WAITING = `
  INSERT INTO waiting
  SELECT row_number() OVER (ORDER BY o.created_at IS NULL, o.created_at, o.id), o.id
  FROM opportunities o
  WHERE o.status = 'open' AND (o.created_at IS NULL OR o.created_at <= @t) AND o.partner_created = 0 AND o.on_hold = 0
    AND (SELECT count(*) < @most AND count(*) FILTER (WHERE open) = 0 FROM ended WHERE opportunity_id = o.id)`;

const KM = `2 * 6371.0088 * asin(min(1, sqrt(
  pow(sin((radians(c.latitude) - radians(p.latitude)) / 2), 2)
  + cos(radians(p.latitude)) * cos(radians(c.latitude)) * pow(sin(radians(c.longitude - p.longitude) / 2), 2))))`;

const CANDIDATES = `
  INSERT INTO candidates
  SELECT w.turn, p.id, floor(${KM} * 1e6 + 0.5) / 1e6
  FROM waiting w
  JOIN opportunities o ON o.id = w.opportunity
  JOIN customers c ON c.id = o.customer_id
  JOIN within i ON i.customer = c.id
  JOIN covers_territory t ON t.territory = i.territory
  JOIN partners p ON p.id = t.partner
  WHERE p.active = 1 AND (p.paused_until IS NULL OR p.paused_until < @t)
    AND (p.minimum_revenue IS NULL OR o.estimated_revenue >= p.minimum_revenue)
    AND (p.maximum_revenue IS NULL OR o.estimated_revenue <= p.maximum_revenue)
    AND EXISTS (SELECT 1 FROM covers_lead_type l WHERE l.partner = p.id AND l.lead_type = o.lead_type_id)
    AND NOT EXISTS (
      SELECT 1 FROM opportunity_products op WHERE op.opportunity_id = o.id
        AND NOT EXISTS (SELECT 1 FROM covers_product cp WHERE cp.partner = p.id AND cp.product = op.product_id))
    AND NOT EXISTS (SELECT 1 FROM never n WHERE n.customer = c.id AND n.partner = p.id)
    AND NOT EXISTS (SELECT 1 FROM ended e WHERE e.opportunity_id = o.id AND e.partner_id = p.id AND e.refused)`;

/** Makes the temporary tables `waiting`, in the order of distribution, and `candidates`. */
export function makeCandidates(db: Database, { settings, asOf }: { readonly settings: Settings; readonly asOf: number }): void {
  const past = { t: asOf };
  db.exec(COVERS);
  db.exec(`
    DROP TABLE IF EXISTS temp.waiting;
    CREATE TEMP TABLE waiting (turn INTEGER PRIMARY KEY, opportunity TEXT NOT NULL);
    CREATE TEMP TABLE ended (opportunity_id TEXT, partner_id TEXT, refused INTEGER, open INTEGER);
    CREATE TEMP TABLE candidates (turn INTEGER, partner TEXT, distance REAL, PRIMARY KEY (turn, partner)) WITHOUT ROWID`);
  db.prepare(`INSERT INTO ended ${ENDED}`).run(past);
  db.exec("CREATE INDEX temp.ended_by_opportunity ON ended (opportunity_id)");
  db.prepare(WAITING).run({ ...past, most: settings.maxOffers });
  db.prepare(CANDIDATES).run(past);
  db.exec(`${DROP_COVERS}; DROP TABLE temp.ended`);
}
