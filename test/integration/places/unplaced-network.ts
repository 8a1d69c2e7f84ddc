/** The sample network without its coordinates, and what they were. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { writeBookFolder } from "../../../src-main/exchange/book/write-book.ts";
import { kilometresBetween, type Point } from "../../../src-main/geography/places/nearness.ts";
import { RESOURCES, sampleFolder } from "../services/desk.ts";

export const NETWORK = join(RESOURCES, "network");

/** A folder of its own. */
export function unplacedNetwork(): string {
  const folder = sampleFolder("network");
  const book = readBookFolder(folder);
  const bare = <R extends object>(rows: Iterable<R>) => [...rows].map((row) => ({ ...row, latitude: null, longitude: null }));
  writeBookFolder(folder, { ...book, partners: bare(book.partners), customers: bare(book.customers) });
  return folder;
}

export interface Address {
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const pointOf = ({ latitude, longitude }: Address): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/** How many of `placed` lie within 30 km of where `truth` has them, of those that both have. */
export function nearTruth(placed: Iterable<Address>, truth: Iterable<Address>): { readonly near: number; readonly of: number } {
  const known = new Map([...truth].map((row) => [row.id, pointOf(row)]));
  const pairs = [...placed].flatMap((row) => {
    const [found, real] = [pointOf(row), known.get(row.id) ?? null];
    return found === null || real === null ? [] : [kilometresBetween(found, real)];
  });
  return { near: pairs.filter((km) => km <= 30).length, of: pairs.length };
}

export function writeLines(file: string, lines: readonly string[]): string {
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

export const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");
