/** A country by its name or its code, with all of them to choose from. */
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { queries, queryClient } from "../../bridge/queries.ts";
import { countryCode, countryName, countryNames } from "../../format/countries.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { Binding } from "./binding.ts";
import { Field } from "./field.tsx";
import classes from "./forms.module.css";
import { useDraft, type Reading } from "./use-draft.ts";

/** Longer texts are no names; a call takes no longer ones. */
const LONGEST = 1000;
const CODE = /^[A-Z]{2}$/;

const refusal = (text: string, expected: string) => `“${text.slice(0, 60)}” is no country: expected ${expected}`;

/** Takes a text that the page itself does not know for a country: the book, which knows their names in more languages, is asked. */
function asking(binding: Binding<string | null>): Binding<string | null> {
  const isCode = (value: string | null): boolean => value === null || CODE.test(value);
  return {
    ...binding,
    check: (value) => (isCode(value) ? binding.check(value) : null),
    async save(value, basedOn) {
      if (value === null || isCode(value)) return binding.save(value, basedOn);
      const { country, expected } = await queryClient.fetchQuery(queries.placeNames({ country: value, region: null }));
      return country === null ? refusal(value, expected ?? "a country") : binding.save(country.code, basedOn);
    },
  };
}

export function CountryField({ binding }: { binding: Binding<string | null> }) {
  const { locale } = useFormat();
  const id = useId();
  const listId = useId();
  const read = (text: string): Reading<string | null> => {
    const typed = text.trim().slice(0, LONGEST);
    if (typed === "") return { value: null };
    const code = countryCode(typed, locale);
    if (code !== null) return { value: code };
    const known = queryClient.getQueryData(queries.placeNames({ country: typed, region: null }).queryKey);
    if (known === undefined) return { value: typed };
    return known.country === null ? { fault: refusal(typed, known.expected ?? "a country") } : { value: known.country.code };
  };
  const draft = useDraft(asking(binding), binding.value === null ? "" : countryName(binding.value, locale), read);
  const typed = draft.text.trim().slice(0, LONGEST);
  // So that what is wrong shows while one types; the answer is looked up above.
  useQuery({
    ...queries.placeNames({ country: typed, region: null }),
    enabled: !draft.clean && typed !== "" && countryCode(typed, locale) === null,
  });
  return (
    <Field label={binding.label} name={binding.field} htmlFor={id} fault={draft.fault} faultId={draft.faultId}>
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
