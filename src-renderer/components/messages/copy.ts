/** Text to the clipboard, with a word about it. */
import { announce, announceError } from "./messages.ts";

export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`Copied ${what}.`);
  } catch (error) {
    announceError(error);
  }
}

/** Saves text as a file through the browser's own download. */
export function downloadText(text: string, fileName: string, type: string): void {
  downloadBlob(new Blob([text], { type }), fileName);
}

/** The same for bytes in base64. */
export function downloadBytes(base64: string, fileName: string): void {
  downloadBlob(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]), fileName);
}

export function downloadBlob(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = fileName;
  anchor.click();
  URL.revokeObjectURL(address);
}
