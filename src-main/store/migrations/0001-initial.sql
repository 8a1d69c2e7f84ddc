-- Times are whole milliseconds since the epoch in UTC. Money is a whole number of minor units
-- (a hundredth of a unit, or finer where ISO 4217 has more decimals); without a currency beside it,
-- of the book's base currency. NULL is unknown or none. Flags are 0 or 1.

-- What this book is: 'sample' (which sample it is a copy of), 'created-at', 'name'.
CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lead_types (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE territories (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE territory_rules (
  territory_id TEXT NOT NULL REFERENCES territories (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('country', 'region', 'postal-prefix', 'postal-range', 'polygon')),
  value TEXT NOT NULL,
  PRIMARY KEY (territory_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE partners (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  paused_until INTEGER,
  capacity INTEGER CHECK (capacity >= 0),
  minimum_revenue INTEGER,
  maximum_revenue INTEGER,
  -- 1 = `*`: all there are; the list is then empty.
  all_territories INTEGER NOT NULL CHECK (all_territories IN (0, 1)),
  all_lead_types INTEGER NOT NULL CHECK (all_lead_types IN (0, 1)),
  all_products INTEGER NOT NULL CHECK (all_products IN (0, 1)),
  email TEXT,
  address TEXT,
  city TEXT,
  region TEXT,
  postal_code TEXT,
  country TEXT,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  notes TEXT,
  CHECK (minimum_revenue <= maximum_revenue),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE partner_territories (
  partner_id TEXT NOT NULL REFERENCES partners (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  territory_id TEXT NOT NULL REFERENCES territories (id) ON UPDATE CASCADE,
  PRIMARY KEY (partner_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE partner_lead_types (
  partner_id TEXT NOT NULL REFERENCES partners (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  lead_type_id TEXT NOT NULL REFERENCES lead_types (id),
  PRIMARY KEY (partner_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE partner_products (
  partner_id TEXT NOT NULL REFERENCES partners (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  product_id TEXT NOT NULL REFERENCES products (id),
  PRIMARY KEY (partner_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  address TEXT,
  city TEXT,
  region TEXT,
  postal_code TEXT,
  country TEXT,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE relations (
  position INTEGER PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  partner_id TEXT NOT NULL REFERENCES partners (id),
  kind TEXT NOT NULL CHECK (kind IN ('never', 'always')),
  reason TEXT
) STRICT;

CREATE TABLE opportunities (
  id TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  customer_id TEXT REFERENCES customers (id),
  estimated_revenue INTEGER,
  currency TEXT,
  lead_type_id TEXT REFERENCES lead_types (id),
  created_at INTEGER,
  estimated_close INTEGER,
  status TEXT NOT NULL CHECK (status IN ('open', 'won', 'lost', 'canceled')),
  closed_at INTEGER,
  partner_created INTEGER NOT NULL CHECK (partner_created IN (0, 1)),
  on_hold INTEGER NOT NULL CHECK (on_hold IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX opportunities_by_customer ON opportunities (customer_id);

CREATE TABLE opportunity_products (
  opportunity_id TEXT NOT NULL REFERENCES opportunities (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  product_id TEXT NOT NULL REFERENCES products (id),
  PRIMARY KEY (opportunity_id, position)
) STRICT, WITHOUT ROWID;

-- The current state of every offer; how it came about stands in offer_changes, written in the same transaction.
CREATE TABLE offers (
  id TEXT PRIMARY KEY,
  opportunity_id TEXT NOT NULL REFERENCES opportunities (id),
  partner_id TEXT NOT NULL REFERENCES partners (id),
  delivered_at INTEGER,
  deadline INTEGER,
  accepted_at INTEGER,
  declined_at INTEGER,
  expired_at INTEGER,
  stage INTEGER CHECK (stage BETWEEN 1 AND 5),
  stage_at INTEGER,
  on_hold INTEGER NOT NULL CHECK (on_hold IN (0, 1)),
  closed_at INTEGER,
  outcome TEXT CHECK (outcome IN ('won', 'returned', 'withdrawn')),
  return_reason TEXT,
  feedback_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX offers_by_opportunity ON offers (opportunity_id);
CREATE INDEX offers_by_partner ON offers (partner_id, delivered_at);

-- Append-only: who changed an offer, when, why, and its row before and after as JSON (NULL = did not exist).
CREATE TABLE offer_changes (
  id INTEGER PRIMARY KEY,
  offer_id TEXT NOT NULL REFERENCES offers (id),
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT,
  before TEXT,
  after TEXT NOT NULL
) STRICT;

CREATE INDEX offer_changes_by_offer ON offer_changes (offer_id);

CREATE TRIGGER offer_changes_never_updated BEFORE UPDATE ON offer_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of offers is append-only');
END;

CREATE TRIGGER offer_changes_never_deleted BEFORE DELETE ON offer_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of offers is append-only');
END;

-- Append-only: changes of settings, weights among them.
CREATE TABLE setting_changes (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  -- NULL = not set.
  before TEXT,
  after TEXT
) STRICT;

CREATE TRIGGER setting_changes_never_updated BEFORE UPDATE ON setting_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of settings is append-only');
END;

CREATE TRIGGER setting_changes_never_deleted BEFORE DELETE ON setting_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of settings is append-only');
END;

-- One execution of the engine with its inputs.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  engine TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  started_by TEXT NOT NULL,
  -- All effective settings as a JSON object of texts.
  settings TEXT NOT NULL,
  waiting INTEGER NOT NULL,
  proposed INTEGER NOT NULL
) STRICT;

-- A line of a run, as the engine made it from the records in this book: checking 100,000 lines against them again would take as long as the
-- engine itself, so opportunity and partner are no foreign keys. Terms are NULL where there is no partner.
CREATE TABLE proposals (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  position INTEGER NOT NULL,
  opportunity_id TEXT NOT NULL,
  partner_id TEXT,
  score REAL,
  -- Score minus that of the next candidate; NULL where there is no next.
  lead REAL,
  distance REAL,
  winrate REAL,
  returnrate REAL,
  feedbackrate REAL,
  stallrate REAL,
  touchrate REAL,
  avgtimetoclose REAL,
  -- Bit i = the i-th metric in the order of the columns above was imputed.
  imputed INTEGER NOT NULL,
  available INTEGER NOT NULL,
  -- The next three candidates: [{"partner": id, "score": number}], best first.
  next TEXT NOT NULL,
  -- {"code": count} where there is no partner.
  failures TEXT,
  -- 1 = the partner was kept from an earlier decision that is not delivered yet.
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX proposals_by_opportunity ON proposals (run_id, opportunity_id);

-- The reviewer's decision on an opportunity's proposal. It outlives a run: approved and overridden ones keep their partner in the next.
CREATE TABLE decisions (
  opportunity_id TEXT PRIMARY KEY REFERENCES opportunities (id),
  run_id INTEGER NOT NULL REFERENCES runs (id),
  decision TEXT NOT NULL CHECK (decision IN ('approve', 'override', 'hold')),
  partner_id TEXT REFERENCES partners (id),
  reason TEXT,
  -- JSON list of the failure codes that the author of an override accepted.
  accepted_codes TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  -- Why the last delivery left the line in review.
  problem TEXT,
  CHECK ((decision = 'hold') = (partner_id IS NULL))
) STRICT, WITHOUT ROWID;

-- Append-only: every decision taken, changed, taken back, delivered, or put back by the undo of a delivery.
CREATE TABLE decision_changes (
  id INTEGER PRIMARY KEY,
  opportunity_id TEXT NOT NULL REFERENCES opportunities (id),
  run_id INTEGER NOT NULL REFERENCES runs (id),
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('approve', 'override', 'hold', 'clear', 'deliver', 'undo')),
  partner_id TEXT REFERENCES partners (id),
  reason TEXT,
  -- JSON list of the failure codes that the author of an override accepted.
  accepted_codes TEXT NOT NULL,
  -- The offer that was delivered, or whose delivery was undone.
  offer_id TEXT REFERENCES offers (id)
) STRICT;

CREATE INDEX decision_changes_by_opportunity ON decision_changes (opportunity_id);

CREATE TRIGGER decision_changes_never_updated BEFORE UPDATE ON decision_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of decisions is append-only');
END;

CREATE TRIGGER decision_changes_never_deleted BEFORE DELETE ON decision_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of decisions is append-only');
END;

-- One act of delivering, with the offers it made; an undone one has written Withdrawn to each of them.
CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  delivered_at INTEGER NOT NULL,
  delivered_by TEXT NOT NULL,
  undone_at INTEGER,
  undone_by TEXT,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE INDEX deliveries_by_run ON deliveries (run_id);

CREATE TABLE delivery_offers (
  delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
  offer_id TEXT NOT NULL REFERENCES offers (id),
  -- The decision that the offer came from, as JSON, so that an undo puts it back.
  decision TEXT NOT NULL,
  PRIMARY KEY (delivery_id, offer_id)
) STRICT, WITHOUT ROWID;
