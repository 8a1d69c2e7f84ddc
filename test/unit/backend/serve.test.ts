/** What a call goes through: look-up, parsing both ways, errors as answers. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { serve } from "../../../src-main/backend/serve.ts";
import { WeightValues } from "../../../src-main/contract/calls/weights.ts";
import { AppError } from "../../../src-main/contract/errors.ts";

const table = {
  "sum.of": { input: z.object({ numbers: z.array(z.number()).max(3) }).strict(), output: z.number() },
  "weights.activate": { input: z.object({ weights: WeightValues }), output: z.null() },
  "book.missing": { input: z.object({}), output: z.null() },
  "bug.throws": { input: z.object({}), output: z.null() },
  "bug.answers": { input: z.object({}), output: z.object({ count: z.number() }) },
  "slow.call": { input: z.object({}), output: z.null() },
} as const;

const lines: string[] = [];
const answer = serve(
  table,
  {
    "sum.of": ({ numbers }) => numbers.reduce((sum, number) => sum + number, 0),
    "weights.activate": () => null,
    "book.missing": () => {
      throw new AppError("not-found", "There is no partner 7", { detail: { partner: "7" } });
    },
    "bug.throws": () => {
      throw new TypeError("undefined is not a function");
    },
    "bug.answers": () => JSON.parse('{"count": "three"}') as { count: number },
    "slow.call": async () => {
      const end = performance.now() + 45;
      while (performance.now() < end);
      return null;
    },
  },
  (line) => lines.push(line),
);

const logged = async (name: string, input: unknown) => {
  lines.length = 0;
  return { given: await answer(name, input), lines: [...lines] };
};

describe("serve", () => {
  it("answers with the handler's value", async () => {
    expect(await logged("sum.of", { numbers: [1, 2] })).toEqual({ given: { ok: true, value: 3 }, lines: [] });
  });

  it.each(["sum.off", "__proto__", "constructor", "toString", ""])("refuses the unknown call %j", async (name) => {
    const { given } = await logged(name, {});
    expect(given).toMatchObject({ ok: false, error: { code: "unknown-call" } });
    expect(given.ok || given.error.message).toContain("expected one of sum.of, ");
  });

  it("names the path, the value and the expectation of wrong input, and how many more there are", async () => {
    const { given } = await logged("sum.of", { numbers: [1, "two"], more: 1 });
    expect(given).toEqual({
      ok: false,
      error: {
        code: "invalid-input",
        message: 'sum.of: numbers.1 is "two": Invalid input: expected number, received string (and 1 more)',
      },
    });
  });

  it("says that input is missing rather than undefined", async () => {
    const { given } = await logged("sum.of", undefined);
    expect(given.ok || given.error.message).toMatch(/^sum\.of: the input is missing: /);
  });

  it("passes on the range of a weight", async () => {
    const weights = { distance: 0, winrate: 7, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 };
    const { given } = await logged("weights.activate", { weights });
    expect(given.ok || given.error.message).toMatch(/^weights\.activate: weights\.winrate is 7: .* takes a weight from 0 to 5$/);
  });

  it("gives an expected failure its code, sentence and detail, and logs nothing", async () => {
    const { given, lines: written } = await logged("book.missing", {});
    expect(given).toEqual({ ok: false, error: { code: "not-found", message: "There is no partner 7", detail: { partner: "7" } } });
    expect(written).toEqual([]);
  });

  it("answers a bug with internal, tells nothing of it and logs its stack", async () => {
    const { given, lines: written } = await logged("bug.throws", {});
    expect(given).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(JSON.stringify(given)).not.toContain("undefined is not a function");
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/bug\.throws failed: TypeError: undefined is not a function\n\s+at .*serve\.test\.ts/);
  });

  it("does not let a wrong answer out", async () => {
    const { given, lines: written } = await logged("bug.answers", {});
    expect(given).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(written[0]).toContain('count is "three"');
  });

  it("logs a call that takes longer than 40 ms", async () => {
    const { lines: written } = await logged("slow.call", {});
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^slow call: slow\.call took \d+ ms$/);
  });
});
