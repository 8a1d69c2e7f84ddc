/** The settings of a book but for the weights, what changing one does, and who does it. */
import { z } from "zod";
import { WindowId } from "./editing.ts";

/** The id of its newest change; null where it was never changed in this book. */
const Version = z.int().nullable();

const SettingName = z.string().min(1).max(100);
const SettingText = z.string().trim().max(200);
const CurrencyCode = z.string().regex(/^[A-Z]{3}$/, "a currency is a code of three capital letters, such as EUR");

/** What a change of a setting may change at once, counted at the book's date. */
export const FIGURES = [
  /** Opportunities that wait. */
  "waiting",
  /** Of these, those that at least one partner could take if it had room. */
  "possible",
  /** Open opportunities that have had as many offers as are allowed. */
  "at-limit",
  /** Opportunities whose revenue is known in the base currency. */
  "known-revenue",
  "open-offers",
  "overdue",
  "stalled",
  /** Delivered offers that the metrics count. */
  "counted-offers",
] as const;
const FigureName = z.enum(FIGURES);
export type FigureName = z.infer<typeof FigureName>;

/** Figures that are different after a change, and those only. */
export const Effect = z.object({ figure: FigureName, before: z.int(), after: z.int() });
export type Effect = z.infer<typeof Effect>;

export const SettingState = z.object({
  name: z.string(),
  /** As it is written; empty = not set, so that the standard value holds. */
  value: z.string(),
  version: Version,
});
export type SettingState = z.infer<typeof SettingState>;

export const CurrencyState = z.object({
  currency: z.string(),
  /** Of `rate/<currency>`: what one unit is worth in the base currency; null = none is set. */
  rate: z.string().nullable(),
  version: Version,
  /** Opportunities with an amount in it. */
  opportunities: z.int(),
  waiting: z.int(),
});
export type CurrencyState = z.infer<typeof CurrencyState>;

export const SettingsState = z.object({
  /** All but weights and rates. */
  settings: z.array(SettingState),
  /** Currencies that have a rate or that an amount is in, but for the base currency; those without a rate first. */
  currencies: z.array(CurrencyState),
  /** Partners with a revenue range, and opportunities with an amount but no currency: their amounts are in the base currency. */
  inBase: z.object({ partners: z.int(), opportunities: z.int() }),
});
export type SettingsState = z.infer<typeof SettingsState>;

/** What the newcomers' share comes to among what waits. */
export const NewcomersNow = z.object({
  waiting: z.int(),
  /** Waiting opportunities that the share takes. */
  chosen: z.int(),
  /** Those of them that a newcomer with room could take. */
  possible: z.int(),
  /** Active partners, and those of them that are newcomers. */
  partners: z.int(),
  newcomers: z.int(),
});
export type NewcomersNow = z.infer<typeof NewcomersNow>;

export const SettingChangeEntry = z.object({
  version: z.int(),
  at: z.number(),
  by: z.string(),
  label: z.string(),
  took: z.enum(["undo", "redo"]).nullable(),
  /** Full name, weights among them. */
  name: z.string(),
  /** null = was not set. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type SettingChangeEntry = z.infer<typeof SettingChangeEntry>;

/**
 * `convert`: amounts in the old base currency become what they are worth in the new one. `rename`: the numbers stay and mean the new currency,
 * because the book named the wrong one so far.
 */
export const BASE_CHANGES = ["convert", "rename"] as const;

export const BaseChange = z.object({
  /** Partners whose revenue range is written anew. */
  partners: z.int(),
  /** Opportunities whose amount or currency is written anew. */
  opportunities: z.int(),
  rates: z.int(),
  effects: z.array(Effect),
});
export type BaseChange = z.infer<typeof BaseChange>;

export const settingsCalls = {
  "settings.read": { input: z.object({}).strict(), output: SettingsState },
  /**
   * Sets one, or with the empty text goes back to its standard value, as one act. Weights, the clock and the base currency have calls of
   * their own. `conflict` where it was changed since `basedOn`.
   */
  "settings.save": {
    input: z.object({ name: SettingName, value: SettingText, basedOn: Version, window: WindowId }).strict(),
    output: z.object({ version: Version, effects: z.array(Effect) }),
  },
  /** With `dryRun` only says what would be written; `effects` are then empty. `invalid-input` where converting lacks the new currency's rate. */
  "settings.changeBase": {
    input: z.object({ currency: CurrencyCode, how: z.enum(BASE_CHANGES), dryRun: z.boolean(), window: WindowId }).strict(),
    output: BaseChange,
  },
  /** What a share and a bound, written as the settings `newcomer-share` and `newcomer-offers`, would do to what waits now. `invalid-input` as there. */
  "settings.newcomers": { input: z.object({ share: SettingText, offers: SettingText }).strict(), output: NewcomersNow },
  /** Of all settings, newest first. */
  "settings.history": { input: z.object({ limit: z.int().min(1).max(1000) }).strict(), output: z.array(SettingChangeEntry) },
} as const;
