/** The compiled code that is kept is what its source compiles to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kernelModule } from "../../../scripts/make-kernel.ts";
import { ROOT } from "../../../scripts/commands.ts";

describe("src-main/kernel/code.ts", () => {
  it("is what `node scripts/make-kernel.ts` makes of the source", { timeout: 60_000 }, async () => {
    expect(readFileSync(join(ROOT, "src-main", "kernel", "code.ts"), "utf8")).toBe(await kernelModule());
  });

  it("reads the columns in the order of the header", () => {
    const memory = readFileSync(join(ROOT, "src-main", "engine", "tuning", "memory.ts"), "utf8");
    const named = [...memory.matchAll(/^ {2}(\w+): "\w+",$/gm)].map(([, name]) => name);
    const source = readFileSync(join(ROOT, "src-main", "kernel", "assembly", "columns.ts"), "utf8");
    const read = [...source.matchAll(/^ {2}(\w+) = load<u32>\((\d+)\);$/gm)];
    // `load` is a word of the language there.
    expect(read.map(([, name]) => name?.replace(/_$/, ""))).toEqual(named);
    expect(read.map(([, , address]) => Number(address))).toEqual(named.map((_, i) => 4 * i));
  });
});
