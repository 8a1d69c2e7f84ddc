/** `peak`: the most memory that a process has held which did one whole run, in MB of 1024 x 1024 bytes. */
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { summary } from "../timing.ts";
import { databaseOf, FEW, type Measures } from "./subject.ts";

const PROCESS = fileURLToPath(new URL("peak-process.ts", import.meta.url));

export const peak: Measures = {
  engine: async (size, folder) => {
    const copy = join(folder, `peak-${size}.apportion`);
    const peaks = Array.from({ length: FEW.runs }, () => {
      copyFileSync(databaseOf(folder, size), copy);
      const kilobytes = Number(execFileSync(process.execPath, [PROCESS, copy], { encoding: "utf8" }));
      rmSync(copy);
      return kilobytes / 1024;
    });
    return summary(peaks);
  },
};
