/** Addresses of partners and customers: those without coordinates, and where the others are. */
import type { Database } from "better-sqlite3";

export type AddressType = "partner" | "customer";

export interface AddressRow {
  readonly type: AddressType;
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  /** Waiting opportunities of a customer, as `replaceDerived` wrote them; 0 for a partner. */
  readonly waiting: number;
}

export interface PlacedPartner {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

const MOST_ALIKE = 200;

const COLUMNS = "id, name, address, city, region, postal_code AS postalCode, country";

const WAITING = `SELECT o.customer_id AS customer, count(*) AS waiting FROM temp.opportunity_state s
  JOIN opportunities o ON o.id = s.opportunity_id WHERE s.situation = 'waiting' AND o.customer_id IS NOT NULL GROUP BY o.customer_id`;

/** Partners first, since every distance needs theirs; then customers for whom most waits; those without any address last, since nothing helps them. */
const UNPLACED = `SELECT * FROM (
    SELECT 'partner' AS type, ${COLUMNS}, 0 AS waiting FROM partners WHERE latitude IS NULL AND archived = 0
    UNION ALL
    SELECT 'customer' AS type, ${COLUMNS}, coalesce(w.waiting, 0) AS waiting FROM customers
    LEFT JOIN (${WAITING}) w ON w.customer = customers.id WHERE latitude IS NULL AND archived = 0)
  ORDER BY type DESC, waiting DESC, city IS NULL AND postalCode IS NULL, name COLLATE NOCASE, id`;

export function addressQueries(db: Database) {
  const unplaced = db.prepare<[], AddressRow>(UNPLACED);
  const placed = db.prepare<[], PlacedPartner>(
    "SELECT id, name, latitude, longitude FROM partners WHERE latitude IS NOT NULL AND archived = 0 ORDER BY id",
  );
  const alike = db.prepare<[{ country: string; pattern: string }], Pick<PlacedPartner, "latitude" | "longitude">>(
    `SELECT latitude, longitude FROM (
       SELECT country, postal_code, latitude, longitude FROM partners UNION ALL SELECT country, postal_code, latitude, longitude FROM customers)
     WHERE country = @country AND latitude IS NOT NULL AND replace(postal_code, ' ', '') LIKE @pattern LIMIT ${MOST_ALIKE}`,
  );
  return {
    /** Points of addresses in a country whose postal codes begin so, some of them where there are many. @param beginning letters and digits. */
    withPostalCode: (country: string, beginning: string) => alike.all({ country, pattern: `${beginning}%` }),
    /** What is archived is left out. */
    unplaced: (): AddressRow[] => unplaced.all(),
    /** Partners with coordinates, by id; what is archived is left out. */
    placedPartners: (): PlacedPartner[] => placed.all(),
  };
}
