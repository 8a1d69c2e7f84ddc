/** One rule that is typed: its kind, and what that kind needs. The book reads it and says what is wrong. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useId, useState, type KeyboardEvent } from "react";
import { RULE_KINDS, type RuleKind } from "../../../src-main/contract/codes.ts";
import { call } from "../../bridge/client.ts";
import { countryCode, countryName, countryNames } from "../../format/countries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { capitalised } from "../../components/forms/use-record.ts";
import type { Rule } from "./rules-table.tsx";
import { RULE_WORDS } from "./territory-columns.ts";
import classes from "./territories.module.css";

type TypedKind = Exclude<RuleKind, "polygon">;
export const TYPED_KINDS = RULE_KINDS.filter((kind): kind is TypedKind => kind !== "polygon");

interface Typed {
  readonly kind: TypedKind;
  readonly country: string;
  readonly first: string;
  readonly last: string;
}

interface RuleEditorProps {
  /** null for a new one. */
  readonly rule: Rule | null;
  readonly action: string;
  /** Gives what is wrong, or null once it is saved. */
  readonly save: (rule: Rule) => Promise<string | null>;
  readonly cancel?: () => void;
}

function typedOf(rule: Rule | null, locale: string): Typed {
  const none: Typed = { kind: "country", country: "", first: "", last: "" };
  if (rule === null || rule.kind === "polygon") return none;
  const { kind, value } = rule;
  const country = countryName(value.slice(0, 2), locale);
  const rest = value.slice(3);
  if (kind !== "postal-range") return { kind, country, first: rest, last: "" };
  const parts = rest.split("-");
  const half = parts.length / 2;
  return { kind, country, first: parts.slice(0, half).join("-"), last: parts.slice(half).join("-") };
}

/** A region with its country, as codes. */
const WHOLE_CODE = /^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$/;

/** As the book reads it; a country that is none stays as it was typed, for the book to say so. */
function valueOf({ kind, country, first, last }: Typed, locale: string): string {
  const code = countryCode(country, locale) ?? country.trim();
  switch (kind) {
    case "country":
      return code;
    case "region":
      return code === "" || WHOLE_CODE.test(first.trim()) ? first : `${first}, ${code}`;
    case "postal-prefix":
      return `${code}:${first.trim()}`;
    case "postal-range":
      return `${code}:${first.trim()}-${last.trim()}`;
    default:
      return "";
  }
}

const FIRST_LABELS: Readonly<Record<TypedKind, string>> = {
  country: "",
  region: "State or province",
  "postal-prefix": "Begins with",
  "postal-range": "From",
};

export function RuleEditor({ rule, action, save, cancel }: RuleEditorProps) {
  const { locale } = useFormat();
  const listId = useId();
  const [typed, setTyped] = useState(() => typedOf(rule, locale));
  const [fault, setFault] = useState<string | null>(null);
  const set = (patch: Partial<Typed>) => {
    setFault(null);
    setTyped((old) => ({ ...old, ...patch }));
  };
  const submit = async () => {
    const value = valueOf(typed, locale);
    const [read] = await call("territories.readRules", { rules: [{ kind: typed.kind, value }] });
    if (read === undefined) return;
    if (read.fault !== null) {
      setFault(`“${value.slice(0, 80)}” cannot be read: expected ${read.fault}`);
      return;
    }
    const wrong = await save({ kind: read.kind, value: read.value });
    setFault(wrong);
    if (wrong === null && rule === null)
      setTyped((old) => ({ ...old, first: "", last: "", country: old.kind === "country" ? "" : old.country }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void submit();
    } else if (event.key === "Escape" && cancel) {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    }
  };
  return (
    <div className={classes.editor} role="group" aria-label={rule === null ? "New rule" : "Rule"} onKeyDown={onKeyDown}>
      <NativeSelect
        aria-label="Kind"
        value={typed.kind}
        data={TYPED_KINDS.map((kind) => ({ value: kind, label: capitalised(RULE_WORDS[kind][0]) }))}
        onChange={(event) => set({ kind: TYPED_KINDS.find((kind) => kind === event.currentTarget.value) ?? "country" })}
      />
      <TextInput
        aria-label="Country"
        placeholder="Country"
        list={listId}
        autoComplete="off"
        autoFocus={rule !== null}
        value={typed.country}
        onChange={(event) => set({ country: event.currentTarget.value })}
      />
      <datalist id={listId}>
        {countryNames(locale).map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      {typed.kind !== "country" && (
        <TextInput
          aria-label={FIRST_LABELS[typed.kind]}
          placeholder={FIRST_LABELS[typed.kind]}
          value={typed.first}
          onChange={(event) => set({ first: event.currentTarget.value })}
        />
      )}
      {typed.kind === "postal-range" && (
        <TextInput aria-label="To" placeholder="To" value={typed.last} onChange={(event) => set({ last: event.currentTarget.value })} />
      )}
      <Button onClick={() => void submit()}>{action}</Button>
      {cancel && (
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      )}
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
