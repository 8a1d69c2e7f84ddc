/** The one book that lies open, and the session that all services share. */
import { existsSync, realpathSync } from "node:fs";
import { userInfo } from "node:os";
import { resolve } from "node:path";
import type { z } from "zod";
import type { AppState, ListLayout } from "../../contract/calls/app.ts";
import { parseDeskSettings } from "../../contract/desk-settings.ts";
import { AppError } from "../../contract/errors.ts";
import type { AppEvent } from "../../contract/events.ts";
import type { Book } from "../../store/open.ts";
import { settingQueries } from "../../store/settings.ts";
import { expireAll } from "../offers/change.ts";
import { bookAsOf } from "../past.ts";
import type { Session } from "../session.ts";
import { createJobs, type Jobs } from "./jobs.ts";
import { preferencesFile } from "./preferences.ts";
import { rememberedColumns, type RememberedColumns } from "./remembered-columns.ts";
import { bookName, createShelf, isFolder, openDatabase, sampleOf, type Sample } from "./shelf.ts";
import { summarise } from "./summary.ts";

export interface DeskOptions {
  /** The folder of preferences and books. */
  readonly data: string;
  /** The folder that comes with the application: samples, the gazetteer. */
  readonly resources: string;
  readonly version: string;
  readonly emit: (event: AppEvent) => void;
  readonly log: (line: string) => void;
  /** The system's user name by default. */
  readonly user?: string;
  /** The real time by default. */
  readonly now?: () => number;
}

export interface Desk {
  readonly session: Session;
  readonly jobs: Jobs;
  readonly sheetColumns: RememberedColumns;
  state(): z.infer<typeof AppState>;
  /** How histories name who does something from now on; null = the system's user name. */
  setUser(name: string | null): void;
  /**
   * Opens `path`, or where it is null the book that was open the last time; when that fails none is open, and the log says why.
   * @throws AppError what opening `path` gave.
   */
  start(path: string | null): void;
  /** Opens a database, or a copy of a folder of CSV files. The book open so far stays where that fails. */
  open(path: string): void;
  create(name: string): void;
  openSample(sample: Sample): void;
  /** @returns where the old copy is. @throws AppError `conflict` where the open book is no sample's copy. */
  startOver(): string;
  /**
   * Shows the book as it was at the end of a day, or again as it is where the date is null.
   * @throws AppError `invalid-input` where the day is not before the book's own date.
   */
  lookBack(date: string | null): void;
  /** Puts the book away; the next start opens none. */
  putAway(): void;
  /** How the user has arranged lists, by their names. */
  layouts(): Readonly<Record<string, ListLayout>>;
  /** @param layout null = as at first. */
  arrange(list: string, layout: ListLayout | null): void;
  /** Closes the book because the process ends; the next start opens it again. */
  end(): void;
}

function noBook(): AppError {
  return new AppError("no-book", "No book is open; open one, or start with a sample");
}

export function createDesk(options: DeskOptions): Desk {
  const { emit, log } = options;
  const now = options.now ?? Date.now;
  const shelf = createShelf(options.data, options.resources);
  const preferences = preferencesFile(options.data, log);
  const jobs = createJobs(emit);
  let book: Book | null = null;
  // Shown instead of the book while somebody looks back.
  let past: Book | null = null;

  const systemUser = options.user ?? userInfo().username;
  let user = preferences.read().user ?? systemUser;

  const session: Session = {
    get user() {
      return user;
    },
    resources: options.resources,
    now,
    emit,
    progress: (job, phase, done, total) => jobs.progress(job, phase, done, total),
    book: () => {
      if (book === null) throw noBook();
      return past ?? book;
    },
  };

  const returnToday = () => {
    past?.close();
    past = null;
  };

  /** As the book's settings have it. What goes wrong with it keeps nobody from the book. */
  const expireAtStart = () => {
    if (book === null || book.readOnly || !parseDeskSettings(settingQueries(book.db).readAll()).expireAtStart) return;
    try {
      expireAll(session, null, "taken back as the book was opened");
    } catch (error) {
      log(`expired offers were not taken back: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const put = (next: Book) => {
    returnToday();
    if (book !== next) book?.close();
    book = next;
    expireAtStart();
    preferences.remember(next.path, bookName(next.path), now());
    emit({ type: "changed", topic: "app" });
  };

  const open = (path: string) => {
    const named = resolve(path);
    if (isFolder(named)) return put(shelf.copyFolder(named));
    // A book is locked for the one that writes it, this process too.
    const isOpen = book !== null && existsSync(named) && realpathSync.native(named) === book.path;
    put(isOpen && book !== null ? book : openDatabase(named));
  };

  return {
    session,
    jobs,
    sheetColumns: rememberedColumns(options.data, log),
    open,
    state: () => ({
      version: options.version,
      dataFolder: resolve(options.data),
      booksFolder: shelf.folder,
      user: { name: user, system: systemUser },
      book: book === null ? null : summarise(past ?? book, session),
      recent: preferences.read().recent.map((entry) => ({ ...entry, exists: existsSync(entry.path) })),
    }),
    setUser: (name) => {
      preferences.setUser(name);
      user = name ?? systemUser;
      emit({ type: "changed", topic: "app" });
    },
    start: (path) => {
      if (path !== null) return open(path);
      const last = preferences.read().lastBook;
      if (last === null) return;
      try {
        open(last);
      } catch (error) {
        log(`the last book was not opened: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    create: (name) => put(shelf.createEmpty(name)),
    openSample: (sample) => {
      const isOpen = book !== null && sampleOf(book) === sample && !book.readOnly && bookName(book.path) === shelf.titleOf(sample);
      put(isOpen && book !== null ? book : shelf.openSample(sample));
    },
    lookBack: (date) => {
      if (book === null) throw noBook();
      // Made before the one shown is given up: a date that is refused changes nothing.
      const next = date === null ? null : bookAsOf(book, date, now());
      returnToday();
      past = next;
      emit({ type: "changed", topic: "app" });
    },
    startOver: () => {
      returnToday();
      const current = session.book();
      const sample = sampleOf(current);
      if (sample === null)
        throw new AppError("conflict", `${current.path} is not a copy of a sample, so there is nothing to start over from`);
      if (current.readOnly) throw new AppError("book-in-use", `${current.path} is open in another window or process; close it there first`);
      current.close();
      book = null;
      try {
        const fresh = shelf.startOver(current.path, sample, now());
        put(fresh.book);
        return fresh.kept;
      } catch (error) {
        put(openDatabase(current.path));
        throw error;
      }
    },
    putAway: () => {
      returnToday();
      book?.close();
      book = null;
      preferences.forgetLast();
      emit({ type: "changed", topic: "app" });
    },
    layouts: () => preferences.read().lists,
    arrange: (list, layout) => preferences.arrange(list, layout),
    end: () => {
      returnToday();
      book?.close();
      book = null;
    },
  };
}
