/** A second real process that works on a book, run from its sources; the tests tell it what to do and kill it. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export interface Child {
  /** The next line that it prints; null once it has ended. */
  line(): Promise<string | null>;
  /** Ends it at once, without any chance to clean up. */
  kill(): Promise<void>;
}

/** @param script a file in `processes/`. */
export function start(script: string, ...args: readonly string[]): Child {
  const path = fileURLToPath(new URL(`./processes/${script}`, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [path, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(kill);
  return {
    async line() {
      const next = await lines.next();
      return next.done === true ? null : next.value;
    },
    kill,
  };
}
