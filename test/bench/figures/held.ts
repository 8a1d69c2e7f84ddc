/** `held`: the memory (resident) of a process that holds a book's columns and its tuner, after a tick and a collection of garbage, in MB of 1024 x 1024 bytes. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { summary } from "../timing.ts";
import { databaseOf, FEW, type Measures } from "./subject.ts";

const PROCESS = fileURLToPath(new URL("held-process.ts", import.meta.url));

export const held: Measures = {
  engine: async (size, folder) => {
    const measured = Array.from({ length: FEW.runs }, () => {
      const bytes = Number(execFileSync(process.execPath, ["--expose-gc", PROCESS, databaseOf(folder, size)], { encoding: "utf8" }));
      return bytes / 2 ** 20;
    });
    return summary(measured);
  },
};
