/** A process of its own that writes a workload into a database and says on stderr what the workload is like. */
import { gather, observeBook, runOrder } from "../../src-main/services/distribution/pipeline.ts";
import { createBook } from "../../src-main/store/open.ts";
import { writeRows } from "../../src-main/store/rows.ts";
import { factsLine, factsOf } from "./facts.ts";
import { columnsOf, databaseOf, madeOf } from "./figures/subject.ts";
import { memberOf } from "./plan.ts";
import { SIZES } from "./workload/sizes.ts";

const [name, folder = ""] = process.argv.slice(2);
const size = memberOf(SIZES, name);
if (size === null) throw new Error(`there is no size ${name}`);
const made = madeOf(size);
createBook(databaseOf(folder, size), { name: size, fill: (db) => writeRows(db, made.rows) }).close();
const { loaded, settings, asOf } = columnsOf(made);
const observed = observeBook(loaded, settings, asOf);
process.stderr.write(`${factsLine(size, factsOf(observed, gather(observed, runOrder(observed, []))))}\n`);
