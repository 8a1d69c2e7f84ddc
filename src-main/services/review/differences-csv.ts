/** Where two runs decided differently, line by line for a spreadsheet. */
import type { CallInput } from "../../contract/calls.ts";
import { csvText } from "../csv-export.ts";
import type { Session } from "../session.ts";
import { compareRuns } from "./compare.ts";

const HEADER = [
  "opportunity",
  "topic",
  "customer",
  "kind",
  "partner before",
  "partner after",
  "checks that the earlier partner fails now",
  "checks that the later partner failed then",
  "lead before",
  "lead after",
  "change of terms",
  "newcomers' share",
  "situation",
];

/** In the order of the later run, then what only the earlier one had. */
export function differencesCsv(session: Session, input: CallInput<"runs.differencesCsv">): string {
  const { rows } = compareRuns(session, { ...input, offset: 0, limit: -1 });
  return csvText(
    HEADER,
    rows.map(({ opportunity, customer, kind, before, after, why }) => [
      opportunity.id,
      opportunity.name,
      customer,
      kind,
      before?.name ?? null,
      after?.name ?? null,
      why.closed.join("; "),
      why.opened.join("; "),
      why.terms?.leadBefore ?? null,
      why.terms?.leadAfter ?? null,
      (why.terms?.changes ?? []).map(({ metric, change }) => `${metric} ${change}`).join("; "),
      [...(why.newcomer.before ? ["before"] : []), ...(why.newcomer.after ? ["after"] : [])].join("; "),
      why.situation,
    ]),
  );
}
