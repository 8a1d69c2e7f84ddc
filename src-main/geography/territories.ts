/** Which territories an address lies in. Text rules read only text, polygons only coordinates. */
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { TerritoryRuleRow } from "../contract/book.ts";
import { inputError } from "../contract/errors.ts";
import { comparablePostalCode, parseRule, type ParsedRule } from "./rules.ts";
import { CountryRules } from "./text-rules.ts";

/** The parts of an address that place it; latitude and longitude in degrees, null = unknown. */
export interface Address {
  readonly country: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface TerritoryMatcher {
  /** Names of all territories, sorted by code unit. */
  readonly names: readonly string[];
  /** Indices into `names` of the territories that hold the address, ascending; a new array on every call. */
  readonly match: (address: Address) => number[];
  /**
   * The same with other rules for some territories; one without rules is none of them any more.
   * @throws AppError as `territoryMatcher`.
   */
  readonly changed: (territories: ReadonlyMap<string, readonly RuleText[]>) => TerritoryMatcher;
}

type RuleText = Pick<TerritoryRuleRow, "kind" | "value">;

/** True where an address can be compared with territories at all: a country, or coordinates. */
export function addressKnown(address: Address): boolean {
  return address.country !== null || (address.latitude !== null && address.longitude !== null);
}

interface PolygonRule {
  readonly territory: number;
  readonly rule: Extract<ParsedRule, { kind: "polygon" }>;
}

function regionWithin(region: string | null, country: string): string | null {
  if (region === null) return null;
  return region.startsWith(`${country}-`) ? region.slice(country.length + 1) : region;
}

/**
 * Prepares territories for matching many addresses.
 * @throws AppError `invalid-input` for a rule that cannot be read.
 */
export function territoryMatcher(rules: Iterable<TerritoryRuleRow>): TerritoryMatcher {
  const parsed = new Map<string, ReadableRule[]>();
  for (const { territory, ...rule } of rules) {
    const list = parsed.get(territory);
    if (list === undefined) parsed.set(territory, [readable(territory, rule)]);
    else list.push(readable(territory, rule));
  }
  return matcherOf(parsed);
}

type ReadableRule = Exclude<ParsedRule, { kind: "unreadable" }>;

function readable(territory: string, { kind, value }: RuleText): ReadableRule {
  const rule = parseRule(kind, value);
  if (rule.kind === "unreadable") throw inputError({ file: `territory ${territory}`, column: kind, value, expected: rule.expected });
  return rule;
}

/** @param territories each with a rule at least. */
function matcherOf(territories: ReadonlyMap<string, readonly ReadableRule[]>): TerritoryMatcher {
  const names = [...territories.keys()].toSorted();
  const countries = new Map<string, CountryRules>();
  const polygons: PolygonRule[] = [];

  for (const [territory, name] of names.entries()) {
    for (const rule of territories.get(name) ?? []) {
      if (rule.kind === "polygon") {
        polygons.push({ territory, rule });
        continue;
      }
      let country = countries.get(rule.country);
      if (country === undefined) countries.set(rule.country, (country = new CountryRules()));
      country.add(rule, territory);
    }
  }

  // A territory counts once however many of its rules hold the address: `seen` is the number of the match that found it last.
  const seen = new Int32Array(names.length);
  let matches = 0;

  function match(address: Address): number[] {
    const found: number[] = [];
    const here = ++matches;
    const add = (territory: number) => {
      if (seen[territory] === here) return;
      seen[territory] = here;
      found.push(territory);
    };
    const { country, region, postalCode, latitude, longitude } = address;
    if (country !== null) {
      countries.get(country)?.visit(regionWithin(region, country), postalCode === null ? null : comparablePostalCode(postalCode), add);
    }
    if (latitude !== null && longitude !== null) {
      for (const { territory, rule } of polygons) {
        const [west, south, east, north] = rule.bounds;
        if (longitude < west || longitude > east || latitude < south || latitude > north || seen[territory] === here) continue;
        if (booleanPointInPolygon([longitude, latitude], rule.geometry)) add(territory);
      }
    }
    return found.toSorted((a, b) => a - b);
  }

  function changed(others: ReadonlyMap<string, readonly RuleText[]>): TerritoryMatcher {
    const next = new Map(territories);
    for (const [name, rules] of others) {
      if (rules.length === 0) next.delete(name);
      else
        next.set(
          name,
          rules.map((rule) => readable(name, rule)),
        );
    }
    return matcherOf(next);
  }

  return { names, match, changed };
}
