/** Weight profiles: named states of the weights and the settings beside them. */
import { z } from "zod";
import { RecordName } from "../records/fields.ts";
import { WindowId } from "./editing.ts";
import { TuningValue } from "./weights.ts";

const ProfileId = z.string().min(1).max(200);
/** The id of its newest change; null = it was never changed. */
const Version = z.int().nullable();

/** What the active settings, or those of a run, are called: by the profile that they were activated as. */
export const ProfileLabel = z.object({
  id: z.string(),
  name: z.string(),
  /** Full names of the settings that differ from the profile's, weights first. */
  changed: z.array(z.string()),
});
export type ProfileLabel = z.infer<typeof ProfileLabel>;

/** When and by whom a tuning became what it is, newest first. */
export const TuningEntry = z.object({
  act: z.int(),
  at: z.number(),
  by: z.string(),
  label: z.string(),
  took: z.enum(["undo", "redo"]).nullable(),
  /** What was active after it. */
  tuning: TuningValue,
  /** Full names of the settings that it changed. */
  changed: z.array(z.string()),
});
export type TuningEntry = z.infer<typeof TuningEntry>;

/** `before`: what was active before the oldest of the entries. */
export const TuningHistory = z.object({ entries: z.array(TuningEntry), before: TuningValue });
export type TuningHistory = z.infer<typeof TuningHistory>;

export const profileCalls = {
  /** Writes a profile, a new one where `id` is null. `conflict` where another has the name, or it was changed since `basedOn`. */
  "profiles.save": {
    input: z.object({ id: ProfileId.nullable(), name: RecordName, tuning: TuningValue, basedOn: Version, window: WindowId }).strict(),
    output: z.object({ id: z.string() }),
  },
  /** What was activated as it stays active, then by the standard's name. */
  "profiles.remove": {
    input: z.object({ id: ProfileId, window: WindowId }).strict(),
    output: z.object({ removed: z.literal(true) }),
  },
  /** What a run calls its weights, by the profiles as they were then. `not-found`. */
  "profiles.ofRun": { input: z.object({ run: z.int().positive() }).strict(), output: ProfileLabel },
  /** Every state that was active, newest first. */
  "profiles.history": { input: z.object({ limit: z.int().min(1).max(1000) }).strict(), output: TuningHistory },
} as const;
