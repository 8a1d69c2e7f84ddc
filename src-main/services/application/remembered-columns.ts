/** Which column was what in imported sheets: one JSON file in the data folder, newest sets of labels first. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "./preferences.ts";

export interface RememberedColumns {
  /** The field of each column of a sheet with these labels, by its label; null = ignored. Null where there was no such sheet. */
  read(labels: string): Readonly<Record<string, string | null>> | null;
  remember(labels: string, fields: Readonly<Record<string, string | null>>): void;
}

const Remembered = z.array(z.object({ labels: z.string(), fields: z.record(z.string(), z.string().nullable()) }));

const MOST_SETS = 100;

/** @param log gets a line where the file was broken: what it held is then forgotten, since it can be chosen again. */
export function rememberedColumns(data: string, log: (line: string) => void): RememberedColumns {
  const path = join(data, "sheet-columns.json");
  const read = (): z.infer<typeof Remembered> => {
    if (!existsSync(path)) return [];
    try {
      return Remembered.parse(JSON.parse(readFileSync(path, "utf8")));
    } catch {
      log(`${path} could not be read; a new one is started`);
      return [];
    }
  };
  return {
    read: (labels) => read().find((set) => set.labels === labels)?.fields ?? null,
    remember: (labels, fields) => {
      const others = read().filter((set) => set.labels !== labels);
      writeWhole(path, [{ labels, fields }, ...others].slice(0, MOST_SETS));
    },
  };
}
