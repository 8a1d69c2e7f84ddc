/** Country and region of an address as people and files write them, made into what a book keeps: the one way in for forms, sheets and imports. */
import { countryName } from "./countries.ts";
import { normaliseCountry, normaliseRegion, regionName, type Normalised } from "./normalise.ts";

export interface WrittenAddress {
  readonly country: string | null;
  readonly region: string | null;
}

/** A name that became a code. */
export interface AddressNote {
  readonly field: "country" | "region";
  readonly from: string;
  readonly to: string;
}

export type ReadAddress =
  | {
      readonly kind: "read";
      /** ISO 3166-1 alpha-2; null where none was written. */
      readonly country: string | null;
      /** ISO 3166-2, with the country where it was written so or as a name ("WA" stays "WA"); the text itself where it is not understood. */
      readonly region: string | null;
      readonly notes: readonly AddressNote[];
      /** A sentence on a region that is not understood and so stays as text; null where there is none. */
      readonly doubt: string | null;
    }
  | {
      readonly kind: "refused";
      readonly field: "country";
      readonly value: string;
      /** Ends "expected …". */
      readonly expected: string;
    };

const MOST_NAMED = 4;

const quoted = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

const blank = (text: string | null) => (text === null || text.trim() === "" ? null : text.trim());

/** "; it may be CD (DR Congo) or CG (Congo)"; empty where nothing is alike. */
function meant({ kind, ...rest }: Normalised, name: (code: string) => string): string {
  const codes = "codes" in rest ? rest.codes : [];
  if (codes.length === 0) return "";
  const shown = codes.slice(0, MOST_NAMED).map((code) => `${code} (${name(code)})`);
  return `; ${kind === "ambiguous" ? "it may be" : "perhaps"} ${shown.join(" or ")}`;
}

/** What was expected of a country that is not understood, with what may be meant. */
export function expectedCountry(country: Normalised): string {
  return `the name or the code of one country, such as Germany or DE${meant(country, countryName)}`;
}

/** What was expected of a region that is not understood. @param country alpha-2; null = unknown. */
export function expectedRegion(region: Normalised, country: string | null): string {
  const where = country === null ? "" : ` in ${countryName(country)}`;
  return `the name or the code of a region${where}, such as Washington or US-WA${meant(region, regionName)}`;
}

/** The region as a book keeps it: a code as it was written, a name as its whole code. */
function regionAsKept(written: string, code: string): string {
  const text = written.toUpperCase();
  return text === code || text === code.slice(3) ? text : code;
}

/** Reads both; only a country that is not understood is refused, since without its code nothing could be compared with it. */
export function readAddress(written: WrittenAddress): ReadAddress {
  const [countryText, regionText] = [blank(written.country), blank(written.region)];
  const notes: AddressNote[] = [];
  const note = (field: AddressNote["field"], from: string, to: string) => {
    if (from !== to) notes.push({ field, from, to });
    return to;
  };
  let country: string | null = null;
  if (countryText !== null) {
    const normal = normaliseCountry(countryText);
    if (normal.kind !== "found") return { kind: "refused", field: "country", value: countryText, expected: expectedCountry(normal) };
    country = note("country", countryText, normal.code);
  }
  if (regionText === null) return { kind: "read", country, region: null, notes, doubt: null };
  const normal = normaliseRegion(regionText, country);
  if (normal.kind === "found") {
    return { kind: "read", country, region: note("region", regionText, regionAsKept(regionText, normal.code)), notes, doubt: null };
  }
  const where = country === null ? "a region as long as there is no country" : `a region in ${countryName(country)}`;
  const doubt = `${quoted(regionText)} is not understood as ${where}, so it is compared as it stands${meant(normal, regionName)}`;
  return { kind: "read", country, region: regionText, notes, doubt };
}
