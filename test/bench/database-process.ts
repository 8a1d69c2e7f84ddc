/** A process of its own that writes a workload into a database and says on stderr what the workload is like. */
import { gather, observeBook, runOrder } from "../../src-main/services/distribution/pipeline.ts";
import { createBook } from "../../src-main/store/open.ts";
import { writeRows } from "../../src-main/store/rows.ts";
import { factsLine, factsOf } from "./facts.ts";
import { columnsOf, databaseOf, madeOf } from "./figures/subject.ts";
import { memberOf } from "./plan.ts";
import { deskRows } from "./workload/desk.ts";
import { DESK_SHAPES, DESK_SIZES, SIZES } from "./workload/sizes.ts";

const [name, folder = ""] = process.argv.slice(2);
const size = memberOf(SIZES, name);
const desk = memberOf(DESK_SIZES, name);
if (desk !== null) {
  const shape = DESK_SHAPES[desk];
  createBook(databaseOf(folder, desk), { name: desk, fill: (db) => writeRows(db, deskRows(shape)) }).close();
  process.stderr.write(`${desk}: ${JSON.stringify(shape)}\n`);
} else if (size !== null) {
  const made = madeOf(size);
  createBook(databaseOf(folder, size), { name: size, fill: (db) => writeRows(db, made.rows) }).close();
  const { loaded, settings, asOf } = columnsOf(made);
  const observed = observeBook(loaded, settings, asOf);
  process.stderr.write(`${factsLine(size, factsOf(observed, gather(observed, runOrder(observed, []))))}\n`);
} else throw new Error(`there is no size ${name}`);
