/** Rules as they are typed: read, put into words, or refused with what was expected. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { ReadRule } from "../../contract/calls/territories.ts";
import { RULE_KINDS, type RuleKind } from "../../contract/codes.ts";
import { AppError } from "../../contract/errors.ts";
import { countryName } from "../../geography/countries.ts";
import { pointsIn, readGeoJson } from "../../geography/geojson.ts";
import { regionName } from "../../geography/normalise.ts";
import { hasOutline } from "../../geography/outlined.ts";
import { parseNewRule, ringsOf, type ParsedRule } from "../../geography/rules.ts";
import { typedCountry, typedRegionWithCountry } from "./typed-places.ts";

type TypedRule = CallInput<"territories.readRules">["rules"][number];

export function readTypedRules(rules: readonly TypedRule[]): ReadRule[] {
  return rules.map(({ kind, value }) => {
    const typed = value.trim();
    const meant = kind ?? guessedKind(typed);
    const stored = asStored(meant, typed);
    const rule = parseNewRule(meant, stored);
    if (rule.kind === "unreadable") return { kind: meant, value: typed, words: typed.slice(0, 200), fault: rule.expected, outline: false };
    return { kind: meant, value: stored, words: ruleWords(rule), fault: null, outline: hasOutline(meant, stored) };
  });
}

/** What a line of a list means: a geometry, a country, or the first kind of rule that it can be read as. */
function guessedKind(text: string): RuleKind {
  if (text.startsWith("{")) return "polygon";
  if (typedCountry(text) !== null) return "country";
  const kinds: readonly RuleKind[] = ["region", "postal-range", "postal-prefix"];
  return (
    kinds.find((kind) => parseNewRule(kind, asStored(kind, text)).kind !== "unreadable") ??
    (text.includes(":") ? "postal-prefix" : "region")
  );
}

/** Names become codes, small letters capitals; white space around the colon and the hyphen goes. */
function asStored(kind: RuleKind, text: string): string {
  if (kind === "country") return typedCountry(text) ?? text;
  if (kind === "region") return typedRegionWithCountry(text) ?? text.toUpperCase();
  if (kind === "polygon") return text;
  const [, country, rest] = /^([A-Za-z]{2})\s*:\s*(.*)$/.exec(text) ?? [];
  return country === undefined || rest === undefined ? text : `${country.toUpperCase()}:${rest.toUpperCase()}`;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** A rule as people say it. */
function ruleWords(rule: ParsedRule): string {
  switch (rule.kind) {
    case "country":
      return countryName(rule.country);
    case "region":
      return `${regionName(`${rule.country}-${rule.region}`)}, ${countryName(rule.country)}`;
    case "postal-prefix":
      return `${rule.prefix}…, ${countryName(rule.country)}`;
    case "postal-range":
      return `${rule.low} to ${rule.high}, ${countryName(rule.country)}`;
    case "polygon": {
      const { geometry } = rule;
      const parts = geometry.type === "Polygon" ? 1 : geometry.coordinates.length;
      const rings = ringsOf(geometry);
      const words = [counted(parts, "area"), counted(pointsIn(rings), "point")];
      if (rings.length > parts) words.splice(1, 0, counted(rings.length - parts, "hole"));
      return words.join(", ");
    }
    default:
      return RULE_KINDS.join(", ");
  }
}

/** @throws AppError `invalid-input` naming the shape and what was expected. */
export function readShapes(text: string): CallOutput<"territories.readGeoJson"> {
  const shapes = readGeoJson(text);
  if ("fault" in shapes) throw new AppError("invalid-input", shapes.fault);
  return { shapes: [...shapes] };
}
