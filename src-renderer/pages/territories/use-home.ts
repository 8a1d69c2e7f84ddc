/** What the map shows of a territory at first: found once, so that a rule that is added does not move the map under the hand. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TerritoryOutline } from "../../../src-main/contract/calls/territories.ts";
import { queries } from "../../bridge/queries.ts";
import type { Atlas } from "../../components/map/atlas.ts";
import { outlineBounds } from "../../components/map/shapes.ts";
import { together, type Bounds } from "../../components/map/view.ts";

/** Its outlines, the customers of rules without one, or where it has neither everything; null until that is known. */
export function useHome(name: string | null, atlas: Atlas | undefined, outlines: readonly TerritoryOutline[] | undefined): Bounds | null {
  const extent = useQuery(queries.mapExtent(name)).data;
  const everything = useQuery(queries.mapExtent(null)).data;
  const [home, setHome] = useState<{ readonly name: string | null; readonly bounds: Bounds | null } | null>(null);
  const ready = atlas !== undefined && outlines !== undefined && extent !== undefined && everything !== undefined;
  if (ready && (home === null || home.name !== name)) {
    const chosen = outlines.find((outline) => outline.name === name);
    const drawn = chosen === undefined ? null : outlineBounds(chosen, atlas);
    const inside = drawn === null || (chosen?.withoutOutline ?? 0) > 0 ? extent.bounds : null;
    setHome({ name, bounds: together([drawn, inside]) ?? everything.bounds });
  }
  return home?.name === name ? home.bounds : null;
}
