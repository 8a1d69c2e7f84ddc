/** Which figures there are, and of which sizes and variants each is taken. */
import { DESK_SIZES, SIZES, type DeskSize, type Size } from "./workload/sizes.ts";

export const VARIANTS = ["engine", "twin", "sqlite", "duckdb", "highs"] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a figure is taken of: a made workload, the made book of a large desk, or the sample that comes with the application. */
export type Subject = Size | DeskSize | "sample";

export interface Figure {
  readonly unit: "ms" | "MB";
  readonly sizes: readonly Subject[];
  /** Those beside the engine's, each with the sizes that it is taken of. */
  readonly others: Readonly<Partial<Record<Exclude<Variant, "engine">, readonly Subject[]>>>;
}

/** Of the larger ones the slow variants would take hours. */
const FEW = ["S", "M"] as const;
const MANY = ["S", "M", "L"] as const;

export const FIGURES = {
  load: { unit: "ms", sizes: SIZES, others: {} },
  metrics: { unit: "ms", sizes: SIZES, others: { twin: FEW, sqlite: FEW } },
  candidates: { unit: "ms", sizes: SIZES, others: { sqlite: FEW } },
  run: { unit: "ms", sizes: SIZES, others: { twin: FEW, sqlite: FEW } },
  ready: { unit: "ms", sizes: SIZES, others: {} },
  tick: { unit: "ms", sizes: SIZES, others: { twin: FEW, sqlite: MANY, duckdb: MANY } },
  plan: { unit: "ms", sizes: SIZES, others: { highs: ["S"] } },
  held: { unit: "MB", sizes: SIZES, others: {} },
  territories: { unit: "ms", sizes: ["L"], others: {} },
  charts: { unit: "ms", sizes: ["L"], others: {} },
  peak: { unit: "MB", sizes: SIZES, others: {} },
  start: { unit: "ms", sizes: ["sample"], others: {} },
  save: { unit: "ms", sizes: DESK_SIZES, others: {} },
  list: { unit: "ms", sizes: DESK_SIZES, others: {} },
  page: { unit: "ms", sizes: ["desk"], others: {} },
  slider: { unit: "ms", sizes: ["L"], others: {} },
  review: { unit: "ms", sizes: ["history"], others: {} },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof FIGURES;

/** One figure of one size by one variant: what a process of its own measures. */
export interface Task {
  readonly bench: FigureName;
  readonly size: Subject;
  readonly variant: Variant;
}

/** Figures that are taken of the built application, most of them through a browser. */
export const OF_BUILD: readonly FigureName[] = ["start", "page", "slider", "review", "held"];

const NAMES = Object.keys(FIGURES) as FigureName[];

/** One of a list, or null: an argument is any text. */
export function memberOf<T extends string>(members: readonly T[], text: string | undefined): T | null {
  return members.find((member) => member === text) ?? null;
}

export function tasksOf(bench: FigureName, size: Subject): Task[] {
  const others: Figure["others"] = FIGURES[bench].others;
  const beside = VARIANTS.filter((variant) => variant !== "engine" && others[variant]?.includes(size));
  return (["engine", ...beside] as const).map((variant) => ({ bench, size, variant }));
}

/** The tasks that the arguments ask for, or a sentence that says what is wrong with them. */
export function tasksFor(args: readonly string[]): readonly Task[] | string {
  const [name, size] = args;
  if (args.length > 2) return `bench takes a figure and a size, not ${args.length} arguments`;
  const figure = memberOf(NAMES, name);
  if (name !== undefined && figure === null) return `there is no figure "${name}", expected one of ${NAMES.join(", ")}`;
  const subjects: readonly Subject[] = [...SIZES, ...DESK_SIZES, "sample"];
  const subject = memberOf(subjects, size);
  if (size !== undefined && subject === null) return `there is no size "${size}", expected one of ${subjects.join(", ")}`;
  const tasks = (figure === null ? NAMES : [figure]).flatMap((bench) => {
    const { sizes }: Figure = FIGURES[bench];
    return sizes.filter((one) => subject === null || one === subject).flatMap((one) => tasksOf(bench, one));
  });
  if (tasks.length > 0 || figure === null) return tasks;
  const { sizes }: Figure = FIGURES[figure];
  return `${figure} is not taken of size "${size}", expected one of ${sizes.join(", ")}`;
}
