/** The seven metrics and the weight that each may carry. */

/** The metrics in the order in which they are printed; settings, JSON and columns all use these names. */
export const METRICS = ["distance", "winrate", "returnrate", "feedbackrate", "stallrate", "touchrate", "avgtimetoclose"] as const;
export type MetricName = (typeof METRICS)[number];

export interface WeightRule {
  /** Lowest and highest weight, both allowed. Source: Microsoft's site settings of the partner portal. */
  readonly minimum: number;
  readonly maximum: number;
  readonly standard: number;
  readonly label: string;
}

export const WEIGHTS: Readonly<Record<MetricName, WeightRule>> = {
  distance: { minimum: -0.01, maximum: 0, standard: -0.002, label: "Distance" },
  winrate: { minimum: 0, maximum: 5, standard: 3, label: "Win rate" },
  returnrate: { minimum: -5, maximum: 0, standard: -2, label: "Return rate" },
  feedbackrate: { minimum: 0, maximum: 5, standard: 1, label: "Feedback rate" },
  stallrate: { minimum: -5, maximum: 0, standard: -2, label: "Stall rate" },
  touchrate: { minimum: 0, maximum: 5, standard: 2, label: "Touch rate" },
  avgtimetoclose: { minimum: -0.5, maximum: 0, standard: -0.02, label: "Average time to close" },
};

/** The setting that holds a metric's weight, as the partner portal names it. */
export const WEIGHT_PREFIX = "distribution/weights/";

export type Weights = Record<MetricName, number>;

export const STANDARD_WEIGHTS: Readonly<Weights> = {
  distance: WEIGHTS.distance.standard,
  winrate: WEIGHTS.winrate.standard,
  returnrate: WEIGHTS.returnrate.standard,
  feedbackrate: WEIGHTS.feedbackrate.standard,
  stallrate: WEIGHTS.stallrate.standard,
  touchrate: WEIGHTS.touchrate.standard,
  avgtimetoclose: WEIGHTS.avgtimetoclose.standard,
};
