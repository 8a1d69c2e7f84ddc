/** Random settings of a book, as texts: every choice, every weight at its ends, at 0 and in between. */
import * as fc from "fast-check";
import { METRICS, WEIGHT_PREFIX, WEIGHTS, type MetricName } from "../../../src-main/contract/metrics.ts";
import type { SettingTexts } from "../../../src-main/contract/settings.ts";
import { maybe } from "./dates.ts";
import { RATES } from "./vocabulary.ts";

function weight(metric: MetricName): fc.Arbitrary<string> {
  const { minimum, maximum, standard } = WEIGHTS[metric];
  const between = fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(standard, 0, minimum, maximum) }, { weight: 1, arbitrary: between }).map(String);
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  score: ["classic", "normalised"],
  history: ["neutral", "adjusted"],
  "distance-unit": ["km", "mi"],
  order: ["oldest", "revenue"],
  "stall-days": ["30", "0", "1", "7"],
  "max-offers": ["5", "9", "0", "1", "2", "3", "4"],
  "window-days": ["", "0", "7", "20", "40"],
  "unknown-revenue": ["fail", "pass"],
  "unknown-address": ["review", "skip"],
  "exclude-declined": ["yes", "no"],
  "exclude-expired": ["yes", "no"],
  "exclude-returned": ["yes", "no"],
  "newcomer-share": ["20", "0", "13.7", "5"],
  "newcomer-offers": ["10", "1", "2", "4"],
  "base-currency": ["USD", "EUR", "KWD"],
};

/** Half the settings stand as they are: those that narrow the most would otherwise leave little to distribute. */
const choices = Object.entries(CHOICES).map(([name, values]) =>
  maybe(50, fc.constantFrom(...values)).map((value) => [name, value] as const),
);
const weights = METRICS.map((metric) => maybe(40, weight(metric)).map((value) => [WEIGHT_PREFIX + metric, value] as const));
const rates = Object.entries(RATES).map(([currency, values]) =>
  maybe(40, fc.constantFrom(...values)).map((value) => [`rate/${currency}`, value] as const),
);

/** All weights 0: then every choice is one of ties. */
const noWeights = METRICS.map((metric) => fc.constant([WEIGHT_PREFIX + metric, "0"] as const));
const allWeights = fc.oneof({ weight: 7, arbitrary: fc.tuple(...weights) }, { weight: 1, arbitrary: fc.tuple(...noWeights) });

export const settingTexts: fc.Arbitrary<SettingTexts> = fc
  .tuple(fc.tuple(...choices, ...rates), allWeights)
  .map((groups) => groups.flat())
  .map((entries) => Object.fromEntries(entries.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))));
