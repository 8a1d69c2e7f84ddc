/** A list of territories, lead types or products as a field: what is chosen in words, and a dialog to change it. */
import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import type { ListedType } from "../../../src-main/contract/calls/editing.ts";
import { queries } from "../../bridge/queries.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { Binding } from "./binding.ts";
import { Field } from "./field.tsx";
import classes from "./forms.module.css";
import { PickerDialog, type Cover } from "./picker-dialog.tsx";

export const LISTED_NOUNS: Readonly<Record<ListedType, readonly [one: string, many: string]>> = {
  territory: ["territory", "territories"],
  "lead-type": ["lead type", "lead types"],
  product: ["product", "products"],
  partner: ["partner", "partners"],
};

interface CoverFieldProps {
  readonly binding: Binding<Cover>;
  readonly type: ListedType;
  /** Whose list it is, for the dialog's title. */
  readonly owner: string;
  /** What an empty list means: "none yet, so it gets nothing". */
  readonly none: string;
  readonly canBeAll?: boolean;
  readonly boxed?: boolean;
}

/** More names than these are counted. */
const SHOWN = 12;

export function CoverField({ binding, type, owner, none, canBeAll = true, boxed }: CoverFieldProps) {
  const format = useFormat();
  const labelId = useId();
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const begun = useRef(binding.version);
  const names = useQuery(queries.names(type)).data;
  const { value } = binding;
  const nouns = LISTED_NOUNS[type];
  const nameOf = (id: string) => names?.find((entry) => entry.id === id)?.name ?? id;
  const listed = value === "*" ? [] : value.slice(0, SHOWN).map(nameOf);
  const more = value === "*" ? 0 : value.length - listed.length;
  const text =
    value === "*"
      ? `all ${nouns[1]}`
      : value.length === 0
        ? none
        : listed.join(", ") + (more > 0 ? `, and ${format.count(more)} more` : "");
  const count = value === "*" ? "all" : format.count(value.length);
  return (
    <Field label={binding.label} name={binding.field} fault={fault} wide {...(boxed ? { boxed } : {})}>
      <button
        type="button"
        id={labelId}
        className={classes.cover}
        disabled={binding.readOnly}
        aria-haspopup="dialog"
        aria-label={`${binding.label}: ${text} ${count}`}
        onClick={() => {
          begun.current = binding.version;
          setOpen(true);
        }}
      >
        <span className={`${classes.coverText} ${value !== "*" && value.length === 0 ? "soft" : ""}`}>{text}</span>{" "}
        <span className={classes.edit}>{count}</span>
      </button>
      <PickerDialog
        opened={open}
        type={type}
        title={`${binding.label} of ${owner}`}
        nouns={nouns}
        value={value}
        canBeAll={canBeAll}
        close={() => setOpen(false)}
        save={(next) => void binding.save(next, begun.current).then(setFault)}
      />
    </Field>
  );
}
