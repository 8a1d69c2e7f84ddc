/** Two partners that are one: what the merge would do, and doing it as one act. */
import { z } from "zod";
import { PartnerValue } from "../records/index.ts";
import { WindowId } from "./editing.ts";
import { Id, Named } from "./shared.ts";

/** Whose value is kept: that of the partner that stays, or of the one that goes. */
const Side = z.enum(["kept", "merged"]);
const SideOrBoth = z.enum(["kept", "merged", "both"]);

/** Field by field; what stands together is chosen together: an address with its coordinates, a status with its pause. */
export const MergeChoices = z
  .object({
    name: Side,
    status: Side,
    email: Side,
    place: Side,
    revenue: Side,
    /** `both`: added up. */
    capacity: SideOrBoth,
    territories: SideOrBoth,
    leadTypes: SideOrBoth,
    products: SideOrBoth,
    contacts: SideOrBoth,
    notes: SideOrBoth,
  })
  .strict();
export type MergeChoices = z.infer<typeof MergeChoices>;
export type MergeField = keyof MergeChoices;

export const Merge = z.object({
  kept: PartnerValue,
  merged: PartnerValue,
  /** As they were asked for, what was left open filled in. */
  choices: MergeChoices,
  /** What the kept partner becomes. */
  result: PartnerValue,
  offers: z.object({
    /** Of the merged partner, which become offers of the kept one. */
    moved: z.int(),
    /** Open ones of both together. */
    open: z.int(),
    /** Opportunities that both had an offer of: each keeps all of them. */
    shared: z.int(),
  }),
  relations: z.object({
    /** Customers whose relation with the merged partner becomes one with the kept. */
    moved: z.int(),
    /** Of them those that had the same relation with both, which becomes one. */
    same: z.int(),
    /** Those that then must never and must always go to the kept partner; the first of them, by name. */
    contradicting: z.array(Named),
    contradictions: z.int(),
  }),
  /** Opportunities with a decision for the merged partner that is not delivered: while there are any the merge is refused. */
  undelivered: z.int(),
  /** The book's newest change of a record when this was worked out. */
  version: z.int(),
});
export type Merge = z.infer<typeof Merge>;

export const mergingCalls = {
  /**
   * Makes one partner of two, or with `dryRun` says what that would do. The merged one stays in the archive, without offers, with a note that names
   * the other. `basedOn` is the `version` of the preview that was agreed to: `conflict` where one of both has been changed since, and where a
   * decision for the merged partner is not delivered.
   */
  "partners.merge": {
    input: z
      .object({
        kept: Id,
        merged: Id,
        choices: MergeChoices.partial(),
        dryRun: z.boolean(),
        basedOn: z.int().nullable(),
        window: WindowId,
      })
      .strict(),
    output: Merge,
  },
} as const;
