/** Does what a dry run said, as one act, provided that the book still is what the dry run saw. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { AppError } from "../../contract/errors.ts";
import { RECORD_PLURALS, RECORD_WORDS } from "../../contract/records/words.ts";
import { perform } from "../editing/acts.ts";
import { checkReferences } from "../editing/references.ts";
import type { RememberedColumns } from "../application/remembered-columns.ts";
import { writableBook, type Session } from "../session.ts";
import type { HeldSheet } from "./held.ts";
import { bookState, chosenFields, planSheet, type Plan } from "./plan.ts";
import type { ReadSheet } from "./read-sheet.ts";

/** The plan as it would be now, where the book has changed since; other calls may run meanwhile. */
async function currentPlan(session: Session, held: HeldSheet, sheet: ReadSheet, plan: Plan, job: string): Promise<Plan> {
  if (plan.book === session.book() && plan.bookState === bookState(plan.book)) return plan;
  const fresh = await planSheet(session, sheet, plan.input, job);
  held.plan = fresh;
  if (fresh.digest === plan.digest && fresh.bookState === bookState(session.book())) return fresh;
  throw new AppError("conflict", "the book has changed since this preview, so that it would do something else now: look at the new one");
}

function label({ answer }: Plan, { type, title }: ReadSheet): string {
  const count = answer.added + answer.changed;
  return `import of ${count.toLocaleString("en")} ${count === 1 ? RECORD_WORDS[type] : RECORD_PLURALS[type]} from ${title}`;
}

/** Records that are written between two reports of progress; nothing else runs meanwhile, but the page hears of it. */
const CHUNK = 1_000;

/** @throws AppError `conflict`, `read-only`, `not-found`, `cancelled`; then nothing is done. */
export async function importSheet(
  session: Session,
  remembered: RememberedColumns,
  held: HeldSheet,
  input: CallInput<"sheet.import">,
): Promise<CallOutput<"sheet.import">> {
  const { skipRefused, window, job } = input;
  writableBook(session);
  const sheet = held.read;
  if (sheet === null || held.plan === null) throw new AppError("not-found", "this sheet has not been looked at yet: import its file again");
  const plan = await currentPlan(session, held, sheet, held.plan, job);
  const { added, changed, refused, obstacle } = plan.answer;
  if (obstacle !== null) throw new AppError("conflict", obstacle);
  if (refused > 0 && !skipRefused) {
    throw new AppError(
      "conflict",
      `${refused.toLocaleString("en")} rows are refused, so nothing was imported: agree to leave them out, or correct them`,
    );
  }
  const due = plan.records.flatMap(({ record }) => (record === null ? [] : [record]));
  await session.progress(job, "writing", 0, due.length);
  if (plan.bookState !== bookState(session.book())) throw new AppError("conflict", "the book has changed in this very moment: try again");
  perform(session, { window, label: label(plan, sheet) }, (edit) => {
    for (const record of plan.besides) edit.write(record.type, record.value);
    for (const [position, record] of due.entries()) {
      if (position % CHUNK === 0) session.emit({ type: "progress", job, phase: "writing", done: position, total: due.length });
      checkReferences(edit, record);
      edit.write(record.type, record.value);
    }
  });
  remembered.remember(sheet.labelSet, chosenFields(sheet, plan.input.columns));
  held.plan = null;
  return { added, changed, refused };
}
