/** A run from the database to its proposals in it, by the functions that the application's own run is made of. */
import { effectiveTexts, parseSettings, type SettingTexts } from "../../../src-main/contract/settings.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { LinedRun } from "../../../src-main/services/distribution/lines.ts";
import { CHUNK, ENGINE_VERSION, gather, observeBook, runOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { proposals } from "../../../src-main/services/review/run.ts";
import { openBook, type Book } from "../../../src-main/store/open.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { runQueries, type NewRun } from "../../../src-main/store/runs.ts";
import { settingQueries } from "../../../src-main/store/settings.ts";
import { AS_OF } from "../workload/index.ts";

/** What is kept of a run beside its lines. */
export function newRun(engine: string, texts: SettingTexts, waiting: number, proposed: number): NewRun {
  return {
    engine,
    asOf: AS_OF,
    startedAt: AS_OF,
    startedBy: "bench",
    settings: effectiveTexts(texts),
    waiting,
    proposed,
    lastAct: 0,
    method: "greedy",
  };
}

export function proposedOf(lines: readonly { readonly partner: string | null }[]): number {
  return lines.filter(({ partner }) => partner !== null).length;
}

/** Opens the database and leaves it open. */
export function wholeRun(path: string): Book {
  const book = openBook(path, { mode: "write" });
  const texts = settingQueries(book.db).readAll();
  const settings = parseSettings(texts);
  const observed = observeBook(loadBook(readRows(book.db), settings), settings, AS_OF);
  const order = runOrder(observed, []);
  const run = new LinedRun(observed, order, gather(observed, order));
  while (run.advance(CHUNK));
  runQueries(book.db).insertRun(newRun(ENGINE_VERSION, texts, run.count, run.proposed), proposals(run.lines()));
  return book;
}
