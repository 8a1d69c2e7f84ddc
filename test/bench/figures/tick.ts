/** `tick`: everything that waits ranked and assigned again after one weight moved. */
import type { Settings } from "../../../src-main/contract/settings.ts";
import { Distribution } from "../../../src-main/engine/distribute.ts";
import { CHUNK, gather, observeBook, priced, runOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { assignmentOf, engineAssignment, mustEqual, namedAssignment, type Assignment } from "../reference.ts";
import { assigner } from "../sql/assignment.ts";
import { makeCandidates } from "../sql/candidates.ts";
import { openSql } from "../sql/connection.ts";
import { makePartnerValues } from "../sql/partner-values.ts";
import { timed } from "../timing.ts";
import { columnsOf, databaseOf, FEW, madeOf, timesFor, type Made, type Measures } from "./subject.ts";

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

export const tick: Measures = {
  engine: (size) => {
    const made = madeOf(size);
    const expected = references(made);
    const { loaded, settings, asOf } = columnsOf(made);
    const observed = observeBook(loaded, settings, asOf);
    const { standing, book } = observed.circumstances;
    const order = runOrder(observed, []);
    const lists = gather(observed, order);
    const weights = WIN_WEIGHTS.map((_, turn) => settingsAt(made, turn).weights);
    return timed(timesFor(size), {
      before: (turn) => weights[turn % 2] ?? settings.weights,
      run: (moved) => {
        const distribution = new Distribution(book, standing, priced(observed, order.opportunities, lists, moved));
        while (distribution.advance(CHUNK, order.kept));
        return distribution.assignment;
      },
      after: (assignment, turn, warmUp) => {
        if (warmUp) mustEqual(namedAssignment(loaded, order.opportunities, assignment), expected(turn), "the tick");
      },
    });
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
};
