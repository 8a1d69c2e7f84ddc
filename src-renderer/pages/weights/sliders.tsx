/** The seven sliders under one head, and the settings beside them. */
import { useCallback } from "react";
import type { WeightPreview } from "../../../src-main/contract/calls/weights.ts";
import { METRICS, type MetricName } from "../../../src-main/contract/metrics.ts";
import type { Tuning } from "../../../src-main/contract/tuning.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRICS_IN_ORDER } from "../../format/words.ts";
import type { Trial } from "./draft.ts";
import { Explained } from "./explained.tsx";
import { OtherSettings } from "./other-settings.tsx";
import { scaleHint } from "./weight-hints.ts";
import { WeightRow } from "./weight-row.tsx";
import row from "./weight-row.module.css";
import classes from "./weights-page.module.css";

interface SlidersProps {
  readonly tuning: Tuning;
  readonly active: Tuning;
  readonly standard: Tuning;
  /** See `TuningState`. */
  readonly taken: number;
  /** null before the first answer. */
  readonly preview: WeightPreview | null;
  readonly change: (change: (before: Trial) => Trial) => void;
}

function DecidesHead({ preview }: { preview: WeightPreview | null }) {
  const format = useFormat();
  const among = preview ? ` (${plural(format, preview.choices, "opportunity", "opportunities")})` : "";
  return (
    <Explained
      label="Decides"
      text={`How much each metric decides with these weights. For each waiting opportunity whose candidates differ${among}, the variance of a metric’s term over its candidates, as a share of the variances of all seven terms; shown is the mean of these shares. They add up to 100 %.`}
    />
  );
}

export function Sliders({ tuning, active, standard, taken, preview, change }: SlidersProps) {
  const setWeight = useCallback(
    (metric: MetricName, value: number) =>
      change((before) => {
        const from = before.draft ?? active;
        return { ...before, draft: { ...from, weights: { ...from.weights, [metric]: value } } };
      }),
    [change, active],
  );
  const setSetting = useCallback(
    (name: string, value: string) =>
      change((before) => {
        const from = before.draft ?? active;
        return { ...before, draft: { ...from, settings: { ...from.settings, [name]: value } } };
      }),
    [change, active],
  );
  const format = useFormat();
  const score = tuning.settings["score"] ?? "classic";
  const distanceUnit = tuning.settings["distance-unit"] ?? "km";
  const allZero = METRICS.every((metric) => tuning.weights[metric] === 0);
  return (
    <div className={`${classes.rows} scroll`} role="region" aria-label="Sliders" tabIndex={0}>
      <div className={row.head}>
        <span>Metric</span>
        <span>Spread</span>
        <span>Weight</span>
        <span />
        <DecidesHead preview={preview} />
      </div>
      {METRICS_IN_ORDER.map((metric) => (
        <WeightRow
          key={metric}
          metric={metric}
          value={tuning.weights[metric]}
          active={active.weights[metric]}
          standard={standard.weights[metric]}
          taken={taken}
          score={score}
          distanceUnit={distanceUnit}
          spread={preview?.spread.find((one) => one.metric === metric) ?? null}
          share={preview?.decides.find((one) => one.metric === metric)?.share}
          change={setWeight}
        />
      ))}
      <p className={allZero ? classes.care : `soft ${classes.foot}`} role={allZero ? "status" : undefined}>
        {allZero
          ? "All weights are 0: every candidate has the same score, so the larger free share of capacity decides, then the longer time since the last offer."
          : `A score is the sum of the seven metrics, each times its weight; the highest wins. ${scaleHint(score, distanceUnit, format)} The small mark on a slider is its standard value. 0 disregards a metric.`}
      </p>
      <OtherSettings settings={tuning.settings} active={active.settings} taken={taken} change={setSetting} />
    </div>
  );
}
