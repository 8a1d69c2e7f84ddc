/** Countries and regions in a book's files: codes as they stand, or names too where a book is imported. */
import type { RuleKind } from "../../contract/codes.ts";
import { readAddress } from "../../geography/address.ts";
import { isCountry } from "../../geography/countries.ts";
import { normaliseCountry } from "../../geography/normalise.ts";
import { typedRule } from "../../geography/typed-rules.ts";
import type { Row } from "../csv/table.ts";
import type { Unplaced } from "../import-report.ts";
import { Repairs } from "../repairs.ts";

export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly region: string | null;
}

/** Reads the columns country and region of a row, or refuses the cell. */
export type ReadRegion = (row: Row) => Region;

/** How the texts of a book name places. */
export interface NamedPlaces {
  readonly region: ReadRegion;
  /** The value of a territory's rule as the book is to keep it. */
  readonly rule: (row: Row, kind: RuleKind) => string;
}

const CODE = "an ISO 3166-1 alpha-2 country code in upper case, such as US";

const textOf = (row: Row, column: string) => row.text(column) || null;

/** Codes only: what a book's own files have. */
export const CODES: NamedPlaces = {
  region: (row) => {
    const country = textOf(row, "country");
    if (country !== null && !isCountry(country)) {
      const meant = normaliseCountry(country);
      const help = meant.kind === "found" ? `; ${JSON.stringify(country)} is ${meant.code}, and an import would read it so` : "";
      row.refuse("country", `${CODE}${help}`);
    }
    return { country, region: textOf(row, "region") };
  },
  rule: (row) => row.text("value"),
};

/** Names and codes, in any language that the normaliser knows; keeps count of what became what. */
export class NamesAndCodes implements NamedPlaces {
  readonly #repairs = new Repairs();
  readonly #doubts = new Map<string, string[]>();

  readonly region: ReadRegion = (row) => {
    const read = readAddress({ country: textOf(row, "country"), region: textOf(row, "region") });
    if (read.kind === "refused") return row.refuse(read.field, read.expected);
    for (const { field, from, to } of read.notes) this.#repairs.add(`${row.file}, ${field}`, from, to);
    if (read.doubt !== null) {
      const ids = this.#doubts.get(row.file);
      if (ids === undefined) this.#doubts.set(row.file, [row.text("id")]);
      else ids.push(row.text("id"));
    }
    return { country: read.country, region: read.region };
  };

  readonly rule: NamedPlaces["rule"] = (row, kind) => {
    const written = row.text("value");
    const typed = typedRule(kind, written);
    if (typed.kind === "refused") return row.refuse("value", `${typed.expected}, for a rule of the kind ${kind}`);
    if (typed.value !== written) this.#repairs.add(`${row.file}, value`, written, typed.value);
    return typed.value;
  };

  repaired() {
    return this.#repairs.list();
  }

  /** Rows whose region no list of their country has, by file. */
  unplaced(): Unplaced[] {
    return [...this.#doubts].map(([file, ids]) => {
      const rows = ids.length === 1 ? "one row of" : `${ids.length} rows of`;
      return { reason: `${rows} ${file} with a region that is not known in the country: it stays as text and is compared so.`, ids };
    });
  }
}
