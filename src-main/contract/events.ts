/** What the backend tells every page: only what changed, or how far a job is. */
import { z } from "zod";

/** Areas whose answers may have changed; a page asks again for what it shows. */
export const TOPICS = ["app", "review", "records", "settings"] as const;

export const AppEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("changed"), topic: z.enum(TOPICS) }),
  z.object({ type: z.literal("progress"), job: z.string(), phase: z.string(), done: z.number(), total: z.number() }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
