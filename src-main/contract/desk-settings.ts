/** Settings of what the application does by itself. They change no number of a run, so no run keeps them. */
import { decimal, oneOf, wholeCount, type SettingRule } from "./setting-rules.ts";

/** The id of the profile that always exists and cannot be changed: the standard values. */
export const STANDARD_PROFILE = "standard";

/** What is delivered without review, once it is switched on. */
export interface AutomaticSettings {
  readonly on: boolean;
  /** The least lead over the next candidate; a line without a next has lead enough. */
  readonly lead: number;
  /** Which imputed terms a line may have: none, the distance alone, or any. */
  readonly imputed: "no" | "distance" | "yes";
  /** The highest revenue, whole units of the base currency; null = any, unknown too. */
  readonly revenue: number | null;
  /** The least number of offers that the partner has had. */
  readonly offers: number;
}

export interface DeskSettings {
  /** As which profile the weights were activated last. */
  readonly weightsProfile: string;
  readonly automatic: AutomaticSettings;
  /** A lead up to this is a close call in review. */
  readonly closeMargin: number;
  /** Whether offers past their deadline are taken back as a book is opened. */
  readonly expireAtStart: boolean;
  /** The letter that tells a partner of its new offers, with the words of LETTER_WORDS in braces. */
  readonly letter: { readonly subject: string; readonly body: string };
}

/** What a letter's template may name, as {word}. */
export const LETTER_WORDS = ["partner", "contact", "count", "deadline", "offers", "sender"] as const;
export type LetterWord = (typeof LETTER_WORDS)[number];

const STANDARD_SUBJECT = "{count} for {partner}, to answer by {deadline}";
const STANDARD_BODY = `Dear {contact},

we have {count} for you:

{offers}

Please tell us by {deadline} which of them you take.

Kind regards
{sender}`;

const LONGEST_LETTER = 20_000;

/** The words in braces that no letter knows, as they are written. */
export function unknownLetterWords(text: string): string[] {
  const known: readonly string[] = LETTER_WORDS;
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, word]) => (known.includes(word ?? "") ? [] : [whole]));
}

/** Any text whose words in braces are known. */
const template = (standard: string, longest: number): SettingRule => ({
  standard,
  expected: `a text of at most ${longest} characters in which only ${LETTER_WORDS.map((word) => `{${word}}`).join(", ")} stand in braces`,
  accepts: (text) => text.length <= longest && unknownLetterWords(text).length === 0,
});

const amount = (standard: string): SettingRule => ({
  standard,
  expected: "a number of 0 or more",
  accepts: (text) => (decimal(text) ?? -1) >= 0,
});

export const DESK_RULES: Readonly<Record<string, SettingRule>> = {
  automatic: oneOf("no", "yes"),
  "automatic-lead": amount("0.25"),
  "automatic-imputed": oneOf("no", "distance", "yes"),
  "automatic-revenue": amount(""),
  "automatic-offers": wholeCount("10", 0),
  // At the standard weights under two percentage points of win rate.
  "close-margin": amount("0.05"),
  "expire-at-start": oneOf("no", "yes"),
  "weights-profile": { standard: STANDARD_PROFILE, expected: "the id of a weight profile", accepts: (text) => text.length <= 200 },
  "letter-subject": template(STANDARD_SUBJECT, 500),
  "letter-body": template(STANDARD_BODY, LONGEST_LETTER),
};

/** Reads checked texts; see `checkSetting`. */
export function parseDeskSettings(set: Readonly<Record<string, string>>): DeskSettings {
  const text = (name: string) => set[name] || (DESK_RULES[name]?.standard ?? "");
  return {
    automatic: {
      on: text("automatic") === "yes",
      lead: Number(text("automatic-lead")),
      imputed: text("automatic-imputed") as AutomaticSettings["imputed"],
      revenue: text("automatic-revenue") === "" ? null : Number(text("automatic-revenue")),
      offers: Number(text("automatic-offers")),
    },
    weightsProfile: text("weights-profile"),
    closeMargin: Number(text("close-margin")),
    expireAtStart: text("expire-at-start") === "yes",
    letter: { subject: text("letter-subject"), body: text("letter-body") },
  };
}
