/** Opens a book for writing, changes it without closing, and stays until it is killed. */
import { openBook } from "../../../../src-main/store/open.ts";
import { aboutQueries } from "../../../../src-main/store/about.ts";

const [path = "", name = ""] = process.argv.slice(2);
const book = openBook(path, { mode: "write" });
aboutQueries(book.db).rename(name);
process.stdout.write("held\n");
process.stdin.resume();
