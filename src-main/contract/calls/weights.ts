/** The seven weights, and what moving one would do. */
import { z } from "zod";
import { METRICS, WEIGHTS, type MetricName } from "../metrics.ts";
import { WindowId } from "./editing.ts";
import { Named } from "./shared.ts";

const weight = (name: MetricName) => {
  const { minimum, maximum, label } = WEIGHTS[name];
  const sentence = `${label} takes a weight from ${minimum} to ${maximum}`;
  return z.number(sentence).min(minimum, sentence).max(maximum, sentence);
};

/** Each within its range; the message names the range. */
export const WeightValues = z
  .object({
    distance: weight("distance"),
    winrate: weight("winrate"),
    returnrate: weight("returnrate"),
    feedbackrate: weight("feedbackrate"),
    stallrate: weight("stallrate"),
    touchrate: weight("touchrate"),
    avgtimetoclose: weight("avgtimetoclose"),
  })
  .strict();

export const WeightPreview = z.object({
  waiting: z.number().int(),
  /** Opportunities that would get another partner, or one instead of none, than with the saved weights. */
  moved: z.number().int(),
  placedBefore: z.number().int(),
  placedAfter: z.number().int(),
  /** The first of those that move, in the order of the run. */
  moves: z.array(z.object({ opportunity: Named, customer: z.string().nullable(), from: Named.nullable(), to: Named.nullable() })),
  /** Proposals per partner, saved weights and these, largest change first. */
  loads: z.array(z.object({ partner: Named, before: z.number().int(), after: z.number().int() })),
});
export type WeightPreview = z.infer<typeof WeightPreview>;

export const weightCalls = {
  "weights.read": {
    input: z.object({}).strict(),
    output: z.object({
      weights: WeightValues,
      standard: WeightValues,
      distanceUnit: z.enum(["km", "mi"]),
      score: z.enum(["classic", "normalised"]),
      /** How each metric is spread over the active partners: ten equal bins from least to greatest value; distance has none. */
      spread: z.array(z.object({ metric: z.enum(METRICS), minimum: z.number(), maximum: z.number(), bins: z.array(z.number().int()) })),
    }),
  },
  "weights.preview": { input: z.object({ weights: WeightValues }).strict(), output: WeightPreview },
  "weights.save": {
    input: z.object({ weights: WeightValues, window: WindowId }).strict(),
    output: z.object({ changed: z.array(z.enum(METRICS)) }),
  },
} as const;
