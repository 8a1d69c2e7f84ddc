/** The settings of a book: read with what they are about, changed one by one, and their history. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { CurrencyState, SettingChangeEntry, settingsCalls } from "../../contract/calls/settings.ts";
import { AppError } from "../../contract/errors.ts";
import { WEIGHT_PREFIX } from "../../contract/metrics.ts";
import { checkSetting, parseSettings, RATE_PREFIX, SETTING_NAMES, type SettingTexts } from "../../contract/settings.ts";
import { actQueries, type DatedChange } from "../../store/acts.ts";
import { amountsWithoutCurrency, currencyUses, partnersWithRange } from "../../store/currencies.ts";
import { changedSince, perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { planBase, writeBase } from "./base-currency.ts";
import { withEffects } from "./effects.ts";
import { newcomersNow } from "./newcomers.ts";

function readSettings(session: Session): CallOutput<"settings.read"> {
  // What waits is worked out by a snapshot.
  const { texts } = snapshot(session);
  const { db } = session.book();
  const acts = actQueries(db);
  const version = (name: string) => acts.latest("setting", name)?.id ?? null;
  const names = SETTING_NAMES.filter((name) => !name.startsWith(WEIGHT_PREFIX));
  return {
    settings: names.map((name) => ({ name, value: texts[name] ?? "", version: version(name) })),
    currencies: currencies(session, texts).map((state) => ({ ...state, version: version(RATE_PREFIX + state.currency) })),
    inBase: { partners: partnersWithRange(db).length, opportunities: amountsWithoutCurrency(db).length },
  };
}

function currencies(session: Session, texts: SettingTexts): Omit<CurrencyState, "version">[] {
  const { baseCurrency } = parseSettings(texts);
  const uses = currencyUses(session.book().db);
  const withRate = Object.keys(texts).flatMap((name) => (name.startsWith(RATE_PREFIX) ? [name.slice(RATE_PREFIX.length)] : []));
  const all = new Set([...withRate, ...uses.flatMap(({ currency }) => currency ?? [])]);
  all.delete(baseCurrency);
  return [...all]
    .map((currency) => {
      const use = uses.find((one) => one.currency === currency);
      const rate = texts[RATE_PREFIX + currency] ?? null;
      return { currency, rate, opportunities: use?.opportunities ?? 0, waiting: use?.waiting ?? 0 };
    })
    .toSorted((a, b) => Number(a.rate !== null) - Number(b.rate !== null) || (a.currency < b.currency ? -1 : 1));
}

/** Settings that are not changed alone, with the call that changes them. */
const APART: Readonly<Record<string, string>> = {
  "base-currency": "the amounts that are in it go with it: settings.changeBase",
  clock: "a book's date only moves on: clock.move",
};

/** @throws AppError `invalid-input` as the command line gives it. */
function checked(name: string, value: string): string {
  const full = checkSetting(name, value);
  const apart = full.startsWith(WEIGHT_PREFIX) ? "weights are changed together: weights.activate" : APART[full];
  if (apart !== undefined) throw new AppError("invalid-input", `${full} is not changed here: ${apart}`, { detail: { setting: full } });
  return full;
}

function saveSetting(session: Session, { name, value, basedOn, window }: CallInput<"settings.save">): CallOutput<"settings.save"> {
  const { db } = writableBook(session);
  const full = checked(name, value);
  const acts = actQueries(db);
  const latest = acts.latest("setting", full);
  if ((latest?.id ?? null) !== basedOn) throw changedSince(latest, full);
  const { effects } = withEffects(session, () =>
    perform(session, { window, label: value === "" ? `standard value of ${full}` : `change of ${full} to ${value}` }, (edit) => {
      if (value === "") edit.remove("setting", full);
      else edit.write("setting", { id: full, value });
    }),
  );
  return { version: acts.latest("setting", full)?.id ?? null, effects };
}

function changeBase(session: Session, input: CallInput<"settings.changeBase">): CallOutput<"settings.changeBase"> {
  if (!input.dryRun) writableBook(session);
  const plan = planBase(session, input);
  const counts = {
    partners: plan.partners.length,
    opportunities: plan.opportunities.length,
    rates: Object.keys(plan.rates).length,
  };
  if (input.dryRun) return { ...counts, effects: [] };
  return { ...counts, effects: withEffects(session, () => writeBase(session, input, plan)).effects };
}

function historyEntry({ id, at, by, label, record, before, after, undone }: DatedChange): SettingChangeEntry {
  const text = (json: string | null) => (json === null ? null : (JSON.parse(json) as { value: string }).value);
  const took = undone === 0 ? null : undone % 2 === 1 ? "undo" : "redo";
  return { version: id, at, by, label, took, name: record, before: text(before), after: text(after) };
}

export function settingsHandlers(session: Session): Pick<Handlers, keyof typeof settingsCalls> {
  return {
    "settings.read": () => readSettings(session),
    "settings.save": (input) => saveSetting(session, input),
    "settings.changeBase": (input) => changeBase(session, input),
    "settings.newcomers": (input) => newcomersNow(session, input),
    "settings.history": ({ limit }) => actQueries(session.book().db).historyOfType("setting", limit).map(historyEntry),
  };
}
