/** `load`: a book's rows into a new database, until it is open for writing. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createBook } from "../../../src-main/store/open.ts";
import { writeRows } from "../../../src-main/store/rows.ts";
import { timed } from "../timing.ts";
import { FEW, madeOf, type Measures } from "./subject.ts";

export const load: Measures = {
  engine: (size, folder) => {
    const { rows } = madeOf(size);
    return timed(FEW, {
      before: (turn) => join(folder, `load-${size}-${turn}.apportion`),
      run: (path) => createBook(path, { name: size, fill: (db) => writeRows(db, rows) }),
      after: (book, _turn, warmUp) => {
        if (warmUp) {
          const offers = book.db.prepare<[], number>("SELECT count(*) FROM offers").pluck().get();
          if (offers !== rows.offers.length) throw new Error(`the store holds ${offers} offers of ${rows.offers.length}`);
        }
        book.close();
        rmSync(book.path);
      },
    });
  },
};
