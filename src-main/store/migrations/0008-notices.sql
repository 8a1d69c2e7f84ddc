-- Which offers their partners have been told of.
CREATE TABLE notices (
  offer_id TEXT PRIMARY KEY REFERENCES offers (id) ON DELETE CASCADE,
  -- The real time.
  told_at INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('e-mail', 'list', 'print', 'other'))
) STRICT, WITHOUT ROWID;

-- Notices have a history too. Which types there are is the program's to know: a table whose rows nobody may change is not rebuilt for each.
CREATE TABLE record_changes_all (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES acts (id),
  type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  -- Why, in the words of who did it; NULL where nobody said.
  reason TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

INSERT INTO record_changes_all (id, act_id, type, record_id, before, after, reason)
SELECT id, act_id, type, record_id, before, after, reason FROM record_changes;

DROP TABLE record_changes;
ALTER TABLE record_changes_all RENAME TO record_changes;

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
