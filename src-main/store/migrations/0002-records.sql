-- What is archived is in use somewhere, so it stays; lists and pickers leave it out.
ALTER TABLE partners ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE customers ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE territories ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE lead_types ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE products ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE products ADD COLUMN family TEXT;

CREATE TABLE contacts (
  partner_id TEXT NOT NULL REFERENCES partners (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT,
  phone TEXT,
  email TEXT,
  PRIMARY KEY (partner_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX relations_by_customer ON relations (customer_id);
CREATE INDEX relations_by_partner ON relations (partner_id);
CREATE INDEX partner_territories_by_territory ON partner_territories (territory_id);
CREATE INDEX partner_lead_types_by_lead_type ON partner_lead_types (lead_type_id);
CREATE INDEX partner_products_by_product ON partner_products (product_id);
CREATE INDEX opportunity_products_by_product ON opportunity_products (product_id);
CREATE INDEX opportunities_by_lead_type ON opportunities (lead_type_id);

-- One thing that a user did: the changes of records that belong together and are undone together.
CREATE TABLE acts (
  id INTEGER PRIMARY KEY,
  done_at INTEGER NOT NULL,
  done_by TEXT NOT NULL,
  -- What was done, as the user reads it in "Undo …".
  label TEXT NOT NULL,
  -- The act that this one takes back.
  undoes INTEGER REFERENCES acts (id)
) STRICT;

-- Append-only: each record that an act changed, as JSON before and after; NULL = the record did not exist.
CREATE TABLE record_changes (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  type TEXT NOT NULL CHECK (type IN ('partner', 'territory', 'customer', 'lead-type', 'product', 'opportunity', 'offer')),
  record_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX record_changes_by_record ON record_changes (type, record_id, id);
CREATE INDEX record_changes_by_act ON record_changes (act_id);

CREATE TRIGGER record_changes_never_updated BEFORE UPDATE ON record_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of records is append-only');
END;

CREATE TRIGGER record_changes_never_deleted BEFORE DELETE ON record_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of records is append-only');
END;

-- How coordinates that nobody gave were found, and how sure they are; NULL where they were given, or there are none.
ALTER TABLE partners ADD COLUMN place_source TEXT CHECK (place_source IN ('given', 'postal-code', 'city'));
ALTER TABLE partners ADD COLUMN place_certainty TEXT CHECK (place_certainty IN ('exact', 'close', 'likely', 'confirmed'));
ALTER TABLE customers ADD COLUMN place_source TEXT CHECK (place_source IN ('given', 'postal-code', 'city'));
ALTER TABLE customers ADD COLUMN place_certainty TEXT CHECK (place_certainty IN ('exact', 'close', 'likely', 'confirmed'));

-- What is said of a place holds no longer once the point is another one, whoever moved it.
CREATE TRIGGER partners_moved AFTER UPDATE OF latitude, longitude ON partners
WHEN NEW.latitude IS NOT OLD.latitude OR NEW.longitude IS NOT OLD.longitude
BEGIN
  UPDATE partners SET place_source = NULL, place_certainty = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER customers_moved AFTER UPDATE OF latitude, longitude ON customers
WHEN NEW.latitude IS NOT OLD.latitude OR NEW.longitude IS NOT OLD.longitude
BEGIN
  UPDATE customers SET place_source = NULL, place_certainty = NULL WHERE id = NEW.id;
END;

-- Points of postal codes, as the user imported them.
CREATE TABLE postal_codes (
  country TEXT NOT NULL,
  -- Without white space and hyphens, in upper case.
  postal_code TEXT NOT NULL,
  latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  -- Its town; NULL where the table does not say.
  place TEXT,
  PRIMARY KEY (country, postal_code)
) STRICT, WITHOUT ROWID;
