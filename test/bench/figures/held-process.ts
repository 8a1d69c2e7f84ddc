/** A process that reads a database, makes its tuner, ticks, and prints how much memory it then holds, in bytes. */
import { setImmediate } from "node:timers/promises";
import { parseSettings } from "../../../src-main/contract/settings.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { weightColumn } from "../../../src-main/services/distribution/pipeline.ts";
import { openBook } from "../../../src-main/store/open.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { settingQueries } from "../../../src-main/store/settings.ts";
import { AS_OF } from "../workload/index.ts";
import { tuningOf } from "./tuning.ts";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("expected the path of a database");
const book = openBook(path, { mode: "read" });
const settings = parseSettings(settingQueries(book.db).readAll());
const tuning = tuningOf({ loaded: loadBook(readRows(book.db), settings), settings, asOf: AS_OF });
tuning.tuner.assign(weightColumn(settings.weights));
if (globalThis.gc === undefined) throw new Error("needs --expose-gc");
for (let turn = 0; turn < 3; turn++) {
  globalThis.gc();
  await setImmediate();
}
process.stdout.write(`${process.memoryUsage.rss()}\n`);
// Used after the measurement, so that nothing of it was collected before.
if (tuning.tuner.placed < 0) throw new Error("nothing was placed");
book.close();
