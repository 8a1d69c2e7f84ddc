/** The drawn parts of the map in map units: land, borders, the territories, and hatching where they overlap. */
import { memo } from "react";
import type { TerritoryOutline } from "../../../src-main/contract/calls/territories.ts";
import type { Atlas } from "./atlas.ts";
import classes from "./map.module.css";
import { overlapsOf, shapeOf, type Shape } from "./shapes.ts";

interface LayersProps {
  readonly atlas: Atlas;
  /** Without archived ones, but for the chosen. */
  readonly outlines: readonly TerritoryOutline[];
  readonly chosen: TerritoryOutline | null;
  readonly others: boolean;
  readonly overlaps: boolean;
  /** Ids in the document begin with it. */
  readonly prefix: string;
}

function Parts({ shape, fill }: { shape: Shape; fill?: string }) {
  return (
    <>
      {shape.codes !== "" && <path d={shape.codes} fill={fill} />}
      {shape.polygons.map((polygon, i) => (
        <path key={i} d={polygon} fillRule="evenodd" fill={fill} />
      ))}
    </>
  );
}

function Hatching({ atlas, outlines, chosen, prefix }: Omit<LayersProps, "others" | "overlaps">) {
  const { whole, within } = overlapsOf(outlines, chosen, atlas);
  const fill = `url(#${prefix}-hatch)`;
  return (
    <>
      {whole !== "" && <path d={whole} fill={fill} />}
      {within.map(({ polygon, shape }, i) => (
        <g key={i}>
          <clipPath id={`${prefix}-overlap-${i}`}>
            <path d={polygon} clipRule="evenodd" />
          </clipPath>
          <g clipPath={`url(#${prefix}-overlap-${i})`}>
            <Parts shape={shape} fill={fill} />
          </g>
        </g>
      ))}
    </>
  );
}

/** Drawn again only when territories change: moving and zooming move the whole. */
export const Layers = memo(function Layers({ atlas, outlines, chosen, others, overlaps, prefix }: LayersProps) {
  const rest = outlines.filter((outline) => outline !== chosen);
  return (
    <>
      <path className={classes.land} d={atlas.land} />
      {others && (
        <g className={chosen === null ? classes.every : classes.others}>
          <Parts shape={shapeOf(rest, atlas)} />
        </g>
      )}
      {chosen !== null && (
        <g className={classes.chosen}>
          <Parts shape={shapeOf([chosen], atlas)} />
        </g>
      )}
      {overlaps && <Hatching atlas={atlas} outlines={outlines} chosen={chosen} prefix={prefix} />}
      <path className={classes.stateBorders} d={atlas.stateBorders} />
      <path className={classes.countryBorders} d={atlas.countryBorders} />
      {others && (
        <g className={classes.otherLines}>
          <Parts shape={shapeOf(rest, atlas)} />
        </g>
      )}
      {chosen !== null && (
        <g className={classes.chosenLine}>
          <Parts shape={shapeOf([chosen], atlas)} />
        </g>
      )}
    </>
  );
});
