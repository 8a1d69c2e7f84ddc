/** How a partner has done in each metric, beside the network: value, counts, and where it stands. */
import type { PartnerMetrics } from "../../../src-main/contract/calls/shared.ts";
import { Track } from "../../components/charts/track.tsx";
import { useFormat } from "../../format/format-context.tsx";
import type { Format } from "../../format/format.ts";
import { METRICS_IN_ORDER, METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import classes from "./metrics-table.module.css";

type OwnMetric = keyof PartnerMetrics;
const METRICS = METRICS_IN_ORDER.filter((metric): metric is OwnMetric => metric !== "distance");
/** Of these a smaller value is the better one. */
const LESS_IS_BETTER: ReadonlySet<OwnMetric> = new Set<OwnMetric>(["returnrate", "stallrate", "avgtimetoclose"]);

function valueOf(metrics: PartnerMetrics, metric: OwnMetric): number | null {
  return metric === "avgtimetoclose" ? metrics.avgtimetoclose.days : metrics[metric].value;
}

function textOf(metrics: PartnerMetrics, metric: OwnMetric, format: Format): { value: string; counts: string } {
  if (metric === "avgtimetoclose") {
    const { days, won } = metrics.avgtimetoclose;
    return { value: format.days(days), counts: days === null ? "" : `${format.count(won)} won` };
  }
  const rate = metrics[metric];
  return { value: format.percent(rate.value), counts: rate.value === null ? "" : format.parts(rate.count, rate.of) };
}

function comparison(own: number | null, network: number | null, metric: OwnMetric, format: Format): string {
  if (own === null || network === null) return "";
  const difference = own - network;
  const inWords = metric === "avgtimetoclose" ? `${format.signed(difference, 1)} days` : `${format.signed(difference * 100, 1)} points`;
  if (Math.abs(difference) < (metric === "avgtimetoclose" ? 0.05 : 0.0005)) return "as the network";
  const better = difference < 0 === LESS_IS_BETTER.has(metric);
  return `${inWords}, ${better ? "better" : "worse"}`;
}

export function MetricsTable({ own, network }: { own: PartnerMetrics; network: PartnerMetrics }) {
  const format = useFormat();
  return (
    <div className={`${classes.frame} scroll`} role="region" aria-label="Metrics beside the network" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" className="number" colSpan={2}>
              This partner
            </th>
            <th scope="col" className={classes.barHead}>
              <span className="hidden-text">Both as bars</span>
            </th>
            <th scope="col" className="number">
              Network
            </th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {METRICS.map((metric) => {
            const mine = valueOf(own, metric);
            const theirs = valueOf(network, metric);
            const most = metric === "avgtimetoclose" ? Math.max(1, (mine ?? 0) * 1.1, (theirs ?? 0) * 1.5) : 1;
            const text = textOf(own, metric, format);
            return (
              <tr key={metric}>
                <th scope="row" title={METRIC_MEANING[metric]}>
                  {METRIC_WORDS[metric].label}
                </th>
                <td className="number">
                  <b>{text.value}</b>
                </td>
                <td className={`number soft ${classes.counts}`}>{text.counts}</td>
                <td className={classes.barCell} aria-hidden="true">
                  <Track share={(mine ?? 0) / most} mark={theirs === null ? null : theirs / most} />
                </td>
                <td className="number">{textOf(network, metric, format).value}</td>
                <td className="soft">{comparison(mine, theirs, metric, format)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
