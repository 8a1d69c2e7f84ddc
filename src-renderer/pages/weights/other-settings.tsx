/** The settings beside the weights that decide who gets what: tried with them, activated with them. */
import { NativeSelect, TextInput } from "@mantine/core";
import { memo, useState } from "react";
import { settingChoices, standardText, TUNED_NAMES } from "../../../src-main/contract/settings.ts";
import { settingFault, settingLabel, valueWords, wordsOf } from "../../format/setting-words.ts";
import { useFormat } from "../../format/format-context.tsx";
import { parseNumber, typedNumber } from "../../format/parse.ts";
import classes from "./other-settings.module.css";

type Settings = Readonly<Record<string, string>>;

interface FieldProps {
  readonly name: string;
  readonly value: string;
  /** See `TuningState`. */
  readonly taken: number;
  readonly change: (name: string, value: string) => void;
}

/** What is typed, as long as it is what the field shows. */
interface Typed {
  readonly text: string;
  readonly at: string;
  readonly taken: number;
  readonly fault: string | null;
}

function TypedField({ name, value, taken, change }: FieldProps) {
  const { locale } = useFormat();
  const [typed, setTyped] = useState<Typed | null>(null);
  const shown = typed?.at === value && typed.taken === taken ? typed : null;
  const words = wordsOf(name);
  const type = (text: string) => {
    const plain = text.trim();
    const number = parseNumber(plain, locale);
    const next = plain === "" ? standardText(name) : number === null ? plain : String(number);
    const fault = plain === "" && words?.empty === undefined ? "a value is expected" : settingFault(name, next);
    setTyped({ text, at: fault === null ? next : value, taken, fault });
    if (fault === null) change(name, next);
  };
  return (
    <TextInput
      aria-label={settingLabel(name)}
      inputMode="decimal"
      autoComplete="off"
      placeholder={words?.empty ?? ""}
      error={shown?.fault ?? null}
      rightSection={words?.unit ? <span className={classes.unit}>{words.unit}</span> : undefined}
      rightSectionWidth={words?.unit ? 48 : undefined}
      value={shown?.text ?? (value === "" || Number.isNaN(Number(value)) ? value : typedNumber(Number(value), locale))}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (shown?.fault === null) setTyped(null);
      }}
    />
  );
}

function ChosenField({ name, value, change, choices }: FieldProps & { choices: readonly string[] }) {
  return (
    <NativeSelect
      aria-label={settingLabel(name)}
      value={value}
      data={choices.map((choice) => ({ value: choice, label: valueWords(name, choice) }))}
      onChange={(event) => change(name, event.currentTarget.value)}
    />
  );
}

interface OtherSettingsProps {
  readonly settings: Settings;
  readonly active: Settings;
  readonly taken: number;
  readonly change: (name: string, value: string) => void;
}

export const OtherSettings = memo(function OtherSettings({ settings, active, taken, change }: OtherSettingsProps) {
  return (
    <section className={classes.settings} aria-label="Other settings">
      <h2>Other settings that decide who gets what</h2>
      {TUNED_NAMES.map((name) => {
        const value = settings[name] ?? standardText(name);
        const was = active[name] ?? standardText(name);
        const choices = settingChoices(name);
        const field = { name, value, taken, change };
        return (
          <div key={name} className={classes.row} data-changed={value !== was} title={wordsOf(name)?.does}>
            <span className={classes.label}>
              {settingLabel(name)}
              {value !== was && <span className={classes.was}>active: {valueWords(name, was)}</span>}
            </span>
            {choices === null ? <TypedField {...field} /> : <ChosenField {...field} choices={choices} />}
          </div>
        );
      })}
    </section>
  );
});
