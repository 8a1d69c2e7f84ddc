/** How many times as long as the engine another variant takes, of figures of one invocation. */
import type { Variant } from "./plan.ts";

/** A line of stdout. */
export interface FigureLine {
  readonly bench: string;
  readonly size: string;
  readonly variant: Variant;
  readonly step?: string;
  readonly median: number;
}

export interface Ratio {
  readonly bench: string;
  readonly size: string;
  readonly variant: Variant;
  /** Of the medians, to the engine's. */
  readonly times: number;
  /** The engine's step that it is measured by, where it has several: the first. */
  readonly of?: string;
}

export function linesOf(stdout: string): FigureLine[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as FigureLine);
}

/** @returns null where the line is the engine's own, or there is none of the engine to compare it with. */
export function ratioTo(taken: readonly FigureLine[], line: FigureLine): Ratio | null {
  if (line.variant === "engine") return null;
  const engine = taken.find(({ bench, size, variant }) => bench === line.bench && size === line.size && variant === "engine");
  if (engine === undefined) return null;
  const { bench, size, variant } = line;
  const times = Number((line.median / engine.median).toPrecision(3));
  return { bench, size, variant, times, ...(engine.step === undefined ? {} : { of: engine.step }) };
}
