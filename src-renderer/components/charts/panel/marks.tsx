/** Bars and points as the charts draw them. */
import { Rectangle, type BarShapeProps } from "recharts";
import { fillOf, strokeOf, type AreaSign } from "../figure/signs.tsx";

/** Draws each bar of a series with the sign that it has by its place. */
export function signedBar(id: string, signOf: (index: number) => AreaSign) {
  return function SignedBar({ x, y, width, height, index }: BarShapeProps) {
    const sign = signOf(index);
    const line = sign === "undecided" || sign === "few" ? strokeOf(sign) : "none";
    return <Rectangle x={x} y={y} width={width} height={height} fill={fillOf(sign, id)} stroke={line} />;
  };
}

interface PointProps {
  readonly cx?: number | null | undefined;
  readonly cy?: number | null | undefined;
}

/** The network's value; nothing where it has none. */
export function Diamond({ cx, cy }: PointProps) {
  if (typeof cx !== "number" || typeof cy !== "number") return <g />;
  return <path d={`M${cx} ${cy - 4}l4 4l-4 4l-4 -4Z`} fill="var(--surface)" stroke="var(--text)" />;
}

export function Dot({ cx, cy }: PointProps) {
  return <circle cx={cx ?? 0} cy={cy ?? 0} r={4} fill="var(--plus)" stroke="var(--surface)" />;
}
