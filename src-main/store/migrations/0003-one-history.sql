-- One history for everything: what happened to offers and settings becomes acts and record changes too, so that one mechanism shows it, undoes
-- it and exports it. The histories that were kept apart move over whole.
CREATE TABLE record_changes_all (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  type TEXT NOT NULL CHECK (type IN ('partner', 'territory', 'customer', 'lead-type', 'product', 'opportunity', 'offer', 'setting')),
  record_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  -- Why, in the words of who did it; NULL where nobody said.
  reason TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

INSERT INTO record_changes_all (id, act_id, type, record_id, before, after)
SELECT id, act_id, type, record_id, before, after FROM record_changes;

DROP TABLE record_changes;
ALTER TABLE record_changes_all RENAME TO record_changes;

CREATE TEMP TABLE kept_apart AS
SELECT changed_at, changed_by, 'offer' AS type, offer_id AS record_id, before, after, reason, id AS position,
  CASE action
    WHEN 'deliver' THEN 'delivery'
    WHEN 'withdraw' THEN 'withdrawal'
    ELSE action
  END AS label
FROM offer_changes
UNION ALL
SELECT changed_at, changed_by, 'setting', name,
  CASE WHEN before IS NULL THEN NULL ELSE json_object('id', name, 'value', before) END,
  CASE WHEN after IS NULL THEN NULL ELSE json_object('id', name, 'value', after) END,
  NULL, id, 'change of settings'
FROM setting_changes;

-- Acts are told in the order of their ids, so those that come in take their places by their times.
CREATE TEMP TABLE all_acts AS
SELECT row_number() OVER (ORDER BY done_at, moved, old_id) AS id, * FROM (
  SELECT done_at, done_by, label, undoes, id AS old_id, 0 AS moved FROM acts
  UNION ALL
  SELECT changed_at, changed_by, label, NULL, min(position), 1 FROM kept_apart GROUP BY changed_at, changed_by, label
);

CREATE TEMP TABLE all_changes AS
SELECT a.id AS act_id, c.type, c.record_id, c.before, c.after, NULL AS reason, c.id AS place
FROM record_changes c JOIN all_acts a ON a.moved = 0 AND a.old_id = c.act_id
UNION ALL
SELECT a.id, k.type, k.record_id, k.before, k.after, k.reason, k.position
FROM kept_apart k JOIN all_acts a ON a.moved = 1 AND a.done_at = k.changed_at AND a.done_by = k.changed_by AND a.label = k.label;

DELETE FROM record_changes;
DELETE FROM acts;

INSERT INTO acts (id, done_at, done_by, label, undoes)
SELECT n.id, n.done_at, n.done_by, n.label, (SELECT u.id FROM all_acts u WHERE u.moved = 0 AND u.old_id = n.undoes) FROM all_acts n ORDER BY n.id;

INSERT INTO record_changes (act_id, type, record_id, before, after, reason)
SELECT act_id, type, record_id, before, after, reason FROM all_changes ORDER BY act_id, type, place;

DROP TABLE all_changes;
DROP TABLE all_acts;
DROP TABLE kept_apart;
DROP TABLE offer_changes;
DROP TABLE setting_changes;

CREATE INDEX acts_by_time ON acts (done_at, id);
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

CREATE TRIGGER acts_never_updated BEFORE UPDATE ON acts
BEGIN
  SELECT RAISE(ABORT, 'the history of acts is append-only');
END;

CREATE TRIGGER acts_never_deleted BEFORE DELETE ON acts
BEGIN
  SELECT RAISE(ABORT, 'the history of acts is append-only');
END;
