/** A process of its own for one figure, so that memory and compiled code of figures do not mix: prints its JSON line, or one for each step. */
import { bestPlan } from "./figures/best-plan.ts";
import { candidates } from "./figures/candidates.ts";
import { charts } from "./figures/charts.ts";
import { held } from "./figures/held.ts";
import { list } from "./figures/list.ts";
import { load } from "./figures/load.ts";
import { metrics } from "./figures/metrics.ts";
import { page } from "./figures/page.ts";
import { peak } from "./figures/peak.ts";
import { ready } from "./figures/ready.ts";
import { review } from "./figures/review.ts";
import { run } from "./figures/run.ts";
import { save } from "./figures/save.ts";
import { slider } from "./figures/slider.ts";
import { start } from "./figures/start.ts";
import type { Measures } from "./figures/subject.ts";
import { territories } from "./figures/territories.ts";
import { tick } from "./figures/tick.ts";
import { FIGURES, memberOf, tasksFor, type FigureName, type Task } from "./plan.ts";
import type { Measured } from "./timing.ts";
import { DESK_SIZES, SIZES } from "./workload/sizes.ts";

type OfOneNumber = Exclude<FigureName, "start" | "slider" | keyof typeof DESK_MEASURES>;

const MEASURES: Readonly<Record<OfOneNumber, Measures>> = {
  load,
  metrics,
  candidates,
  run,
  ready,
  tick,
  plan: bestPlan,
  held,
  territories,
  charts,
  peak,
};

/** Those of a desk have a number for each of their steps. */
const DESK_MEASURES = { save, list, page, review } as const;

/** By step; the empty name where there is but one. */
type Steps = ReadonlyMap<string, Measured>;

async function measure({ bench, size, variant }: Task, folder: string): Promise<Steps> {
  if (bench === "start" || size === "sample") return new Map([["", await start(folder)]]);
  if (bench === "save" || bench === "list" || bench === "page" || bench === "review") {
    const desk = memberOf(DESK_SIZES, size);
    if (desk === null) throw new Error(`${bench} is not taken of ${size}`);
    return DESK_MEASURES[bench](desk, folder);
  }
  if (bench === "slider") {
    const made = memberOf(SIZES, size);
    if (made === null) throw new Error(`${bench} is not taken of ${size}`);
    return slider(made, folder);
  }
  const taken = MEASURES[bench][variant];
  const made = memberOf(SIZES, size);
  if (taken === undefined || made === null) throw new Error(`${bench} of ${size} has no variant ${variant}`);
  const measured = await taken(made, folder);
  return "median" in measured ? new Map([["", measured]]) : measured;
}

const rounded = (value: number) => Number(value.toPrecision(4));

const [bench = "", size = "", variant = "", folder = ""] = process.argv.slice(2);
const tasks = tasksFor([bench, size]);
if (typeof tasks === "string") throw new Error(tasks);
const task = tasks.find((one) => one.variant === variant);
if (task === undefined) throw new Error(`${bench} ${size} has no variant ${variant}`);
for (const [step, { median, min, max, runs }] of await measure(task, folder)) {
  const named = step === "" ? task : { ...task, step };
  const line = { ...named, median: rounded(median), min: rounded(min), max: rounded(max), unit: FIGURES[task.bench].unit, runs };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
