/** Makes a list a place where sheets can be dropped and pasted. */
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { RECORD_PLURALS } from "../../../src-main/contract/records/words.ts";
import { announce } from "../messages/messages.ts";
import { droppedSource, importSheet, pastedSource } from "./sheet-source.ts";
import classes from "./sheet.module.css";

/** Where pasting belongs to a text, or to a dialog that is open. */
const ELSEWHERE = "input, textarea, select, [contenteditable='true']";

const carriesSheet = (event: DragEvent) => event.dataTransfer.types.some((type) => type === "Files" || type === "text/plain");

export function SheetDrop({ type, children }: { type: RecordType; children: ReactNode }) {
  const [over, setOver] = useState(false);
  /** Entering a child comes before leaving its parent: what counts is the difference. */
  const depth = useRef(0);
  const what = RECORD_PLURALS[type];
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || document.querySelector("[aria-modal='true']") !== null) return;
      if (event.target instanceof Element && event.target.closest(ELSEWHERE) !== null) return;
      const source = pastedSource(event.clipboardData);
      event.preventDefault();
      if (source !== null) importSheet(type, source);
      else announce(`What was pasted is no sheet of ${what}: copy several cells, the row with the names of the columns too.`);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [type, what]);
  const end = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    <div
      className={classes.drop}
      onDragEnter={(event) => {
        if (!carriesSheet(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (carriesSheet(event)) event.preventDefault();
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) end();
      }}
      onDrop={(event) => {
        event.preventDefault();
        end();
        const source = droppedSource(event.dataTransfer);
        if (source !== null) importSheet(type, source);
      }}
    >
      {children}
      {over && (
        <div className={classes.target} role="status">
          Drop the sheet to import {what}. You will see what it would change first.
        </div>
      )}
    </div>
  );
}
