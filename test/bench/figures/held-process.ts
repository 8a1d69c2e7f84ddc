/**
 * A process with a backend in its worker thread, as the hosts start it, that has opened a book, moved a weight of all that waits, and rested: prints
 * how much memory it then holds, in bytes.
 */
import { setTimeout } from "node:timers/promises";
import { startBackend } from "../../../src-main/backend/client.ts";
import type { CallInput, CallName, CallOutput } from "../../../src-main/contract/calls.ts";
import { ROOT } from "../../e2e/fixtures/web-host.ts";

const STEPS = 20;
/** Milliseconds until the runtime has given back what it does not need. */
const REST = 10_000;

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error("expected a data folder");
const log = (line: string) => void process.stderr.write(`${line}\n`);
const backend = await startBackend({ data, resources: `${ROOT}/resources`, version: "bench", book: null }, log);

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
process.stdout.write(`${process.memoryUsage.rss()}\n`);
await backend.close();
