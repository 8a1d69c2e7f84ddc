/** Customers and partners on the map, as circles and squares that also differ by outline, not by colour alone. */
import type { CustomerPoint, PartnerPoint } from "../../../src-main/contract/calls/territories.ts";
import { circles, crosses, radiusOf, squareRadiusOf, squares, type Mark } from "./marks.ts";
import classes from "./map.module.css";
import { toScreen, type View } from "./view.ts";

export type PlacedPoint =
  | (Mark & { readonly kind: "customer"; readonly point: CustomerPoint })
  | (Mark & { readonly kind: "partner"; readonly point: PartnerPoint });

export interface ShownPoints {
  readonly customers: boolean;
  readonly partners: boolean;
  readonly holes: boolean;
}

interface Points {
  readonly customers: readonly CustomerPoint[];
  readonly partners: readonly PartnerPoint[];
}

/** What is shown, in pixels; the last is on top. */
export function placedPoints({ customers, partners }: Points, view: View, shown: ShownPoints): PlacedPoint[] {
  const placed = (point: CustomerPoint | PartnerPoint, radius: number) => {
    const [x, y] = toScreen(view, [point.longitude, point.latitude]);
    return { x, y, radius };
  };
  const circleMarks = customers
    .filter(({ uncovered }) => shown.customers || (shown.holes && uncovered > 0))
    .map((point) => ({ kind: "customer" as const, point, ...placed(point, radiusOf(point.count)) }));
  const clusters = circleMarks.filter(({ radius }) => radius > HIDDEN_BY_SQUARE);
  const squareMarks = (shown.partners ? partners : []).map((point) => {
    const mark = placed(point, squareRadiusOf(point.count));
    return { kind: "partner" as const, point, ...(partners.length > MOST_MOVED_ASIDE ? mark : aside(mark, clusters)) };
  });
  return [...circleMarks, ...squareMarks];
}

/** Smaller circles have no number to hide. */
const HIDDEN_BY_SQUARE = 8;
const MOST_MOVED_ASIDE = 500;

/** Partners sit where their customers do: a square that would hide the number of a cluster goes to its shoulder. */
function aside(square: Mark, clusters: readonly Mark[]): Mark {
  const under = clusters.find(({ x, y, radius }) => Math.hypot(x - square.x, y - square.y) < radius);
  if (under === undefined) return square;
  const shoulder = (under.radius + square.radius / 2) * Math.SQRT1_2;
  return { ...square, x: under.x + shoulder, y: under.y + shoulder };
}

/** Fewer are not worth a number on them. */
const NUMBERED = 10;

export function PointLayer({ points, chosen, holes }: { points: readonly PlacedPoint[]; chosen: boolean; holes: boolean }) {
  const customers = points.filter((one) => one.kind === "customer");
  const partners = points.filter((one) => one.kind === "partner");
  const inside = customers.filter(({ point }) => point.inside > 0 && point.withoutOutline === 0);
  const byPoint = customers.filter(({ point }) => point.withoutOutline > 0);
  const rest = customers.filter(({ point }) => point.inside === 0 && point.withoutOutline === 0);
  const uncovered = holes ? customers.filter(({ point }) => point.uncovered > 0) : [];
  const strong = partners.filter(({ point }) => (chosen ? point.covering > 0 : point.active > 0));
  const weak = partners.filter((one) => !strong.includes(one));
  return (
    <g className={classes.points}>
      <path className={classes.customer} d={circles(rest)} />
      <path className={chosen ? classes.insideRing : classes.customerRing} d={circles(byPoint)} />
      <path className={classes.inside} d={circles(inside)} />
      {customers
        .filter(({ point }) => point.count >= NUMBERED)
        .map((one) => (
          <text
            key={`${one.point.longitude}-${one.point.latitude}`}
            className={classes.number}
            data-on={onWhat(one.point)}
            x={one.x}
            y={one.y}
          >
            {one.point.count < 10_000 ? one.point.count : `${Math.round(one.point.count / 1000)}k`}
          </text>
        ))}
      <path className={classes.crossBack} d={crosses(uncovered)} />
      <path className={classes.cross} d={crosses(uncovered)} />
      <path className={classes.partnerWeak} d={squares(weak, -0.5)} />
      <path className={classes.partner} d={squares(strong, -0.5)} />
    </g>
  );
}

/** The ground that a number stands on: a filled mark, or one that shows the surface. */
function onWhat({ inside, withoutOutline }: CustomerPoint): "filled" | "grey" | "surface" {
  if (withoutOutline > 0) return "surface";
  return inside > 0 ? "filled" : "grey";
}
