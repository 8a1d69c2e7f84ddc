/** The commands that print a result: distribute, rank, import. */
import { readAssignments, resolve, withBookFile } from "../../services/book-file.ts";
import { AppError } from "../../contract/errors.ts";
import { distributeBook, distributionJson } from "../../services/distribute.ts";
import { importIntoBook } from "../../services/import.ts";
import { rankBook, rankJson } from "../../services/rank.ts";
import { BOOK_OPTIONS, formatOf, methodOf, readOptions, required } from "./arguments.ts";
import { deliverCommand } from "./deliver.ts";
import { distributionCsv, distributionTable, rankCsv, rankTable } from "./printing.ts";

const BOOK = "a folder of CSV files or an .apportion file";

export function distributeCommand(args: readonly string[]): string | Promise<string> {
  const { values } = readOptions(args, { ...BOOK_OPTIONS, plan: { type: "string" }, deliver: { type: "boolean", default: false } });
  const format = formatOf(values.format);
  if (values.deliver) {
    const other = ["as-of", "set", "plan"].find((name) => name in values);
    if (other !== undefined) {
      throw new AppError(
        "invalid-input",
        `--${other} does not go with --deliver: what is delivered is decided one after another, by the book's own date and settings`,
      );
    }
    return deliverCommand(required(values.book, "--book", "an .apportion file"), format);
  }
  const method = methodOf(values.plan);
  const overrides = readAssignments(values.set ?? []);
  return withBookFile(required(values.book, "--book", BOOK), overrides, ({ texts, rows, kept }) => {
    const resolved = resolve(texts, overrides, values["as-of"], Date.now());
    const result = distributeBook(rows, { ...resolved, kept, method });
    if (format === "json") return distributionJson(result, resolved.asOf, resolved.texts);
    return format === "csv" ? distributionCsv(result.lines, resolved.settings.newcomerShare > 0) : distributionTable(result);
  });
}

export function rankCommand(args: readonly string[]): string {
  const { values } = readOptions(args, { ...BOOK_OPTIONS, opportunity: { type: "string" } });
  const format = formatOf(values.format);
  const opportunity = required(values.opportunity, "--opportunity", "the id of an opportunity");
  const overrides = readAssignments(values.set ?? []);
  return withBookFile(required(values.book, "--book", BOOK), overrides, ({ texts, rows }) => {
    const resolved = resolve(texts, overrides, values["as-of"], Date.now());
    const partners = rankBook(rows, { ...resolved, opportunity });
    if (format === "json") return rankJson(partners, opportunity, resolved.asOf, resolved.texts);
    return format === "csv" ? rankCsv(partners, resolved.settings.newcomerShare > 0) : rankTable(partners);
  });
}

export function importCommand(args: readonly string[]): string {
  const { values, positionals } = readOptions(
    args,
    { from: { type: "string", multiple: true }, book: { type: "string" }, yes: { type: "boolean", default: false } },
    true,
  );
  // `--from a b c`: the words behind the first are more of the same.
  const from = [required(values.from?.[0], "--from", "a file or folder"), ...(values.from ?? []).slice(1), ...positionals];
  return importIntoBook({
    from,
    book: required(values.book, "--book", BOOK),
    yes: values.yes,
    user: process.env["USER"] ?? "",
    now: Date.now(),
  });
}
