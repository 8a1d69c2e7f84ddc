/** The seven metrics in figures, win, stall and touch rates first; the chosen one is what the charts below show. */
import type { ChartTotals } from "../../../../src-main/contract/calls/charts.ts";
import type { MetricName } from "../../../../src-main/contract/metrics.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { METRIC_MEANING, METRIC_WORDS } from "../../../format/words.ts";
import { CHART_METRICS, countsText, measured, valueOrFew } from "./measures.ts";
import classes from "./panel.module.css";

interface MetricTilesProps {
  readonly totals: ChartTotals;
  readonly metric: MetricName;
  readonly choose: (metric: MetricName) => void;
}

export function MetricTiles({ totals, metric, choose }: MetricTilesProps) {
  const format = useFormat();
  return (
    <div className={classes.tiles} role="group" aria-label="Metric that the charts show">
      {CHART_METRICS.map((name) => {
        const own = measured(totals.own, name);
        const network = totals.network === null ? null : measured(totals.network, name);
        return (
          <button
            key={name}
            type="button"
            className={classes.tile}
            aria-pressed={name === metric}
            title={METRIC_MEANING[name]}
            onClick={() => choose(name)}
          >
            <span className={classes.tileLabel}>{METRIC_WORDS[name].label}</span>
            <span className={classes.tileValue}>{valueOrFew(own, name, format)}</span>
            <span className={classes.tileCounts}>{own.value === null ? "" : countsText(own, name, format)}</span>
            {network && <span className={classes.tileCounts}>network {valueOrFew(network, name, format)}</span>}
          </button>
        );
      })}
    </div>
  );
}
