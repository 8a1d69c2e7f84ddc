/** Partners side by side: a dot with its 90 % interval, in the order of the bound that counts against the partner. */
import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorBar, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { ChartPartners, ChartScope, PartnerPoint } from "../../../../src-main/contract/calls/charts.ts";
import type { MetricName } from "../../../../src-main/contract/metrics.ts";
import { queries } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { plural, type Format } from "../../../format/format.ts";
import { METRIC_WORDS } from "../../../format/words.ts";
import { Figure } from "../figure/figure.tsx";
import { Plot } from "../figure/plot.tsx";
import { ROW_AREA, rowAxes } from "./axes.tsx";
import { allOf, KIND_WORDS, useBehind } from "./behind.ts";
import { axisTop, countsText, FEW, fullText, isRate, valueText } from "./measures.ts";
import { Dot } from "./marks.tsx";
import classes from "./panel.module.css";
import { Pending } from "./pending.tsx";

const ROWS = 12;
const ROW = 22;
/** Of these less is better: the upper bound counts against a partner. */
const LESS = new Set<MetricName>(["returnrate", "stallrate", "avgtimetoclose", "distance"]);
const KINDS = { winrate: "won", returnrate: "returned", feedbackrate: "feedback", stallrate: "stalled", touchrate: "touched" } as const;
const kindOf = (metric: MetricName) => (metric === "avgtimetoclose" ? "timed" : metric === "distance" ? "delivered" : KINDS[metric]);

function bound(point: PartnerPoint, metric: MetricName, format: Format): string {
  return LESS.has(metric) ? `at most ${valueText(point.high, metric, format)}` : `at least ${valueText(point.low, metric, format)}`;
}

function sentence({ total, best, chosen, metric }: ChartPartners, format: Format): string {
  const label = METRIC_WORDS[metric].label.toLowerCase();
  if (chosen) {
    const place = `${chosen.name} is ${format.count(chosen.rank)} of ${plural(format, total, "partner")} by ${label}`;
    return `${place}: ${fullText(chosen, metric, format)}, so ${bound(chosen, metric, format)}.`;
  }
  if (!best) return `No partner has a ${label} yet.`;
  return `First of ${plural(format, total, "partner")} by ${label} is ${best.name}: ${fullText(best, metric, format)}, so ${bound(best, metric, format)}.`;
}

export function ByPartner({ scope, metric }: { scope: ChartScope; metric: MetricName }) {
  const format = useFormat();
  const behind = useBehind();
  const about = `${metric} ${JSON.stringify(scope)}`;
  // Another question begins at its own first page.
  const [page, setPage] = useState<{ readonly about: string; readonly offset: number } | null>(null);
  const asked = page?.about === about ? page.offset : scope.partner === null ? 0 : null;
  const answer = useQuery(queries.chart("charts.partners", { scope, metric, offset: asked, limit: ROWS }));
  const height = ROW_AREA.top + ROWS * ROW + ROW_AREA.bottom;
  if (!answer.data) return <Pending answer={answer} height={height} />;
  const { rows, all, total, offset, chosen } = answer.data;
  const shown = answer.data.metric;
  const top = axisTop([...rows.map(({ high }) => high), all?.value ?? 0], shown);
  const title = sentence(answer.data, format);
  const value = (one: number) => valueText(one, shown, format);
  const go = (to: number) => setPage({ about, offset: Math.max(0, to) });
  return (
    <Figure
      title={title}
      unit={`${METRIC_WORDS[shown].label.toLowerCase()}, with what few offers leave open`}
      legend={[
        { sign: "dot", label: "value and 90 % interval" },
        { sign: "median", label: `all together: ${all ? value(all.value) : ""}` },
      ]}
      fileName={`${METRIC_WORDS[shown].short}-by-partner`}
      data={{
        columns: [
          { label: "Rank", number: true },
          { label: "Partner" },
          { label: METRIC_WORDS[shown].label, number: true },
          { label: "Counts", number: true },
          { label: "90 % from", number: true },
          { label: "to", number: true },
        ],
        rows: rows.map((row) => [
          format.count(row.rank),
          row.name,
          value(row.value),
          countsText(row, shown, format),
          value(row.low),
          value(row.high),
        ]),
      }}
      empty={total === 0 ? "No partner has data for this in this time." : null}
      note={
        <span className={classes.pageNote}>
          <span>
            Best first by the end of the interval that counts against the partner, so that 1 of 1 does not come out ahead of 90 of 100.
          </span>
          {total > ROWS && (
            <span className={classes.rankPager}>
              {format.count(offset + 1)} to {format.count(Math.min(total, offset + ROWS))} of {format.count(total)}
              <ActionIcon size={22} aria-label="Partners before these" disabled={offset === 0} onClick={() => go(offset - ROWS)}>
                <IconChevronUp size={15} />
              </ActionIcon>
              <ActionIcon size={22} aria-label="Partners after these" disabled={offset + ROWS >= total} onClick={() => go(offset + ROWS)}>
                <IconChevronDown size={15} />
              </ActionIcon>
            </span>
          )}
        </span>
      }
    >
      {() => (
        <Plot
          label={title}
          height={ROW_AREA.top + rows.length * ROW + ROW_AREA.bottom}
          area={ROW_AREA}
          direction="rows"
          points={rows.length}
          words={(point) => {
            const row = rows[point];
            if (!row) return { title: "", lines: [] };
            const few = row.of < FEW ? ` · ${plural(format, row.of, "offer")}: too few to say` : "";
            return {
              title: `${format.count(row.rank)}. ${row.name}`,
              lines: [`${value(row.value)} · ${countsText(row, shown, format)}`, `90 %: ${value(row.low)} to ${value(row.high)}${few}`],
            };
          }}
          open={(point) => {
            const row = rows[point];
            if (!row) return;
            const kind = kindOf(shown);
            behind({ title: `Offers ${KIND_WORDS[kind]}, ${row.name}`, scope: { ...scope, partner: row.id }, slice: allOf(kind) });
          }}
        >
          {({ width, height: tall }) => {
            const axes = rowAxes(
              top,
              (one) => (isRate(shown) ? format.percent(one) : format.number(one)),
              rows.map((row) => `${row.id === chosen?.id ? "› " : ""}${format.count(row.rank)}. ${row.name}`),
              true,
            );
            const points = rows.map((row, y) => ({ x: row.value, y, reach: [row.value - row.low, Math.min(row.high, top) - row.value] }));
            return (
              <ScatterChart {...axes.chart} width={width} height={tall}>
                <XAxis {...axes.x} dataKey="x" />
                <YAxis {...axes.y} dataKey="y" />
                {all && <ReferenceLine x={all.value} stroke="var(--text)" strokeWidth={1.5} />}
                <Scatter data={points} isAnimationActive={false} shape={Dot}>
                  <ErrorBar dataKey="reach" direction="x" width={3} stroke="var(--plus)" strokeWidth={1.5} isAnimationActive={false} />
                </Scatter>
              </ScatterChart>
            );
          }}
        </Plot>
      )}
    </Figure>
  );
}
