/** A process of its own for one figure, so that memory and compiled code of figures do not mix: prints its JSON line. */
import { candidates } from "./figures/candidates.ts";
import { charts } from "./figures/charts.ts";
import { load } from "./figures/load.ts";
import { metrics } from "./figures/metrics.ts";
import { peak } from "./figures/peak.ts";
import { run } from "./figures/run.ts";
import { start } from "./figures/start.ts";
import type { Measures } from "./figures/subject.ts";
import { territories } from "./figures/territories.ts";
import { tick } from "./figures/tick.ts";
import { FIGURES, tasksFor, type FigureName, type Task } from "./plan.ts";
import type { Measured } from "./timing.ts";

const MEASURES: Readonly<Record<Exclude<FigureName, "start">, Measures>> = {
  load,
  metrics,
  candidates,
  run,
  tick,
  territories,
  charts,
  peak,
};

function measure({ bench, size, variant }: Task, folder: string): Promise<Measured> {
  if (bench === "start" || size === "sample") return start(folder);
  const taken = MEASURES[bench][variant];
  if (taken === undefined) throw new Error(`${bench} has no variant ${variant}`);
  return taken(size, folder);
}

const rounded = (value: number) => Number(value.toPrecision(4));

const [bench = "", size = "", variant = "", folder = ""] = process.argv.slice(2);
const tasks = tasksFor([bench, size]);
if (typeof tasks === "string") throw new Error(tasks);
const task = tasks.find((one) => one.variant === variant);
if (task === undefined) throw new Error(`${bench} ${size} has no variant ${variant}`);
const { median, min, max, runs } = await measure(task, folder);
const line = { ...task, median: rounded(median), min: rounded(min), max: rounded(max), unit: FIGURES[task.bench].unit, runs };
process.stdout.write(`${JSON.stringify(line)}\n`);
