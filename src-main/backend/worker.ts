/** The worker thread that owns the database: builds the services and answers calls until it is told to close. */
import { parentPort, workerData } from "node:worker_threads";
import { calls } from "../contract/calls.ts";
import { createDesk } from "../services/application/desk.ts";
import { createHandlers } from "./handlers.ts";
import type { BackendOptions, FromWorker, ToWorker } from "./messages.ts";
import { callError, serve } from "./serve.ts";
import { createTidying } from "./tidying.ts";
import { createTurns } from "./turns.ts";

if (parentPort === null) throw new Error("worker.ts was started as a program, expected as a worker thread");
const port = parentPort;
const options = workerData as BackendOptions;
const post = (message: FromWorker) => port.postMessage(message);
const log = (line: string) => void process.stderr.write(`apportion: ${line}\n`);

/** Calls that put another book in the place of the open one, so that nothing else may be under way. */
const CHANGES_THE_BOOK: ReadonlySet<string> = new Set(["book.create", "book.open", "book.openSample", "book.startOver", "book.close"]);
/** Calls that wait for nobody. */
const ANSWERED_AT_ONCE: ReadonlySet<string> = new Set(["job.cancel"]);

const desk = createDesk({ ...options, log, emit: (event) => post({ type: "event", event }) });
const answer = serve(calls, createHandlers(desk), log);
const turns = createTurns();
const tidying = createTidying(() => globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" }));

function take(name: string, input: unknown): ReturnType<typeof answer> {
  const work = () => desk.jobs.during(() => answer(name, input));
  if (ANSWERED_AT_ONCE.has(name)) return work();
  return CHANGES_THE_BOOK.has(name) ? turns.alone(work) : turns.together(work);
}

port.on("message", (message: ToWorker) => {
  if (message.type === "close") {
    void turns.alone(async () => {
      desk.end();
      port.close();
    });
    return;
  }
  const { id, name, input } = message;
  void tidying.during(() => take(name, input)).then((given) => post({ type: "answer", id, answer: given }));
});

try {
  desk.start(options.book);
  post({ type: "ready" });
} catch (error) {
  post({ type: "failed", error: callError(error, "start", log) });
  desk.end();
  port.close();
}
