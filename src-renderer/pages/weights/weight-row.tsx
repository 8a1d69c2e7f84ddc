/** One weight: its slider with the range and the standard value marked, a number to type, what a point is worth, and how the metric is spread. */
import { NumberInput, Slider } from "@mantine/core";
import { useId, useState } from "react";
import { WEIGHTS, type MetricName } from "../../../src-main/contract/metrics.ts";
import { Spread } from "../../components/charts/spread.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_MEANING, METRIC_WORDS } from "../../format/words.ts";
import { roundedWeight, weightHint, weightStep } from "./weight-hints.ts";
import classes from "./weight-row.module.css";

interface WeightRowProps {
  readonly metric: MetricName;
  readonly value: number;
  readonly saved: number;
  readonly standard: number;
  readonly score: "classic" | "normalised";
  readonly spread: { readonly minimum: number; readonly maximum: number; readonly bins: readonly number[] } | null;
  readonly readOnly: boolean;
  readonly change: (value: number) => void;
}

export function WeightRow({ metric, value, saved, standard, score, spread, readOnly, change }: WeightRowProps) {
  const format = useFormat();
  const { minimum, maximum } = WEIGHTS[metric];
  const words = METRIC_WORDS[metric];
  const show = (at: number) => (metric === "avgtimetoclose" ? format.days(Math.round(at)) : format.percent(at));
  const step = weightStep(metric);
  const digits = metric === "distance" ? 4 : 3;
  // What is typed but is no weight stays in the field with the range beside it, until it is corrected or the weight moves.
  const [refused, setRefused] = useState<{ readonly text: string | number; readonly at: number } | null>(null);
  const shown = refused?.at === value ? refused : null;
  const hintId = useId();
  return (
    <div className={classes.row} data-changed={value !== saved}>
      <div className={classes.words}>
        <span className={classes.label} title={METRIC_MEANING[metric]}>
          {words.label}
        </span>
        {shown === null ? (
          <span className={classes.hint} id={hintId}>
            {weightHint(metric, value, score, format)}
          </span>
        ) : (
          <span className={classes.refusal} id={hintId} role="alert">
            takes {format.weight(minimum)} to {format.weight(maximum)}; still {format.weight(value)}
          </span>
        )}
      </div>
      <div className={classes.spread}>
        {spread ? (
          <>
            <Spread
              values={spread.bins}
              height={22}
              label={`${words.label} over the active partners, from ${show(spread.minimum)} to ${show(spread.maximum)}`}
              titles={spread.bins.map((count) => `${format.count(count)} partners`)}
            />
            <span className={classes.ends}>
              {spread.minimum === spread.maximum ? <span>all {show(spread.minimum)}</span> : <span>{show(spread.minimum)}</span>}
              {spread.minimum !== spread.maximum && <span>{show(spread.maximum)}</span>}
            </span>
          </>
        ) : (
          <span className={classes.none}>{metric === "distance" ? "differs for each pair" : "no data yet"}</span>
        )}
      </div>
      <div className={classes.slider}>
        <Slider
          value={value}
          min={minimum}
          max={maximum}
          step={step}
          disabled={readOnly}
          label={null}
          size={4}
          thumbSize={14}
          thumbLabel={`${words.label}, weight`}
          marks={[{ value: standard }]}
          onChange={(next) => change(roundedWeight(metric, next))}
        />
        <span className={classes.ends}>
          <span>{format.weight(minimum)}</span>
          <span>{value === saved ? "" : `saved ${format.weight(saved)}`}</span>
          <span>{format.weight(maximum)}</span>
        </span>
      </div>
      <NumberInput
        className={classes.number}
        aria-label={`${words.label}, weight as a number`}
        aria-describedby={hintId}
        error={shown !== null}
        value={shown?.text ?? value}
        min={minimum}
        max={maximum}
        step={step}
        decimalScale={digits}
        decimalSeparator={format.decimalSeparator}
        allowedDecimalSeparators={[".", ","]}
        clampBehavior="none"
        disabled={readOnly}
        hideControls
        onChange={(next) => {
          const isWeight = typeof next === "number" && next >= minimum && next <= maximum;
          setRefused(isWeight ? null : { text: next, at: value });
          if (isWeight) change(roundedWeight(metric, next));
        }}
      />
    </div>
  );
}
