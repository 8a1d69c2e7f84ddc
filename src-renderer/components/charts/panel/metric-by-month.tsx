/** One metric by month of delivery, beside the network; what is not yet decided stands on top of a rate as what it can still become. */
import { useQuery } from "@tanstack/react-query";
import { Bar, ComposedChart, Line, XAxis, YAxis } from "recharts";
import type { ChartScope } from "../../../../src-main/contract/calls/charts.ts";
import type { MetricName } from "../../../../src-main/contract/metrics.ts";
import { queries } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { METRIC_WORDS } from "../../../format/words.ts";
import { Figure } from "../figure/figure.tsx";
import { Plot } from "../figure/plot.tsx";
import { fillOf, SignPatterns, strokeOf, type LegendEntry } from "../figure/signs.tsx";
import { COLUMN_AREA, columnAxes, tickEvery } from "./axes.tsx";
import { allOf, KIND_WORDS, useBehind } from "./behind.ts";
import { ownLabel } from "./choice.ts";
import { axisTop, countsText, FEW, fullText, isRate, measured, valueOrFew } from "./measures.ts";
import { Diamond, signedBar } from "./marks.tsx";
import { drawnMonths, monthSentence } from "./month-values.ts";
import { Pending } from "./pending.tsx";

export function MetricByMonth({ scope, metric, height }: { scope: ChartScope; metric: MetricName; height: number }) {
  const format = useFormat();
  const behind = useBehind();
  const answer = useQuery(queries.chart("charts.months", { scope }));
  if (!answer.data) return <Pending answer={answer} height={height} />;
  const { months, network } = answer.data;
  const own = months.map((month) => ({ month: month.month, own: measured(month, metric) }));
  const data = drawnMonths(answer.data, metric, format);
  const rises = data.some(({ rise }) => rise > 0);
  const top = axisTop(
    data.flatMap((one) => [one.value + one.rise, one.network ?? 0]),
    metric,
  );
  const title = monthSentence(own, metric, format);
  const legend: LegendEntry[] = [
    { sign: "own", label: ownLabel(scope) },
    ...(data.some(({ few, value }) => few && value > 0) ? [{ sign: "few", label: `fewer than ${FEW} offers` } as const] : []),
    ...(rises ? [{ sign: "undecided", label: "not yet decided" } as const] : []),
    ...(network ? [{ sign: "network", label: "network" } as const] : []),
  ];
  const plain = (value: number) => (isRate(metric) ? format.percent(value) : format.number(value));
  return (
    <Figure
      title={title}
      unit={
        isRate(metric)
          ? "share of the offers delivered in a month"
          : metric === "distance"
            ? `mean, ${format.distanceUnit}`
            : "mean days from acceptance to close"
      }
      legend={legend}
      fileName={`${METRIC_WORDS[metric].short}-by-month`}
      data={{
        columns: [
          { label: "Month" },
          { label: METRIC_WORDS[metric].label, number: true },
          { label: "counts", number: true },
          ...(rises ? [{ label: "not yet decided", number: true }] : []),
          ...(network ? [{ label: "network", number: true }] : []),
        ],
        rows: own.map(({ month, own: one }, k) => [
          format.month(month),
          valueOrFew(one, metric, format),
          one.value === null ? "" : countsText(one, metric, format),
          ...(rises ? [format.count(one.open)] : []),
          ...(network?.[k] ? [valueOrFew(measured(network[k], metric), metric, format)] : []),
        ]),
      }}
      empty={months.length === 0 ? "Nothing was delivered in this time." : null}
    >
      {(id) => (
        <Plot
          label={title}
          height={height}
          area={COLUMN_AREA}
          direction="columns"
          points={own.length}
          words={(point) => {
            const one = own[point];
            if (!one) return { title: "", lines: [] };
            const beside = network?.[point];
            const lines = [fullText(one.own, metric, format)];
            if (one.own.open > 0) lines.push(`${format.count(one.own.open)} not yet decided`);
            if (beside) lines.push(`network ${fullText(measured(beside, metric), metric, format)}`);
            return { title: format.month(one.month), lines };
          }}
          open={(point) => {
            const one = own[point];
            if (!one) return;
            const { kind } = one.own;
            const what = kind === "delivered" ? "Offers" : `Offers ${KIND_WORDS[kind]},`;
            behind({ title: `${what} delivered in ${format.month(one.month)}`, scope, slice: { ...allOf(kind), month: one.month } });
          }}
        >
          {({ width, height: tall, innerWidth }) => {
            const axes = columnAxes(top, plain);
            return (
              <ComposedChart {...axes.chart} width={width} height={tall} data={data} barCategoryGap={own.length > 40 ? 1 : "18%"}>
                <SignPatterns id={id} />
                <XAxis {...axes.x} interval={tickEvery(own.length, innerWidth, 70) - 1} />
                <YAxis {...axes.y} />
                <Bar
                  dataKey="value"
                  stackId="own"
                  isAnimationActive={false}
                  shape={signedBar(id, (index) => (data[index]?.few === true ? "few" : "own"))}
                />
                {rises && (
                  <Bar
                    dataKey="rise"
                    stackId="own"
                    fill={fillOf("undecided", id)}
                    stroke={strokeOf("undecided")}
                    isAnimationActive={false}
                  />
                )}
                {network && <Line dataKey="network" stroke="var(--text)" strokeDasharray="3 2" dot={Diamond} isAnimationActive={false} />}
              </ComposedChart>
            );
          }}
        </Plot>
      )}
    </Figure>
  );
}
