/** What the application remembers of its user: the name for histories, which books were opened, and how lists are arranged. One JSON file in the data folder. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ListLayout } from "../../contract/calls/app.ts";

const Preferences = z.object({
  /** Opened again at the next start. */
  lastBook: z.string().nullable(),
  /** Latest first; `openedAt` in ms since the epoch, UTC. */
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.number() })),
  /** How histories name the user; left out = the system's user name. */
  user: z.string().optional(),
  /** By name of the list. What cannot be read is as if it were not there: a list is arranged again in a moment. */
  lists: z.record(z.string(), ListLayout).default({}).catch({}),
});
export type Preferences = z.infer<typeof Preferences>;

const NOTHING: Preferences = { lastBook: null, recent: [], lists: {} };
const MOST_RECENT = 10;

export interface PreferencesFile {
  read(): Preferences;
  /** Puts a book first in the list and makes it the last one. */
  remember(path: string, name: string, openedAt: number): void;
  /** No book is opened at the next start; the list stays. */
  forgetLast(): void;
  /** @param user null = the system's user name again. */
  setUser(user: string | null): void;
  /** @param layout null = as at first. */
  arrange(list: string, layout: ListLayout | null): void;
}

/** @param log gets a line where the file was broken: it is then kept aside as `state.json.broken` and a new one started. */
export function preferencesFile(data: string, log: (line: string) => void): PreferencesFile {
  const path = join(data, "state.json");

  const read = (): Preferences => {
    if (!existsSync(path)) return NOTHING;
    try {
      return Preferences.parse(JSON.parse(readFileSync(path, "utf8")));
    } catch (error) {
      const kept = `${path}.broken`;
      renameSync(path, kept);
      log(
        `${path} could not be read (${error instanceof Error ? error.message.split("\n")[0] : String(error)}); it is kept as ${kept} and a new one is started`,
      );
      return NOTHING;
    }
  };

  return {
    read,
    remember: (book, name, openedAt) => {
      const before = read();
      const others = before.recent.filter((entry) => entry.path !== book);
      writeWhole(path, { ...before, lastBook: book, recent: [{ path: book, name, openedAt }, ...others].slice(0, MOST_RECENT) });
    },
    forgetLast: () => writeWhole(path, { ...read(), lastBook: null }),
    arrange: (list, layout) => {
      const before = read();
      const { [list]: _, ...others } = before.lists;
      writeWhole(path, { ...before, lists: layout === null ? others : { ...others, [list]: layout } });
    },
    setUser: (user) => {
      const { user: _, ...rest } = read();
      writeWhole(path, user === null ? rest : { ...rest, user });
    },
  };
}

/** Writes beside the file and renames, so that a crash leaves the old one or the new one. */
export function writeWhole(path: string, preferences: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.new`;
  const file = openSync(beside, "w");
  try {
    writeSync(file, `${JSON.stringify(preferences, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
