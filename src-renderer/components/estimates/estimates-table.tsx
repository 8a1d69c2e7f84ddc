/** What a partner's figures are counted as: its own, the network's, and what neutral and adjusted make of them, the mode in use marked. */
import type { Estimate, Estimates } from "../../../src-main/contract/calls/estimates.ts";
import { NO_DATA, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import classes from "./estimates.module.css";
import { PullLine } from "./pull-line.tsx";
import { countedAs, endOf, estimateCounts, estimateSentence, estimateValue } from "./words.ts";

const MODES = [
  { history: "neutral", label: "Neutral" },
  { history: "adjusted", label: "Adjusted" },
] as const;

function Row({ estimate, estimates, format }: { estimate: Estimate; estimates: Estimates; format: Format }) {
  const { metric, own, network } = estimate;
  const counts = estimateCounts(estimate, format);
  const counted = countedAs(estimate, estimates.history);
  return (
    <tr>
      <th scope="row" title={METRIC_MEANING[metric]}>
        {METRIC_WORDS[metric].label}
      </th>
      <td className="number">{own === null ? <span className="soft">{NO_DATA}</span> : estimateValue(own, estimate, format)}</td>
      <td className={`number soft ${classes.counts}`}>{counts}</td>
      <td className={classes.drawing}>
        <PullLine
          own={own}
          network={network}
          counted={counted}
          most={endOf(estimate)}
          label={estimateSentence(estimate, estimates, format)}
        />
      </td>
      <td className="number">{estimateValue(network, estimate, format)}</td>
      {MODES.map(({ history }) => {
        const value = estimateValue(countedAs(estimate, history), estimate, format);
        return (
          <td key={history} className={`number ${classes.mode}`} data-used={history === estimates.history}>
            {history === estimates.history ? <b>{value}</b> : value}
          </td>
        );
      })}
    </tr>
  );
}

export function EstimatesTable({ estimates, name }: { estimates: Estimates; name: string }) {
  const format = useFormat();
  return (
    <div className={`${classes.frame} scroll`} role="region" aria-label={`What the figures of ${name} count as`} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" className="number" colSpan={2}>
              Its own
            </th>
            <th scope="col" className={classes.drawing}>
              <span className="hidden-text">All three on one line</span>
            </th>
            <th scope="col" className="number">
              Network
            </th>
            {MODES.map(({ history, label }) => (
              <th key={history} scope="col" className={`number ${classes.mode}`} data-used={history === estimates.history}>
                {label} {history === estimates.history && <span className={classes.used}>in use</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {estimates.metrics.map((estimate) => (
            <Row key={estimate.metric} estimate={estimate} estimates={estimates} format={format} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
