/** A metric by month as numbers to draw, and as a sentence. */
import type { ChartMonths } from "../../../../src-main/contract/calls/charts.ts";
import type { MetricName } from "../../../../src-main/contract/metrics.ts";
import type { Format } from "../../../format/format.ts";
import { METRIC_WORDS } from "../../../format/words.ts";
import { FEW, isDecided, measured, TOO_FEW, valueText, type Measured } from "./measures.ts";

export interface MonthValue {
  readonly month: string;
  readonly own: Measured;
}

/** From the first to the last month that says something. */
export function monthSentence(months: readonly MonthValue[], metric: MetricName, format: Format): string {
  const label = METRIC_WORDS[metric].label;
  const said = (one: MonthValue) => `${valueText(one.own.value, metric, format)} (${format.month(one.month)})`;
  const enough = months.filter(({ own }) => own.value !== null && own.of >= FEW);
  const telling = enough.filter(({ own }) => isDecided(own));
  const [first, last] = [telling[0], telling.at(-1)];
  if (enough.length === 0) return `${label}: no month has ${FEW} offers or more, ${TOO_FEW}.`;
  if (!first || !last) return `${label}: most of what was delivered is not yet decided.`;
  const newer = enough.at(-1) === last ? "" : "; newer months are not decided enough to say";
  if (first === last) return `${label} of the offers delivered in a month: ${said(first)}${newer}.`;
  return `${label} of the offers delivered in a month: from ${said(first)} to ${said(last)}${newer}.`;
}

/** A month as it is drawn: `rise` is what can still become of a rate. */
export interface DrawnMonth {
  readonly name: string;
  readonly value: number;
  readonly rise: number;
  readonly network: number | null;
  readonly few: boolean;
}

export function drawnMonths(months: ChartMonths, metric: MetricName, format: Format): DrawnMonth[] {
  return months.months.map((month, k) => {
    const own = measured(month, metric);
    const inNetwork = months.network?.[k];
    const beside = inNetwork ? measured(inNetwork, metric) : null;
    return {
      name: format.month(month.month),
      value: own.value ?? 0,
      rise: own.of === 0 ? 0 : own.open / own.of,
      // A line that fell where little is decided would look like a bad month.
      network: beside !== null && isDecided(beside) ? beside.value : null,
      few: own.of < FEW,
    };
  });
}
