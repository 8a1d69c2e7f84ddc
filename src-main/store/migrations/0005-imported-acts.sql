-- Whether an act is an import: what came with one tells of the time before it, so a look back keeps it.
ALTER TABLE acts ADD COLUMN imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1));
