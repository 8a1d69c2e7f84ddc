-- Partners of one name and place of whom a user has said that they are two. It stands with the partner on whose record it was said; the other
-- one is no foreign key, so that what was said still holds where that one is removed and brought back.
CREATE TABLE distinct_partners (
  partner_id TEXT NOT NULL REFERENCES partners (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  other_id TEXT NOT NULL,
  PRIMARY KEY (partner_id, position)
) STRICT, WITHOUT ROWID;
