/** What every service needs of the process it runs in: the open book, the clock, and a way to tell the pages. */
import { AppError, quoted } from "../contract/errors.ts";
import type { AppEvent } from "../contract/events.ts";
import type { Book } from "../store/open.ts";

export interface Session {
  /** @throws AppError `no-book` before one is opened. */
  book(): Book;
  /** For the history: the system's user name unless set otherwise. */
  readonly user: string;
  /** The real time, ms since the epoch; a book's own clock stands in its settings. */
  now(): number;
  /** The folder of what comes with the application: samples, the gazetteer. */
  readonly resources: string;
  emit(event: AppEvent): void;
  /**
   * Tells the pages how far a job is and lets other calls run meanwhile, so never call it inside a transaction.
   * @throws AppError `cancelled` once the user has cancelled the job.
   */
  progress(job: string, phase: string, done: number, total: number): Promise<void>;
}

/**
 * The open book, to be changed.
 * @throws AppError `no-book`; `read-only` where another process has it.
 */
export function writableBook(session: Session): Book {
  const book = session.book();
  if (book.past !== undefined) {
    throw new AppError("read-only", "the book is shown as it was: go back to its own date to change anything", {
      detail: { past: book.past },
    });
  }
  if (book.readOnly) throw new AppError("read-only", `${quoted(book.path)} is in use by another process: here it can only be read`);
  return book;
}
