/**
 * A process that starts the built backend in a worker thread, as the hosts do, has it open a book and move a weight over all that waits, and rests: prints how
 * much memory it holds before and after, in bytes.
 */
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startBackend } from "../../../src-main/backend/client.ts";
import type { CallInput, CallName, CallOutput } from "../../../src-main/contract/calls.ts";

/** By itself: a test's helpers would bring a browser's driver with them. */
const ROOT = new URL("../../..", import.meta.url);
const STEPS = 20;
/** Milliseconds until the runtime has given back what it does not need. */
const REST = 10_000;

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error("expected a data folder");
const log = (line: string) => void process.stderr.write(`${line}\n`);
const before = process.memoryUsage.rss();
const options = { data, resources: fileURLToPath(new URL("resources", ROOT)), version: "bench", book: null };
const backend = await startBackend(options, log, new URL("out/main/worker.js", ROOT));

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await backend.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  // The contract's own answer to its own name.
  return answer.value as CallOutput<N>;
}

const { active: tuning } = await call("weights.read", {});
for (let step = 0; step < STEPS; step++) {
  const weights = { ...tuning.weights, winrate: 3 + step / 10 };
  const { waiting } = await call("weights.preview", { tuning: { ...tuning, weights }, against: null, job: "held" });
  if (waiting === 0) throw new Error("nothing waits");
}
await setTimeout(REST);
process.stdout.write(`${before} ${process.memoryUsage.rss()}\n`);
await backend.close();
