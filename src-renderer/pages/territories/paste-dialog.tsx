/** A list of rules, one a line, as it comes from a spreadsheet: read while one types, each line with what it means or what is wrong. */
import { Button, Modal, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RULE_KINDS } from "../../../src-main/contract/codes.ts";
import { queries } from "../../bridge/queries.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { submitKey } from "../../components/dialogs/submit-key.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import type { Rule } from "./rules-table.tsx";
import { RULE_WORDS } from "./territory-columns.ts";
import classes from "./territories.module.css";

interface PasteDialogProps {
  readonly known: readonly Rule[];
  readonly add: (rules: readonly Rule[]) => Promise<string | null>;
  readonly close: () => void;
}

const READ_MS = 200;
const SHOWN = 200;
/** The most that one call reads. */
const MOST_LINES = 10_000;

/** Lines with a kind in a first column, as the file of territories has it, or without. */
export function typedLines(text: string): { kind: Rule["kind"] | null; value: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, MOST_LINES)
    .map((line) => {
      const cells = line.split("\t").map((cell) => cell.trim());
      const at = cells.findIndex((cell) => RULE_KINDS.some((kind) => kind === cell));
      const kind = RULE_KINDS.find((one) => one === cells[at]) ?? null;
      return kind === null ? { kind, value: cells.filter(Boolean).join(", ") } : { kind, value: cells[at + 1] ?? "" };
    });
}

export function PasteDialog({ known, add, close }: PasteDialogProps) {
  const format = useFormat();
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const [settled] = useDebouncedValue(text, READ_MS);
  const lines = typedLines(settled);
  const answer = useQuery({ ...queries.readRules(lines), gcTime: 0, placeholderData: keepPreviousData });
  const read = lines.length === 0 ? [] : (answer.data ?? []);
  const have = new Set(known.map(({ kind, value }) => `${kind} ${value}`));
  const right = new Map(read.filter((rule) => rule.fault === null).map((rule) => [`${rule.kind} ${rule.value}`, rule]));
  const fresh = [...right].filter(([key]) => !have.has(key)).map(([, { kind, value }]) => ({ kind, value }));
  const wrong = read.filter((rule) => rule.fault !== null);
  const already = right.size - fresh.length;
  const save = () => {
    if (fresh.length === 0) return;
    void add(fresh).then((sentence) => {
      setRefused(sentence);
      if (sentence === null) close();
    });
  };
  return (
    <Modal opened onClose={close} title="Add a list of rules" size={620}>
      <Textarea
        label="One rule a line"
        description="A country (Germany, DE), a region (US-WA; Bavaria, Germany), postal codes (US:98, US:98000-98999). A column with the kind may stand before."
        data-autofocus
        autosize={false}
        rows={7}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(null);
        }}
        onKeyDown={submitKey(save)}
      />
      <p className={dialog.hint} role="status">
        {lines.length === 0
          ? "Nothing is written yet."
          : `${plural(format, fresh.length, "new rule")}${already > 0 ? `, ${format.count(already)} it has already` : ""}${
              wrong.length > 0 ? `, ${format.count(wrong.length)} that cannot be read` : ""
            }.`}
      </p>
      {read.length > 0 && (
        <ul className={`${classes.read} scroll`} tabIndex={0} aria-label="The rules as they are read">
          {[...wrong, ...read.filter((rule) => rule.fault === null)].slice(0, SHOWN).map((rule, i) => (
            <li key={i} className={rule.fault === null ? undefined : classes.fault}>
              {rule.fault === null ? `${RULE_WORDS[rule.kind][0]}: ${rule.words}` : `“${rule.value.slice(0, 60)}”: expected ${rule.fault}`}
            </li>
          ))}
        </ul>
      )}
      {refused !== null && (
        <p className={classes.fault} role="alert">
          {refused}
        </p>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={fresh.length === 0} onClick={save}>
          {wrong.length > 0 && fresh.length > 0
            ? `Add the ${plural(format, fresh.length, "rule")} that can be read`
            : `Add ${plural(format, fresh.length, "rule")}`}
        </Button>
      </div>
    </Modal>
  );
}
