-- The day on which a held line comes back: its first instant; NULL = when somebody takes it up.
ALTER TABLE decisions ADD COLUMN hold_until INTEGER CHECK (hold_until IS NULL OR decision = 'hold');
ALTER TABLE decision_changes ADD COLUMN hold_until INTEGER CHECK (hold_until IS NULL OR action = 'hold');
