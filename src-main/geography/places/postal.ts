/** Looks an address's postal code up, whole or as far as tables of its country go. */
import { comparablePostalCode } from "../rules.ts";
import type { PlaceIndex, PostalPlace } from "./index-of-places.ts";

/** Codes of these countries say more than their tables: a whole code is cut to its first characters, or by so many at its end. */
const SHORTENED: Readonly<Record<string, (code: string) => string>> = {
  CA: (code) => code.slice(0, 3),
  GB: (code) => code.slice(0, -3),
  IE: (code) => code.slice(0, 3),
  NL: (code) => code.slice(0, 4),
  PT: (code) => code.slice(0, 4),
  US: (code) => code.slice(0, 5),
};

export interface FoundPostal {
  readonly point: PostalPlace;
  /** The code that was found. */
  readonly code: string;
  /** False where only the code's beginning is known. */
  readonly whole: boolean;
}

/** null where neither the code nor its beginning is known. */
export function findPostal(index: PlaceIndex, country: string, text: string): FoundPostal | null {
  const written = comparablePostalCode(text);
  // "D-80331", "CH-8001": the sign of the country before a code of digits.
  const bare = /^[A-Z]{1,3}(\d+)$/.exec(written)?.[1];
  for (const code of bare === undefined ? [written] : [written, bare]) {
    const point = code === "" ? null : index.postal(country, code);
    if (point !== null) return { point, code, whole: true };
  }
  const beginning = SHORTENED[country]?.(written) ?? "";
  const point = beginning === "" || beginning === written ? null : index.postal(country, beginning);
  return point === null ? null : { point, code: beginning, whole: false };
}
