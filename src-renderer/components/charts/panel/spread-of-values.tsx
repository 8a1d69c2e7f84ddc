/** How days to close and distances are spread, with median and mean. */
import { useQuery } from "@tanstack/react-query";
import { Bar, ComposedChart, XAxis, YAxis, type XAxisTickContentProps } from "recharts";
import type { ChartScope, ChartSpread, SpreadMetric } from "../../../../src-main/contract/calls/charts.ts";
import { queries } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { plural, type Format } from "../../../format/format.ts";
import { Figure } from "../figure/figure.tsx";
import { Plot } from "../figure/plot.tsx";
import { fillOf, SignPatterns, type LegendEntry } from "../figure/signs.tsx";
import { COLUMN_AREA, columnAxes, tickEvery } from "./axes.tsx";
import { allOf, useBehind } from "./behind.ts";
import { FEW, TOO_FEW, topNumber, valueText } from "./measures.ts";
import { Pending } from "./pending.tsx";

function sentence({ metric, own, network }: ChartSpread, format: Format): string {
  const text = (value: number | null) => valueText(value, metric, format);
  const beside = network?.median === undefined || network.median === null ? "" : `; in the network within ${text(network.median)}`;
  if (metric === "distance") {
    if (own.count < FEW) return `${plural(format, own.count, "offer")} with a known distance: ${TOO_FEW}.`;
    return `Half of ${plural(format, own.count, "offer")} went to a partner within ${text(own.median)} of the customer; the mean is ${text(own.mean)}${beside}.`;
  }
  if (own.count < FEW) return `${format.count(own.count)} won with a known close: ${TOO_FEW}.`;
  return `Half of ${format.count(own.count)} won offers closed within ${text(own.median)}; the mean is ${text(own.mean)}${beside}.`;
}

function bounds({ width, steps, metric }: ChartSpread, step: number, format: Format): string {
  const unit = metric === "distance" ? format.distanceUnit : "days";
  const from = format.number(step * width);
  return step === steps.length - 1 && steps.length > 1
    ? `${from} ${unit} or more`
    : `${from} to under ${format.number((step + 1) * width)} ${unit}`;
}

/** Numbers under the left edges of the steps, where they begin. */
function edgeTick(width: number) {
  return function EdgeTick({ x, y, payload }: XAxisTickContentProps) {
    return (
      <text x={Number(x) - width / 2} y={Number(y) + 8} textAnchor="middle" fill="var(--text-soft)">
        {payload.value}
      </text>
    );
  };
}

/** A vertical line through the drawing; beyond the last step it stands at its end. */
function Mark({ at, width, height, dashed }: { at: number; width: number; height: number; dashed: boolean }) {
  const x = COLUMN_AREA.left + Math.min(1, at) * width;
  const dash = dashed ? { strokeDasharray: "3 3", strokeWidth: 1.5 } : { strokeWidth: 2 };
  return <path d={`M${x} ${COLUMN_AREA.top}v${height}`} stroke="var(--text)" {...dash} />;
}

export function SpreadOfValues({ scope, metric, height }: { scope: ChartScope; metric: SpreadMetric; height: number }) {
  const format = useFormat();
  const behind = useBehind();
  const answer = useQuery(queries.chart("charts.spread", { scope, metric }));
  if (!answer.data) return <Pending answer={answer} height={height} />;
  const spread = answer.data;
  const { steps, width: step, own, unknown } = spread;
  const title = sentence(spread, format);
  const text = (value: number | null) => valueText(value, metric, format);
  const top = topNumber(steps);
  const legend: LegendEntry[] = [
    { sign: "median", label: `median ${text(own.median)}` },
    { sign: "mean", label: `mean ${text(own.mean)}` },
  ];
  const without = metric === "distance" ? "have no known distance" : "were won without a known date";
  return (
    <Figure
      title={title}
      unit={`offers by ${metric === "distance" ? `distance, ${format.distanceUnit}` : "days from acceptance to close"}`}
      legend={own.count === 0 ? [] : legend}
      fileName={metric === "distance" ? "distance" : "days-to-close"}
      data={{
        columns: [{ label: metric === "distance" ? "Distance" : "Days to close" }, { label: "Offers", number: true }],
        rows: steps.map((count, k) => [bounds(spread, k, format), format.count(count)]),
      }}
      note={unknown > 0 && `${plural(format, unknown, "offer")} ${without}.`}
      empty={
        own.count === 0
          ? metric === "distance"
            ? "No offer has a known distance: give the places coordinates."
            : "Nothing was won with a known close."
          : null
      }
    >
      {(id) => (
        <Plot
          label={title}
          height={height}
          area={COLUMN_AREA}
          direction="columns"
          points={steps.length}
          words={(point) => ({ title: bounds(spread, point, format), lines: [plural(format, steps[point] ?? 0, "offer")] })}
          open={(point) => {
            const last = point === steps.length - 1;
            const slice = { ...allOf("delivered"), step: { metric, width: step, place: point, last } };
            behind({ title: `Offers: ${bounds(spread, point, format)}`, scope, slice });
          }}
        >
          {({ width, height: tall, innerWidth, innerHeight }) => {
            const axes = columnAxes(top, (count) => format.count(count));
            return (
              <ComposedChart
                {...axes.chart}
                width={width}
                height={tall}
                data={steps.map((count, k) => ({ name: format.number(k * step), count }))}
                barCategoryGap={1}
              >
                <SignPatterns id={id} />
                <XAxis {...axes.x} interval={tickEvery(steps.length, innerWidth, 44) - 1} tick={edgeTick(innerWidth / steps.length)} />
                <YAxis {...axes.y} />
                <Bar dataKey="count" fill={fillOf("own", id)} fillOpacity={0.75} isAnimationActive={false} />
                {own.median !== null && (
                  <Mark at={own.median / step / steps.length} width={innerWidth} height={innerHeight} dashed={false} />
                )}
                {own.mean !== null && <Mark at={own.mean / step / steps.length} width={innerWidth} height={innerHeight} dashed />}
              </ComposedChart>
            );
          }}
        </Plot>
      )}
    </Figure>
  );
}
