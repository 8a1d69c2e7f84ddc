/** What the map draws of each territory: codes of countries and US states, and polygons. */
import type { FlatPolygon, TerritoryOutline } from "../../contract/calls/territories.ts";
import { hasOutline } from "../../geography/outlined.ts";
import { parseRule } from "../../geography/rules.ts";
import { territoryQueries } from "../../store/territories.ts";
import type { Session } from "../session.ts";

/** A ring with more points than this is drawn with some left out; its rule is what it is. */
const RING_POINTS = 600;

export function territoryOutlines(session: Session): TerritoryOutline[] {
  const outlines = new Map<string, TerritoryOutline>();
  const { db } = session.book();
  for (const { territory, archived, kind, value } of territoryQueries(db).rules()) {
    const outline = outlines.get(territory) ?? {
      name: territory,
      archived: archived === 1,
      countries: [],
      states: [],
      polygons: [],
      withoutOutline: 0,
    };
    outlines.set(territory, outline);
    const rule = parseRule(kind, value);
    if (!hasOutline(kind, value)) outlines.set(territory, { ...outline, withoutOutline: outline.withoutOutline + 1 });
    else if (rule.kind === "country") outline.countries.push(rule.country);
    else if (rule.kind === "region") outline.states.push(value);
    else if (rule.kind === "polygon") {
      const { geometry } = rule;
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      outline.polygons.push(
        ...polygons.map((rings): FlatPolygon => rings.map((ring) => thinned(ring).flatMap(([x = 0, y = 0]) => [x, y]))),
      );
    }
  }
  return [...outlines.values()];
}

/** Every n-th point of a long ring, and its last. */
export function thinned(ring: readonly number[][]): readonly number[][] {
  if (ring.length <= RING_POINTS) return ring;
  const step = Math.ceil(ring.length / RING_POINTS);
  return ring.filter((_, i) => i % step === 0 || i === ring.length - 1);
}
