/** Replaces a folder as one step: a crash at any moment leaves the old one or the new one, whole. */
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";

/** How long a reader lets another process finish its swap; the two renames take microseconds. */
const LONGEST_SWAP_MS = 2_000;

/** Names beside the folder: `.book.apportion-new-123`, with the number of the process that writes. */
function besideName(folder: string, what: "new" | "old", pid: number | string): string {
  return join(dirname(folder), `.${basename(folder)}.apportion-${what}-${pid}`);
}

/** The folder itself where the path is a link to it, so that the link stays. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return resolve(dirname(path), readlinkSync(path));
    } catch {
      return resolve(path);
    }
  }
}

interface Leftover {
  readonly path: string;
  readonly pid: number;
}

function leftovers(folder: string, what: "new" | "old"): Leftover[] {
  const parent = dirname(folder);
  if (!existsSync(parent)) return [];
  const prefix = basename(besideName(folder, what, ""));
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => ({ path: join(parent, name), pid: Number(name.slice(prefix.length)) }));
}

function isOtherProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, and exists.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function syncFile(path: string, flags: "r" | "r+"): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Windows flushes folders by itself and refuses to open them. */
function syncFolder(folder: string): void {
  if (process.platform !== "win32") syncFile(folder, "r");
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncFile(path, process.platform === "win32" ? "r+" : "r");
  }
  syncFolder(folder);
}

/** Puts the old folder back where a process died between its two renames; does nothing where the folder is there. */
export function recoverBookFolder(path: string): void {
  const folder = realFolder(path);
  const deadline = Date.now() + LONGEST_SWAP_MS;
  while (!existsSync(folder)) {
    const [old] = leftovers(folder, "old");
    if (old === undefined) return;
    if (isOtherProcess(old.pid) && Date.now() < deadline) sleep(10);
    else renameSync(old.path, folder);
  }
}

function removeLeftovers(folder: string): void {
  for (const { path, pid } of [...leftovers(folder, "new"), ...leftovers(folder, "old")]) {
    if (!isOtherProcess(pid)) rmSync(path, { recursive: true, force: true });
  }
}

function copyOthers(from: string, to: string, written: ReadonlySet<string>): void {
  for (const name of readdirSync(from)) {
    if (!written.has(name)) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
  chmodSync(to, statSync(from).mode & 0o777);
}

function swap(fresh: string, old: string, folder: string): void {
  renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
}

/**
 * Writes a folder beside the one that is to hold it, then puts it in its place.
 * @param files what `write` writes into the folder that it is given; files of the old folder with other names are kept.
 */
export function replaceFolder(path: string, files: readonly string[], write: (folder: string) => void): void {
  recoverBookFolder(path);
  const folder = realFolder(path);
  mkdirSync(dirname(folder), { recursive: true });
  removeLeftovers(folder);
  const fresh = besideName(folder, "new", process.pid);
  const old = besideName(folder, "old", process.pid);
  try {
    mkdirSync(fresh);
    write(fresh);
    if (existsSync(folder)) copyOthers(folder, fresh, new Set(files));
    syncTree(fresh);
    if (existsSync(folder)) swap(fresh, old, folder);
    else renameSync(fresh, folder);
    syncFolder(dirname(folder));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}
