/** What is tuned: the seven weights and the settings beside them that decide who gets what, tried together and activated together. */
import { METRICS, WEIGHT_PREFIX, type Weights } from "./metrics.ts";
import { decimal } from "./setting-rules.ts";
import { standardText, TUNED_NAMES, type SettingTexts } from "./settings.ts";

export interface Tuning {
  readonly weights: Readonly<Weights>;
  /** By name, each of TUNED_NAMES; one that is left out has its standard value. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Every setting that tuning is about by its full name, weights first. */
export const TUNING_NAMES: readonly string[] = [...METRICS.map((metric) => WEIGHT_PREFIX + metric), ...TUNED_NAMES];

/** A tuning as texts by full name, each of TUNING_NAMES. */
export function tuningTexts({ weights, settings }: Tuning): Record<string, string> {
  const set = { ...settings, ...Object.fromEntries(METRICS.map((metric) => [WEIGHT_PREFIX + metric, String(weights[metric])])) };
  return Object.fromEntries(TUNING_NAMES.map((name) => [name, textOf(set, name)]));
}

/** What settings come to: those that are not set have their standard value. @param set checked texts; see `checkSetting`. */
export function tuningOf(set: SettingTexts): Tuning {
  return {
    weights: Object.fromEntries(METRICS.map((metric) => [metric, Number(textOf(set, WEIGHT_PREFIX + metric)) + 0])) as Weights,
    settings: Object.fromEntries(TUNED_NAMES.map((name) => [name, textOf(set, name)])),
  };
}

/** A number as a plain one, however it is written. */
function textOf(set: SettingTexts, name: string): string {
  const text = set[name] || standardText(name);
  const number = decimal(text);
  return number === null ? text : String(number + 0);
}

/** Full names of what differs, in the order of TUNING_NAMES. */
export function tuningDifference(a: Tuning, b: Tuning): string[] {
  const [one, other] = [tuningTexts(a), tuningTexts(b)];
  return TUNING_NAMES.filter((name) => one[name] !== other[name]);
}
