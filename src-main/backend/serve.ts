/** What happens to every call: its name looked up, its input parsed, its handler run, its output parsed, its errors turned into answers. */
import { z } from "zod";
import type { Answer, CallError } from "../contract/calls.ts";
import { AppError, quoted } from "../contract/errors.ts";

type CallTable = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;

/** One handler for every row of a table of calls. */
export type HandlersOf<T extends CallTable> = {
  readonly [N in keyof T]: (input: z.output<T[N]["input"]>) => z.output<T[N]["output"]> | Promise<z.output<T[N]["output"]>>;
};

/** Answers a call by name; never throws. */
export type Serve = (name: string, input: unknown) => Promise<Answer<unknown>>;

/** Milliseconds above which a user may notice that a call took its time. */
const SLOW = 40;

/**
 * Answers calls of `table` with `handlers`.
 * @param log gets one line for each call over 40 ms, and what is known about each unexpected error.
 */
export function serve<T extends CallTable>(table: T, handlers: HandlersOf<T>, log: (line: string) => void): Serve {
  return async (name, input) => {
    const started = performance.now();
    try {
      return { ok: true, value: await run(table, handlers, name, input) };
    } catch (error) {
      return { ok: false, error: callError(error, name, log) };
    } finally {
      const took = performance.now() - started;
      if (took > SLOW) log(`slow call: ${name} took ${Math.round(took)} ms`);
    }
  };
}

async function run<T extends CallTable>(table: T, handlers: HandlersOf<T>, name: string, input: unknown): Promise<unknown> {
  const call = Object.hasOwn(table, name) ? table[name] : undefined;
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (call === undefined || handler === undefined) {
    throw new AppError("unknown-call", `There is no call ${quoted(name)}; expected one of ${Object.keys(table).join(", ")}`);
  }
  const parsed = call.input.safeParse(input);
  if (!parsed.success) throw new AppError("invalid-input", `${name}: ${issueSentence(parsed.error, input)}`);
  const value = await handler(parsed.data as z.output<T[string]["input"]>);
  const checked = call.output.safeParse(value);
  if (!checked.success) throw new Error(`the handler's answer is not what the contract says: ${issueSentence(checked.error, value)}`);
  return checked.data;
}

/** The first issue as "weights.winrate is 7: win rate takes a weight from 0 to 5", and how many more there are. */
function issueSentence(error: z.ZodError, input: unknown): string {
  const [first, ...others] = error.issues;
  if (first === undefined) return "not what was expected";
  const path = first.path.length === 0 ? "the input" : first.path.map(String).join(".");
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `${path} is ${shown(valueAt(input, first.path))}: ${first.message}${more}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return JSON.stringify(value) ?? typeof value;
}

/** The travelling form of an error; one that nobody foresaw is logged with its stack and says no more than that it happened. */
export function callError(error: unknown, name: string, log: (line: string) => void): CallError {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, ...(error.detail === undefined ? {} : { detail: { ...error.detail } }) };
  }
  log(`call ${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { code: "internal", message: `Something went wrong inside Apportion while it worked on ${quoted(name)}` };
}
