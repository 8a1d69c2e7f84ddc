/** The seven metrics of a partner with their counts, beside the network. */
import type { Scorecard } from "../../../src-main/contract/calls/charts.ts";
import { CHART_METRICS, countsText, measured, valueOrFew } from "../../components/charts/panel/measures.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import classes from "./scorecard.module.css";

export function ScorecardMetrics({ card }: { card: Scorecard }) {
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col" className="number">
            This partner
          </th>
          <th scope="col" className="number">
            Counts
          </th>
          <th scope="col" className="number">
            Network
          </th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {CHART_METRICS.map((metric) => {
          const own = measured(card.own, metric);
          const network = measured(card.network, metric);
          return (
            <tr key={metric}>
              <th scope="row">{METRIC_WORDS[metric].label}</th>
              <td className="number">
                <b>{valueOrFew(own, metric, format)}</b>
              </td>
              <td className="number">{own.value === null ? "" : countsText(own, metric, format)}</td>
              <td className="number">{valueOrFew(network, metric, format)}</td>
              <td className="soft">{METRIC_MEANING[metric]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
