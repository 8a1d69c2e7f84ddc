/** The one error type that crosses process boundaries, by its code. */
import type { ErrorCode } from "./codes.ts";

/** What was wrong with a piece of input, for programs; the message says the same to people. */
export interface InputProblem {
  readonly file?: string;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly expected?: string;
}

/** An expected failure: a code for programs, a sentence that names the thing, the value and what was expected. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, options: { detail?: Readonly<Record<string, unknown>>; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.detail = options.detail;
  }
}

/** Values longer than this are cut in messages, so that ten megabytes in one cell do not fill the terminal. */
const LONGEST_QUOTED_VALUE = 80;

/** A value in quotes, cut to a length that fits a sentence, with control characters made visible. */
export function quoted(value: string): string {
  const cut = value.length > LONGEST_QUOTED_VALUE ? `${value.slice(0, LONGEST_QUOTED_VALUE)}… (${value.length} characters)` : value;
  return JSON.stringify(cut);
}

/**
 * An `invalid-input` error whose sentence reads "partners.csv, row 3, column capacity: "-5", expected …".
 * @param problem where it is and what was expected; parts that are missing are left out.
 */
export function inputError(problem: InputProblem): AppError {
  const place = [
    problem.file,
    problem.row === undefined ? undefined : `row ${problem.row}`,
    problem.column === undefined ? undefined : `column ${problem.column}`,
  ].filter((part) => part !== undefined);
  const value = problem.value === undefined ? "" : `${quoted(problem.value)}, `;
  const expected = problem.expected === undefined ? "" : `expected ${problem.expected}`;
  const what = `${value}${expected}`;
  const message = place.length === 0 ? what : `${place.join(", ")}: ${what}`;
  const detail = problem.value === undefined ? { ...problem } : { ...problem, value: problem.value.slice(0, 1000) };
  return new AppError("invalid-input", message, { detail });
}

/** Closes a switch over a union: a new member does not compile. */
export function assertNever(value: never, what: string): never {
  throw new Error(`${what}: unexpected ${JSON.stringify(value)}`);
}
