/** Another base currency: amounts that are in it unnamed go with it, so that no amount comes to mean something else by accident. */
import type { CallInput } from "../../contract/calls.ts";
import { AppError } from "../../contract/errors.ts";
import { moneyScale } from "../../contract/money.ts";
import type { RecordValue } from "../../contract/records/index.ts";
import { parseSettings, RATE_PREFIX } from "../../contract/settings.ts";
import { amountsWithoutCurrency, partnersWithRange } from "../../store/currencies.ts";
import { recordTables } from "../../store/records.ts";
import { settingQueries } from "../../store/settings.ts";
import { perform } from "../editing/acts.ts";
import type { Session } from "../session.ts";

type Input = CallInput<"settings.changeBase">;

/** Records to write, and rates by the names of their settings; null = it is taken away. */
interface Plan {
  readonly partners: readonly RecordValue<"partner">[];
  readonly opportunities: readonly RecordValue<"opportunity">[];
  readonly rates: Readonly<Record<string, string | null>>;
  /** Other settings that are amounts. */
  readonly amounts: Readonly<Record<string, string>>;
}

/** Significant digits of a converted rate: enough for amounts of tens of millions to the cent, few enough to be read. */
const RATE_DIGITS = 10;

/** Settings in whole units of the base currency. */
const AMOUNT_SETTINGS = ["automatic-revenue"] as const;

const inUnits = (amount: number) => String(Math.round(amount * 100) / 100);
const rateText = (rate: number) => String(Number(rate.toPrecision(RATE_DIGITS)));

/** What must be written so that every amount means what it is to mean. @throws AppError `invalid-input` where a rate is missing. */
export function planBase(session: Session, { currency, how }: Pick<Input, "currency" | "how">): Plan {
  const { db } = session.book();
  const texts = settingQueries(db).readAll();
  const { baseCurrency, rates } = parseSettings(texts);
  if (currency === baseCurrency) return { partners: [], opportunities: [], rates: {}, amounts: {} };
  const rate = how === "rename" ? 1 : rates[currency];
  if (rate === undefined) {
    throw new AppError(
      "invalid-input",
      `there is no rate for ${currency}, so amounts in ${baseCurrency} cannot be converted: set rate/${currency} first, or keep the numbers`,
      { detail: { field: "currency", value: currency } },
    );
  }
  const tables = recordTables(db);
  // Minor units have another size where the currency has other decimals: 1.500 KWD is 1500 of them, 1.50 USD is 150.
  const factor = moneyScale(currency) / moneyScale(baseCurrency);
  const amount = (minor: number | null) => (minor === null ? null : Math.round((minor * factor) / rate));
  const partners = partnersWithRange(db).flatMap((id) => {
    const partner = tables.partner.read(id);
    if (partner === null) return [];
    const minimumRevenue = amount(partner.minimumRevenue);
    const maximumRevenue = amount(partner.maximumRevenue);
    const same = minimumRevenue === partner.minimumRevenue && maximumRevenue === partner.maximumRevenue;
    return same ? [] : [{ ...partner, minimumRevenue, maximumRevenue }];
  });
  const opportunities =
    how === "rename" && factor === 1
      ? []
      : amountsWithoutCurrency(db).flatMap((id) => {
          const opportunity = tables.opportunity.read(id);
          if (opportunity === null) return [];
          // What it is worth stays exact where its currency is said.
          return how === "convert"
            ? [{ ...opportunity, currency: baseCurrency }]
            : [{ ...opportunity, estimatedRevenue: amount(opportunity.estimatedRevenue) }];
        });
  const others = Object.entries(rates).filter(([other]) => other !== currency && other !== baseCurrency);
  const converted = how === "convert" ? others.map(([other, worth]) => [RATE_PREFIX + other, rateText(worth / rate)] as const) : [];
  return {
    partners,
    opportunities,
    rates: {
      ...Object.fromEntries(converted),
      ...(rates[currency] === undefined ? {} : { [RATE_PREFIX + currency]: null }),
      ...(how === "convert" ? { [RATE_PREFIX + baseCurrency]: rateText(1 / rate) } : {}),
    },
    amounts:
      how === "rename"
        ? {}
        : Object.fromEntries(AMOUNT_SETTINGS.flatMap((name) => (texts[name] ? [[name, inUnits(Number(texts[name]) / rate)]] : []))),
  };
}

/** Writes a plan and the new base currency as one act. */
export function writeBase(session: Session, { currency, window }: Pick<Input, "currency" | "window">, plan: Plan): void {
  perform(session, { window, label: `change of the base currency to ${currency}` }, (edit) => {
    for (const partner of plan.partners) edit.write("partner", partner);
    for (const opportunity of plan.opportunities) edit.write("opportunity", opportunity);
    for (const [id, value] of Object.entries({ ...plan.rates, ...plan.amounts })) {
      if (value === null) edit.remove("setting", id);
      else edit.write("setting", { id, value });
    }
    edit.write("setting", { id: "base-currency", value: currency });
  });
}
