/** Tables of postal codes, as people have them: a CSV file with a header, or GeoNames' postal code file. */
import { AppError, inputError, type InputProblem } from "../../contract/errors.ts";
import { normaliseCountry } from "../../geography/normalise.ts";
import { comparablePostalCode } from "../../geography/rules.ts";
import { delimitedRows } from "./delimited.ts";

export interface PostalRow {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Comparable: without white space and hyphens, in upper case. */
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly place: string | null;
}

export interface PostalTable {
  /** Each code of a country once: of several points their middle, with the first one's town. */
  readonly rows: readonly PostalRow[];
  /** How many rows the file has, those that were refused left out. */
  readonly read: number;
  /** Why rows were refused, in their order; the first ones of many. */
  readonly refused: readonly string[];
  readonly refusedCount: number;
}

type Field = "country" | "postalCode" | "latitude" | "longitude" | "place";
/** Which column holds a field, counted from 0, and what the file calls it. */
type Columns = Readonly<Record<Exclude<Field, "place">, Column>> & { readonly place: Column | null };

interface Column {
  readonly at: number;
  readonly title: string;
}

/** Titles of the CSV columns, folded to letters. */
const TITLES: Readonly<Record<Field, readonly string[]>> = {
  country: ["country", "countrycode", "land"],
  postalCode: ["postalcode", "postcode", "zip", "zipcode", "plz"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "lon", "lng", "long"],
  place: ["place", "placename", "city", "town"],
};

/** https://download.geonames.org/export/zip/readme.txt */
const GEONAMES: Columns = {
  country: { at: 0, title: "country code" },
  postalCode: { at: 1, title: "postal code" },
  place: { at: 2, title: "place name" },
  latitude: { at: 9, title: "latitude" },
  longitude: { at: 10, title: "longitude" },
};
const GEONAMES_COLUMNS = 12;

const MOST_REFUSED = 100;
const LONGEST_CODE = 20;
const LONGEST_PLACE = 200;

const EXPECTED =
  "columns country, postal code, latitude and longitude, or GeoNames' postal code file, which is tab-separated and has 12 columns";

function isGeoNames(cells: readonly string[]): boolean {
  return (cells.length === GEONAMES_COLUMNS || cells.length === GEONAMES_COLUMNS - 1) && /^[A-Z]{2}$/.test(cells[0] ?? "");
}

function headerColumns(cells: readonly string[], file: string): Columns {
  const titles = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ""));
  const find = (field: Field): Column | null => {
    const at = titles.findIndex((title) => TITLES[field].includes(title));
    return at < 0 ? null : { at, title: cells[at] ?? field };
  };
  const [country, postalCode, latitude, longitude] = [find("country"), find("postalCode"), find("latitude"), find("longitude")];
  if (country === null || postalCode === null || latitude === null || longitude === null) {
    throw inputError({ file, row: 1, value: cells.join(", "), expected: EXPECTED });
  }
  return { country, postalCode, latitude, longitude, place: find("place") };
}

/** @throws AppError `invalid-input` that names the cell. */
function readRow(
  cells: readonly string[],
  columns: Columns,
  at: { readonly file: string; readonly row: number },
  comma: boolean,
): PostalRow {
  const text = ({ at: position }: Column) => (cells[position] ?? "").trim();
  const refuse = (column: Column, expected: string): never => {
    const problem: InputProblem = { ...at, column: column.title, value: text(column), expected };
    throw inputError(problem);
  };
  const degrees = (column: Column, most: number) => {
    const written = comma ? text(column).replace(",", ".") : text(column);
    const number = /^[+-]?\d+(\.\d+)?$/.test(written) ? Number(written) : NaN;
    return Math.abs(number) <= most ? number : refuse(column, `degrees from -${most} to ${most}, such as 47.61`);
  };
  const country = normaliseCountry(text(columns.country));
  const postalCode = comparablePostalCode(text(columns.postalCode));
  if (!/^[A-Z0-9]+$/.test(postalCode) || postalCode.length > LONGEST_CODE) {
    refuse(columns.postalCode, `a postal code of at most ${LONGEST_CODE} letters and digits`);
  }
  return {
    country: country.kind === "found" ? country.code : refuse(columns.country, "a country's name or code, such as US"),
    postalCode,
    latitude: degrees(columns.latitude, 90),
    longitude: degrees(columns.longitude, 180),
    place: (columns.place === null ? "" : text(columns.place)).slice(0, LONGEST_PLACE) || null,
  };
}

/**
 * Reads a table in either format; CSV is separated by commas, or by semicolons or tabs, and numbers may then have decimal commas.
 * @param file its name, for messages.
 * @throws AppError `invalid-input` where it is neither format, or has no rows; a row that cannot be read is refused, not thrown.
 */
export function readPostalTable(text: string, file: string): PostalTable {
  let columns: Columns | null = null;
  let comma = false;
  let read = 0;
  let refusedCount = 0;
  const refused: string[] = [];
  const codes = new Map<string, { row: PostalRow; latitude: number; longitude: number; count: number }>();
  delimitedRows(text, file, (cells, row, separator) => {
    if (columns === null) {
      columns = separator === "\t" && isGeoNames(cells) ? GEONAMES : headerColumns(cells, file);
      comma = separator !== ",";
      if (columns !== GEONAMES) return;
    }
    if (cells.every((cell) => cell.trim() === "")) return;
    try {
      const one = readRow(cells, columns, { file, row }, comma);
      const key = `${one.country} ${one.postalCode}`;
      const known = codes.get(key);
      if (known === undefined) codes.set(key, { row: one, latitude: one.latitude, longitude: one.longitude, count: 1 });
      else {
        known.latitude += one.latitude;
        known.longitude += one.longitude;
        known.count += 1;
      }
      read += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusedCount += 1;
      if (refused.length < MOST_REFUSED) refused.push(error.message);
    }
  });
  if (read === 0 && refusedCount === 0) throw inputError({ file, expected: `rows of ${EXPECTED}; there are none` });
  const rows = [...codes.values()].map(({ row, latitude, longitude, count }) => {
    return count === 1 ? row : { ...row, latitude: latitude / count, longitude: longitude / count };
  });
  return { rows, read, refused, refusedCount };
}
