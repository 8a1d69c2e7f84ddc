/** Delivers everything that can be delivered in a book, and is killed meanwhile; loads no more of the application than that takes. */
import { deliver } from "../../../../src-main/services/review/deliver.ts";
import type { Session } from "../../../../src-main/services/session.ts";
import { snapshot } from "../../../../src-main/services/snapshot.ts";
import { openBook } from "../../../../src-main/store/open.ts";
import { runQueries } from "../../../../src-main/store/runs.ts";

const book = openBook(process.argv[2] ?? "", { mode: "write" });
const session: Session = {
  book: () => book,
  user: "tester",
  now: Date.now,
  resources: "",
  emit: () => {},
  progress: () => Promise.resolve(),
};
const run = runQueries(book.db).latestRun();
if (run === null) throw new Error("the book has a run");
// The book is read by this already: what follows is the delivery itself.
snapshot(session);
process.stdout.write("delivering\n");
deliver(session, run.id);
process.stdout.write("delivered\n");
