/** `run`: from a closed database to a run's proposals in it, committed. */
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BookRows } from "../../../src-main/contract/book.ts";
import { METRICS } from "../../../src-main/contract/metrics.ts";
import { parseSettings } from "../../../src-main/contract/settings.ts";
import { openBook, type Book } from "../../../src-main/store/open.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { runQueries, type Proposal } from "../../../src-main/store/runs.ts";
import { settingQueries } from "../../../src-main/store/settings.ts";
import type { ArrayBook } from "../../twin/book.ts";
import { twinDistribute, type TwinLine } from "../../twin/distribute.ts";
import { assignmentOf, engineAssignment, mustEqual } from "../reference.ts";
import { sqlRun } from "../sql/run.ts";
import { timed, type Measured } from "../timing.ts";
import { AS_OF } from "../workload/index.ts";
import type { Size } from "../workload/sizes.ts";
import { databaseOf, FEW, madeOf, type Measures } from "./subject.ts";
import { newRun, proposedOf, wholeRun } from "./whole-run.ts";

/** Each run has a fresh copy of the database; the proposals that the first ones left in theirs are compared with the engine's lines. */
function runs(size: Size, folder: string, run: (path: string) => Book): Promise<Measured> {
  const { rows, settings } = madeOf(size);
  const expected = engineAssignment(rows, settings);
  return timed(FEW, {
    before: (turn) => {
      const copy = join(folder, `run-${size}-${turn}.apportion`);
      copyFileSync(databaseOf(folder, size), copy);
      return copy;
    },
    run,
    after: (book, _turn, warmUp) => {
      if (warmUp) {
        const queries = runQueries(book.db);
        mustEqual(assignmentOf(queries.readProposals(queries.latestRun()?.id ?? -1)), expected, "the run");
      }
      book.close();
      rmSync(book.path);
    },
  });
}

function arraysOf(rows: BookRows): ArrayBook {
  return {
    settings: [...rows.settings],
    products: [...rows.products],
    leadTypes: [...rows.leadTypes],
    territories: [...rows.territories],
    partners: [...rows.partners],
    customers: [...rows.customers],
    relations: [...rows.relations],
    opportunities: [...rows.opportunities],
    offers: [...rows.offers],
  };
}

/** The twin knows no next candidates. */
function* proposalsOf(lines: readonly TwinLine[]): Iterable<Proposal> {
  const noTerms = { distance: 0, winrate: 0, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 };
  for (const [position, line] of lines.entries()) {
    const { opportunity, partner, score, available, failures } = line;
    const terms = partner === null ? null : { ...noTerms, ...line.terms };
    const imputed = METRICS.reduce((bits, metric, i) => (line.imputed.includes(metric) ? bits | (1 << i) : bits), 0);
    yield {
      position,
      opportunity,
      partner,
      score,
      lead: null,
      terms,
      imputed,
      available,
      next: [],
      failures: failures ?? null,
      kept: false,
      newcomer: false,
    };
  }
}

export const run: Measures = {
  engine: (size, folder) => runs(size, folder, wholeRun),

  twin: (size, folder) =>
    runs(size, folder, (path) => {
      const book = openBook(path, { mode: "write" });
      const texts = settingQueries(book.db).readAll();
      const lines = twinDistribute(arraysOf(readRows(book.db)), parseSettings(texts), AS_OF);
      runQueries(book.db).insertRun(newRun("twin", texts, lines.length, proposedOf(lines)), proposalsOf(lines));
      return book;
    }),

  sqlite: (size, folder) => runs(size, folder, sqlRun),
};
