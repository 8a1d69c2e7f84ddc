/**
 * `held`: the memory (resident) that a backend adds to its process when it has a book open over which weights were moved, and that of the whole process; in MB
 * of 1024 x 1024 bytes.
 */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { summary } from "../timing.ts";
import { deskFolder } from "./desk.ts";
import { FEW, type Measures } from "./subject.ts";

const PROCESS = fileURLToPath(new URL("held-process.ts", import.meta.url));

export const held: Measures = {
  engine: async (size, folder) => {
    const measured = Array.from({ length: FEW.runs }, () => {
      const data = deskFolder(size, folder);
      const [before = NaN, after = NaN] = execFileSync(process.execPath, [PROCESS, data], { encoding: "utf8" }).split(" ").map(Number);
      rmSync(data, { recursive: true, force: true });
      return { backend: (after - before) / 2 ** 20, process: after / 2 ** 20 };
    });
    return new Map([
      ["backend", summary(measured.map(({ backend }) => backend))],
      ["whole process", summary(measured.map((one) => one.process))],
    ]);
  },
};
