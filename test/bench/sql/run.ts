/** A whole run in plain SQL; its proposals have partner and score, but neither terms nor counts. */
import { parseSettings } from "../../../src-main/contract/settings.ts";
import { openBook, type Book } from "../../../src-main/store/open.ts";
import { runQueries, type Proposal } from "../../../src-main/store/runs.ts";
import { settingQueries } from "../../../src-main/store/settings.ts";
import { newRun, proposedOf } from "../figures/whole-run.ts";
import { AS_OF } from "../workload/index.ts";
import { assigner, type SqlLine } from "./assignment.ts";
import { makeCandidates } from "./candidates.ts";
import { makePartnerValues } from "./partner-values.ts";

function* proposalsOf(lines: readonly SqlLine[]): Iterable<Proposal> {
  for (const [position, line] of lines.entries()) {
    yield { ...line, position, lead: null, terms: null, imputed: 0, available: 0, next: [], failures: null, kept: false, newcomer: false };
  }
}

/** Opens the database and leaves it open. */
export function sqlRun(path: string): Book {
  const book = openBook(path, { mode: "write" });
  const { db } = book;
  db.pragma("cache_size = -200000");
  const texts = settingQueries(db).readAll();
  const settings = parseSettings(texts);
  makePartnerValues(db, { settings, asOf: AS_OF });
  makeCandidates(db, { settings, asOf: AS_OF });
  const lines = assigner(db)(settings);
  runQueries(db).insertRun(newRun("sqlite", texts, lines.length, proposedOf(lines)), proposalsOf(lines));
  return book;
}
