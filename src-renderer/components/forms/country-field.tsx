/** A country by its name or its code, with all of them to choose from. */
import { useId } from "react";
import { countryCode, countryName, countryNames } from "../../format/countries.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { Binding } from "./binding.ts";
import { Field } from "./field.tsx";
import classes from "./forms.module.css";
import { useDraft, type Reading } from "./use-draft.ts";

export function CountryField({ binding }: { binding: Binding<string | null> }) {
  const { locale } = useFormat();
  const id = useId();
  const listId = useId();
  const read = (text: string): Reading<string | null> => {
    if (text.trim() === "") return { value: null };
    const code = countryCode(text, locale);
    return code === null
      ? { fault: `“${text.trim().slice(0, 60)}” is no country: write its name or its code, such as US` }
      : { value: code };
  };
  const draft = useDraft(binding, binding.value === null ? "" : countryName(binding.value, locale), read);
  return (
    <Field label={binding.label} htmlFor={id} fault={draft.fault} faultId={draft.faultId}>
      <input
        id={id}
        className={classes.input}
        list={draft.clean ? undefined : listId}
        autoComplete="off"
        placeholder="unknown"
        value={draft.text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        {...draft.props}
      />
      {!draft.clean && (
        <datalist id={listId}>
          {countryNames(locale).map((country) => (
            <option key={country.code} value={country.name} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
