/** A setting: its value to change, what it does, what is standard, and what the last change of it did. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { standardText } from "../../../src-main/contract/settings.ts";
import { mapped } from "../../components/forms/binding.ts";
import { ChoiceField } from "../../components/forms/choice-fields.tsx";
import { NumberField } from "../../components/forms/text-fields.tsx";
import { announceError } from "../../components/messages/messages.ts";
import { useFormat } from "../../format/format-context.tsx";
import { typedNumber } from "../../format/parse.ts";
import { SETTING_WORDS, valueWords, wordsOf, type SettingName } from "../../format/setting-words.ts";
import type { SettingsHandle } from "./use-settings.ts";
import classes from "./settings.module.css";

function ValueField({ settings, name }: { settings: SettingsHandle; name: SettingName }) {
  const words = wordsOf(name);
  const binding = settings.bind(name);
  if (words?.choices) {
    const options = Object.entries(words.choices).map(([value, label]) => ({ value, label }));
    return <ChoiceField binding={binding} options={options} boxed />;
  }
  const number = mapped(
    binding,
    (text) => (text === "" ? null : Number(text)),
    (value) => (value === null ? "" : String(value)),
  );
  // What any text that is no number is told.
  const expected = binding.check("?");
  return (
    <NumberField
      binding={number}
      boxed
      {...(expected === null ? {} : { expected })}
      {...(words?.unit === undefined ? {} : { unit: words.unit })}
      {...(words?.empty === undefined ? {} : { placeholder: words.empty })}
    />
  );
}

/** @param children the field, where it is none of the usual ones. */
export function SettingRow({ settings, name, children }: { settings: SettingsHandle; name: SettingName; children?: ReactNode }) {
  const { locale } = useFormat();
  const { label, does } = SETTING_WORDS[name];
  const standard = standardText(name);
  const effect = settings.effectOf(name);
  // These two go back as they came: the base currency with its amounts, the date by a choice of its own.
  const changed = name !== "base-currency" && name !== "clock" && settings.isSet(name) && settings.textOf(name) !== standard;
  const number = wordsOf(name)?.unit !== undefined && standard !== "";
  const reset = () => {
    const binding = settings.bind(name);
    void binding.save("", binding.version).catch(announceError);
  };
  return (
    <div className={classes.row} role="group" aria-label={label}>
      {children ?? <ValueField settings={settings} name={name} />}
      <div>
        <p className="soft">{does}</p>
        <div className={classes.standard}>
          <span className="soft">Standard: {valueWords(name, number ? typedNumber(Number(standard), locale) : standard)}</span>
          {changed && !settings.readOnly && (
            <Button size="compact-xs" variant="subtle" onClick={reset}>
              Back to standard
            </Button>
          )}
          <span className={classes.effect} aria-live="polite">
            {effect !== null && (effect === "" ? "Saved. It changes no count of today." : `Saved. Changed: ${effect}.`)}
          </span>
        </div>
      </div>
    </div>
  );
}
