/** Fields whose value is typed: text of one line or of many, numbers, money, days. */
import { useId, type HTMLInputTypeAttribute, type InputHTMLAttributes } from "react";
import { moneyScale } from "../../../src-main/contract/money.ts";
import { dayInstant, dayText } from "../../format/days.ts";
import { useFormat } from "../../format/format-context.tsx";
import { parseAmount, parseNumber, typedNumber } from "../../format/parse.ts";
import type { Binding } from "./binding.ts";
import { Field } from "./field.tsx";
import classes from "./forms.module.css";
import { useDraft, type Draft, type Reading } from "./use-draft.ts";

export interface FieldLook {
  readonly wide?: boolean;
  readonly boxed?: boolean;
  /** What stands where there is no value: "no limit". */
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** What is offered while one types. */
  readonly suggestions?: readonly string[];
}

interface InputProps extends FieldLook {
  readonly binding: { readonly label: string; readonly field?: string };
  readonly draft: Draft;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  readonly unit?: string | undefined;
}

function Input({ binding, draft, type = "text", inputMode, unit, wide, boxed, placeholder, autoFocus, suggestions }: InputProps) {
  const id = useId();
  const listId = useId();
  const input = (
    <input
      id={id}
      className={classes.input}
      type={type}
      inputMode={inputMode}
      autoComplete="off"
      spellCheck={false}
      placeholder={placeholder}
      list={suggestions === undefined ? undefined : listId}
      data-autofocus={autoFocus ? true : undefined}
      title={type === "text" ? draft.text : undefined}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      {...draft.props}
    />
  );
  return (
    <Field
      label={binding.label}
      name={binding.field}
      htmlFor={id}
      fault={draft.fault}
      faultId={draft.faultId}
      {...(wide ? { wide } : {})}
      {...(boxed ? { boxed } : {})}
    >
      {unit === undefined ? (
        input
      ) : (
        <div className={classes.row}>
          {input}
          <span className={classes.unit}>{unit}</span>
        </div>
      )}
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** Empty is none. */
export function TextField({ binding, ...look }: { binding: Binding<string | null>; unit?: string } & FieldLook) {
  const draft = useDraft(
    binding,
    binding.value ?? "",
    (text): Reading<string | null> => ({ value: text.trim() === "" ? null : text.trim() }),
  );
  return <Input binding={binding} draft={draft} {...look} />;
}

/** A text that cannot be missing; what an empty one lacks, the schema says. */
export function NameField({ binding, ...look }: { binding: Binding<string> } & FieldLook) {
  const draft = useDraft(binding, binding.value, (text) => ({ value: text.trim() }));
  return <Input binding={binding} draft={draft} {...look} />;
}

export function LongTextField({ binding, rows = 3, placeholder, boxed }: { binding: Binding<string | null>; rows?: number } & FieldLook) {
  const id = useId();
  const read = (text: string): Reading<string | null> => ({ value: text.trim() === "" ? null : text.trim() });
  const draft = useDraft(binding, binding.value ?? "", read, true);
  return (
    <Field
      label={binding.label}
      name={binding.field}
      htmlFor={id}
      fault={draft.fault}
      faultId={draft.faultId}
      wide
      {...(boxed ? { boxed } : {})}
    >
      <textarea
        id={id}
        className={classes.input}
        rows={rows}
        placeholder={placeholder}
        value={draft.text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        {...draft.props}
      />
    </Field>
  );
}

/** @param expected what is said of a text that is no number; left out where any number will do. */
export function NumberField({
  binding,
  unit,
  expected,
  ...look
}: { binding: Binding<number | null>; unit?: string; expected?: string } & FieldLook) {
  const { locale } = useFormat();
  const read = (text: string): Reading<number | null> => {
    if (text.trim() === "") return { value: null };
    const value = parseNumber(text, locale);
    return value === null ? { fault: expected ?? `a number is expected, such as ${typedNumber(1234, locale)}` } : { value };
  };
  const draft = useDraft(binding, binding.value === null ? "" : typedNumber(binding.value, locale), read);
  return <Input binding={binding} draft={draft} inputMode="decimal" unit={unit} {...look} />;
}

/** Minor units of `currency`; null = the base currency. */
export function MoneyField({
  binding,
  currency = null,
  withUnit = true,
  ...look
}: { binding: Binding<number | null>; currency?: string | null; withUnit?: boolean } & FieldLook) {
  const { locale, baseCurrency } = useFormat();
  const code = currency ?? baseCurrency;
  const scale = moneyScale(code);
  const read = (text: string): Reading<number | null> => {
    if (text.trim() === "") return { value: null };
    const amount = parseAmount(text, locale, code);
    if (amount === null) return { fault: `an amount in ${code} is expected, such as ${typedNumber(12500, locale)}` };
    const minor = Math.round(amount * scale);
    // A float's last digits are no decimals that were typed.
    return { value: Math.abs(amount * scale - minor) < 1e-6 * Math.max(1, Math.abs(minor) * 1e-6) ? minor : amount * scale };
  };
  const draft = useDraft(binding, binding.value === null ? "" : typedNumber(binding.value / scale, locale), read);
  return <Input binding={binding} draft={draft} inputMode="decimal" unit={withUnit ? code : undefined} {...look} />;
}

/** A day in the book's time zone; the instant is its first or its last millisecond. */
export function DayField({ binding, edge, ...look }: { binding: Binding<number | null>; edge: "start" | "end" } & FieldLook) {
  const { timeZone } = useFormat();
  const read = (text: string): Reading<number | null> => {
    if (text === "") return { value: null };
    const value = dayInstant(text, timeZone, edge);
    return value === null ? { fault: "a day between the years 1000 and 9999 is expected" } : { value };
  };
  const draft = useDraft(binding, binding.value === null ? "" : dayText(binding.value, timeZone), read);
  return <Input binding={binding} draft={draft} type="date" {...look} />;
}

const BOTH = "coordinates are latitude, longitude, such as 52.52, 13.405";

export interface Point {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Latitude and longitude as one text, as maps give them; with a decimal point in every locale, since the comma parts them. */
export function readPoint(text: string): Reading<Point> {
  if (text.trim() === "") return { value: { latitude: null, longitude: null } };
  const parts = text
    .trim()
    .replaceAll("\u2212", "-")
    .split(/\s*[,;]\s*|\s+/)
    .filter(Boolean);
  const [latitude, longitude] = parts.map(Number);
  if (parts.length !== 2 || latitude === undefined || longitude === undefined) return { fault: BOTH };
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { value: { latitude, longitude } } : { fault: BOTH };
}

export function PointField({ binding, ...look }: { binding: Binding<Point> } & FieldLook) {
  const { latitude, longitude } = binding.value;
  const draft = useDraft(binding, latitude === null || longitude === null ? "" : `${latitude}, ${longitude}`, readPoint);
  return <Input binding={binding} draft={draft} {...look} />;
}
