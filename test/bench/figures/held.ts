/** `held`: the memory (resident) of a process whose backend has a book open on which weights were moved, in MB of 1024 x 1024 bytes. */
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
      const bytes = Number(execFileSync(process.execPath, [PROCESS, data], { encoding: "utf8" }));
      rmSync(data, { recursive: true, force: true });
      return bytes / 2 ** 20;
    });
    return summary(measured);
  },
};
