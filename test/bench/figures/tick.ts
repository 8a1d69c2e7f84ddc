/** `tick`: everything that waits ranked and assigned again after one weight moved. */
import type { Settings } from "../../../src-main/contract/settings.ts";
import { Distribution } from "../../../src-main/engine/distribute.ts";
import { differing } from "../../../src-main/engine/tuning/tuner.ts";
import { CHUNK, priced, weightColumn } from "../../../src-main/services/distribution/pipeline.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { openDuckDb } from "../duckdb/assignment.ts";
import { assignmentOf, engineAssignment, mustBeSame, mustEqual, namedAssignment, type Assignment } from "../reference.ts";
import { assigner } from "../sql/assignment.ts";
import { makeCandidates } from "../sql/candidates.ts";
import { openSql } from "../sql/connection.ts";
import { makePartnerValues } from "../sql/partner-values.ts";
import { timed, type Measured, type Times } from "../timing.ts";
import { columnsOf, databaseOf, FEW, madeOf, timesFor, type Made, type Measures } from "./subject.ts";
import { corners, DISTANCE_ONLY, tuningOf, type Tuning } from "./tuning.ts";

/** The weight of the win rate moves to and fro between these. */
const WIN_WEIGHTS = [3, 3.5] as const;

function settingsAt({ settings }: Made, turn: number): Settings {
  return { ...settings, weights: { ...settings.weights, winrate: WIN_WEIGHTS[turn % 2] ?? 0 } };
}

/** What the engine comes to for each of the two weights, the whole way from the rows. */
function references(made: Made): (turn: number) => Assignment {
  const both = WIN_WEIGHTS.map((_, turn) => engineAssignment(made.rows, settingsAt(made, turn)));
  return (turn) => both[turn % 2] ?? new Map();
}

/** What a plain distribution over the same lists comes to. */
function plainAssignment({ observed, order, candidates }: Tuning, weights: Settings["weights"]): Int32Array {
  const { book, standing } = observed.circumstances;
  const distribution = new Distribution(book, standing, priced(observed, order.opportunities, candidates, weights));
  while (distribution.advance(CHUNK, order.kept));
  return distribution.assignment;
}

/** From the metrics to the assignment, the lines of each partner, and how many lines go elsewhere than in `base`. */
function timedTicks(tuning: Tuning, base: Int32Array, weights: Settings["weights"], times: Times): Promise<Measured> {
  const column = weightColumn(weights);
  const expected = plainAssignment(tuning, weights);
  return timed(times, {
    before: () => column,
    run: (moved) => differing(base, tuning.tuner.assign(moved)),
    after: (different, _turn, warmUp) => {
      if (!warmUp) return;
      mustBeSame(tuning.tuner.assign(column), expected, "the tick");
      if (different !== differing(base, expected)) throw new Error(`the tick counts ${different} lines that differ`);
    },
  });
}

/** The corner that takes the longest, named on stderr, measured again with as many runs as the others. */
async function slowestCorner(tuning: Tuning, base: Int32Array, times: Times): Promise<Measured> {
  const taken: { readonly name: string; readonly weights: Settings["weights"]; readonly median: number }[] = [];
  for (const [name, weights] of corners()) {
    taken.push({ name, weights, median: (await timedTicks(tuning, base, weights, FEW)).median });
  }
  const [slowest] = taken.toSorted((a, b) => b.median - a.median);
  if (slowest === undefined) throw new Error("there are no corners");
  process.stderr.write(`the slowest position of ${taken.length}: ${slowest.name}\n`);
  return timedTicks(tuning, base, slowest.weights, times);
}

export const tick: Measures = {
  engine: async (size) => {
    const made = madeOf(size);
    const expected = references(made);
    const columns = columnsOf(made);
    const tuning = tuningOf(columns);
    const { tuner, order } = tuning;
    const times = timesFor(size);
    const base = tuner.assign(weightColumn(made.settings.weights)).slice();
    const moved = WIN_WEIGHTS.map((_, turn) => weightColumn(settingsAt(made, turn).weights));
    const usual = await timed(times, {
      before: (turn) => moved[turn % 2] ?? new Float64Array(0),
      run: (weights) => {
        const assignment = tuner.assign(weights);
        differing(base, assignment);
        return assignment;
      },
      after: (assignment, turn, warmUp) => {
        if (warmUp) mustEqual(namedAssignment(columns.loaded, order.opportunities, assignment), expected(turn), "the tick");
      },
    });
    return new Map([
      ["default weights", usual],
      ["distance alone", await timedTicks(tuning, base, DISTANCE_ONLY, times)],
      ["slowest position", await slowestCorner(tuning, base, times)],
    ]);
  },

  twin: (size) => {
    const made = madeOf(size);
    const expected = references(made);
    return timed(FEW, {
      before: (turn) => settingsAt(made, turn),
      run: (settings) => twinDistribute(made.rows, settings, made.asOf),
      after: (lines, turn, warmUp) => {
        if (warmUp) mustEqual(assignmentOf(lines), expected(turn), "the twin");
      },
    });
  },

  sqlite: async (size, folder) => {
    const made = madeOf(size);
    const expected = references(made);
    const db = openSql(databaseOf(folder, size));
    makePartnerValues(db, made);
    makeCandidates(db, made);
    const assign = assigner(db);
    const result = await timed(FEW, {
      before: (turn) => settingsAt(made, turn),
      run: (settings) => assign(settings),
      after: (lines, turn, warmUp) => {
        if (warmUp) mustEqual(assignmentOf(lines), expected(turn), "the SQL");
      },
    });
    db.close();
    return result;
  },

  duckdb: async (size) => {
    const made = madeOf(size);
    const expected = references(made);
    const columns = columnsOf(made);
    const { observed, order, candidates } = tuningOf(columns);
    const duckDb = await openDuckDb(observed, candidates);
    const result = await timed(FEW, {
      before: (turn) => settingsAt(made, turn),
      run: (settings) => duckDb.assign(settings),
      after: (assignment, turn, warmUp) => {
        if (warmUp) mustEqual(namedAssignment(columns.loaded, order.opportunities, assignment), expected(turn), "DuckDB");
      },
    });
    duckDb.close();
    return result;
  },
};
