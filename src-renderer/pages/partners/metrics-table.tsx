/** How a partner has done in each metric, beside the network: value, counts, and where it stands. */
import type { PartnerRecord } from "../../../src-main/contract/calls/records.ts";
import type { CountedAs, PartnerMetrics } from "../../../src-main/contract/calls/shared.ts";
import type { MetricName } from "../../../src-main/contract/metrics.ts";
import { Track } from "../../components/charts/track.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural, type Format } from "../../format/format.ts";
import { METRICS_IN_ORDER, METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import classes from "./metrics-table.module.css";

type OwnMetric = keyof PartnerMetrics;
const METRICS = METRICS_IN_ORDER.filter((metric): metric is OwnMetric => metric !== "distance");
const DISTANCE_MEANING = "mean great circle from the partner to the customers of its offers";
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

/** What is counted behind each figure. */
const COUNTED: Readonly<Record<MetricName, CountedAs>> = {
  winrate: "won",
  returnrate: "returned",
  feedbackrate: "feedback",
  stallrate: "stalled",
  touchrate: "touched",
  avgtimetoclose: "timed",
  distance: "measured",
};

/** One metric as the table shows it; `share` and `mark` are of the bar, null where there is nothing to show. */
interface Line {
  readonly metric: MetricName;
  readonly value: string;
  readonly counts: string;
  readonly network: string;
  readonly share: number;
  readonly mark: number | null;
  readonly difference: string;
}

function lineOf(own: PartnerMetrics, network: PartnerMetrics, metric: OwnMetric, format: Format): Line {
  const mine = valueOf(own, metric);
  const theirs = valueOf(network, metric);
  const most = metric === "avgtimetoclose" ? mostOf(mine, theirs) : 1;
  const { value, counts } = textOf(own, metric, format);
  return {
    metric,
    value,
    counts,
    network: textOf(network, metric, format).value,
    share: (mine ?? 0) / most,
    mark: theirs === null ? null : theirs / most,
    difference: comparison(mine, theirs, metric, format),
  };
}

/** Where a bar ends whose metric has no end of its own. */
function mostOf(mine: number | null, theirs: number | null): number {
  return Math.max(1, (mine ?? 0) * 1.1, (theirs ?? 0) * 1.5);
}

function distanceLine({ own, network }: PartnerRecord["distance"], format: Format): Line {
  const most = mostOf(own.mean, network.mean);
  const difference = own.mean === null || network.mean === null ? null : own.mean - network.mean;
  return {
    metric: "distance",
    value: format.distance(own.mean),
    counts: own.mean === null ? "" : plural(format, own.offers, "offer"),
    network: format.distance(network.mean),
    share: (own.mean ?? 0) / most,
    mark: network.mean === null ? null : network.mean / most,
    difference:
      difference === null
        ? ""
        : Math.abs(difference) < 0.5
          ? "as the network"
          : `${format.signed(difference, 0)} ${format.distanceUnit}, ${difference < 0 ? "nearer" : "farther"}`,
  };
}

interface MetricsTableProps {
  readonly own: PartnerMetrics;
  readonly network: PartnerMetrics;
  readonly distance: PartnerRecord["distance"];
  /** Shows the offers behind a figure. */
  readonly show: (countedAs: CountedAs) => void;
}

export function MetricsTable({ own, network, distance, show }: MetricsTableProps) {
  const format = useFormat();
  const lines = [...METRICS.map((metric) => lineOf(own, network, metric, format)), distanceLine(distance, format)];
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
          {lines.map(({ metric, value, counts, network: theirs, share, mark, difference }) => (
            <tr key={metric}>
              <th scope="row" title={metric === "distance" ? DISTANCE_MEANING : METRIC_MEANING[metric]}>
                {METRIC_WORDS[metric].label}
              </th>
              <td className="number">
                <b>{value}</b>
              </td>
              <td className={`number soft ${classes.counts}`}>
                {counts !== "" && (
                  <button
                    type="button"
                    className={classes.behind}
                    title="Show these offers"
                    aria-label={`${counts}: show the offers behind ${METRIC_WORDS[metric].label.toLowerCase()}`}
                    onClick={() => show(COUNTED[metric])}
                  >
                    {counts}
                  </button>
                )}
              </td>
              <td className={classes.barCell} aria-hidden="true">
                <Track share={share} mark={mark} />
              </td>
              <td className="number">{theirs}</td>
              <td className="soft">{difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
