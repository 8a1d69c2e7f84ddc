/** The settings of a book that decide its numbers: their names, what each may be, and their standard values. */
import { DESK_RULES } from "./desk-settings.ts";
import { AppError, inputError, quoted } from "./errors.ts";
import { METRICS, WEIGHT_PREFIX, WEIGHTS, type MetricName, type Weights } from "./metrics.ts";
import { decimal, oneOf, percent, wholeCount, wholeDays, type SettingRule } from "./setting-rules.ts";

export interface Settings {
  readonly weights: Weights;
  readonly score: "classic" | "normalised";
  readonly history: "neutral" | "adjusted";
  readonly distanceUnit: "km" | "mi";
  readonly order: "oldest" | "revenue";
  /** Days. */
  readonly offerDays: number;
  readonly stallDays: number;
  readonly overdueDays: number;
  readonly maxOffers: number;
  /** null = all time. */
  readonly windowDays: number | null;
  readonly unknownRevenue: "fail" | "pass";
  readonly unknownAddress: "review" | "skip";
  readonly excludeDeclined: boolean;
  readonly excludeExpired: boolean;
  readonly excludeReturned: boolean;
  /** Percent of the opportunities that go to newcomers, where one is available. */
  readonly newcomerShare: number;
  /** A partner with fewer delivered offers than these, of all time, is a newcomer. */
  readonly newcomerOffers: number;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly baseCurrency: string;
  /** What one unit of a currency is worth in the base currency. */
  readonly rates: Readonly<Record<string, number>>;
  /** `now`, or the date at which the book stands, as written. */
  readonly clock: string;
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

const CURRENCY = /^[A-Z]{3}$/;
const CLOCK = /^(now|\d{4}-\d{2}-\d{2}([T ].*)?)$/;

const RULES: Readonly<Record<string, SettingRule>> = {
  ...Object.fromEntries(
    METRICS.map((name) => {
      const { minimum, maximum, standard } = WEIGHTS[name];
      const accepts = (text: string) => {
        const number = decimal(text);
        return number !== null && number >= minimum && number <= maximum;
      };
      return [WEIGHT_PREFIX + name, { standard: String(standard), expected: `a number from ${minimum} to ${maximum}`, accepts }];
    }),
  ),
  score: oneOf("classic", "normalised"),
  history: oneOf("neutral", "adjusted"),
  "distance-unit": oneOf("km", "mi"),
  order: oneOf("oldest", "revenue"),
  "offer-days": wholeDays("7"),
  "stall-days": wholeDays("30"),
  "overdue-days": wholeDays("14"),
  "max-offers": wholeDays("5"),
  "window-days": { ...wholeDays(""), accepts: (text) => text === "" || wholeDays("").accepts(text) },
  "unknown-revenue": oneOf("fail", "pass"),
  "unknown-address": oneOf("review", "skip"),
  "exclude-declined": oneOf("yes", "no"),
  "exclude-expired": oneOf("yes", "no"),
  "exclude-returned": oneOf("yes", "no"),
  "newcomer-share": percent("0", 20),
  "newcomer-offers": wholeCount("10", 1),
  "time-zone": { standard: "UTC", expected: "an IANA time zone such as Europe/Berlin", accepts: isTimeZone },
  "base-currency": { standard: "USD", expected: "an ISO 4217 code such as USD", accepts: (text) => CURRENCY.test(text) },
  clock: { standard: "now", expected: "now, or a date such as 2017-12-31", accepts: (text) => CLOCK.test(text) },
};

/** `rate/EUR`: what one EUR is worth in the base currency. */
export const RATE_PREFIX = "rate/";
const RATE_RULE: SettingRule = {
  standard: "",
  expected: "a number above 0",
  accepts: (text) => (decimal(text) ?? 0) > 0,
};

/** The names of the settings that a run is made by; rates come on top. */
export const SETTING_NAMES: readonly string[] = Object.keys(RULES);

/** Settings that a run is made by but that do not say who gets what: deadlines, alerts, the calendar, money, the book's date. */
const NOT_TUNED: ReadonlySet<string> = new Set(["offer-days", "overdue-days", "time-zone", "base-currency", "clock"]);

/** The settings beside the weights that decide who gets what: they are tried and activated together with them. */
export const TUNED_NAMES: readonly string[] = SETTING_NAMES.filter((name) => !name.startsWith(WEIGHT_PREFIX) && !NOT_TUNED.has(name));

/** All names as a person would write them: weights by their short name. */
const KNOWN_NAMES = [...SETTING_NAMES.map((name) => name.replace(WEIGHT_PREFIX, "")), ...Object.keys(DESK_RULES)];

/** The full name of a setting: a weight may be written without its prefix. */
export function fullSettingName(name: string): string {
  return (METRICS as readonly string[]).includes(name) ? WEIGHT_PREFIX + name : name;
}

function ruleOf(name: string): SettingRule | null {
  if (Object.hasOwn(RULES, name)) return RULES[name] ?? null;
  if (Object.hasOwn(DESK_RULES, name)) return DESK_RULES[name] ?? null;
  if (name.startsWith(RATE_PREFIX) && CURRENCY.test(name.slice(RATE_PREFIX.length))) return RATE_RULE;
  return null;
}

/** What holds where a setting is not set; the empty text for a rate, and for a name that is no setting. */
export function standardText(name: string): string {
  return ruleOf(fullSettingName(name))?.standard ?? "";
}

/** What a setting may be where that is a short list, else null. */
export function settingChoices(name: string): readonly string[] | null {
  return ruleOf(fullSettingName(name))?.choices ?? null;
}

/**
 * Checks one setting and gives its full name.
 * @throws AppError `invalid-input` with the range or the choices in the sentence. An empty value is as if not set, so it is accepted.
 */
export function checkSetting(name: string, value: string): string {
  const full = fullSettingName(name);
  const rule = ruleOf(full);
  if (rule === null) {
    throw new AppError(
      "invalid-input",
      `${quoted(name)} is not a setting; expected one of ${KNOWN_NAMES.join(", ")}, rate/EUR (any currency)`,
      {
        detail: { setting: name },
      },
    );
  }
  if (value !== "" && !rule.accepts(value)) throw inputError({ file: `setting ${full}`, value, expected: rule.expected });
  return full;
}

/** Settings as text by full name, without those that are empty; later entries win. */
export type SettingTexts = Readonly<Record<string, string>>;

/** What says who is a newcomer and how much newcomers get. */
const NEWCOMER_NAMES = ["newcomer-share", "newcomer-offers"] as const;

/** Every setting with its text, the standard one where none is set; rates where set, by currency. Weights are written as plain numbers. */
function allTexts(set: SettingTexts): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, rule] of Object.entries(RULES)) {
    const text = set[name] ?? "";
    texts[name] = text === "" ? rule.standard : name.startsWith(WEIGHT_PREFIX) ? String(Number(text) + 0) : text;
  }
  const rates = Object.keys(set).filter((name) => name.startsWith(RATE_PREFIX) && set[name] !== "");
  for (const name of rates.toSorted((a, b) => (a < b ? -1 : 1))) texts[name] = set[name] ?? "";
  return texts;
}

/**
 * Every setting that decides numbers with its text, see `allTexts`. What is said of newcomers is left out while their share is 0: then it decides
 * nothing, and a run that was made before there was such a share does not differ by it.
 */
export function effectiveTexts(set: SettingTexts): Record<string, string> {
  const texts = allTexts(set);
  if (Number(texts["newcomer-share"]) === 0) for (const name of NEWCOMER_NAMES) delete texts[name];
  return texts;
}

/** Reads checked texts; see `checkSetting`. */
export function parseSettings(set: SettingTexts): Settings {
  const texts = allTexts(set);
  const text = (name: string) => texts[name] ?? "";
  const rates: Record<string, number> = {};
  for (const [name, value] of Object.entries(texts))
    if (name.startsWith(RATE_PREFIX)) rates[name.slice(RATE_PREFIX.length)] = Number(value);
  return {
    weights: Object.fromEntries(METRICS.map((name: MetricName) => [name, Number(text(WEIGHT_PREFIX + name)) + 0])) as Weights,
    score: text("score") as Settings["score"],
    history: text("history") as Settings["history"],
    distanceUnit: text("distance-unit") as Settings["distanceUnit"],
    order: text("order") as Settings["order"],
    offerDays: Number(text("offer-days")),
    stallDays: Number(text("stall-days")),
    overdueDays: Number(text("overdue-days")),
    maxOffers: Number(text("max-offers")),
    windowDays: text("window-days") === "" ? null : Number(text("window-days")),
    unknownRevenue: text("unknown-revenue") as Settings["unknownRevenue"],
    unknownAddress: text("unknown-address") as Settings["unknownAddress"],
    excludeDeclined: text("exclude-declined") === "yes",
    excludeExpired: text("exclude-expired") === "yes",
    excludeReturned: text("exclude-returned") === "yes",
    newcomerShare: Number(text("newcomer-share")) + 0,
    newcomerOffers: Number(text("newcomer-offers")),
    timeZone: text("time-zone"),
    baseCurrency: text("base-currency"),
    rates,
    clock: text("clock"),
  };
}
