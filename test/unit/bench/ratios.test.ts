/** How many times as long as the engine the other variants of a figure take. */
import { describe, expect, it } from "vitest";
import { linesOf, ratioTo } from "../../bench/ratios.ts";

const ENGINE = linesOf(
  [
    '{"bench":"tick","size":"L","variant":"engine","step":"default weights","median":11}',
    '{"bench":"tick","size":"L","variant":"engine","step":"distance alone","median":6}',
    '{"bench":"metrics","size":"L","variant":"engine","median":4}',
    "",
  ].join("\n"),
);

describe("the ratio to the engine", () => {
  it("is that of the medians, to the engine's first step", () => {
    const [line] = linesOf('{"bench":"tick","size":"L","variant":"sqlite","median":3993}\n');
    expect(line && ratioTo(ENGINE, line)).toEqual({ bench: "tick", size: "L", variant: "sqlite", times: 363, of: "default weights" });
  });

  it("is not told of the engine itself, nor where it was not measured", () => {
    const lines = linesOf(
      '{"bench":"tick","size":"L","variant":"engine","median":9}\n{"bench":"tick","size":"M","variant":"sqlite","median":9}',
    );
    expect(lines.map((line) => ratioTo(ENGINE, line))).toEqual([null, null]);
  });
});
