/** The command line's words, read strictly: what is not understood is refused before anything is done. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { RUN_METHODS, type RunMethod } from "../../contract/calls/plans.ts";
import { AppError, quoted } from "../../contract/errors.ts";

export const FORMATS = ["table", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

export const USAGE = `Usage:
  apportion distribute --book B [--as-of 2017-12-31] [--set name=value]... [--plan greedy|best] [--format table|csv|json]
  apportion distribute --book B.apportion --deliver [--format ...]
  apportion rank --book B --opportunity ID [--as-of ...] [--set ...] [--format ...]
  apportion import --from FILE|FOLDER... --book B [--yes]
  apportion place --book B [--postal-codes FILE] [--yes]
  apportion serve [--book B] [--port N]

B is a folder of CSV files or an Apportion database (.apportion).
--plan greedy (the standard) gives out one opportunity after another; best places the most and then has the highest total score.
--deliver makes a run in the database and delivers what is clear by its settings of automatic distribution; the rest waits in review.
Exit codes: 0 done, 1 a fault of ours, 2 unusable arguments or input, 3 the book is in use by another process.
`;

/** @throws AppError `invalid-input` for an unknown option, one given twice, a missing value or a word that does not belong there. */
export function readOptions<T extends ParseArgsConfig["options"]>(args: readonly string[], options: T, allowPositionals = false) {
  let read;
  try {
    read = parseArgs({ args: [...args], options, strict: true, allowPositionals, tokens: true });
  } catch (error) {
    throw new AppError("invalid-input", error instanceof Error ? error.message : String(error), { cause: error });
  }
  const seen = new Set<string>();
  for (const token of read.tokens) {
    if (token.kind !== "option" || options?.[token.name]?.multiple === true) continue;
    if (seen.has(token.name)) throw new AppError("invalid-input", `--${token.name} is given twice, expected it once`);
    seen.add(token.name);
  }
  return read;
}

export function required(value: string | undefined, option: string, what: string): string {
  if (value === undefined || value === "") throw new AppError("invalid-input", `${option} is missing: expected ${what}`);
  return value;
}

export function formatOf(value: string | undefined): Format {
  const found = FORMATS.find((format) => format === (value ?? "table"));
  if (found === undefined) throw new AppError("invalid-input", `--format is ${quoted(value ?? "")}, expected one of ${FORMATS.join(", ")}`);
  return found;
}

export function methodOf(value: string | undefined): RunMethod {
  const found = RUN_METHODS.find((method) => method === (value ?? "greedy"));
  if (found === undefined)
    throw new AppError("invalid-input", `--plan is ${quoted(value ?? "")}, expected one of ${RUN_METHODS.join(", ")}`);
  return found;
}

/** The options that `distribute` and `rank` share. */
export const BOOK_OPTIONS = {
  book: { type: "string" },
  "as-of": { type: "string" },
  set: { type: "string", multiple: true },
  format: { type: "string" },
} as const;
