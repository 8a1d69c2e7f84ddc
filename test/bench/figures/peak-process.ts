/** A process that makes one whole run and prints the most memory that it held, in kB. */
import { wholeRun } from "./whole-run.ts";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("expected the path of a database");
wholeRun(path).close();
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
