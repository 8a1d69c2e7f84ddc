/** Where the application keeps what is the user's. */
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder of preferences and books: `APPORTION_DATA`, or the place that the system has for such things.
 * @param environment and `platform` as Node's `process` has them.
 */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  const chosen = environment["APPORTION_DATA"];
  if (chosen !== undefined && chosen !== "") return chosen;
  if (platform === "win32") return join(environment["APPDATA"] ?? join(homedir(), "AppData", "Roaming"), "Apportion");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Apportion");
  const config = environment["XDG_CONFIG_HOME"];
  return join(config === undefined || config === "" ? join(homedir(), ".config") : config, "Apportion");
}

/** Characters that one of the three systems refuses in a file's name. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;
/** Device names of Windows, which no file may have, whatever its ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A book's name as its file is called, without the ending: what a system refuses becomes a hyphen. */
export function fileNameOf(book: string): string {
  const name = book
    .replace(REFUSED, "-")
    .replace(/^\.+/, "")
    .replace(/[. ]+$/, "")
    .trim();
  if (name === "") return "Book";
  return DEVICES.test(name) ? `${name} book` : name;
}
