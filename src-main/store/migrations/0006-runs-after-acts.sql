-- The last act that a run knew of: what was changed since is taken back where the run is looked at again. The real time would not do, because
-- clocks are set back.
ALTER TABLE runs ADD COLUMN last_act INTEGER NOT NULL DEFAULT 0;

UPDATE runs SET last_act = coalesce((SELECT max(a.id) FROM acts a WHERE a.done_at <= runs.started_at), 0);
