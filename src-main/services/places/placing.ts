/** Placing what can be placed for certain, and what somebody chose: one act each. */
import type { CallInput } from "../../contract/calls.ts";
import type { PlacingCounts } from "../../contract/calls/places.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { UNPLACED_REASONS, type PlaceCertainty, type PlaceSource, type UnplacedReason } from "../../contract/places.ts";
import { findPlace, type Placing } from "../../geography/places/find-place.ts";
import type { PlaceIndex } from "../../geography/places/index-of-places.ts";
import { addressQueries, type AddressRow, type AddressType } from "../../store/addresses.ts";
import { perform } from "../editing/acts.ts";
import type { Edit } from "../editing/recording.ts";
import { writableBook, type Session } from "../session.ts";
import { bookPlaces, remembering } from "./gazetteer.ts";

/** Addresses that are looked up between two reports of progress. */
const CHUNK = 2_000;

export interface PlacedRow {
  readonly row: AddressRow;
  readonly placing: Placing;
}

/** Where an address without coordinates lies. @param suggest whether suggestions are worth their time. */
export function placingOf(row: AddressRow, index: PlaceIndex, suggest: boolean): Placing {
  return findPlace({ ...row, latitude: null, longitude: null }, index, suggest);
}

/** How many were found by what, and why the others were not. */
export function placingCounts(placed: readonly PlacedRow[]): PlacingCounts {
  const found = { "postal-code": 0, city: 0 };
  const left = Object.fromEntries(UNPLACED_REASONS.map((reason) => [reason, 0])) as Record<UnplacedReason, number>;
  for (const { placing } of placed) {
    if (placing.kind === "unplaced") left[placing.reason] += 1;
    else if (placing.source !== "given") found[placing.source] += 1;
  }
  return { total: placed.length, placed: found, left };
}

interface Placement {
  readonly type: AddressType;
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly source: PlaceSource;
  readonly certainty: PlaceCertainty;
}

/** @returns whether the record is there. */
function write(edit: Edit, { type, id, latitude, longitude, source, certainty }: Placement): boolean {
  const place = { latitude, longitude, placeSource: source, placeCertainty: certainty };
  if (type === "partner") {
    const partner = edit.read("partner", id);
    if (partner !== null) edit.write("partner", { ...partner, ...place });
    return partner !== null;
  }
  const customer = edit.read("customer", id);
  if (customer !== null) edit.write("customer", { ...customer, ...place });
  return customer !== null;
}

const addresses = (count: number) => (count === 1 ? "one address" : `${count.toLocaleString("en")} addresses`);

/** Writes what was found for rows without coordinates, as one act. */
export function writePlaced(session: Session, window: string, placed: readonly PlacedRow[]): void {
  const placements = placed.flatMap(({ row, placing }): Placement[] => {
    if (placing.kind === "unplaced") return [];
    const { latitude, longitude, source, certainty } = placing;
    return [{ type: row.type, id: row.id, latitude, longitude, source, certainty }];
  });
  if (placements.length === 0) return;
  perform(session, { window, label: `placing of ${addresses(placements.length)}` }, (edit) => {
    for (const placement of placements) write(edit, placement);
  });
}

/** @throws AppError `read-only`; `cancelled`, and then nothing is written. */
export async function placeAll(session: Session, { window, dryRun }: CallInput<"places.placeAll">): Promise<PlacingCounts> {
  const book = dryRun ? session.book() : writableBook(session);
  const index = remembering(bookPlaces(session));
  const rows = addressQueries(book.db).unplaced();
  const placed: PlacedRow[] = [];
  for (const [position, row] of rows.entries()) {
    if (position % CHUNK === 0) await session.progress("places", "looking addresses up", position, rows.length);
    placed.push({ row, placing: placingOf(row, index, false) });
  }
  if (dryRun) return placingCounts(placed);
  // Others may have changed the book while this waited between two chunks: what is not as it was read is looked up again.
  const now = new Map(
    addressQueries(writableBook(session).db)
      .unplaced()
      .map((row) => [`${row.type}/${row.id}`, row]),
  );
  const current = placed.flatMap(({ row, placing }): PlacedRow[] => {
    const today = now.get(`${row.type}/${row.id}`);
    if (today === undefined) return [];
    return [{ row: today, placing: sameAddress(today, row) ? placing : placingOf(today, index, false) }];
  });
  writePlaced(session, window, current);
  return placingCounts(current);
}

function sameAddress(a: AddressRow, b: AddressRow): boolean {
  return a.city === b.city && a.region === b.region && a.postalCode === b.postalCode && a.country === b.country;
}

/**
 * Writes coordinates that a person chose or typed.
 * @returns how many.
 * @throws AppError `not-found` where a record is gone; then nothing is written.
 */
export function placeThese(session: Session, { items, window }: CallInput<"places.place">): number {
  perform(session, { window, label: `placing of ${addresses(items.length)}` }, (edit) => {
    for (const { type, id, latitude, longitude, source } of items) {
      const certainty = source === "given" ? "exact" : "confirmed";
      if (!write(edit, { type, id, latitude, longitude, source, certainty })) {
        throw new AppError("not-found", `there is no ${type} ${quoted(id)} in this book any more`, { detail: { type, id } });
      }
    }
  });
  return items.length;
}
