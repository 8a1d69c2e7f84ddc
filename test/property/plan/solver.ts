/** The same question asked of HiGHS, a solver of linear programs: how many can be placed, and with what total score. */
import loadHighs from "highs";
import { freePlaces, type Batch } from "./problems.ts";

export interface Optimum {
  readonly placed: number;
  readonly score: number;
}

/** HiGHS reads numbers from a text; what is left of so many digits is far below its own tolerance. */
const number = (value: number) => (value < 0 ? `- ${text(-value)}` : `+ ${text(value)}`);
const text = (value: number) => value.toPrecision(17);

/** Terms of a sum, each on a line of its own: HiGHS reads no line that is very long. */
const sum = (terms: readonly string[]) => (terms.length === 0 ? "0 none" : terms.join("\n "));

export async function solver(): Promise<(batch: Batch) => Optimum> {
  const highs = await loadHighs();
  const solve = (program: string): number => {
    const solution = highs.solve(program, { primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 });
    if (solution.Status !== "Optimal") throw new Error(`HiGHS: ${solution.Status}`);
    return solution.ObjectiveValue;
  };
  return (batch) => {
    const pairs = batch.lines.flatMap((line, i) =>
      (batch.kept[i] ?? -1) >= 0 ? [] : line.map(({ partner, score }) => ({ name: `x${i}_${partner}`, line: i, partner, score })),
    );
    const rowsBy = (key: "line" | "partner", room: (value: number) => number) => {
      const groups = new Map<number, string[]>();
      for (const pair of pairs) groups.set(pair[key], [...(groups.get(pair[key]) ?? []), `+ ${pair.name}`]);
      return [...groups]
        .filter(([value]) => Number.isFinite(room(value)))
        .map(([value, names]) => ` ${key}${value}: ${sum(names)} <= ${room(value)}`);
    };
    const free = freePlaces(batch);
    const limits = [...rowsBy("line", () => 1), ...rowsBy("partner", (partner) => free[partner] ?? 0)];
    const program = (objective: string, more: readonly string[]) =>
      [
        "Maximize",
        ` obj: ${objective}`,
        "Subject To",
        ...limits,
        ...more,
        "Bounds",
        ...pairs.map(({ name }) => ` 0 <= ${name} <= 1`),
        "End",
      ].join("\n");
    if (pairs.length === 0) return { placed: 0, score: 0 };
    const all = sum(pairs.map(({ name }) => `+ ${name}`));
    const placed = Math.round(solve(program(all, [])));
    const score = solve(program(sum(pairs.map(({ name, score: one }) => `${number(one)} ${name}`)), [` most: ${all} = ${placed}`]));
    return { placed, score };
  };
}
