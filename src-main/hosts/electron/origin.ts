/** The address under which the window shows the built page, and what counts as it. */
import type { IpcMainInvokeEvent, WebFrameMain } from "electron";

export const SCHEME = "app";
const HOST = "apportion";
export const START = `${SCHEME}://${HOST}/`;

/** True for an address of the built page. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === "" && url.password === "";
}

/** The system cuts longer ones. */
const LONGEST_LETTER_ADDRESS = 2000;

/** True for an address that opens a letter in the mail program, and nothing else: what the page may hand to the system. */
export function isLetterAddress(address: string): boolean {
  return address.length <= LONGEST_LETTER_ADDRESS && URL.canParse(address) && new URL(address).protocol === "mailto:";
}

/**
 * Why a message is not from the page in the application's own window, or null.
 * @param ownId the id of that window's contents, or null where it has none.
 */
export function foreignSender(
  event: Pick<IpcMainInvokeEvent, "senderFrame"> & { sender: { id: number } },
  ownId: number | null,
): string | null {
  const frame: WebFrameMain | null = event.senderFrame;
  if (event.sender.id !== ownId) return "it does not come from Apportion's window";
  if (frame === null || frame.parent !== null) return "it does not come from the window's main frame";
  return isOwnAddress(frame.url) ? null : "it does not come from Apportion's page";
}
