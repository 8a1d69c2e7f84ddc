/** Choosing many from a list: by typing, one by one, all that match, or by pasting names; saved as one change. */
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { ListedType } from "../../../src-main/contract/calls/editing.ts";
import { queries } from "../../bridge/queries.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { HintWithKey } from "../actions/action-button.tsx";
import dialog from "../dialogs/dialogs.module.css";
import { submitKey } from "../dialogs/submit-key.ts";
import { copyText } from "../messages/copy.ts";
import { Failed, Loading } from "../states/states.tsx";
import { isList, listItems, matchItems, searchEntries, type Entry, type Matched } from "./match-list.ts";
import { entryId, PickerList } from "./picker-list.tsx";
import classes from "./picker.module.css";

export type Cover = readonly string[] | "*";

export interface PickerProps {
  readonly type: ListedType;
  readonly title: string;
  readonly nouns: readonly [one: string, many: string];
  readonly value: Cover;
  /** Whether `*`, all there are, can be chosen. */
  readonly canBeAll: boolean;
  /** Ids that are not offered. */
  readonly without?: ReadonlySet<string>;
  readonly close: () => void;
  readonly save: (value: Cover) => void;
}

/** More unknown names than these are copied rather than read. */
const UNKNOWN_SHOWN = 30;

function PasteReport({ matched, nouns }: { matched: Matched; nouns: PickerProps["nouns"] }) {
  const format = useFormat();
  const { ids, unknown, ambiguous, all } = matched;
  const complete = unknown.length + ambiguous.length === 0;
  const added = all ? `All ${nouns[1]} are chosen.` : `${plural(format, ids.length, nouns[0], nouns[1])} of the list chosen.`;
  const rest = unknown.length > UNKNOWN_SHOWN ? ` and ${format.count(unknown.length - UNKNOWN_SHOWN)} more` : "";
  return (
    <div className={classes.report} role="status" data-complete={complete}>
      {added}
      {unknown.length > 0 && (
        <div className={`${classes.unknown} scroll`}>
          <b>{format.count(unknown.length)} not known:</b> {unknown.slice(0, UNKNOWN_SHOWN).join(", ")}
          {rest}
        </div>
      )}
      {ambiguous.length > 0 && (
        <div className={`${classes.unknown} scroll`}>
          <b>{format.count(ambiguous.length)} that several have, use the id:</b> {ambiguous.slice(0, UNKNOWN_SHOWN).join(", ")}
        </div>
      )}
      {unknown.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => void copyText(unknown.join("\n"), "the names that are not known")}>
          Copy what is not known
        </Button>
      )}
    </div>
  );
}

function PickerForm({
  entries,
  title,
  nouns,
  value,
  canBeAll,
  close,
  save,
}: Omit<PickerProps, "type" | "without"> & { entries: readonly Entry[] }) {
  const format = useFormat();
  const listId = useId();
  const searchRef = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState("");
  const [all, setAll] = useState(value === "*");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(value === "*" ? [] : value));
  const [at, setAt] = useState(0);
  const [pasting, setPasting] = useState<string | null>(null);
  const [report, setReport] = useState<Matched | null>(null);
  // What is archived stays where it is chosen already, and is offered to nobody else.
  const offered = useMemo(() => {
    const before = new Set(value === "*" ? [] : value);
    const known = new Set(entries.map((entry) => entry.id));
    const first = entries.filter((entry) => before.has(entry.id));
    // What is chosen but no longer there is shown too, so that it can be let go.
    const lost = [...before].filter((id) => !known.has(id)).map((id) => ({ id, name: id, archived: false, note: "is not in the book" }));
    return [...first, ...lost, ...entries.filter((entry) => !before.has(entry.id) && !entry.archived)];
  }, [entries, value]);
  const found = useMemo(() => searchEntries(offered, search), [offered, search]);
  const active = Math.min(at, found.length - 1);

  const choose = (ids: Iterable<string>, on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setAll(false);
    setChosen(next);
  };
  const toggle = (entry: Entry | undefined, index: number) => {
    if (!entry) return;
    setAt(index);
    choose([entry.id], !chosen.has(entry.id));
  };
  const take = (text: string) => {
    const matched = matchItems(listItems(text), entries);
    setReport(matched);
    setPasting(null);
    searchRef.current?.focus();
    if (matched.all && canBeAll) setAll(true);
    else choose(matched.ids, true);
  };
  const submit = () => {
    close();
    save(all ? "*" : [...chosen]);
  };
  // The list may come later than the dialog, whose first focus then went elsewhere.
  useEffect(() => searchRef.current?.focus(), []);
  const key = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key] ?? 0;
    if (move !== 0) setAt(Math.max(0, Math.min(found.length - 1, active + move)));
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) toggle(found[active], active);
    else return;
    event.preventDefault();
  };
  const everyFound = found.length > 0 && found.every((entry) => chosen.has(entry.id));

  return (
    <div onKeyDown={submitKey(submit)} role="presentation">
      <div className={classes.top}>
        <TextInput
          ref={searchRef}
          aria-label={`Find ${nouns[1]}`}
          placeholder="Type to find, Enter to choose; or paste a list"
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? entryId(listId, active) : undefined}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setAt(0);
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text");
            if (!isList(text)) return;
            event.preventDefault();
            take(text);
          }}
          onKeyDown={key}
        />
        <Button variant="default" onClick={() => setPasting(pasting === null ? "" : null)} aria-expanded={pasting !== null}>
          Paste a list…
        </Button>
      </div>
      {pasting !== null && (
        <Textarea
          mt={8}
          label="Names or ids"
          description="One in a line, or with semicolons between them. They are added to what is chosen."
          rows={6}
          autoFocus
          value={pasting}
          onChange={(event) => setPasting(event.currentTarget.value)}
        />
      )}
      {pasting !== null && (
        <div className={classes.tools}>
          <Button onClick={() => take(pasting)} disabled={pasting.trim() === ""}>
            Add this list
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setPasting(null)}>
            Never mind
          </Button>
        </div>
      )}
      <div className={classes.tools}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={found.length === 0 || all}
          onClick={() => {
            choose(
              found.map((entry) => entry.id),
              !everyFound,
            );
            searchRef.current?.focus();
          }}
        >
          {everyFound ? "Let go" : "Choose"} {search.trim() === "" ? "all" : "the"} {format.count(found.length)}
          {search.trim() === "" ? "" : " that match"}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={!all && chosen.size === 0}
          onClick={() => {
            setAll(false);
            setChosen(new Set());
            setReport(null);
            // The button is off now; the keys go on where one types.
            searchRef.current?.focus();
          }}
        >
          Clear
        </Button>
        {canBeAll && (
          <Button size="compact-xs" variant={all ? "filled" : "default"} aria-pressed={all} onClick={() => setAll(!all)}>
            All, new ones too (*)
          </Button>
        )}
        <span className={`soft ${classes.count}`} aria-live="polite">
          {all ? "all" : `${format.count(chosen.size)} chosen`}
        </span>
      </div>
      <PickerList id={listId} label={title} entries={found} chosen={chosen} all={all} active={active} toggle={toggle} />
      {report && <PasteReport matched={report} nouns={nouns} />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button onClick={submit}>
          <HintWithKey hint={all ? `Save all ${nouns[1]}` : `Save ${plural(format, chosen.size, nouns[0], nouns[1])}`} keys="mod+enter" />
        </Button>
      </div>
    </div>
  );
}

function PickerBody({ type, without, ...rest }: PickerProps) {
  const names = useQuery(queries.names(type));
  if (!names.data) return names.error ? <Failed error={names.error} retry={() => void names.refetch()} /> : <Loading rows={6} />;
  const entries = without === undefined ? names.data : names.data.filter(({ id }) => !without.has(id));
  return <PickerForm {...rest} entries={entries} />;
}

export function PickerDialog({ opened, ...rest }: PickerProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={rest.close} title={rest.title} size={560}>
      <PickerBody {...rest} />
    </Modal>
  );
}
