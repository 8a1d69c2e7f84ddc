/** Territory rules as people and files write them: names of countries and regions become codes before a rule is read. */
import type { RuleKind } from "../contract/codes.ts";
import { expectedCountry, expectedRegion } from "./address.ts";
import { normaliseCountry, normaliseRegion } from "./normalise.ts";
import { parseNewRule } from "./rules.ts";

/** A rule's text as a book keeps it, or what was expected instead of it. */
export type TypedRule = { readonly kind: "read"; readonly value: string } | { readonly kind: "refused"; readonly expected: string };

const read = (value: string): TypedRule => ({ kind: "read", value });
const refused = (expected: string): TypedRule => ({ kind: "refused", expected });

function typedCountry(text: string): TypedRule {
  const country = normaliseCountry(text);
  return country.kind === "found" ? read(country.code) : refused(expectedCountry(country));
}

/** A code as it is compared, "US-WA", whether or not a list has it: customers' regions may be texts of their own. */
const CODE = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

/** "US-WA"; "Washington, United States"; "Bavaria", which one country has. */
function typedRegion(text: string): TypedRule {
  const code = text.trim().toUpperCase();
  const before = CODE.exec(code)?.[1];
  if (before !== undefined && normaliseCountry(before).kind === "found") return read(code);
  const comma = text.lastIndexOf(",");
  const country = comma < 0 ? null : normaliseCountry(text.slice(comma + 1));
  if (country !== null && country.kind !== "found") {
    // "Santiago, Metropolitana" is a name with a comma, not a region of a country.
    const whole = normaliseRegion(text, null);
    return whole.kind === "found" ? read(whole.code) : refused(`a region and its country; behind the comma, ${expectedCountry(country)}`);
  }
  const region = normaliseRegion(country === null ? text : text.slice(0, comma), country?.code ?? null);
  if (region.kind === "found") return read(region.code);
  const expected = expectedRegion(region, country?.code ?? null);
  return refused(country === null ? `${expected}; its country behind a comma tells which is meant` : expected);
}

/** Names before the colon become codes; white space around it goes. */
function typedPostal(text: string): TypedRule {
  const [, written, rest] = /^([^:]*):\s*(.*)$/s.exec(text) ?? [];
  if (written === undefined || rest === undefined) return read(text);
  const country = normaliseCountry(written);
  if (country.kind !== "found") return refused(`before the colon, ${expectedCountry(country)}`);
  return read(`${country.code}:${rest.toUpperCase()}`);
}

/** What a text means as a rule of a kind; whether that rule can be read, `parseNewRule` says. */
export function typedRule(kind: RuleKind, text: string): TypedRule {
  if (kind === "polygon") return read(text);
  if (kind === "country") return typedCountry(text);
  return kind === "region" ? typedRegion(text) : typedPostal(text);
}

/** What a text without a kind is: a geometry, a country, or the first kind of rule that it can be read as. */
export function guessedKind(text: string): RuleKind {
  if (text.startsWith("{")) return "polygon";
  if (normaliseCountry(text).kind === "found") return "country";
  const kinds: readonly RuleKind[] = ["region", "postal-range", "postal-prefix"];
  const fits = (kind: RuleKind) => {
    const typed = typedRule(kind, text);
    return typed.kind === "read" && parseNewRule(kind, typed.value).kind !== "unreadable";
  };
  return kinds.find(fits) ?? (text.includes(":") ? "postal-prefix" : "region");
}
