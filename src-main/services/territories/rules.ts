/** Rules as they are typed: read, put into words, or refused with what was expected. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { ReadRule } from "../../contract/calls/territories.ts";
import { RULE_KINDS } from "../../contract/codes.ts";
import { AppError } from "../../contract/errors.ts";
import { countryName } from "../../geography/countries.ts";
import { pointsIn, readGeoJson } from "../../geography/geojson.ts";
import { regionName } from "../../geography/normalise.ts";
import { hasOutline } from "../../geography/outlined.ts";
import { parseNewRule, ringsOf, type ParsedRule } from "../../geography/rules.ts";
import { guessedKind, typedRule } from "../../geography/typed-rules.ts";

type Typed = CallInput<"territories.readRules">["rules"][number];

export function readTypedRules(rules: readonly Typed[]): ReadRule[] {
  return rules.map(({ kind, value }) => {
    const text = value.trim();
    const meant = kind ?? guessedKind(text);
    const typed = typedRule(meant, text);
    const refused = (fault: string): ReadRule => ({ kind: meant, value: text, words: text.slice(0, 200), fault, outline: false });
    if (typed.kind === "refused") return refused(typed.expected);
    const rule = parseNewRule(meant, typed.value);
    if (rule.kind === "unreadable") return refused(rule.expected);
    return { kind: meant, value: typed.value, words: ruleWords(rule), fault: null, outline: hasOutline(meant, typed.value) };
  });
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
