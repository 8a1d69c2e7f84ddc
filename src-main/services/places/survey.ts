/** Every address without coordinates, looked up: kept until the book changes, and each answer as long as its address stays. */
import { findPlace, type Placing } from "../../geography/places/find-place.ts";
import type { PlaceIndex } from "../../geography/places/index-of-places.ts";
import { addressQueries, type AddressRow } from "../../store/addresses.ts";
import type { Book } from "../../store/open.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { bookPlaces, remembering } from "./gazetteer.ts";

export interface PlacedRow {
  readonly row: AddressRow;
  readonly placing: Placing;
}

/** Addresses that are looked up between two reports of progress. */
const CHUNK = 2_000;

interface Kept {
  /** By the parts of an address that decide where it is; without suggestions. */
  readonly answers: Map<string, Placing>;
  /** SQLite's counter of other connections' changes: they may have brought other postal codes. */
  readonly others: number;
  survey: { readonly state: string; readonly rows: readonly PlacedRow[] } | null;
}

const kept = new WeakMap<Book, Kept>();

/** Where an address without coordinates lies. @param suggest whether suggestions are worth their time. */
export function placingOf(row: AddressRow, index: PlaceIndex, suggest: boolean): Placing {
  return findPlace({ ...row, latitude: null, longitude: null }, index, suggest);
}

/** Postal codes have changed, so every answer may be another one. */
export function forgetAnswers(session: Session): void {
  kept.delete(session.book());
}

function keptOf(book: Book): Kept {
  const others = Number(book.db.pragma("data_version", { simple: true }));
  const known = kept.get(book);
  if (known !== undefined && known.others === others) return known;
  const made: Kept = { answers: new Map(), others, survey: null };
  kept.set(book, made);
  return made;
}

/** Changes with every write through this connection, temporary tables included. */
function stateOf(book: Book): string {
  return String(book.db.prepare<[], number>("SELECT total_changes()").pluck().get());
}

/** What decides where an address is. */
const addressText = ({ city, region, postalCode, country }: AddressRow) => JSON.stringify([country, region, city, postalCode]);

/**
 * All addresses without coordinates, in the order in which they are worked through.
 * @param job under whose name progress is told.
 * @throws AppError `cancelled`.
 */
export async function survey(session: Session, job: string): Promise<readonly PlacedRow[]> {
  // What waits for a customer, a snapshot works out.
  snapshot(session);
  const book = session.book();
  const memory = keptOf(book);
  const state = stateOf(book);
  if (memory.survey?.state === state) return memory.survey.rows;
  const rows = addressQueries(book.db).unplaced();
  await lookUp(session, rows, memory, job);
  const done = rows.map((row) => ({ row, placing: answerOf(session, row, memory) }));
  memory.survey = { state, rows: done };
  return done;
}

async function lookUp(session: Session, rows: readonly AddressRow[], { answers }: Kept, job: string): Promise<void> {
  const fresh = new Map(rows.map((row) => [addressText(row), row]));
  for (const text of answers.keys()) fresh.delete(text);
  if (fresh.size === 0) return;
  const index = remembering(bookPlaces(session));
  let at = 0;
  for (const [text, row] of fresh) {
    if (at % CHUNK === 0) await session.progress(job, "looking addresses up", at, fresh.size);
    answers.set(text, placingOf(row, index, false));
    at++;
  }
}

function answerOf(session: Session, row: AddressRow, { answers }: Kept): Placing {
  return answers.get(addressText(row)) ?? placingOf(row, bookPlaces(session), false);
}

/** Those of the rows that are still without coordinates, as their addresses are now. */
export function surveyedNow(session: Session, before: readonly PlacedRow[]): PlacedRow[] {
  const book = session.book();
  const memory = keptOf(book);
  const seen = new Set(before.map(({ row }) => `${row.type}/${row.id}`));
  return addressQueries(book.db)
    .unplaced()
    .filter((row) => seen.has(`${row.type}/${row.id}`))
    .map((row) => ({ row, placing: answerOf(session, row, memory) }));
}
