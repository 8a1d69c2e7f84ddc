/** Books by their place on the disk: a folder of CSV files or an Apportion database, read without changing it. */
import { existsSync, statSync } from "node:fs";
import { clockInstant, parseInstant } from "../calendar/instants.ts";
import type { BookRows } from "../contract/book.ts";
import { AppError, inputError, quoted } from "../contract/errors.ts";
import { checkSetting, parseSettings, type Settings, type SettingTexts } from "../contract/settings.ts";
import { readBookFolder } from "../exchange/book/read-book.ts";
import { decisionQueries } from "../store/decisions.ts";
import { openBook } from "../store/open.ts";
import { readRows } from "../store/rows.ts";
import { settingQueries } from "../store/settings.ts";
import type { KeptProposal } from "./distribution/pipeline.ts";

export interface BookFile {
  readonly texts: SettingTexts;
  readonly rows: BookRows;
  /** Approved and overridden proposals that are not delivered yet; a folder has none. */
  readonly kept: readonly KeptProposal[];
}

/** The ending of an Apportion database. */
export const DATABASE_ENDING = ".apportion";

export function isDatabasePath(path: string): boolean {
  return path.toLowerCase().endsWith(DATABASE_ENDING);
}

/**
 * Opens a book for reading, hands it to `use`, closes it.
 * @param overrides settings that go before the book's own. A folder's dates and amounts are read by them; a database keeps instants and
 *   minor units, whatever the settings say later.
 * @throws AppError as `readBookFolder` and `openBook` do; `not-found` where there is nothing.
 */
export function withBookFile<T>(path: string, overrides: SettingTexts, use: (file: BookFile) => T): T {
  if (!existsSync(path) && !isDatabasePath(path)) {
    throw new AppError(
      "not-found",
      `${quoted(path)} is not there: expected a folder of CSV files or a file that ends in ${DATABASE_ENDING}`,
    );
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    const rows = readBookFolder(path, overrides);
    return use({ texts: Object.fromEntries([...rows.settings].map(({ name, value }) => [name, value])), rows, kept: [] });
  }
  const book = openBook(path, { mode: "read" });
  try {
    const kept = decisionQueries(book.db).kept();
    return use({ texts: settingQueries(book.db).readAll(), rows: readRows(book.db), kept });
  } finally {
    book.close();
  }
}

/**
 * The settings of `name=value` texts, by full name.
 * @throws AppError `invalid-input` naming the text and what was expected.
 */
export function readAssignments(assignments: readonly string[]): SettingTexts {
  const texts: Record<string, string> = {};
  for (const assignment of assignments) {
    const equals = assignment.indexOf("=");
    if (equals < 1) throw inputError({ file: "--set", value: assignment, expected: "name=value, such as winrate=3" });
    const value = assignment.slice(equals + 1);
    texts[checkSetting(assignment.slice(0, equals), value)] = value;
  }
  return texts;
}

export interface Resolved {
  readonly settings: Settings;
  readonly texts: SettingTexts;
  readonly asOf: number;
}

/**
 * The settings and the time that hold: `asOf`, as it is written, goes before the book's clock.
 * @throws AppError `invalid-input` naming the argument, its value and what was expected.
 */
export function resolve(texts: SettingTexts, overrides: SettingTexts, asOf: string | undefined, now: number): Resolved {
  const combined = { ...texts, ...overrides };
  const settings = parseSettings(combined);
  const { clock, timeZone } = settings;
  const instant = asOf === undefined ? clockInstant(clock, timeZone, now) : parseInstant(asOf, timeZone, "end");
  if (instant === null) {
    const [file, value] = asOf === undefined ? ["setting clock", clock] : ["--as-of", asOf];
    throw inputError({ file, value, expected: "a date such as 2017-12-31, or a date with a time such as 2017-12-31T12:00:00Z" });
  }
  return { settings, texts: combined, asOf: instant };
}
