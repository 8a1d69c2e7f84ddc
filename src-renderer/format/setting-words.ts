/** The settings in the user's words: what each is called, what it does, what its values are called. */
import { AppError } from "../../src-main/contract/errors.ts";
import { METRICS, WEIGHT_PREFIX } from "../../src-main/contract/metrics.ts";
import { checkSetting, RATE_PREFIX } from "../../src-main/contract/settings.ts";
import { METRIC_WORDS } from "./words.ts";

interface Words {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly does: string;
  /** Values to choose from; left out where it is typed. */
  readonly choices?: Readonly<Record<string, string>>;
  /** A number, with what it counts. */
  readonly unit?: string;
  /** What no value means, where that is a value of its own. */
  readonly empty?: string;
}

const YES_NO = { yes: "Yes", no: "No" } as const;

export const SETTING_WORDS = {
  clock: {
    label: "The book's date",
    does: "Every figure is as of this date; what came later has not happened yet. A book for real work goes by the clock, one for samples and exercises stands at a date. It only moves on; undo takes a step back.",
  },
  "time-zone": {
    label: "Time zone",
    does: "Where days begin and end: in deadlines, and for dates without a time. Dates that are in the book keep their instant.",
  },
  "base-currency": {
    label: "Base currency",
    does: "The revenue ranges of partners and opportunities without a currency are in it; revenue in other currencies is converted into it.",
  },
  order: {
    label: "Order of distribution",
    does: "Which opportunities come first, and so get the best partner while it has room.",
    choices: { oldest: "Oldest first", revenue: "Highest revenue first" },
  },
  "max-offers": {
    label: "Most offers for an opportunity",
    does: "After so many offers that were not withdrawn, an opportunity is distributed no more: it needs a person.",
    unit: "offers",
  },
  "unknown-revenue": {
    label: "Where the revenue is unknown",
    does: "Who can take an opportunity without a revenue, or in a currency without a rate.",
    choices: { fail: "Only partners without a revenue range", pass: "Every partner" },
  },
  "unknown-address": {
    label: "Where the address is unknown",
    does: "Who can take an opportunity whose customer has neither a country nor coordinates, or that has no customer.",
    choices: { review: "Nobody: a person decides", skip: "Every partner, wherever it is" },
  },
  "exclude-declined": {
    label: "Not again to who declined it",
    does: "A partner that declined an opportunity does not get the same one again.",
    choices: YES_NO,
  },
  "exclude-expired": {
    label: "Not again to who let it expire",
    does: "A partner that did not answer an offer in time does not get the same opportunity again.",
    choices: YES_NO,
  },
  "exclude-returned": {
    label: "Not again to who returned it",
    does: "A partner that returned an opportunity does not get the same one again.",
    choices: YES_NO,
  },
  score: {
    label: "Score",
    does: "Classic weighs each metric as it is. Normalised first maps each to 0 to 1 over the candidates of an opportunity, so that no unit dominates. Scores change with the next run.",
    choices: { classic: "Classic", normalised: "Normalised" },
  },
  history: {
    label: "Partners with little history",
    does: "Neutral gives a partner without data the mean of the active ones. Adjusted draws every rate toward that of the whole network, the more the fewer offers there are. Scores change with the next run.",
    choices: { neutral: "Neutral", adjusted: "Adjusted" },
  },
  "newcomer-share": {
    label: "Share for newcomers",
    does: "From the next run on, so much of the opportunities goes to the best newcomer that is available, whatever the others score; where none is, it goes as usual. Which ones follows from their ids: one that is chosen stays chosen in every run. At most 20 %.",
    unit: "%",
  },
  "newcomer-offers": {
    label: "A newcomer has had fewer than",
    does: "Counted are the offers delivered to a partner up to the book's date, of all time; not those that were withdrawn or that are of opportunities which partners registered themselves.",
    unit: "offers",
  },
  "distance-unit": {
    label: "Unit of distance",
    does: "On the screen and in the score: the weight of the distance is for one of it, so a mile costs as much as a kilometer did.",
    choices: { km: "Kilometers", mi: "Miles" },
  },
  "window-days": {
    label: "How far back metrics look",
    does: "Only offers that were delivered in so many days before the book's date count in a metric.",
    unit: "days",
    empty: "all time",
  },
  "offer-days": {
    label: "Time to answer an offer",
    does: "A partner has until the end of the last day. Offers that are delivered already keep their deadline.",
    unit: "days",
  },
  "stall-days": {
    label: "Potentially stalled after",
    does: "An accepted offer that has not advanced for so long is listed as potentially stalled and counts in the stall rate.",
    unit: "days",
  },
  "overdue-days": {
    label: "Overdue after",
    does: "An open offer without any change for longer is listed as overdue.",
    unit: "days",
  },
} as const satisfies Record<string, Words>;
export type SettingName = keyof typeof SETTING_WORDS;

export const NEWCOMERS = "Fair chances for newcomers";

export const SECTIONS: readonly { readonly title: string; readonly names: readonly SettingName[] }[] = [
  { title: "Distribution", names: ["order", "max-offers", "unknown-revenue", "unknown-address"] },
  { title: "What happened before", names: ["exclude-declined", "exclude-expired", "exclude-returned"] },
  { title: "Metrics and score", names: ["score", "history", "distance-unit", "window-days"] },
  { title: NEWCOMERS, names: ["newcomer-share", "newcomer-offers"] },
  { title: "Offers", names: ["offer-days", "stall-days", "overdue-days"] },
];

export function wordsOf(name: string): Words | null {
  return Object.hasOwn(SETTING_WORDS, name) ? SETTING_WORDS[name as SettingName] : null;
}

/** A value as the page says it. */
export function valueWords(name: string, value: string): string {
  const words = wordsOf(name);
  if (value === "") return words?.empty ?? "none";
  const chosen = words?.choices?.[value];
  return chosen ?? (words?.unit === undefined ? value : `${value} ${value === "1" ? words.unit.replace(/s$/, "") : words.unit}`);
}

/** What a setting is called, a weight by its metric. */
export function settingLabel(name: string): string {
  const metric = METRICS.find((one) => WEIGHT_PREFIX + one === name);
  if (metric !== undefined) return `Weight of ${METRIC_WORDS[metric].label.toLowerCase()}`;
  if (name.startsWith(RATE_PREFIX)) return `Rate of ${name.slice(RATE_PREFIX.length)}`;
  const plain = name.replaceAll("-", " ");
  return wordsOf(name)?.label ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** What is wrong with a text, without the setting's name, which stands beside it; null where nothing is. */
export function settingFault(name: string, value: string): string | null {
  try {
    checkSetting(name, value);
    return null;
  } catch (error) {
    const expected = error instanceof AppError ? error.detail?.["expected"] : undefined;
    if (typeof expected === "string") return `${expected} is expected`;
    return error instanceof Error ? error.message : String(error);
  }
}
