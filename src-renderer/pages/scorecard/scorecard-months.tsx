/** The last twelve months of a partner: what became of what was delivered in each, as bars with their figures below. */
import { useId } from "react";
import { Bar, ComposedChart, XAxis, YAxis } from "recharts";
import type { Scorecard } from "../../../src-main/contract/calls/charts.ts";
import { fillOf, Legend, SignPatterns, strokeOf, type AreaSign } from "../../components/charts/figure/signs.tsx";
import { topNumber } from "../../components/charts/panel/measures.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./scorecard.module.css";

type Month = Scorecard["months"][number];

const LAYERS = [
  { sign: "won", label: "won", of: (month: Month) => month.won },
  { sign: "returned", label: "returned", of: (month: Month) => month.returned },
  { sign: "lapsed", label: "declined or expired", of: (month: Month) => month.declined + month.expired },
  { sign: "undecided", label: "not yet decided", of: (month: Month) => month.undecided },
] as const satisfies readonly { sign: AreaSign; label: string; of: (month: Month) => number }[];

/** The printed width of an A4 page less its margins, in CSS pixels, which Letter has too. */
const WIDTH = 700;
const HEIGHT = 120;

export function ScorecardMonths({ months }: { months: readonly Month[] }) {
  const format = useFormat();
  const id = useId();
  const top = topNumber(months.map((month) => month.delivered));
  const delivered = months.reduce((sum, month) => sum + month.delivered, 0);
  const won = months.reduce((sum, month) => sum + month.won, 0);
  return (
    <section>
      <h2>
        Of {format.count(delivered)} offers delivered in the last twelve months {format.count(won)} were won
      </h2>
      <Legend id={id} entries={LAYERS.map(({ sign, label }) => ({ sign, label }))} />
      <div className={classes.chart} aria-hidden="true">
        <ComposedChart
          width={WIDTH}
          height={HEIGHT}
          margin={{ left: 0, right: 0, top: 6, bottom: 0 }}
          accessibilityLayer={false}
          data={months.map((month) => ({
            name: format.month(month.month),
            ...Object.fromEntries(LAYERS.map(({ sign, of }) => [sign, of(month)])),
          }))}
        >
          <SignPatterns id={id} />
          <XAxis dataKey="name" height={1} tick={false} stroke="var(--zero)" />
          <YAxis
            width={60}
            domain={[0, top]}
            ticks={[0, top / 2, top]}
            tickFormatter={(count: number) => format.number(count)}
            axisLine={false}
            tickLine={false}
          />
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
      </div>
      <table className={classes.months}>
        <thead>
          <tr>
            <td />
            {months.map(({ month }) => (
              <th key={month} scope="col">
                {format.month(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[{ label: "delivered", of: (month: Month) => month.delivered }, ...LAYERS].map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {months.map((month) => (
                <td key={month.month}>{format.count(of(month))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
