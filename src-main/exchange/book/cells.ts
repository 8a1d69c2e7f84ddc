/** What the cells of a book mean; each reader refuses what it cannot read with the cell's place and what was expected. */
import { parseInstant, type DayEdge } from "../../calendar/instants.ts";
import type { Cover } from "../../contract/book.ts";
import { STAGES } from "../../contract/codes.ts";
import { decimal } from "../../contract/setting-rules.ts";
import type { Row } from "../csv/table.ts";
import { expectedAmount, minorUnits } from "./money-text.ts";
import type { ReadRegion } from "./named-places.ts";

/** The calls of the backend take no longer ids. */
const LONGEST_ID = 10_000;

/** Above any real partner, and within a 32-bit whole number. */
const LARGEST_CAPACITY = 1_000_000_000;

export const LIST_SEPARATOR = ";";
export const EVERYTHING = "*";

/** The ids of a table that has been read, with the row of each. */
export type Ids = Map<string, number>;

export function optionalText(row: Row, column: string): string | null {
  const text = row.text(column);
  return text === "" ? null : text;
}

export function requiredText(row: Row, column: string): string {
  const text = row.text(column);
  return text === "" ? row.refuse(column, "a text that is not empty") : text;
}

/** A name, or where there is none the id, so that a record can always be called something. */
export function nameOr(row: Row, column: string, id: string): string {
  return optionalText(row, column) ?? id;
}

/** An id that no row before has; it is added to `ids`. */
export function newId(row: Row, column: string, ids: Ids): string {
  const id = row.text(column);
  if (id === "") row.refuse(column, "an id");
  if (id.length > LONGEST_ID) row.refuse(column, `an id of at most ${LONGEST_ID} characters`);
  const other = ids.get(id);
  if (other !== undefined) row.refuse(column, `an id that no other row has; row ${other} has it`);
  ids.set(id, row.row);
  return id;
}

/** A name that may stand in a list. */
export function checkListable(row: Row, column: string, id: string): string {
  if (id.includes(LIST_SEPARATOR)) row.refuse(column, `a name without "${LIST_SEPARATOR}", which separates the names of a list`);
  if (id === EVERYTHING) row.refuse(column, `a name other than "${EVERYTHING}", which means all in a list`);
  return id;
}

/** An id that stands in another file; null where the cell is empty. */
export function reference(row: Row, column: string, ids: Ids, thing: string): string | null {
  const id = row.text(column);
  if (id === "") return null;
  return ids.has(id) ? id : row.refuse(column, `the id of ${thing}; there is none of this id`);
}

export function requiredReference(row: Row, column: string, ids: Ids, thing: string): string {
  return reference(row, column, ids, thing) ?? row.refuse(column, `the id of ${thing}`);
}

function listed(row: Row, column: string, ids: Ids, thing: string): string[] {
  const text = row.text(column);
  if (text === "") return [];
  // A separator at the end is what a spreadsheet's own joining leaves.
  const items = text.replace(/;$/, "").split(LIST_SEPARATOR);
  for (const item of items) {
    if (ids.has(item)) continue;
    const found = ids.has(item.trim()) ? `; ${JSON.stringify(item.trim())} is one, without the spaces around it` : "";
    row.refuse(column, `${thing}, separated by "${LIST_SEPARATOR}"; ${JSON.stringify(item.slice(0, 80))} is none${found}`);
  }
  // A list is a set: an item written twice says nothing more.
  return [...new Set(items)];
}

/** Ids separated by `;`, each once. */
export function idList(row: Row, column: string, ids: Ids, thing: string): readonly string[] {
  return listed(row, column, ids, thing);
}

/** Ids separated by `;`, or `*` alone for all. */
export function cover(row: Row, column: string, ids: Ids, thing: string): Cover {
  return row.text(column) === EVERYTHING ? EVERYTHING : listed(row, column, ids, `${thing} or "${EVERYTHING}" alone for all`);
}

/** @param empty what an empty cell means. */
export function yesNo(row: Row, column: string, empty: boolean): boolean {
  const text = row.text(column).toLowerCase();
  if (text === "") return empty;
  return text === "yes" || (text !== "no" && row.refuse(column, "yes or no"));
}

export function oneOf<T extends string>(row: Row, column: string, choices: readonly T[]): T {
  const text = row.text(column);
  return choices.find((choice) => choice === text) ?? row.refuse(column, `one of ${choices.join(", ")}`);
}

export function instant(row: Row, column: string, timeZone: string, edge: DayEdge): number | null {
  const text = row.text(column);
  if (text === "") return null;
  return parseInstant(text, timeZone, edge) ?? row.refuse(column, "a date that exists, written as 2017-03-01 or 2017-03-01T09:30:00Z");
}

export function money(row: Row, column: string, currency: string): number | null {
  const text = row.text(column);
  if (text === "") return null;
  return minorUnits(text, currency) ?? row.refuse(column, expectedAmount(currency));
}

/** Most open offers, or null for no limit. */
export function capacity(row: Row, column: string): number | null {
  const text = row.text(column);
  if (text === "") return null;
  const number = decimal(text);
  const fits = number !== null && Number.isInteger(number) && number >= 0 && number <= LARGEST_CAPACITY;
  return fits ? number + 0 : row.refuse(column, `a whole number from 0 to ${LARGEST_CAPACITY}, or nothing for no limit`);
}

export function currencyCode(row: Row, column: string): string | null {
  const text = row.text(column);
  if (text === "") return null;
  return /^[A-Z]{3}$/.test(text) ? text : row.refuse(column, "an ISO 4217 currency code in upper case, such as EUR");
}

/** A stage's number, written as that or as its label. */
export function stage(row: Row, column: string): number | null {
  const text = row.text(column);
  if (text === "") return null;
  const index = STAGES.findIndex((label, i) => text === label || text === String(i + 1));
  return index === -1 ? row.refuse(column, `one of ${STAGES.join(", ")}, or its number`) : index + 1;
}

function degrees(row: Row, column: string, limit: number): number | null {
  const text = row.text(column);
  if (text === "") return null;
  const number = decimal(text);
  if (number === null || Math.abs(number) > limit) row.refuse(column, `degrees from -${limit} to ${limit}`);
  return number + 0;
}

/** The columns of an address. @param regions what country and region mean. */
export function place(row: Row, regions: ReadRegion) {
  const { country, region } = regions(row);
  const latitude = degrees(row, "latitude", 90);
  const longitude = degrees(row, "longitude", 180);
  if (latitude === null && longitude !== null) row.refuse("latitude", "a latitude, since there is a longitude");
  if (latitude !== null && longitude === null) row.refuse("longitude", "a longitude, since there is a latitude");
  return {
    address: optionalText(row, "address"),
    city: optionalText(row, "city"),
    region,
    postalCode: optionalText(row, "postal_code"),
    country,
    latitude,
    longitude,
  };
}
