/** One weight: its slider with its range, a number to type, what a point is worth, how the metric is spread, and how much it decides. */
import { Slider } from "@mantine/core";
import { memo, useId, type KeyboardEvent } from "react";
import type { Spread as SpreadValues } from "../../../src-main/contract/calls/weights.ts";
import { WEIGHT_PREFIX, WEIGHTS, type MetricName } from "../../../src-main/contract/metrics.ts";
import { Spread } from "../../components/charts/spread.tsx";
import { Track } from "../../components/charts/track.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import { NumberBox } from "./number-box.tsx";
import { roundedWeight, stepsOf, weightHint, weightStep } from "./weight-hints.ts";
import classes from "./weight-row.module.css";

interface WeightRowProps {
  readonly metric: MetricName;
  readonly value: number;
  readonly active: number;
  readonly standard: number;
  /** See `TuningState`. */
  readonly taken: number;
  readonly score: string;
  readonly distanceUnit: string;
  readonly spread: SpreadValues | null;
  /** Of what all metrics decide; null = nothing does, undefined = not known yet. */
  readonly share: number | null | undefined;
  readonly change: (metric: MetricName, value: number) => void;
}

type SpreadViewProps = Pick<WeightRowProps, "metric" | "spread" | "distanceUnit">;

/** Each answer brings its own; it is drawn anew where it says something else. */
const sameSpread = (a: SpreadViewProps, b: SpreadViewProps) =>
  a.metric === b.metric && a.distanceUnit === b.distanceUnit && JSON.stringify(a.spread) === JSON.stringify(b.spread);

const SpreadView = memo(function SpreadView({ metric, spread, distanceUnit }: SpreadViewProps) {
  const format = useFormat();
  if (spread === null) return <span className={classes.none}>no data yet</span>;
  const { minimum, maximum, bins } = spread;
  const unitOf: Partial<Record<MetricName, (at: number) => string>> = {
    avgtimetoclose: (at) => format.days(Math.round(at)),
    distance: (at) => `${format.count(at)}\u00a0${distanceUnit}`,
  };
  const show = unitOf[metric] ?? ((at: number) => format.percent(at));
  const among = metric === "distance" ? "candidates" : "active partners";
  return (
    <>
      <Spread
        values={bins}
        height={22}
        label={`${METRIC_WORDS[metric].label} over the ${among}, from ${show(minimum)} to ${show(maximum)}`}
        titles={bins.map((count) => plural(format, count, metric === "distance" ? "candidate" : "partner"))}
      />
      <span className={classes.ends}>
        <span>{minimum === maximum ? `all ${show(minimum)}` : show(minimum)}</span>
        {minimum !== maximum && <span>{show(maximum)}</span>}
      </span>
    </>
  );
}, sameSpread);

/** Drawn anew only when its own weight moves: figures come with every step of any slider. */
const WeightSlider = memo(function WeightSlider({
  metric,
  value,
  active,
  standard,
  change,
}: Pick<WeightRowProps, "metric" | "value" | "active" | "standard" | "change">) {
  const format = useFormat();
  const { minimum, maximum } = WEIGHTS[metric];
  const step = weightStep(metric);
  /** The slider's own arrow keys know no Shift. */
  const key = (event: KeyboardEvent) => {
    const steps = stepsOf(event.key, event.shiftKey);
    if (steps === 0) return;
    event.preventDefault();
    event.stopPropagation();
    change(metric, roundedWeight(metric, value + steps * step));
  };
  return (
    <div className={classes.slider} onKeyDownCapture={key}>
      <Slider
        value={value}
        min={minimum}
        max={maximum}
        step={step}
        label={null}
        size={4}
        thumbSize={14}
        thumbLabel={`${METRIC_WORDS[metric].label}, weight`}
        thumbValueText={format.weight(value)}
        marks={[{ value: standard }]}
        onChange={(next) => change(metric, roundedWeight(metric, next))}
      />
      <span className={classes.ends}>
        <span>{format.weight(minimum)}</span>
        <span>{value === active ? "" : `active ${format.weight(active)}`}</span>
        <span>{format.weight(maximum)}</span>
      </span>
    </div>
  );
});

export const WeightRow = memo(function WeightRow(props: WeightRowProps) {
  const { metric, value, active, standard, taken, score, distanceUnit, spread, share, change } = props;
  const format = useFormat();
  const { label } = METRIC_WORDS[metric];
  const hintId = useId();
  return (
    <div className={classes.row} data-changed={value !== active}>
      <span className={classes.label} title={METRIC_MEANING[metric]}>
        {label}
      </span>
      <div className={classes.spread}>
        <SpreadView metric={metric} spread={spread} distanceUnit={distanceUnit} />
      </div>
      <WeightSlider metric={metric} value={value} active={active} standard={standard} change={change} />
      <NumberBox metric={metric} label={`${label}, weight as a number`} value={value} taken={taken} hintId={hintId} change={change} />
      <p className={`${classes.hint} cut`} id={hintId}>
        {weightHint(metric, value, score, distanceUnit, format)}
        <span className={classes.setting} title="The setting’s name, as the partner portal has it">
          {WEIGHT_PREFIX}
          {metric}
        </span>
      </p>
      <div className={classes.share}>
        {share === undefined ? null : share === null ? (
          <span className={classes.none}>nothing</span>
        ) : (
          <>
            <span className="number">{format.percent(share)}</span>
            <Track share={share} mark={null} />
          </>
        )}
      </div>
    </div>
  );
});
