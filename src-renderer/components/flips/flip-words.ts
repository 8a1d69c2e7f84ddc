/** How far a weight is from making another partner win, in words. */
import type { Flips, FlipsOfMetric } from "../../../src-main/contract/calls/insight.ts";
import type { Format } from "../../format/format.ts";
import { METRIC_WORDS } from "../../format/words.ts";

export type FlipFormat = Pick<Format, "number">;

/** One flip, with how much of its range the weight would have to move. */
export interface NearestFlip {
  readonly metric: FlipsOfMetric["metric"];
  readonly from: number;
  readonly weight: number;
  readonly partner: string;
  readonly share: number;
}

/** All flips, the nearest first: by the share of the weight's range. */
export function flipsByDistance({ metrics }: Pick<Flips, "metrics">): NearestFlip[] {
  return metrics
    .flatMap(({ metric, weight, minimum, maximum, down, up }) =>
      [down, up].flatMap((flip): NearestFlip[] =>
        flip === null
          ? []
          : [
              {
                metric,
                from: weight,
                weight: flip.weight,
                partner: flip.partner.name,
                share: Math.abs(flip.weight - weight) / (maximum - minimum),
              },
            ],
      ),
    )
    .toSorted((a, b) => a.share - b.share);
}

/** "Vicki Laflamme would win if touch rate weighed 2.31 instead of 2". */
export function flipSentence({ metric, from, weight, partner }: NearestFlip, format: FlipFormat): string {
  const name = METRIC_WORDS[metric].label.toLowerCase();
  return `${partner} would win if ${name} weighed ${format.number(weight)} instead of ${format.number(from)}`;
}

/** Both ways of one metric. */
export function metricSentence({ down, up, minimum, maximum }: FlipsOfMetric, format: FlipFormat): string {
  if (down === null && up === null) return `no weight from ${format.number(minimum)} to ${format.number(maximum)} changes it`;
  const parts = [
    ...(down === null ? [] : [`from ${format.number(down.weight)} down: ${down.partner.name}`]),
    ...(up === null ? [] : [`from ${format.number(up.weight)} up: ${up.partner.name}`]),
  ];
  return parts.join(" · ");
}
