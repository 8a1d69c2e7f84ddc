/** A session on a database that is opened for one piece of work, as a command does. */
import { userInfo } from "node:os";
import { openBook, type Book } from "../../store/open.ts";
import type { Session } from "../session.ts";

/**
 * Opens a database for writing, does `work`, and closes it, whatever happens.
 * @throws AppError as `openBook` does, `book-in-use` among them.
 */
export async function withFileSession<T>(path: string, now: () => number, work: (session: Session) => Promise<T>): Promise<T> {
  const book: Book = openBook(path, { mode: "write" });
  try {
    return await work({
      book: () => book,
      user: userInfo().username,
      now,
      resources: "",
      // Nobody looks on.
      emit: () => undefined,
      progress: () => Promise.resolve(),
    });
  } finally {
    book.close();
  }
}
