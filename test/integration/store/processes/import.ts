/** Imports many opportunities into a book; stops for ever at a row, so that it can be killed there, or says when the last one is written. */
import { writeSync } from "node:fs";
import type { OpportunityRow } from "../../../../src-main/contract/book.ts";
import { openBook } from "../../../../src-main/store/open.ts";
import { importRows } from "../../../../src-main/services/importing.ts";
import { NO_ROWS, opportunity } from "../rows.ts";

const [path = "", count = "0", stopAt = "none"] = process.argv.slice(2);

// Long enough that the transaction outgrows SQLite's memory and goes to disk before it is committed.
const TOPIC = "new".padEnd(1500, ".");

function* opportunities(): Generator<OpportunityRow, void, undefined> {
  for (let row = 0; row < Number(count); row += 1) {
    if (String(row) === stopAt) {
      writeSync(1, `stopped at ${row}\n`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    yield opportunity(`o${row}`, { topic: TOPIC });
  }
  writeSync(1, "last row\n");
}

const book = openBook(path, { mode: "write" });
importRows(book, { ...NO_ROWS, opportunities: opportunities() }, { at: 1, by: "test", label: "import" });
writeSync(1, "written\n");
book.close();
