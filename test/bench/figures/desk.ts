/** The book of a large desk as the application has it open: its calls, and acts on it. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createHandlers } from "../../../src-main/backend/handlers.ts";
import { serve } from "../../../src-main/backend/serve.ts";
import { calls, type CallInput, type CallName, type CallOutput } from "../../../src-main/contract/calls.ts";
import { createDesk, type Desk } from "../../../src-main/services/application/desk.ts";
import { ROOT } from "../../e2e/fixtures/web-host.ts";
import { summary, type Measured } from "../timing.ts";
import type { DeskSize, Size } from "../workload/sizes.ts";
import { databaseOf } from "./subject.ts";

/** Measures every step of one size; `folder` holds the databases of all sizes. */
export type DeskMeasure = (size: DeskSize, folder: string) => Promise<ReadonlyMap<string, Measured>>;

/** A data folder whose last book is a copy of the size's, so that what a figure changes stays its own. */
export function deskFolder(size: DeskSize | Size, folder: string): string {
  const data = mkdtempSync(join(folder, `${size}-`));
  copyFileSync(databaseOf(folder, size), join(data, "book.apportion"));
  const desk = deskIn(data);
  desk.open(join(data, "book.apportion"));
  desk.end();
  return data;
}

export function deskIn(data: string): Desk {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  return createDesk({ data, resources: join(ROOT, "resources"), version: "bench", emit: () => {}, log, user: "bench" });
}

export interface OpenDesk {
  readonly desk: Desk;
  /** A call as a page makes it, parsed both ways. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
}

/** Opens the book of a size, hands it over, and clears it away. */
export async function withDesk(
  size: DeskSize,
  folder: string,
  work: (open: OpenDesk) => Promise<Map<string, Measured>>,
): Promise<Map<string, Measured>> {
  const data = deskFolder(size, folder);
  const desk = deskIn(data);
  desk.start(null);
  const answer = serve(calls, createHandlers(desk), () => {});
  try {
    return await work({
      desk,
      async call(name, input) {
        const reply = await answer(name, input);
        if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
        return reply.value as CallOutput<typeof name>;
      },
    });
  } finally {
    desk.end();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Times `run` often enough to trust it, after some that do not count. */
export async function often(run: (turn: number) => unknown, { warmUps, runs } = { warmUps: 3, runs: 15 }): Promise<Measured> {
  const took: number[] = [];
  for (let turn = 0; turn < warmUps + runs; turn++) {
    const started = performance.now();
    await run(turn);
    if (turn >= warmUps) took.push(performance.now() - started);
  }
  return summary(took);
}
