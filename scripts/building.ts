/** Whether out/ is newer than its sources, and making it so. */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runPackage, type Ended } from "./commands.ts";

const SOURCES = ["src-main", "src-renderer", "electron.vite.config.ts", "package.json", "package-lock.json"];

/** Written last, so that a build that broke off does not count. */
const STAMP = join(ROOT, "out", "built");

/** Why out/ must be built, or null where it is newer than all its sources. */
export function staleness(): string | null {
  if (!existsSync(STAMP)) return "it is not built yet";
  const built = statSync(STAMP).mtimeMs;
  const newer = SOURCES.flatMap((source) => filesUnder(join(ROOT, source))).find((file) => statSync(file).mtimeMs > built);
  return newer === undefined ? null : `${newer.slice(ROOT.length)} is newer`;
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Builds everything into out/, from nothing. */
export async function buildAll(): Promise<Ended> {
  rmSync(join(ROOT, "out"), { recursive: true, force: true });
  const ended = await runPackage("electron-vite", "electron-vite", ["build", "--logLevel", "warn"]);
  if (ended.code === 0) writeFileSync(STAMP, `${new Date().toISOString()}\n`);
  return ended;
}
