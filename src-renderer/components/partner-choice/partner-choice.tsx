/** Choosing one partner of many in a dialog: searched by name, in groups with their headings, by mouse or keys. */
import { TextInput } from "@mantine/core";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useFormat } from "../../format/format-context.tsx";
import { matchesWords } from "../../shell/palette-search.ts";
import classes from "../dialogs/dialogs.module.css";

export interface PartnerOption {
  readonly id: string;
  readonly name: string;
  /** The heading that it stands under; options of a group follow one another. */
  readonly group: string;
  readonly score: number | null;
  /** To the score of the best; null = not told. */
  readonly difference: number | null;
  /** What stops it, or what there is to know. */
  readonly note: string;
}

/** More would not be read, only searched. */
const MOST_SHOWN = 200;

interface PartnerChoiceProps {
  readonly options: readonly PartnerOption[];
  /** An id; null = none yet. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  /** Whether one begins by typing here. */
  readonly focused: boolean;
}

export function PartnerChoice({ options, chosen, choose, focused }: PartnerChoiceProps) {
  const format = useFormat();
  const listId = useId();
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(() => options.filter(({ name }) => matchesWords(name, text)).slice(0, MOST_SHOWN), [options, text]);
  const active = Math.min(at, found.length - 1);
  // The options may come later than the dialog, whose first focus then went elsewhere.
  useEffect(() => {
    if (focused) search.current?.focus();
  }, [focused]);
  const key = (event: KeyboardEvent) => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0) setAt(Math.max(0, Math.min(found.length - 1, active + move)));
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) choose(found[active]?.id ?? null);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        label="Partner"
        placeholder="Search all partners"
        ref={search}
        data-autofocus={focused ? true : undefined}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div className={`${classes.options} scroll`} id={listId} role="listbox" aria-label="Partners" tabIndex={0}>
        {found.map((option, i) => (
          <div key={option.id} role="presentation">
            {option.group !== found[i - 1]?.group && (
              <div className={classes.heading} role="presentation">
                {option.group}
              </div>
            )}
            <div
              id={`${listId}-${i}`}
              role="option"
              className={classes.option}
              aria-selected={option.id === chosen || (chosen === null && i === active)}
              data-chosen={option.id === chosen}
              ref={i === active ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
              onClick={() => {
                setAt(i);
                choose(option.id);
              }}
            >
              <span className="cut">{option.name}</span>
              <span className="number">{option.score === null ? "" : format.score(option.score)}</span>
              <span className="number soft">{option.difference === null ? "" : format.signed(option.difference)}</span>
              <span className="soft cut">{option.note}</span>
            </div>
          </div>
        ))}
        {found.length === 0 && <p className={classes.heading}>No partner here has “{text}” in its name.</p>}
      </div>
    </>
  );
}
