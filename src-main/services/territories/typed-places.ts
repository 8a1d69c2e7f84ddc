/** Countries and regions as people type them into the boxes of this page. */
import { normaliseCountry, normaliseRegion } from "../../geography/normalise.ts";

/** The code of a country that was typed as a code or by its name; null where it is none, or could be several. */
export function typedCountry(text: string): string | null {
  const normal = normaliseCountry(text);
  return normal.kind === "found" ? normal.code : null;
}

/** The ISO 3166-2 code of a region that was typed as a code or by its name, "US-WA"; else the text in upper case, as rules compare it. */
export function typedRegion(text: string, country: string | null): string {
  const normal = normaliseRegion(text, country);
  return normal.kind === "found" ? normal.code : text.trim().toUpperCase();
}

/** "Washington, United States", or "Washington, US", as a region's code; null where it is none. */
export function typedRegionWithCountry(text: string): string | null {
  const comma = text.lastIndexOf(",");
  const country = comma < 0 ? null : typedCountry(text.slice(comma + 1));
  const normal = normaliseRegion(country === null ? text : text.slice(0, comma), country);
  return normal.kind === "found" ? normal.code : null;
}
