/** `apportion distribute --deliver`: a run in a database, and the delivery of what is clear, for a job at night. */
import { existsSync } from "node:fs";
import { AppError, quoted } from "../../contract/errors.ts";
import { withFileSession } from "../../services/application/file-session.ts";
import { runAndDeliver, type NightlyLine, type NightlyResult } from "../../services/automatic/nightly.ts";
import { DATABASE_ENDING, isDatabasePath } from "../../services/book-file.ts";
import type { Format } from "./arguments.ts";
import { csvText } from "../../services/csv-export.ts";
import { table } from "./table.ts";

export async function deliverCommand(path: string, format: Format): Promise<string> {
  if (!isDatabasePath(path)) {
    throw new AppError(
      "invalid-input",
      `${quoted(path)} keeps no runs: --deliver needs a database, a file that ends in ${DATABASE_ENDING}`,
    );
  }
  if (!existsSync(path)) throw new AppError("not-found", `there is no book ${quoted(path)}`);
  const result: NightlyResult = await withFileSession(path, Date.now, runAndDeliver);
  if (format === "json") return JSON.stringify(result);
  return format === "csv" ? nightlyCsv(result) : nightlyTable(result);
}

/** One word for what became of a line. */
function fateOf({ delivered, partner, refusals }: NightlyLine): string {
  if (delivered) return "delivered";
  if (partner === null) return "nobody";
  return refusals.length === 0 ? "review" : `review: ${refusals.join(", ")}`;
}

function nightlyTable({ run, asOf, delivered, waits, without, lines }: NightlyResult): string {
  const columns = [{ title: "opportunity" }, { title: "partner" }, { title: "score", right: true }, { title: "what became of it" }];
  const rows = lines.map((line) => [line.opportunity, line.partner ?? "", line.score?.toFixed(3) ?? "", fateOf(line)]);
  return `${table(columns, rows)}\n\nRun ${run} as of ${asOf}: ${delivered} delivered, ${waits} wait in review, ${without} without a partner`;
}

function nightlyCsv({ lines }: NightlyResult): string {
  const header = ["opportunity", "partner", "score", "delivered", "refusals"];
  const rows = lines.map((line) => [line.opportunity, line.partner, line.score, line.delivered ? "yes" : "no", line.refusals.join(";")]);
  return csvText(header, rows);
}
