/** A user's own sheet, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { sheetCalls } from "../../contract/calls/sheets.ts";
import { AppError } from "../../contract/errors.ts";
import type { RememberedColumns } from "../application/remembered-columns.ts";
import type { Session } from "../session.ts";
import { heldSheet, letGo, takePart } from "./held.ts";
import { importSheet } from "./import-sheet.ts";
import { planSheet, type Plan } from "./plan.ts";
import { plannedRows, refusedCsv } from "./planned-rows.ts";
import { readSheet, type ReadSheet } from "./read-sheet.ts";

/** @throws AppError `not-found` before the sheet was read, and after its rows were imported. */
function planned(session: Session, id: string): { readonly sheet: ReadSheet; readonly plan: Plan } {
  const { read, plan } = heldSheet(session, id);
  if (read === null || plan === null) throw new AppError("not-found", "there is no preview of this sheet any more: import its file again");
  return { sheet: read, plan };
}

export function sheetHandlers(session: Session, remembered: RememberedColumns): Pick<Handlers, keyof typeof sheetCalls> {
  return {
    "sheet.send": (input) => ({ received: takePart(session, input) }),
    "sheet.read": (input) => readSheet(session, remembered, heldSheet(session, input.sheet), input),
    "sheet.plan": async ({ sheet, columns, options, locale, job }) => {
      const held = heldSheet(session, sheet);
      if (held.read === null) throw new AppError("not-found", "this sheet has not been read yet: import its file again");
      held.turn += 1;
      const { turn } = held;
      const plan = await planSheet(session, held.read, { columns, options, locale }, job);
      if (turn !== held.turn) throw new AppError("cancelled", "another preview of this sheet was asked for meanwhile");
      held.plan = plan;
      return plan.answer;
    },
    "sheet.rows": (input) => plannedRows(session, planned(session, input.sheet).plan, input),
    "sheet.refused": ({ sheet }) => {
      const { sheet: read, plan } = planned(session, sheet);
      return { csv: refusedCsv(read, plan), name: `refused ${heldSheet(session, sheet).name.replace(/\.[^.]*$/, "")}.csv` };
    },
    "sheet.import": (input) => importSheet(session, remembered, heldSheet(session, input.sheet), input),
    "sheet.close": ({ sheet }) => ({ closed: letGo(session, sheet) }),
  };
}
