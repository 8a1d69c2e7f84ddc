/** What became of the offers of each month of delivery; those still open are parts of the whole, not failures. */
import { useQuery } from "@tanstack/react-query";
import { Bar, ComposedChart, XAxis, YAxis } from "recharts";
import type { ChartScope, ChartSlice, OfferCounts } from "../../../../src-main/contract/calls/charts.ts";
import { queries } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import type { Format } from "../../../format/format.ts";
import { Figure } from "../figure/figure.tsx";
import { Plot } from "../figure/plot.tsx";
import { fillOf, SignPatterns, strokeOf, type AreaSign } from "../figure/signs.tsx";
import { allOf, useBehind } from "./behind.ts";
import { COLUMN_AREA, columnAxes, tickEvery } from "./axes.tsx";
import { topNumber } from "./measures.ts";
import { Pending } from "./pending.tsx";

const LAYERS = [
  { sign: "won", label: "won", of: (counts: OfferCounts) => counts.won },
  { sign: "returned", label: "returned", of: (counts: OfferCounts) => counts.returned },
  { sign: "lapsed", label: "declined or expired", of: (counts: OfferCounts) => counts.declined + counts.expired },
  { sign: "undecided", label: "not yet decided", of: (counts: OfferCounts) => counts.undecided },
] as const satisfies readonly { sign: AreaSign; label: string; of: (counts: OfferCounts) => number }[];

function sentence(total: OfferCounts, format: Format): string {
  const n = (count: number) => format.count(count);
  const lapsed = total.declined + total.expired;
  const ended = `${n(total.won)} were won, ${n(total.returned)} returned, ${n(lapsed)} declined or expired`;
  return `Of ${n(total.delivered)} delivered offers ${ended}, and ${n(total.undecided)} ${total.undecided === 1 ? "is" : "are"} not yet decided.`;
}

/** The layer at a height of a stack, or null above it. */
function layerAt(counts: OfferCounts, height: number): (typeof LAYERS)[number] | null {
  let below = 0;
  for (const layer of LAYERS) {
    below += layer.of(counts);
    if (height <= below) return layer;
  }
  return null;
}

export function OutcomesByMonth({ scope, total, height }: { scope: ChartScope; total: OfferCounts; height: number }) {
  const format = useFormat();
  const behind = useBehind();
  const answer = useQuery(queries.chart("charts.months", { scope }));
  if (!answer.data) return <Pending answer={answer} height={height} />;
  const { months, earlier } = answer.data;
  const top = topNumber(months.map(({ delivered }) => delivered));
  const title = sentence(total, format);
  const row = (name: string, counts: OfferCounts) => [
    name,
    ...[counts.delivered, ...LAYERS.map(({ of }) => of(counts))].map((count) => format.count(count)),
  ];
  return (
    <Figure
      title={title}
      unit="offers by month of delivery"
      legend={LAYERS.map(({ sign, label }) => ({ sign, label }))}
      fileName="outcomes-by-month"
      data={{
        columns: [{ label: "Month" }, ...["delivered", ...LAYERS.map(({ label }) => label)].map((label) => ({ label, number: true }))],
        rows: [...(earlier ? [row("Before", earlier)] : []), ...months.map((month) => row(format.month(month.month), month))],
      }}
      note={
        earlier &&
        `${format.count(earlier.delivered)} offers were delivered before ${format.month(months[0]?.month ?? "")}; they stand in the table.`
      }
      empty={months.length === 0 ? "Nothing was delivered in this time." : null}
    >
      {(id) => (
        <Plot
          label={title}
          height={height}
          area={COLUMN_AREA}
          direction="columns"
          points={months.length}
          words={(point) => {
            const month = months[point];
            if (!month) return { title: "", lines: [] };
            const lines = LAYERS.map(({ label, of }) => `${format.count(of(month))} ${label}`);
            return { title: `${format.month(month.month)}: ${format.count(month.delivered)} delivered`, lines };
          }}
          open={(point, at) => {
            const month = months[point];
            if (!month) return;
            const layer = at === null ? null : layerAt(month, at * top);
            const sliceOf = (kind: ChartSlice["kind"]) => ({ ...allOf(kind), month: month.month });
            behind({
              title: `Offers delivered in ${format.month(month.month)}`,
              scope,
              slice: sliceOf(layer?.sign ?? "delivered"),
              parts: [
                { label: "all", count: month.delivered, slice: sliceOf("delivered") },
                ...LAYERS.map(({ sign, label, of }) => ({ label, count: of(month), slice: sliceOf(sign) })),
              ],
            });
          }}
        >
          {({ width, height: tall, innerWidth }) => {
            const axes = columnAxes(top, (count) => format.count(count));
            const every = tickEvery(months.length, innerWidth, 70);
            return (
              <ComposedChart
                {...axes.chart}
                width={width}
                height={tall}
                data={months.map((month) => ({
                  name: format.month(month.month),
                  ...Object.fromEntries(LAYERS.map(({ sign, of }) => [sign, of(month)])),
                }))}
                barCategoryGap={months.length > 40 ? 1 : "18%"}
              >
                <SignPatterns id={id} />
                <XAxis {...axes.x} interval={every - 1} />
                <YAxis {...axes.y} />
                {LAYERS.map(({ sign }) => (
                  <Bar
                    key={sign}
                    dataKey={sign}
                    stackId="all"
                    fill={fillOf(sign, id)}
                    stroke={sign === "undecided" ? strokeOf(sign) : "none"}
                    isAnimationActive={false}
                  />
                ))}
              </ComposedChart>
            );
          }}
        </Plot>
      )}
    </Figure>
  );
}
