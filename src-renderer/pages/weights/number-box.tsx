/** A weight as a number that is typed: it counts as soon as it is one; arrow keys step, with Shift ten steps. */
import { TextInput } from "@mantine/core";
import { memo, useState } from "react";
import { WEIGHTS, type MetricName } from "../../../src-main/contract/metrics.ts";
import { useFormat } from "../../format/format-context.tsx";
import { typedNumber } from "../../format/parse.ts";
import { parseWeight, roundedWeight, stepsOf, typedWeight, weightStep } from "./weight-hints.ts";
import classes from "./weight-row.module.css";

interface NumberBoxProps {
  readonly metric: MetricName;
  readonly label: string;
  readonly value: number;
  /** See `TuningState`. */
  readonly taken: number;
  /** The element that says what a point is worth. */
  readonly hintId: string;
  readonly change: (metric: MetricName, value: number) => void;
}

/** What is typed, as long as it is what the field shows. */
interface Typed {
  readonly text: string;
  /** The weight while it was typed: once that is another, the field shows it. */
  readonly at: number;
  readonly taken: number;
  readonly refused: boolean;
}

export const NumberBox = memo(function NumberBox({ metric, label, value, taken, hintId, change }: NumberBoxProps) {
  const format = useFormat();
  const [typed, setTyped] = useState<Typed | null>(null);
  const { minimum, maximum } = WEIGHTS[metric];
  const shown = typed?.at === value && typed.taken === taken ? typed : null;
  const type = (text: string) => {
    const weight = parseWeight(metric, text, format.locale);
    setTyped({ text, at: weight ?? value, taken, refused: weight === null });
    if (weight !== null) change(metric, weight);
  };
  const step = (count: number) => {
    setTyped(null);
    change(metric, roundedWeight(metric, value + count * weightStep(metric)));
  };
  return (
    <div className={classes.number}>
      <TextInput
        aria-label={label}
        aria-describedby={hintId}
        inputMode="decimal"
        autoComplete="off"
        error={shown?.refused ?? false}
        value={shown?.text ?? typedNumber(value, format.locale)}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          if (shown?.refused === false) setTyped(null);
        }}
        onKeyDown={(event) => {
          const vertical = event.key === "ArrowUp" || event.key === "ArrowDown";
          if (vertical) {
            event.preventDefault();
            step(stepsOf(event.key, event.shiftKey));
          } else if (event.key === "Escape" && shown !== null) {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      {shown?.refused && (
        <span className={classes.refusal} role="alert">
          {shown.text.trim() !== "" && typedWeight(shown.text, format.locale) === null && "no number; "}takes {format.weight(minimum)} to{" "}
          {format.weight(maximum)}; still {format.weight(value)}
        </span>
      )}
    </div>
  );
});
