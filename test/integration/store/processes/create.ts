/** Makes a book and stays in the middle of filling it until it is killed. */
import { writeSync } from "node:fs";
import { createBook } from "../../../../src-main/store/open.ts";

createBook(process.argv[2] ?? "", {
  name: "B",
  fill(db) {
    db.prepare("INSERT INTO products (id, name) VALUES ('p', 'P')").run();
    writeSync(1, "filling\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
