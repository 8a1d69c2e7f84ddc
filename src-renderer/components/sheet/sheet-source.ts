/** Sheets on their way in: the one dialog is asked to open from any list, and a file's bytes are sent in parts that every host lets through. */
import { useSyncExternalStore } from "react";
import { LARGEST_SHEET, SHEET_PART } from "../../../src-main/contract/calls/sheets.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { call } from "../../bridge/client.ts";

export interface SheetSource {
  /** What it is called on the screen and in messages. */
  readonly name: string;
  readonly blob: Blob;
  readonly pasted: boolean;
}

export interface SheetRequest {
  /** New for each sheet. */
  readonly id: string;
  readonly type: RecordType;
  /** null = the user has yet to choose it. */
  readonly source: SheetSource | null;
}

let request: SheetRequest | null = null;
let counter = 0;
const listeners = new Set<() => void>();

function set(next: SheetRequest | null): void {
  request = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog; with a source at once on its preview. */
export function importSheet(type: RecordType, source: SheetSource | null = null): void {
  counter += 1;
  set({ id: `sheet-${Date.now().toString(36)}-${counter}`, type, source });
}

export function closeSheet(): void {
  set(null);
}

export function useSheetRequest(): SheetRequest | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => request,
  );
}

export function fileSource(file: File): SheetSource {
  return { name: file.name, blob: file, pasted: false };
}

/** Cells as a spreadsheet puts them on the clipboard; null where there is no more than one. */
function textSource(text: string): SheetSource | null {
  if (!/[\t\r\n]/.test(text.trim())) return null;
  return { name: "pasted cells", blob: new Blob([text], { type: "text/plain" }), pasted: true };
}

function filesIn(data: DataTransfer | null): SheetSource | null {
  const [file] = data?.files ?? [];
  return file === undefined ? null : fileSource(file);
}

const textIn = (data: DataTransfer | null) => textSource(data?.getData("text/plain") ?? "");

/** Pasted cells or a pasted file; null where there are neither. Cells come as a picture too, so their text goes first. */
export function pastedSource(data: DataTransfer | null): SheetSource | null {
  return textIn(data) ?? filesIn(data);
}

/** A dropped file or dropped cells; null where there are neither. Files come with their address as a text, so they go first. */
export function droppedSource(data: DataTransfer): SheetSource | null {
  return filesIn(data) ?? textIn(data);
}

async function base64(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result.replace(/^[^,]*,?/, "") : ""));
    reader.addEventListener("error", () => reject(new Error("the file could not be read; it may have been moved or changed")));
    reader.readAsDataURL(part);
  });
}

/** Sends all of it, part by part; what is too large is refused before its first byte is read. */
export async function sendSheet(sheet: string, { name, blob }: SheetSource, signal: AbortSignal): Promise<void> {
  const { size } = blob;
  const send = (offset: number, part: string) => call("sheet.send", { sheet, name: name.slice(-1000) || "sheet", offset, size, part });
  if (size === 0 || size > LARGEST_SHEET) {
    await send(0, "");
    return;
  }
  for (let offset = 0; offset < size; offset += SHEET_PART) {
    signal.throwIfAborted();
    await send(offset, await base64(blob.slice(offset, offset + SHEET_PART)));
  }
}
