/** Starts the backend's worker thread and speaks to it. */
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Answer, CallError } from "../contract/calls.ts";
import type { ErrorCode } from "../contract/codes.ts";
import { AppError } from "../contract/errors.ts";
import type { AppEvent } from "../contract/events.ts";
import type { BackendOptions, FromWorker, ToWorker } from "./messages.ts";

export interface Backend {
  /** Answers always; once the worker has stopped, with `internal`. */
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  /** Gives every event to `listener` until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Closes the book and ends the worker; calls under way are answered first. */
  close(): Promise<void>;
}

/** How long a worker may take to close its book before it is ended. */
const CLOSE_TIMEOUT = 5000;

const STOPPED: CallError = { code: "internal", message: "Apportion's backend has stopped; close Apportion and start it again" };

/** The worker's own file: a source beside this one, or what the build made of it. */
const WORKER = import.meta.url.endsWith(".ts") ? new URL("./worker.ts", import.meta.url) : new URL("./worker.js", import.meta.url);

/**
 * What is made and forgotten at once, such as a row that becomes columns, has so much room in the worker, in MB: with what the runtime takes of its own
 * accord, memory that nobody uses is a third of all that a large book holds, and nothing is quicker for it.
 */
const SHORT_LIVED_MB = 24;

/**
 * Starts a backend and gives it once it answers.
 * @param report gets one line for everything that an operator should know: a crash above all.
 * @param worker the worker's file; tests name another.
 * @throws AppError with the code that opening `options.book` gave; `internal` where the worker did not start.
 */
export async function startBackend(options: BackendOptions, report: (line: string) => void, worker: URL = WORKER): Promise<Backend> {
  // For what is started from now on: the worker asks for it when it has nothing to do, see tidying.ts.
  setFlagsFromString("--expose-gc");
  const thread = new Worker(worker, { workerData: options, resourceLimits: { maxYoungGenerationSizeMb: SHORT_LIVED_MB } });
  const open = new Map<number, (answer: Answer<unknown>) => void>();
  const listeners = new Set<(event: AppEvent) => void>();
  let lastId = 0;
  let stopped = false;
  let closing = false;

  const exited = new Promise<void>((resolve) => {
    thread.on("exit", (code) => {
      stopped = true;
      if (!closing) report(`the backend stopped with code ${code}; ${open.size} calls were under way`);
      for (const answer of open.values()) answer({ ok: false, error: STOPPED });
      open.clear();
      resolve();
    });
  });

  const post = (message: ToWorker) => thread.postMessage(message);

  const backend: Backend = {
    call: (name, input) => {
      if (stopped || closing) return Promise.resolve({ ok: false, error: STOPPED });
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        open.set(id, resolve);
        post({ type: "call", id, name, input });
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      if (!closing && !stopped) {
        closing = true;
        post({ type: "close" });
      }
      const timer = setTimeout(() => void thread.terminate(), CLOSE_TIMEOUT);
      await exited;
      clearTimeout(timer);
    },
  };

  await new Promise<void>((resolve, reject) => {
    thread.on("message", (message: FromWorker) => {
      if (message.type === "ready") resolve();
      else if (message.type === "failed") {
        closing = true;
        reject(
          new AppError(
            message.error.code as ErrorCode,
            message.error.message,
            message.error.detail === undefined ? {} : { detail: message.error.detail },
          ),
        );
      } else if (message.type === "answer") {
        open.get(message.id)?.(message.answer);
        open.delete(message.id);
      } else for (const listener of listeners) listener(message.event);
    });
    thread.on("error", (error) => {
      report(`the backend crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
    void exited.then(() => reject(new AppError("internal", STOPPED.message)));
  });
  return backend;
}
