/** A sheet sent, read, planned and imported through the calls of the page. */
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import {
  SHEET_PART,
  type ColumnPlan,
  type PlannedRow,
  type SheetOptions,
  type SheetPlan,
  type SheetView,
} from "../../../src-main/contract/calls/sheets.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import type { TestDesk } from "../services/desk.ts";

export const SHEET = "sheet-1";

export interface Planned {
  readonly view: SheetView;
  readonly plan: SheetPlan;
  readonly rows: readonly PlannedRow[];
}

interface Choices {
  readonly options?: Partial<SheetOptions>;
  readonly locale?: string;
  readonly name?: string;
  /** By label; those that are left out are as they were matched. */
  readonly columns?: Readonly<Record<string, Partial<ColumnPlan>>>;
  readonly labels?: boolean;
  readonly worksheet?: string;
}

export async function sendSheet(book: TestDesk, content: string | Buffer, name = "test.csv"): Promise<void> {
  const bytes = Buffer.from(content as string);
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += SHEET_PART) {
    const part = bytes.subarray(offset, offset + SHEET_PART).toString("base64");
    await book.call("sheet.send", { sheet: SHEET, name, offset, size: bytes.length, part });
  }
}

export async function planSheet(book: TestDesk, type: RecordType, content: string | Buffer, choices: Choices = {}): Promise<Planned> {
  const { options = {}, locale = "en-US", name, columns = {}, labels = null, worksheet = null } = choices;
  await sendSheet(book, content, name);
  const view = await book.call("sheet.read", { sheet: SHEET, type, worksheet, labels, job: "job" });
  const plan = await book.call("sheet.plan", {
    sheet: SHEET,
    columns: view.columns.map(({ label, field }) => ({ field, decimal: null, dayOrder: null, ...columns[label] })),
    options: { emptyClears: false, addMissing: false, ...options },
    locale,
    job: "job",
  });
  if (plan.obstacle !== null) return { view, plan, rows: [] };
  const { rows } = await book.call("sheet.rows", { sheet: SHEET, kind: null, offset: 0, limit: 500 });
  return { view, plan, rows };
}

export function importPlanned(book: TestDesk, skipRefused = false, window = "one"): Promise<CallOutput<"sheet.import">> {
  return book.call("sheet.import", { sheet: SHEET, skipRefused, window, job: "job" });
}

/** Each problem as "column: value: sentence". */
export function problemsOf({ rows }: Planned): string[] {
  return rows.flatMap(({ problems }) =>
    problems.map(({ row, column, value, sentence }) => [row, column, value, sentence].filter((part) => part !== null).join(": ")),
  );
}
