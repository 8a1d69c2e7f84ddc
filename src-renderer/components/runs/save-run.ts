/** The lines of a run as a file. */
import { call } from "../../bridge/client.ts";
import { announce, announceError } from "../messages/messages.ts";
import { downloadBytes, downloadText } from "../messages/copy.ts";

export async function saveRun(run: number, kind: "csv" | "xlsx"): Promise<void> {
  const name = `run-${run}.${kind}`;
  try {
    if (kind === "csv") downloadText((await call("runs.csv", { run })).csv, name, "text/csv;charset=utf-8");
    else downloadBytes((await call("runs.xlsx", { run })).base64, name);
    announce(`Saved the lines of run ${run} as ${name}.`);
  } catch (error) {
    announceError(error);
  }
}
