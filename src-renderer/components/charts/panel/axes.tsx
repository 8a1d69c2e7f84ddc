/** Axes as all charts have them: quiet, from zero, where the surface of the points expects them. */
import type { ComponentProps } from "react";
import type { ComposedChart, XAxis, YAxis, YAxisTickContentProps } from "recharts";
import type { Area } from "../figure/plot.tsx";

export const COLUMN_AREA: Area = { left: 46, top: 8, right: 8, bottom: 22 };

/** The place of rows with names beside them. */
export const ROW_AREA: Area = { left: 190, top: 4, right: 16, bottom: 22 };

const QUIET = { stroke: "var(--zero)", tickLine: false } as const;

interface Axes {
  readonly chart: Pick<ComponentProps<typeof ComposedChart>, "margin" | "accessibilityLayer">;
  readonly x: ComponentProps<typeof XAxis>;
  readonly y: ComponentProps<typeof YAxis>;
}

/** Names below, values from 0 to `top` at the side. */
export function columnAxes(top: number, text: (value: number) => string): Axes {
  return {
    chart: { margin: { left: 0, top: COLUMN_AREA.top, right: COLUMN_AREA.right, bottom: 0 }, accessibilityLayer: false },
    x: { ...QUIET, dataKey: "name", height: COLUMN_AREA.bottom, tickMargin: 4, allowDuplicatedCategory: true },
    y: {
      ...QUIET,
      width: COLUMN_AREA.left,
      domain: [0, top],
      ticks: [0, top / 2, top],
      tickFormatter: text,
      axisLine: false,
      interval: 0,
      allowDataOverflow: true,
    },
  };
}

/** Values from 0 to `top` below, rows at the side by their number. @param downwards to turn the axis round, which bars in rows do by themselves. */
export function rowAxes(top: number, text: (value: number) => string, names: readonly string[], downwards: boolean): Axes {
  return {
    chart: { margin: { left: 0, top: ROW_AREA.top, right: ROW_AREA.right, bottom: 0 }, accessibilityLayer: false },
    x: {
      ...QUIET,
      type: "number",
      height: ROW_AREA.bottom,
      domain: [0, top],
      ticks: [0, top / 4, top / 2, (top * 3) / 4, top],
      tickFormatter: text,
      interval: 0,
      tickMargin: 4,
      allowDataOverflow: true,
    },
    y: {
      ...QUIET,
      type: "number",
      width: ROW_AREA.left,
      domain: [-0.5, names.length - 0.5],
      reversed: downwards,
      ticks: names.map((_, row) => row),
      tick: ({ x, y, payload }: YAxisTickContentProps) => (
        <text x={Number(x)} y={Number(y) + 4} textAnchor="end" fill="var(--text-soft)">
          {shortened(names[Number(payload.value)] ?? "")}
        </text>
      ),
      interval: 0,
    },
  };
}

/** The usual width of a letter in pixels. */
const LETTER = 6.1;

/** A name that fits beside its row. */
function shortened(name: string): string {
  const most = Math.floor((ROW_AREA.left - 12) / LETTER);
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

/** Of so many names every how many-th has room. */
export function tickEvery(names: number, width: number, each: number): number {
  return Math.max(1, Math.ceil((names * each) / Math.max(1, width)));
}
