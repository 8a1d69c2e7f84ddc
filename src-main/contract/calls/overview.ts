/** What waits, what is open, how the network does, what needs a person. */
import { z } from "zod";
import { AlertCounts } from "./offers.ts";
import { Money, PartnerMetrics, Rate } from "./shared.ts";

const PartnerLoad = z.object({ id: z.string(), name: z.string(), open: z.number().int(), capacity: z.number().int() });

export const Overview = z.object({
  waiting: z.object({
    count: z.number().int(),
    /** Sum in the base currency over those whose revenue is known. */
    revenue: Money,
    /** By how long they have waited at the book's date. */
    byAge: z.array(z.object({ label: z.string(), count: z.number().int() })),
    withoutAddress: z.number().int(),
    onHold: z.number().int(),
    /** At the limit of offers: listed for a person, not in a run. */
    atLimit: z.number().int(),
  }),
  open: z.object({
    count: z.number().int(),
    /** Delivered, Accepted, In Progress, On Hold. */
    byState: z.array(z.object({ state: z.string(), count: z.number().int() })),
    /** As the inbox of offers counts them. */
    alerts: AlertCounts,
  }),
  network: PartnerMetrics,
  /** The last twelve months of delivery, oldest first, `YYYY-MM`. */
  months: z.array(z.object({ month: z.string(), win: Rate, stall: Rate, touch: Rate })),
  partners: z.object({ active: z.number().int(), paused: z.number().int(), full: z.number().int(), unlimited: z.number().int() }),
  /** Active partners with a limit: those with most free places, and those whose places are taken by the largest share. */
  room: z.object({ most: z.array(PartnerLoad), fullest: z.array(PartnerLoad) }),
  lastRun: z
    .object({
      id: z.number().int(),
      asOf: z.number(),
      startedAt: z.number(),
      lines: z.number().int(),
      proposed: z.number().int(),
      approved: z.number().int(),
      delivered: z.number().int(),
      undecided: z.number().int(),
    })
    .nullable(),
  lastDelivery: z.object({ id: z.number().int(), deliveredAt: z.number(), offers: z.number().int() }).nullable(),
});
export type Overview = z.infer<typeof Overview>;

export const overviewCalls = {
  "overview.read": { input: z.object({}).strict(), output: Overview },
} as const;
