/** Fields whose value is chosen: one of a few, or yes and no. */
import { useId, useRef, useState } from "react";
import type { Binding } from "./binding.ts";
import { Field } from "./field.tsx";
import classes from "./forms.module.css";

interface ChoiceFieldProps<V extends string> {
  readonly binding: Binding<V>;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly wide?: boolean;
  readonly boxed?: boolean;
}

/** Saved once it is chosen; going through it with the arrow keys saves when one leaves it or presses Enter. */
export function ChoiceField<V extends string>({ binding, options, wide, boxed }: ChoiceFieldProps<V>) {
  const id = useId();
  const faultId = useId();
  const [chosen, setChosen] = useState<V | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  /** null = one is not in the field, so what counts is what is on the screen. */
  const begun = useRef<{ readonly version: number | null } | null>(null);
  const byKey = useRef(false);
  const save = (value: V | null) => {
    if (value === null || value === binding.value) {
      setChosen(null);
      return;
    }
    const wrong = binding.check(value);
    setFault(wrong);
    if (wrong !== null) return;
    void binding.save(value, begun.current === null ? binding.version : begun.current.version).then((sentence) => {
      setFault(sentence);
      if (sentence === null) setChosen(null);
    });
  };
  return (
    <Field
      label={binding.label}
      name={binding.field}
      htmlFor={id}
      fault={fault}
      faultId={faultId}
      {...(wide ? { wide } : {})}
      {...(boxed ? { boxed } : {})}
    >
      <select
        id={id}
        className={classes.input}
        disabled={binding.readOnly}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        value={chosen ?? binding.value}
        onFocus={() => {
          begun.current = { version: binding.version };
        }}
        onPointerDown={() => {
          byKey.current = false;
        }}
        onKeyDown={(event) => {
          byKey.current = true;
          if (event.key === "Enter" && chosen !== null) save(chosen);
          if (event.key !== "Escape" || chosen === null) return;
          event.stopPropagation();
          setChosen(null);
          setFault(null);
        }}
        onChange={(event) => {
          const value = options.find((option) => option.value === event.currentTarget.value)?.value ?? binding.value;
          setFault(null);
          setChosen(value);
          if (!byKey.current) save(value);
        }}
        onBlur={() => {
          save(chosen);
          begun.current = null;
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** @param words what stands beside the box: "yes: it is in no run". */
export function YesNoField({ binding, words }: { binding: Binding<boolean>; words: string }) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <Field label={binding.label} name={binding.field} htmlFor={id} fault={fault}>
      <div className={classes.check}>
        <input
          id={id}
          type="checkbox"
          checked={binding.value}
          disabled={binding.readOnly}
          onChange={(event) => void binding.save(event.currentTarget.checked, binding.version).then(setFault)}
        />
        <span>{words}</span>
      </div>
    </Field>
  );
}
