/** What of each territory is drawn, and where territories overlap. */
import type { TerritoryOutline } from "../../../src-main/contract/calls/territories.ts";
import type { Atlas } from "./atlas.ts";
import { ringPath, type Position } from "./projection.ts";
import { around, together, type Bounds } from "./view.ts";

/** Codes that share nothing are one path; polygons may overlap and have holes, so each is its own. */
export interface Shape {
  readonly codes: string;
  readonly polygons: readonly string[];
}

interface DrawnPolygon {
  readonly path: string;
  readonly bounds: Bounds;
}

const known = new WeakMap<TerritoryOutline, readonly DrawnPolygon[]>();

function polygonsOf(outline: TerritoryOutline): readonly DrawnPolygon[] {
  let polygons = known.get(outline);
  if (polygons === undefined) {
    polygons = outline.polygons.flatMap((rings) => {
      const bounds = around(rings.flatMap(positions));
      return bounds === null ? [] : [{ path: rings.map(ringPath).join(""), bounds }];
    });
    known.set(outline, polygons);
  }
  return polygons;
}

function positions(flat: readonly number[]): Position[] {
  return Array.from({ length: flat.length / 2 }, (_, i): Position => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0]);
}

/** Countries and states, without the states of countries that are there whole: what is drawn once must not be drawn darker. */
export function unitsOf(outlines: readonly TerritoryOutline[]): string[] {
  const countries = new Set(outlines.flatMap((outline) => outline.countries));
  const states = new Set(outlines.flatMap((outline) => outline.states));
  return [...countries, ...[...states].filter((state) => !countries.has(state.slice(0, 2)))];
}

/** All of them as one shape. */
export function shapeOf(outlines: readonly TerritoryOutline[], atlas: Atlas): Shape {
  return {
    codes: unitsOf(outlines).map(atlas.outline).join(""),
    polygons: outlines.flatMap((outline) => polygonsOf(outline).map(({ path }) => path)),
  };
}

/** Where territories overlap: whole countries and states, and what of other shapes lies in a polygon. */
export interface Overlaps {
  readonly whole: string;
  readonly within: readonly { readonly polygon: string; readonly shape: Shape }[];
}

/** More polygons overlap too much to tell anything, and too slowly. */
const MOST_POLYGONS = 80;

/**
 * Overlaps of the chosen territory with all others, or of each with the others.
 * @param shown without archived ones.
 */
export function overlapsOf(shown: readonly TerritoryOutline[], chosen: TerritoryOutline | null, atlas: Atlas): Overlaps {
  const others = shown.filter((outline) => outline !== chosen);
  const codes = chosen === null ? sharedUnits(shown) : unitsInBoth(chosen, others);
  const within: { polygon: string; shape: Shape }[] = [];
  const add = ({ path, bounds }: DrawnPolygon, with_: readonly TerritoryOutline[]) => {
    if (within.length >= MOST_POLYGONS) return;
    const near = (other: Bounds | null) => other !== null && meets(bounds, other);
    const shape: Shape = {
      codes: unitsOf(with_)
        .filter((code) => near(atlas.extent(code)))
        .map(atlas.outline)
        .join(""),
      polygons: with_.flatMap((outline) => polygonsOf(outline).flatMap((one) => (near(one.bounds) ? [one.path] : []))),
    };
    if (shape.codes !== "" || shape.polygons.length > 0) within.push({ polygon: path, shape });
  };
  if (chosen === null)
    for (const outline of shown)
      for (const one of polygonsOf(outline))
        add(
          one,
          shown.filter((other) => other !== outline),
        );
  else {
    for (const one of polygonsOf(chosen)) add(one, others);
    const codesOnly = { ...chosen, polygons: [] };
    for (const outline of others) for (const one of polygonsOf(outline)) add(one, [codesOnly]);
  }
  return { whole: codes.map(atlas.outline).join(""), within };
}

function meets([west, south, east, north]: Bounds, [otherWest, otherSouth, otherEast, otherNorth]: Bounds): boolean {
  return west <= otherEast && east >= otherWest && south <= otherNorth && north >= otherSouth;
}

/** Of the chosen territory's countries and states those that another one names too, or the part of one that it names. */
export function unitsInBoth(chosen: TerritoryOutline, others: readonly TerritoryOutline[]): string[] {
  const mine = new Set(unitsOf([chosen]));
  const theirs = new Set(others.flatMap((outline) => [...outline.countries, ...outline.states]));
  const both = [...mine].filter((code) => theirs.has(code) || theirs.has(code.slice(0, 2)));
  const parts = [...theirs].filter((code) => code.length > 2 && mine.has(code.slice(0, 2)) && !theirs.has(code.slice(0, 2)));
  return [...both, ...parts];
}

/** Countries and states that more than one territory names, a state also where another has its whole country. */
export function sharedUnits(outlines: readonly TerritoryOutline[]): string[] {
  const namedBy = new Map<string, number>();
  const count = (code: string) => namedBy.set(code, (namedBy.get(code) ?? 0) + 1);
  for (const outline of outlines) {
    for (const code of new Set(outline.countries)) count(code);
    for (const code of new Set(outline.states)) if (!outline.countries.includes(code.slice(0, 2))) count(code);
  }
  const whole = (code: string) => namedBy.get(code.slice(0, 2)) ?? 0;
  return [...namedBy].flatMap(([code, times]) => {
    if (code.length === 2) return times > 1 ? [code] : [];
    return whole(code) <= 1 && times + whole(code) > 1 ? [code] : [];
  });
}

/** Around what is drawn of a territory; null where nothing is. */
export function outlineBounds(outline: TerritoryOutline, atlas: Atlas): Bounds | null {
  return together([...polygonsOf(outline).map(({ bounds }) => bounds), ...unitsOf([outline]).map(atlas.bounds)]);
}
