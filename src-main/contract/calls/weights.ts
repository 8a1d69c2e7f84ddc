/** Weights and the settings beside them: read, tried on what waits, activated. */
import { z } from "zod";
import { AppError } from "../errors.ts";
import { METRICS, WEIGHTS, type MetricName } from "../metrics.ts";
import { checkSetting, TUNED_NAMES } from "../settings.ts";
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

function faultOf(name: string, value: string): string | null {
  if (!TUNED_NAMES.includes(name)) return `${name} is not tuned with the weights; expected one of ${TUNED_NAMES.join(", ")}`;
  try {
    checkSetting(name, value);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** By name, each of TUNED_NAMES; one that is left out has its standard value. */
export const TunedSettings = z.record(z.string().max(100), z.string().max(200)).superRefine((settings, context) => {
  for (const [name, value] of Object.entries(settings)) {
    const message = faultOf(name, value);
    if (message !== null) context.addIssue({ code: "custom", path: [name], message });
  }
});

/** Weights and the settings beside them, as `Tuning` of contract/tuning.ts. */
export const TuningValue = z.object({ weights: WeightValues, settings: TunedSettings }).strict();
export type TuningValue = z.output<typeof TuningValue>;

/** A named state; the standard one always exists and is never changed. */
export const Profile = z.object({
  id: z.string(),
  name: z.string(),
  tuning: TuningValue,
  /** The id of its newest change; null = it was never changed. */
  version: z.int().nullable(),
  /** By whom and when it was saved last; null for the standard one. */
  saved: z.object({ by: z.string(), at: z.number() }).nullable(),
});
export type Profile = z.infer<typeof Profile>;

/** What is active and as which profile it was activated, and all profiles, the standard one first. */
export interface WeightsState {
  readonly active: TuningValue;
  /** The id of one of `profiles`. */
  readonly profile: string;
  readonly profiles: Profile[];
}

/**
 * What two states are compared by. `distance`: mean of the placed ones whose both places are known, in the book's unit. `wins`: sum of the win rates of
 * the partners that get them. `revenue`: known amounts of the placed ones, base currency. `capacity`: free places that are left with active partners that
 * have a limit. `gini`: how unevenly the placed ones are shared among active partners, 0 = all alike, toward 1 = one has all. `idle`: active
 * partners that get nothing.
 */
export const PREVIEW_FIGURES = ["placed", "distance", "wins", "revenue", "capacity", "gini", "idle"] as const;
export type PreviewFigure = (typeof PREVIEW_FIGURES)[number];

/** How values are spread: ten equal bins from the least to the greatest. */
export const Spread = z.object({ metric: z.enum(METRICS), minimum: z.number(), maximum: z.number(), bins: z.array(z.number().int()) });
export type Spread = z.infer<typeof Spread>;

/** What a draft would do with all that waits, beside another state. */
export const WeightPreview = z.object({
  /** With the draft; its settings can let others wait than those of the other state. */
  waiting: z.int(),
  waitingBefore: z.int(),
  /** Of those, approved or overridden and not delivered: they keep their partner. */
  kept: z.int(),
  /** Opportunities that would get another partner, one instead of none, or none instead of one. */
  moved: z.int(),
  /** In the order of PREVIEW_FIGURES; null = no data. Both sides are measured by the book as it is set, so that like is compared with like. */
  figures: z.array(z.object({ figure: z.enum(PREVIEW_FIGURES), before: z.number().nullable(), after: z.number().nullable() })),
  /** Active partners, and those of them without a limit. */
  partners: z.int(),
  unlimited: z.int(),
  /**
   * How much each metric decides with the draft: over the opportunities whose candidates differ (`choices` of them), the mean of its term's share in the
   * variance of the scores' terms over the candidates. The seven add up to 1; null = nothing differs.
   */
  decides: z.array(z.object({ metric: z.enum(METRICS), share: z.number().nullable() })),
  choices: z.int(),
  /** Of each metric over the active partners that have data, of the distance over the candidates; a metric without data is left out. */
  spread: z.array(Spread),
});
export type WeightPreview = z.infer<typeof WeightPreview>;

/**
 * Why an opportunity goes elsewhere. `score`: the terms moved the one ahead of the other. `from-full`: the partner that had it would still be ahead, but is full by
 * then. `to-free`: the partner that gets it was ahead before, but was full. `opened`, `closed`: settings make the one a candidate, or the other none.
 * `newcomers`: the newcomers' share puts the one first, or no longer the other. `placed`, `unplaced`: from or to nobody. `waits`, `gone`: it waits with one of the two only.
 */
export const MOVE_REASONS = [
  "score",
  "from-full",
  "to-free",
  "opened",
  "closed",
  "newcomers",
  "placed",
  "unplaced",
  "waits",
  "gone",
] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

export const Move = z.object({
  opportunity: Named,
  customer: z.string().nullable(),
  from: Named.nullable(),
  to: Named.nullable(),
  why: z.enum(MOVE_REASONS),
  /** By how much each term moved `to` against `from`, largest first, those that did not left out; empty where one is nobody or no candidate. */
  terms: z.array(z.object({ metric: z.enum(METRICS), change: z.number() })),
});
export type Move = z.infer<typeof Move>;

export const PartnerLoad = z.object({ partner: Named, before: z.int(), after: z.int() });
export type PartnerLoad = z.infer<typeof PartnerLoad>;

/** A draft, and what it is compared with: null = what is active. `job` names what tells its progress while lists are made for other settings. */
const compared = { tuning: TuningValue, against: TuningValue.nullable(), job: z.string().max(100) };
const page = { offset: z.int().min(0), limit: z.int().min(1).max(1000) };

export const weightCalls = {
  "weights.read": {
    input: z.object({}).strict(),
    output: z.object({ active: TuningValue, profile: z.string(), profiles: z.array(Profile) }),
  },
  /** Figures only, so that they follow the hand; the lists behind them have calls of their own. */
  "weights.preview": { input: z.object(compared).strict(), output: WeightPreview },
  /** Proposals per partner, largest change first, then those that gain; active partners with none stand last. `most`: the longest bar. */
  "weights.loads": {
    input: z.object({ ...compared, ...page }).strict(),
    output: z.object({ total: z.int(), offset: z.int(), most: z.int(), rows: z.array(PartnerLoad) }),
  },
  /** Those that move, in the order of the draft's run; what waits no more comes last. */
  "weights.moves": {
    input: z.object({ ...compared, ...page }).strict(),
    output: z.object({ total: z.int(), offset: z.int(), rows: z.array(Move) }),
  },
  /** All that move, for a spreadsheet. */
  "weights.movesCsv": { input: z.object(compared).strict(), output: z.object({ csv: z.string() }) },
  /**
   * Makes a draft what every run uses, as one act; gives the full names of the settings that are different. `conflict` where what is active is no longer
   * `basedOn`, which is what the user has seen. `profile`: the id of the one that it came from, by which runs call it.
   */
  "weights.activate": {
    input: z.object({ tuning: TuningValue, profile: z.string().max(200), basedOn: TuningValue, window: WindowId }).strict(),
    output: z.object({ changed: z.array(z.string()) }),
  },
} as const;
