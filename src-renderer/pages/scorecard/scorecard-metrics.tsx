/** The seven metrics of a partner with their counts, beside the network, and what they are counted as in a score. */
import { useQuery } from "@tanstack/react-query";
import type { Scorecard } from "../../../src-main/contract/calls/charts.ts";
import type { Estimates } from "../../../src-main/contract/calls/estimates.ts";
import { queries } from "../../bridge/queries.ts";
import { CHART_METRICS, countsText, measured, valueOrFew } from "../../components/charts/panel/measures.ts";
import { PullLegend, PullLine } from "../../components/estimates/pull-line.tsx";
import { countedAs, endOf, estimateSentence, estimateValue } from "../../components/estimates/words.ts";
import type { Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { MetricName } from "../../../src-main/contract/metrics.ts";
import { METRIC_WORDS } from "../../format/words.ts";
import classes from "./scorecard.module.css";

/** In fewer words than METRIC_MEANING, since rates share what they are parts of. */
const MEANING =
  "Rates are parts of all delivered offers: won; accepted, but without progress for too long (stall); answered in time (touch); returned without a sale; with feedback from the customer. Time to close: mean days from acceptance to a win. Distance: great circle from the partner to the customer.";

/** What makes of a partner's own figure the one that is weighed. */
function countedSentence({ history, imaginary }: Estimates, format: Format): string {
  return history === "neutral"
    ? "what a score weighs; its own figure, or where it has none the mean of the active partners."
    : `what a score weighs; its own figure drawn toward the network’s, as if ${format.count(imaginary)} more offers had gone at its rate.`;
}

/** The two cells about what a metric is counted as; empty for the distance, which belongs to a pair. */
function Counted({ estimates, metric }: { estimates: Estimates | undefined; metric: MetricName }) {
  const format = useFormat();
  const estimate = estimates?.metrics.find((one) => one.metric === metric);
  if (estimates === undefined || estimate === undefined) {
    return (
      <>
        <td />
        <td />
      </>
    );
  }
  const counted = countedAs(estimate, estimates.history);
  return (
    <>
      <td className={classes.drawing}>
        <PullLine
          own={estimate.own}
          network={estimate.network}
          counted={counted}
          most={endOf(estimate)}
          label={estimateSentence(estimate, estimates, format)}
        />
      </td>
      <td className="number">{estimateValue(counted, estimate, format)}</td>
    </>
  );
}

export function ScorecardMetrics({ card }: { card: Scorecard }) {
  const format = useFormat();
  const estimates = useQuery(queries.estimates(card.partner.id, null)).data;
  return (
    <section>
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
            <th scope="col">
              <PullLegend />
            </th>
            <th scope="col" className="number">
              Counted as
            </th>
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
                <Counted estimates={estimates} metric={metric} />
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.meaning}>
        {MEANING}
        {estimates && ` Counted as: ${countedSentence(estimates, format)}`}
      </p>
    </section>
  );
}
