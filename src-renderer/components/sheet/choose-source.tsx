/** Where a sheet comes from: a file that is chosen or dropped, or cells that are pasted. */
import { Button } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { RECORD_PLURALS } from "../../../src-main/contract/records/words.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { SHEET_FIELDS, sheetFieldWord } from "../../../src-main/contract/sheets.ts";
import { isMac } from "../actions/action-button.tsx";
import { droppedSource, fileSource, pastedSource, type SheetSource } from "./sheet-source.ts";
import classes from "./sheet.module.css";

export const SHEET_FILES = ".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function ChooseSource({ type, take }: { type: RecordType; take: (source: SheetSource) => void }) {
  const fileId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const source = pastedSource(event.clipboardData);
      event.preventDefault();
      if (source === null) setRefused("What was pasted is no more than one cell: copy the row with the names of the columns too.");
      else take(source);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [take]);
  return (
    <div
      className={classes.choose}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const source = droppedSource(event.dataTransfer);
        if (source !== null) take(source);
      }}
    >
      <p>
        Press <kbd>{isMac ? "⌘ V" : "Ctrl V"}</kbd> to paste cells from a spreadsheet, or drop an .xlsx or .csv file here.
      </p>
      <Button data-autofocus onClick={() => input.current?.click()}>
        Choose a file…
      </Button>
      <label htmlFor={fileId} className="hidden-text">
        File with {RECORD_PLURALS[type]}
      </label>
      <input
        ref={input}
        id={fileId}
        className={classes.file}
        type="file"
        tabIndex={-1}
        accept={SHEET_FILES}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) take(fileSource(file));
        }}
      />
      {refused !== null && <p role="alert">{refused}</p>}
      <p className="soft">
        The first row names the columns: {SHEET_FIELDS[type].map((field) => sheetFieldWord(type, field)).join(", ")}. Other names are
        understood too, in English or German, and what is not is ignored. Nothing changes before you have seen what would.
      </p>
    </div>
  );
}
