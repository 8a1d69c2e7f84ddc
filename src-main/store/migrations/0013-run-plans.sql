-- How a run gave out its lines: one after another, or by the best plan for all of them.
ALTER TABLE runs ADD COLUMN method TEXT NOT NULL DEFAULT 'greedy' CHECK (method IN ('greedy', 'best'));

-- Of a run by the best plan: what it comes to, what proves it, and what one after another would have come to.
CREATE TABLE run_plans (
  run_id INTEGER PRIMARY KEY REFERENCES runs (id),
  placed INTEGER NOT NULL,
  score REAL NOT NULL,
  -- Mean distance of the placed lines where it is known, in the run's unit.
  distance REAL,
  greedy_placed INTEGER NOT NULL,
  greedy_score REAL NOT NULL,
  greedy_distance REAL,
  -- No plan places more, and none that places as many scores more than this.
  placed_bound INTEGER NOT NULL,
  score_bound REAL NOT NULL
) STRICT;

-- The lines of such a run that one after another would have been decided otherwise.
CREATE TABLE plan_differences (
  run_id INTEGER NOT NULL REFERENCES run_plans (run_id),
  -- The line's position in the run.
  position INTEGER NOT NULL,
  opportunity_id TEXT NOT NULL,
  -- What it would have had; NULL = nobody.
  greedy_partner_id TEXT,
  greedy_score REAL,
  -- The opportunity that has the place which this one would have had, and the one whose place this one has.
  gives_way_to TEXT,
  takes_from TEXT,
  -- Lines that make room for one another have one number.
  exchange INTEGER NOT NULL,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX plan_differences_by_opportunity ON plan_differences (run_id, opportunity_id);
CREATE INDEX plan_differences_by_exchange ON plan_differences (run_id, exchange);

-- Places of the partners that such a run could give lines to.
CREATE TABLE plan_places (
  run_id INTEGER NOT NULL REFERENCES run_plans (run_id),
  partner_id TEXT NOT NULL,
  -- Free before the run's undecided lines; NULL = unlimited.
  places INTEGER,
  used INTEGER NOT NULL,
  -- What one more place would add to the total score, and whether it would place one more line; where it would, the score may fall.
  worth REAL NOT NULL,
  places_one_more INTEGER NOT NULL CHECK (places_one_more IN (0, 1)),
  PRIMARY KEY (run_id, partner_id)
) STRICT, WITHOUT ROWID;
