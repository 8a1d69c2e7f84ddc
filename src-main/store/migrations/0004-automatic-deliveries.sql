-- Whether a delivery went out without review, by the thresholds of the book.
ALTER TABLE deliveries ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0 CHECK (automatic IN (0, 1));
