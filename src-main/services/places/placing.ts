/** Placing what can be placed for certain, and what somebody chose: one act each. */
import type { CallInput } from "../../contract/calls.ts";
import type { PlacingCounts } from "../../contract/calls/places.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { UNPLACED_REASONS, type PlaceCertainty, type PlaceSource, type UnplacedReason } from "../../contract/places.ts";
import type { AddressType } from "../../store/addresses.ts";
import { perform } from "../editing/acts.ts";
import type { Edit } from "../editing/recording.ts";
import { writableBook, type Session } from "../session.ts";
import { survey, surveyedNow, type PlacedRow } from "./survey.ts";

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
export async function placeAll(session: Session, { window, dryRun, job }: CallInput<"places.placeAll">): Promise<PlacingCounts> {
  if (!dryRun) writableBook(session);
  const placed = await survey(session, job);
  if (dryRun) return placingCounts(placed);
  // A last turn for a wish to cancel; from here on nothing waits.
  await session.progress(job, "writing coordinates", 0, placed.length);
  // Others may have changed the book while this waited.
  const current = surveyedNow(session, placed);
  writePlaced(session, window, current);
  return placingCounts(current);
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
