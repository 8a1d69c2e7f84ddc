/** Rows of bars with names beside them: what reasons, capacity and the funnel are drawn with. */
import { Bar, ComposedChart, XAxis, YAxis } from "recharts";
import { Plot, type PointWords } from "../figure/plot.tsx";
import { SignPatterns, type AreaSign } from "../figure/signs.tsx";
import { ROW_AREA, rowAxes } from "./axes.tsx";
import { signedBar } from "./marks.tsx";

const ROW = 26;

export interface BarRow {
  readonly name: string;
  /** From the left, one after another. */
  readonly parts: readonly { readonly sign: AreaSign; readonly value: number }[];
  /** A mark at another value, such as the network's. */
  readonly mark?: number | null;
  readonly words: PointWords;
}

interface BarRowsProps {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly BarRow[];
  readonly top: number;
  readonly text: (value: number) => string;
  readonly open: (row: number, at: number | null) => void;
}

export function heightOfRows(rows: number): number {
  return ROW_AREA.top + rows * ROW + ROW_AREA.bottom;
}

export function BarRows({ id, label, rows, top, text, open }: BarRowsProps) {
  const parts = Math.max(0, ...rows.map((row) => row.parts.length));
  return (
    <Plot
      label={label}
      height={heightOfRows(rows.length)}
      area={ROW_AREA}
      direction="rows"
      points={rows.length}
      words={(point) => rows[point]?.words ?? { title: "", lines: [] }}
      open={open}
    >
      {({ width, height, innerWidth }) => {
        const axes = rowAxes(
          top,
          text,
          rows.map((row) => row.name),
          false,
        );
        return (
          <ComposedChart
            {...axes.chart}
            layout="vertical"
            width={width}
            height={height}
            data={rows.map((row, y) => ({ y, ...Object.fromEntries(row.parts.map((part, k) => [`part${k}`, part.value])) }))}
            barSize={14}
          >
            <SignPatterns id={id} />
            <XAxis {...axes.x} />
            <YAxis {...axes.y} dataKey="y" />
            {Array.from({ length: parts }, (_, k) => (
              <Bar
                key={k}
                dataKey={`part${k}`}
                stackId="all"
                isAnimationActive={false}
                shape={signedBar(id, (row) => rows[row]?.parts[k]?.sign ?? "own")}
              />
            ))}
            {rows.map(({ mark }, row) => {
              if (mark === undefined || mark === null) return null;
              const x = ROW_AREA.left + (mark / top) * innerWidth;
              const y = ROW_AREA.top + row * ROW;
              return <path key={row} d={`M${x} ${y + 8}l5 5l-5 5l-5 -5Z`} fill="var(--surface)" stroke="var(--text)" />;
            })}
          </ComposedChart>
        );
      }}
    </Plot>
  );
}
