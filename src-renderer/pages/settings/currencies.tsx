/** What other currencies are worth, and which have no rate, so that revenue in them is unknown. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import type { CurrencyState } from "../../../src-main/contract/calls/settings.ts";
import { RATE_PREFIX } from "../../../src-main/contract/settings.ts";
import { mapped, type Binding } from "../../components/forms/binding.ts";
import { NumberField } from "../../components/forms/text-fields.tsx";
import { announceError } from "../../components/messages/messages.ts";
import record from "../../components/record/record.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { parseNumber } from "../../format/parse.ts";
import type { SettingsHandle } from "./use-settings.ts";
import classes from "./settings.module.css";

export const CURRENCIES: readonly string[] = Intl.supportedValuesOf("currency");

const asNumber = (binding: Binding<string>): Binding<number | null> =>
  mapped(
    binding,
    (text) => (text === "" ? null : Number(text)),
    (value) => (value === null ? "" : String(value)),
  );

function currencyName(code: string): string {
  const name = new Intl.DisplayNames("en", { type: "currency", fallback: "none" }).of(code);
  return name === undefined || name === code ? "" : name;
}

function CurrencyLine({ settings, state, base }: { settings: SettingsHandle; state: CurrencyState; base: string }) {
  const format = useFormat();
  const { currency, rate, opportunities, waiting } = state;
  const binding = settings.bind(RATE_PREFIX + currency, `One ${currency} in ${base}`);
  return (
    <tr>
      <th scope="row">
        <b>{currency}</b> <span className="soft">{currencyName(currency)}</span>
      </th>
      <td className={classes.rate}>
        <NumberField binding={asNumber(binding)} placeholder="no rate" boxed unit={base} />
      </td>
      <td className="number">{format.count(opportunities)}</td>
      <td className="number">{format.count(waiting)}</td>
      <td>
        {rate === null && (
          <span className={classes.missing}>
            <IconAlertTriangle size={14} aria-hidden="true" /> no rate: revenue unknown
          </span>
        )}
      </td>
      <td>
        {rate !== null && !settings.readOnly && (
          <ActionIcon
            size={24}
            aria-label={`Remove the rate of ${currency}`}
            onClick={() => void binding.save("", binding.version).catch(announceError)}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

function NewRate({ settings, base }: { settings: SettingsHandle; base: string }) {
  const { locale } = useFormat();
  const [currency, setCurrency] = useState("");
  const [rate, setRate] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = currency.trim().toUpperCase();
    if (!/^[A-Z]{3}$/.test(code)) return setFault("A currency is a code of three letters, such as EUR.");
    if (code === base) return setFault(`${base} is the base currency: one of it is one.`);
    const number = parseNumber(rate, locale);
    const binding = settings.bind(RATE_PREFIX + code);
    const wrong = number === null ? "a number above 0 is expected" : binding.check(String(number));
    if (number === null || wrong !== null) return setFault(`The rate of ${code}: ${wrong ?? ""}.`);
    void binding.save(String(number), binding.version).then((sentence) => {
      setFault(sentence);
      if (sentence !== null) return;
      setCurrency("");
      setRate("");
    });
  };
  return (
    <form className={classes.newRate} onSubmit={submit} aria-label="Rate of another currency">
      <TextInput
        label="Another currency"
        list="currency-codes"
        autoComplete="off"
        maxLength={3}
        value={currency}
        onChange={(event) => {
          setCurrency(event.currentTarget.value);
          setFault(null);
        }}
      />
      <datalist id="currency-codes">
        {CURRENCIES.map((code) => (
          <option key={code} value={code}>
            {currencyName(code)}
          </option>
        ))}
      </datalist>
      <TextInput
        label={`One of it in ${base}`}
        inputMode="decimal"
        value={rate}
        onChange={(event) => {
          setRate(event.currentTarget.value);
          setFault(null);
        }}
      />
      <Button type="submit" variant="default">
        Add the rate
      </Button>
      {fault !== null && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
    </form>
  );
}

export function Currencies({ settings }: { settings: SettingsHandle }) {
  const base = settings.textOf("base-currency");
  const { currencies } = settings.state;
  const effect = currencies.map(({ currency }) => settings.effectOf(RATE_PREFIX + currency)).find((one) => one !== null);
  return (
    <div className={classes.currencies}>
      <h3>Rates</h3>
      <p className="soft">
        Revenue in another currency counts with the rate that stands here; without one it is unknown. There is no standard value: rates are
        yours to keep.
      </p>
      {currencies.length > 0 && (
        <div className={`${record.wide} scroll`} role="region" aria-label="Rates of currencies" tabIndex={0}>
          <table className={record.table}>
            <thead>
              <tr>
                <th scope="col">Currency</th>
                <th scope="col">Rate</th>
                <th scope="col" className="number">
                  Opportunities
                </th>
                <th scope="col" className="number">
                  Waiting
                </th>
                <th scope="col">
                  <span className="hidden-text">Remark</span>
                </th>
                <th scope="col">
                  <span className="hidden-text">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {currencies.map((state) => (
                <CurrencyLine key={state.currency} settings={settings} state={state} base={base} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {currencies.length === 0 && <p className="soft">All amounts of this book are in {base}.</p>}
      <p className={classes.effect} aria-live="polite">
        {effect ? `Saved. Changed: ${effect}.` : ""}
      </p>
      {!settings.readOnly && <NewRate settings={settings} base={base} />}
    </div>
  );
}
