/** Finding one record of a long list by typing: what fits is offered beneath, and one of it is chosen. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent } from "react";
import type { Found } from "../../../src-main/contract/calls/editing.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { queries } from "../../bridge/queries.ts";
import classes from "./find-box.module.css";
import forms from "./forms.module.css";

const WAIT_MS = 80;
const OFFERED = 12;

interface FindBoxProps {
  readonly id?: string;
  readonly label: string;
  readonly type: RecordType;
  readonly placeholder: string;
  /** What is chosen now, as it is called. */
  readonly shown: string;
  readonly readOnly?: boolean;
  /** Where a dialog begins. */
  readonly autoFocus?: boolean;
  /** null where it is chosen that there is none; only with `canBeNone`. */
  readonly choose: (found: Found | null) => void;
  readonly canBeNone?: boolean;
}

export function FindBox({
  id,
  label,
  type,
  placeholder,
  shown,
  readOnly = false,
  autoFocus = false,
  choose,
  canBeNone = false,
}: FindBoxProps) {
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [search] = useDebouncedValue((typed ?? "").trim(), WAIT_MS);
  const open = typed !== null && !readOnly;
  const answer = useQuery({
    ...queries.found({ type, search: search.slice(0, 200), limit: OFFERED, archived: false }),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const found = open ? (answer.data ?? []) : [];
  const active = Math.min(at, found.length - 1);
  const take = (one: Found | null) => {
    setTyped(null);
    choose(one);
  };
  const key = (event: KeyboardEvent) => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0) {
      if (open) setAt(Math.max(0, Math.min(found.length - 1, active + move)));
      else setTyped("");
    } else if (event.key === "Enter" && open) {
      const one = found[active];
      if (typed.trim() === "" && canBeNone && at === 0) take(null);
      else if (one && search === typed.trim()) take(one);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setTyped(null);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={classes.box}>
      <input
        id={id}
        className={forms.input}
        data-autofocus={autoFocus || undefined}
        role="combobox"
        aria-label={id === undefined ? label : undefined}
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        data-saved={typed === null}
        readOnly={readOnly}
        placeholder={placeholder}
        value={typed ?? shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onBlur={() => {
          // Cleared and left is the wish for none, as in every other field.
          if (typed !== null && typed.trim() === "" && canBeNone && shown !== "") take(null);
          else setTyped(null);
        }}
        onKeyDown={key}
      />
      {open && (
        <div id={listId} className={`${classes.list} scroll`} role="listbox" aria-label={`${label}: found`}>
          {found.map((one, i) => (
            <div
              key={one.id}
              id={`${listId}-${i}`}
              role="option"
              aria-selected={i === active}
              className={classes.entry}
              // Before the field is left, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                take(one);
              }}
            >
              <span className="cut">{one.name}</span>
              <span className={`soft cut ${classes.note}`}>
                {[one.note, one.id === one.name ? null : one.id].filter(Boolean).join(" · ")}
              </span>
            </div>
          ))}
          {found.length === 0 && answer.data && <p className={`soft ${classes.none}`}>None is called so.</p>}
        </div>
      )}
    </div>
  );
}

/** The same among the fields of a dialog. */
export function DialogFindBox(props: FindBoxProps) {
  return (
    <div className={classes.inDialog}>
      <span aria-hidden="true">{props.label}</span>
      <FindBox {...props} />
    </div>
  );
}
