/** Which figures an invocation takes, and how their numbers are made of the runs. */
import { describe, expect, it } from "vitest";
import { mustBeSame, mustEqual } from "../../bench/reference.ts";
import { tasksFor } from "../../bench/plan.ts";
import { summary } from "../../bench/timing.ts";

describe("the arguments", () => {
  it("name one figure, and of S and M every variant", () => {
    expect(tasksFor(["tick", "S"])).toEqual([
      { bench: "tick", size: "S", variant: "engine" },
      { bench: "tick", size: "S", variant: "twin" },
      { bench: "tick", size: "S", variant: "sqlite" },
      { bench: "tick", size: "S", variant: "duckdb" },
    ]);
    expect(tasksFor(["plan", "S"])).toHaveLength(2);
    expect(tasksFor(["plan", "M"])).toEqual([{ bench: "plan", size: "M", variant: "engine" }]);
    expect(tasksFor(["tick", "L"])).toEqual([
      { bench: "tick", size: "L", variant: "engine" },
      { bench: "tick", size: "L", variant: "sqlite" },
      { bench: "tick", size: "L", variant: "duckdb" },
    ]);
    expect(tasksFor(["tick", "LD"])).toEqual([{ bench: "tick", size: "LD", variant: "engine" }]);
    expect(tasksFor(["metrics", "L"])).toEqual([{ bench: "metrics", size: "L", variant: "engine" }]);
  });

  it("left out mean every size and every figure", () => {
    const sizes = (tasks: ReturnType<typeof tasksFor>) => (typeof tasks === "string" ? tasks : [...new Set(tasks.map(({ size }) => size))]);
    expect(sizes(tasksFor(["load"]))).toEqual(["S", "M", "L", "LD"]);
    expect(sizes(tasksFor([]))).toEqual(["S", "M", "L", "LD", "sample", "desk", "history"]);
  });

  it.each([
    [
      ["fast"],
      'there is no figure "fast", expected one of load, metrics, candidates, run, ready, tick, plan, held, territories, charts, peak, start, save, list, page, slider, review',
    ],
    [
      ["toString"],
      'there is no figure "toString", expected one of load, metrics, candidates, run, ready, tick, plan, held, territories, charts, peak, start, save, list, page, slider, review',
    ],
    [["tick", "XL"], 'there is no size "XL", expected one of S, M, L, LD, desk, history, sample'],
    [["start", "S"], 'start is not taken of size "S", expected one of sample'],
    [["tick", "S", "9"], "bench takes a figure and a size, not 3 arguments"],
  ])("%j are refused with a sentence", (args, sentence) => {
    expect(tasksFor(args)).toBe(sentence);
  });
});

describe("a figure", () => {
  it("is the middle of its runs, or the mean of the two in the middle", () => {
    expect(summary([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9, runs: 3 });
    expect(summary([10, 1, 4, 2])).toEqual({ median: 3, min: 1, max: 10, runs: 4 });
  });

  it("is not taken of a variant that comes to another assignment", () => {
    const expected = new Map([
      ["a", "p"],
      ["b", null],
    ]);
    expect(() => mustEqual(new Map(expected), expected, "it")).not.toThrow();
    expect(() => mustEqual(new Map([...expected].toReversed()), expected, "it")).toThrow("it distributes b where the engine distributes a");
    expect(() => mustEqual(new Map([...expected, ["b", "p"]]), expected, "it")).toThrow("it gives b to p, the engine to nobody");
    expect(() => mustEqual(new Map([["a", "p"]]), expected, "it")).toThrow("it has 1 lines, the engine 2");
  });

  it("is not taken of a variant whose numbers differ in the last bit", () => {
    expect(() => mustBeSame([0.3], [0.3], "it")).not.toThrow();
    expect(() => mustBeSame([0.1 + 0.2], [0.3], "it")).toThrow("it has 0.30000000000000004 at 0, the engine 0.3");
  });
});
