/** How far each weight can move, the others fixed, before too much of what waits goes to another partner. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Sensitivity } from "../../../../src-main/contract/calls/insight.ts";
import { WEIGHTS } from "../../../../src-main/contract/metrics.ts";
import { isCancelled } from "../../../bridge/errors.ts";
import { queries } from "../../../bridge/queries.ts";
import { ActionButton } from "../../../components/actions/action-button.tsx";
import { useActions } from "../../../components/actions/registry.ts";
import { asPercent } from "../../../components/charts/signed-bars.ts";
import { tabSeparated } from "../../../components/grid/tab-separated.ts";
import { JobProgress } from "../../../components/jobs/job-progress.tsx";
import { copyText } from "../../../components/messages/copy.ts";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { ChoiceButtons } from "../../../components/views/choice-buttons.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { METRICS_IN_ORDER, METRIC_WORDS } from "../../../format/words.ts";
import classes from "./insight.module.css";
import { boundsOf, finestStep } from "./sensitivity-values.ts";
import { useSensitivity, type SensitivityQuestion } from "./use-sensitivity.ts";
import type { DraftProps } from "./draft-props.ts";

const LIMITS = [0.01, 0.05, 0.1];

/** Share moved over the range of one weight; 1,000 x 100 units, of which `top` is the highest. */
function Chart({ found, limit, from, to }: { found: Sensitivity; limit: number; from: number; to: number }) {
  const { points, waiting, metric, weight } = found;
  const { minimum, maximum } = WEIGHTS[metric];
  const share = (moved: number) => (waiting === 0 ? 0 : moved / waiting);
  const top = Math.max(limit * 1.5, ...points.map(({ moved }) => share(moved)));
  const x = (at: number) => ((at - minimum) / (maximum - minimum)) * 1000;
  const y = (value: number) => 100 - (value / top) * 96;
  const line = points.map((point) => `${x(point.weight)},${y(share(point.moved))}`).join(" ");
  return (
    <div className={classes.chart} aria-hidden="true">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
        <rect className={classes.within} x={x(from)} y={0} width={Math.max(2, x(to) - x(from))} height={100} />
        <polygon className={classes.area} points={`0,100 ${line} 1000,100`} />
        <polyline className={classes.line} points={line} />
        <line className={classes.limit} x1={0} x2={1000} y1={y(limit)} y2={y(limit)} />
      </svg>
      <span className={classes.here} style={{ left: asPercent((weight - minimum) / (maximum - minimum)) }} />
    </div>
  );
}

function Weight({ found, limit }: { found: Sensitivity; limit: number }) {
  const format = useFormat();
  const { metric, weight, points, waiting } = found;
  const { minimum, maximum } = WEIGHTS[metric];
  const { from, to, step } = boundsOf(found, limit);
  const most = Math.max(...points.map(({ moved }) => moved));
  const coarse = step > finestStep(metric) * 1.5;
  const whole = from === minimum && to === maximum;
  return (
    <section className={classes.weight} aria-label={METRIC_WORDS[metric].label}>
      <h3>
        {METRIC_WORDS[metric].label} <span className="soft">now {format.weight(weight)}</span>
      </h3>
      <Chart found={found} limit={limit} from={from} to={to} />
      <div className={classes.ends}>
        <span>{format.weight(minimum)}</span>
        <span>at most {format.percent(waiting === 0 ? 0 : most / waiting)} move</span>
        <span>{format.weight(maximum)}</span>
      </div>
      <p className={classes.result}>
        {whole ? (
          "Over its whole range"
        ) : from === to ? (
          <>
            Only at <b>{format.number(from)}</b>: one step is too far
          </>
        ) : (
          <>
            Between <b>{format.number(from)}</b> and <b>{format.number(to)}</b>
          </>
        )}
        <span className="soft">
          , steps of {format.number(Number(step.toPrecision(6)))}
          {coarse && ", finer ones follow"}
        </span>
      </p>
    </section>
  );
}

export function SensitivityPanel({ weights, settings }: DraftProps) {
  const format = useFormat();
  // Changes with the book: what waits, and who could take it.
  const stamp = useQuery(queries.weights()).dataUpdatedAt;
  const [limit, setLimit] = useState(0.05);
  const [time, setTime] = useState(0);
  const key = useMemo(() => {
    const question: SensitivityQuestion = { weights, settings, stamp: `${stamp} ${time}` };
    return JSON.stringify(question);
  }, [weights, settings, stamp, time]);
  const { found, done, total, job, error } = useSensitivity(key);
  const again = () => setTime(time + 1);
  const shown = METRICS_IN_ORDER.flatMap((metric) => found.get(metric) ?? []);
  const copy = () => {
    const rows = shown.map((one) => {
      const { from, to, step } = boundsOf(one, limit);
      return [METRIC_WORDS[one.metric].label, one.weight, from, to, Number(step.toPrecision(6))].map(String);
    });
    void copyText(tabSeparated([["Weight", "Now", "From", "To", "Step"], ...rows]), plural(format, rows.length, "weight"));
  };
  useActions([
    {
      id: "sensitivity/copy",
      label: "Copy how far each weight can move",
      group: "Sensitivity",
      keys: ["c"],
      enabled: shown.length > 0,
      run: copy,
    },
    { id: "sensitivity/again", label: "Go through the weights again", group: "Sensitivity", enabled: job === null, run: again },
  ]);
  const waiting = shown[0]?.waiting ?? null;
  return (
    <div className={`${classes.panel} scroll`} role="region" aria-label="Sensitivity" tabIndex={0}>
      <div className={classes.bar}>
        <span>Before more than</span>
        <ChoiceButtons
          label="Share of what waits"
          chosen={String(limit)}
          choose={(next) => setLimit(Number(next))}
          choices={LIMITS.map((value) => ({ value: String(value), label: format.percent(value) }))}
        />
        <span className={classes.grow}>
          of what waits{waiting === null ? "" : ` (${format.count(Math.floor(limit * waiting))} of ${format.count(waiting)})`} change
          partner
        </span>
        {job !== null && done < total && <JobProgress key={job} job={{ id: job, label: `Weights ${format.parts(done, total)}` }} />}
        <ActionButton size="compact-xs" variant="default" keys="c" hint="Copy the table" disabled={shown.length === 0} onClick={copy}>
          Copy
        </ActionButton>
      </div>
      <p className={classes.note}>
        How far each weight can move while the others stay: all that waits is assigned again at 200 steps over its range and compared with
        the draft. The shaded part holds without a gap; the line shows the share that moves, the dashed one the limit.
      </p>
      {error !== null && isCancelled(error) && (
        <p className={classes.note}>
          Stopped at {format.parts(done, total)} looks.{" "}
          <ActionButton size="compact-xs" variant="default" onClick={again}>
            Go on
          </ActionButton>
        </p>
      )}
      {error !== null && !isCancelled(error) ? (
        <Failed error={error} retry={again} />
      ) : waiting === 0 ? (
        <Empty title="Nothing waits, so nothing can move">With opportunities that wait, this shows how much each weight decides.</Empty>
      ) : shown.length === 0 ? (
        error === null && <Loading rows={10} />
      ) : (
        <div className={classes.weights}>
          {shown.map((one) => (
            <Weight key={one.metric} found={one} limit={limit} />
          ))}
        </div>
      )}
    </div>
  );
}
