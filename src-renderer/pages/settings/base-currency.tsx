/** The base currency, and the dialog that changes it together with the amounts that are in it. */
import { Button, Modal, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { RATE_PREFIX } from "../../../src-main/contract/settings.ts";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { effectWords, MOST_TOLD } from "../../components/editing/settings.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { Field } from "../../components/forms/field.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { CURRENCIES } from "./currencies.tsx";
import { SettingRow } from "./setting-row.tsx";
import type { SettingsHandle } from "./use-settings.ts";
import classes from "./settings.module.css";

const HOWS = [
  {
    value: "convert",
    words: (base: string) => `Are worth the same: ranges and rates are converted, opportunities keep their amount in ${base}`,
  },
  { value: "rename", words: () => "Stay the same numbers: the book named the wrong currency so far" },
] as const;
type How = (typeof HOWS)[number]["value"];

function BaseForm({ settings, close }: { settings: SettingsHandle; close: () => void }) {
  const format = useFormat();
  const base = settings.textOf("base-currency");
  const [text, setText] = useState("");
  const [how, setHow] = useState<How>("convert");
  const [refused, setRefused] = useState<string | null>(null);
  const currency = text.trim().toUpperCase();
  const whole = /^[A-Z]{3}$/.test(currency) && currency !== base;
  const rate = settings.state.currencies.find((one) => one.currency === currency)?.rate ?? null;
  const ready = whole && (how === "rename" || rate !== null);
  const preview = useQuery({
    queryKey: ["settings", "base", currency, how],
    queryFn: () => call("settings.changeBase", { currency, how, dryRun: true, window: windowId }),
    enabled: ready,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    call("settings.changeBase", { currency, how, dryRun: false, window: windowId }).then(
      ({ effects }) => {
        const words = effectWords(effects, format, MOST_TOLD);
        announceChange(`The base currency is ${currency} now${words === "" ? "" : `: ${words}`}.`);
        close();
      },
      (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)),
    );
  };
  const { partners, opportunities } = settings.state.inBase;
  const numbers = `${plural(format, partners, "partner’s range", "partners’ ranges")} and ${plural(format, opportunities, "opportunity without a currency", "opportunities without a currency")}`;
  return (
    <form onSubmit={submit}>
      <p>
        Amounts in {base} stand in {numbers}. What shall become of them?
      </p>
      <TextInput
        mt={10}
        label="New base currency"
        data-autofocus
        list="base-currencies"
        autoComplete="off"
        maxLength={3}
        value={text}
        error={currency === base ? `${base} is the base currency already` : refused}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(null);
        }}
      />
      <datalist id="base-currencies">
        {CURRENCIES.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <fieldset className={classes.how}>
        <legend>The amounts</legend>
        {HOWS.map(({ value, words }) => (
          <label key={value}>
            <input type="radio" name="how" checked={how === value} onChange={() => setHow(value)} />
            <span>{words(base)}</span>
          </label>
        ))}
      </fieldset>
      <p className={`soft ${dialog.hint}`} aria-live="polite">
        {whole && how === "convert" && rate === null
          ? `There is no rate of ${currency} yet: enter ${RATE_PREFIX}${currency} under Rates first.`
          : ready && preview.data
            ? `Written anew: ${plural(format, preview.data.partners, "range")}, ${plural(format, preview.data.opportunities, "opportunity", "opportunities")}, ${plural(format, preview.data.rates, "rate")}. One undo takes all of it back.`
            : "Converted ranges are rounded to the smallest unit of the currency."}
      </p>
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={!ready}>
          {whole ? `Change to ${currency}` : "Change"}
        </Button>
      </div>
    </form>
  );
}

export function BaseCurrencyRow({ settings }: { settings: SettingsHandle }) {
  const [changing, setChanging] = useState(false);
  return (
    <SettingRow settings={settings} name="base-currency">
      <Field label="Base currency">
        <div className={classes.base}>
          <span>{settings.textOf("base-currency")}</span>
          {!settings.readOnly && (
            <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
              Change…
            </Button>
          )}
        </div>
      </Field>
      <Modal opened={changing} onClose={() => setChanging(false)} title="Change the base currency">
        <BaseForm settings={settings} close={() => setChanging(false)} />
      </Modal>
    </SettingRow>
  );
}
