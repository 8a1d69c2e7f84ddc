/** What a change of a field was, as its history says it: before and after in the user's words. */
import type { HistoryEntry } from "../../../src-main/contract/calls/editing.ts";
import { STAGES } from "../../../src-main/contract/codes.ts";
import { fieldWord } from "../../../src-main/contract/records/words.ts";
import { moneyAmount } from "../../../src-main/contract/money.ts";
import type { Format } from "../../format/format.ts";

/** Names of ids that lists and references hold. */
export type NameOf = (field: string, id: string) => string;

const MONEY = new Set(["minimumRevenue", "maximumRevenue", "estimatedRevenue"]);
const DAYS = new Set(["pausedUntil", "createdAt", "estimatedClose", "closedAt", "holdUntil"]);
const INSTANTS = new Set(["deliveredAt", "deadline", "acceptedAt", "declinedAt", "expiredAt", "stageAt", "feedbackAt"]);
/** Longer texts are cut: a history is read line by line. */
const LONGEST = 160;
const MOST_LISTED = 6;

/** One value as a text; null is "none". */
export function valueWords(field: string, value: unknown, format: Format, nameOf: NameOf, currency: string | null = null): string {
  if (value === null || value === undefined || value === "") return field === "capacity" ? "no limit" : "none";
  if (typeof value === "boolean") return field === "active" ? (value ? "active" : "inactive") : value ? "yes" : "no";
  if (typeof value === "number") {
    if (DAYS.has(field)) return format.date(value);
    if (INSTANTS.has(field)) return format.dateTime(value);
    if (field === "stage") return STAGES[value - 1] ?? format.number(value);
    if (!MONEY.has(field)) return format.number(value);
    const code = currency ?? format.baseCurrency;
    return format.money({ amount: moneyAmount(value, code), currency: code });
  }
  if (value === "*") return "all";
  if (Array.isArray(value)) {
    if (value.length === 0) return "none";
    const shown = value.slice(0, MOST_LISTED).map((item) => itemWords(field, item, nameOf));
    return shown.join(", ") + (value.length > shown.length ? `, and ${format.count(value.length - shown.length)} more` : "");
  }
  const text = typeof value === "string" ? nameOf(field, value) : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function itemWords(field: string, item: unknown, nameOf: NameOf): string {
  if (typeof item === "string") return nameOf(field, item);
  if (typeof item !== "object" || item === null) return String(item);
  const fields = item as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
  if (field === "relations") return `${text("kind")} ${nameOf("partner", text("partner"))}`;
  if (field === "rules") return `${text("kind")} ${text("value").slice(0, 40)}`;
  return text("name");
}

export interface ChangeWords {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Of a long list only what came and what went; of everything else both values. */
export function changeWords(
  change: HistoryEntry["fields"][number],
  format: Format,
  nameOf: NameOf,
  currency: string | null = null,
): ChangeWords {
  const { field, before, after } = change;
  const words = (value: unknown) => valueWords(field, value, format, nameOf, currency);
  if (Array.isArray(before) && Array.isArray(after)) {
    const texts = (list: readonly unknown[]) => new Set(list.map((item) => JSON.stringify(item)));
    const [old, now] = [texts(before), texts(after)];
    const gone = before.filter((item) => !now.has(JSON.stringify(item)));
    const come = after.filter((item) => !old.has(JSON.stringify(item)));
    if (gone.length + come.length === 0) return { field: fieldWord(field), before: words(before), after: `${words(after)} (order)` };
    if (before.length > MOST_LISTED || after.length > MOST_LISTED) {
      return {
        field: fieldWord(field),
        before: gone.length === 0 ? "" : `without ${words(gone)}`,
        after: come.length === 0 ? "" : `with ${words(come)}`,
      };
    }
  }
  return { field: fieldWord(field), before: words(before), after: words(after) };
}
