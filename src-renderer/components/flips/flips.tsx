/** What would change the decision: for each weight the range in which the same partner wins, and who wins beyond it. */
import type { Flips } from "../../../src-main/contract/calls/insight.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_WORDS } from "../../format/words.ts";
import { asPercent } from "../charts/signed-bars.ts";
import { flipsByDistance, flipSentence, metricSentence } from "./flip-words.ts";
import classes from "./flips.module.css";

const NAMED = 2;

export function FlipList({ flips }: { flips: Flips }) {
  const format = useFormat();
  const { winner, available, metrics } = flips;
  if (winner === null) return <p className="soft">Nobody is available, whatever the weights are.</p>;
  if (available === 1) return <p className="soft">{winner.name} is the only one that is available, whatever the weights are.</p>;
  const nearest = flipsByDistance(flips).slice(0, NAMED);
  return (
    <>
      <p>
        {nearest.length === 0
          ? `No single weight makes another partner win: ${winner.name} stays first over every range.`
          : nearest.map((flip) => `${flipSentence(flip, format)}. `).join("")}
      </p>
      <ul className={classes.list} aria-label="How far each weight is from a change">
        {metrics.map((one) => {
          const { metric, weight, minimum, maximum, down, up } = one;
          const place = (at: number) => (at - minimum) / (maximum - minimum);
          const [from, to] = [place(down?.weight ?? minimum), place(up?.weight ?? maximum)];
          return (
            <li key={metric} className={classes.flip}>
              <span>{METRIC_WORDS[metric].label}</span>
              <span className="cut soft" title={metricSentence(one, format)}>
                {metricSentence(one, format)}
              </span>
              <span className={classes.range} aria-hidden="true">
                <span className={classes.held} style={{ left: asPercent(from), width: asPercent(Math.max(0, to - from)) }} />
                <span className={classes.here} style={{ left: asPercent(place(weight)) }} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
