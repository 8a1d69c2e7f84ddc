/** The book as it was at an earlier date: every act that came later is taken back, in a copy that nobody can change. */
import { clockInstant, parseInstant } from "../calendar/instants.ts";
import { inputError } from "../contract/errors.ts";
import type { KeptType, KeptValue, SettingValue } from "../contract/records/index.ts";
import { parseSettings } from "../contract/settings.ts";
import { actQueries } from "../store/acts.ts";
import type { Book } from "../store/open.ts";
import { copyInMemory, dropDangling, forgetReview, pastBook } from "../store/past.ts";
import { recordTables } from "../store/records.ts";
import { settingQueries } from "../store/settings.ts";
import { tableOf } from "./editing/recording.ts";

const CLOCK = "clock";
const NOW = "now";

/**
 * A copy of the book as it was at the end of a day of its time zone.
 * An act belongs to the date that the book showed when it was done. What an import added stays: it tells of the time before it.
 * @throws AppError `invalid-input` where the day is not before the book's date.
 */
export function bookAsOf(book: Book, date: string, now: number): Book {
  const { clock, timeZone } = parseSettings(settingQueries(book.db).readAll());
  const today = clockInstant(clock, timeZone, now) ?? now;
  const asOf = parseInstant(date, timeZone, "end");
  if (asOf === null || asOf >= today) {
    const expected = `a day before the book's date, ${new Date(today).toISOString().slice(0, 10)}`;
    throw inputError({ file: "date to look back at", value: date, expected });
  }
  const copy = copyInMemory(book);
  const first = firstActAfter(book, asOf, timeZone, clock);
  // Whoever looks back sees a state between acts, so no reference is looked at on the way.
  copy.pragma("foreign_keys = OFF");
  copy.transaction(() => {
    const tables = recordTables(copy);
    const acts = actQueries(copy);
    for (const { id, imported } of acts.backFrom(first.id)) {
      for (const { type, record, before } of acts.changes(id).toReversed()) {
        const table = tableOf(tables, type as KeptType);
        if (before !== null) table.write(JSON.parse(before) as KeptValue);
        else if (!imported) table.remove(record);
      }
    }
    forgetReview(copy, { act: first.id, at: first.at, asOf });
    dropDangling(copy);
    tables.setting.write({ id: CLOCK, value: new Date(asOf).toISOString() });
  })();
  return pastBook(copy, book, asOf);
}

/**
 * The first act done when the book showed a later time than `asOf`, and the real time from which it did, which may be before that act where
 * the clock is `now`; where there is none, one that never comes.
 */
function firstActAfter({ db }: Book, asOf: number, timeZone: string, clock: string): { readonly id: number; readonly at: number } {
  const acts = actQueries(db);
  const clocks = acts.changesOf("setting", CLOCK);
  const textOf = (json: string | null) => (json === null ? NOW : (JSON.parse(json) as SettingValue).value);
  let text = clocks[0] === undefined ? clock : textOf(clocks[0].before);
  let next = 0;
  // A book at `now` passed that time by itself; one that stands did so by the act that moved it.
  const passedBy = (at: number) => (text === NOW ? Math.min(at, asOf + 1) : at);
  for (const act of acts.times()) {
    const passed = passedBy(act.at);
    const change = clocks[next];
    if (change?.act === act.id) {
      text = textOf(change.after);
      next++;
    }
    if ((clockInstant(text, timeZone, act.at) ?? act.at) > asOf) return { id: act.id, at: passed };
  }
  return { id: Number.MAX_SAFE_INTEGER, at: passedBy(Number.MAX_SAFE_INTEGER) };
}
