/** What each column of a sheet is taken for, to be changed; and how its numbers and dates were understood. */
import { NativeSelect } from "@mantine/core";
import type { ColumnPlan, ReadColumn, SheetView, ViewedColumn } from "../../../src-main/contract/calls/sheets.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { SHEET_FIELDS, sheetFieldWord } from "../../../src-main/contract/sheets.ts";
import type { Format } from "../../format/format.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { capitalised } from "../forms/use-record.ts";
import classes from "./sheet.module.css";

interface ColumnListProps {
  readonly type: RecordType;
  readonly view: SheetView;
  readonly columns: readonly ColumnPlan[];
  /** Empty before the first dry run. */
  readonly read: readonly (ReadColumn | null)[];
  readonly setColumn: (position: number, change: Partial<ColumnPlan>) => void;
}

const WHY: Readonly<Record<ViewedColumn["by"], string | null>> = {
  label: null,
  remembered: "as the last time",
  counts: "ignored: these say how many, not which",
  nothing: null,
};

function meaning(read: ReadColumn, format: Format): string {
  if (read.value === null) return "cannot be read this way";
  if (read.kind === "number") return format.number(read.value);
  const wall = Date.parse(read.value.length > 10 ? `${read.value}Z` : `${read.value}T00:00:00Z`);
  return new Intl.DateTimeFormat(format.locale, { dateStyle: "long", timeZone: "UTC" }).format(wall);
}

function Understood({ read, label, set }: { read: ReadColumn; label: string; set: (change: Partial<ColumnPlan>) => void }) {
  const format = useFormat();
  if (read.example === null) return null;
  return (
    <div className={classes.understood} data-sure={read.sure}>
      <span>
        {!read.sure && <b>Check: </b>}“{read.example}” is {meaning(read, format)}
      </span>
      {read.kind === "number" ? (
        <NativeSelect
          aria-label={`How the numbers of ${label} are written`}
          value={read.decimal}
          data={[
            { value: ".", label: "1,234.56" },
            { value: ",", label: "1.234,56" },
          ]}
          onChange={(event) => set({ decimal: event.currentTarget.value === "," ? "," : "." })}
        />
      ) : (
        <NativeSelect
          aria-label={`How the dates of ${label} are written`}
          value={read.dayOrder}
          data={[
            { value: "day-first", label: "day first" },
            { value: "month-first", label: "month first" },
          ]}
          onChange={(event) => set({ dayOrder: event.currentTarget.value === "day-first" ? "day-first" : "month-first" })}
        />
      )}
    </div>
  );
}

export function ColumnList({ type, view, columns, read, setColumn }: ColumnListProps) {
  const format = useFormat();
  const choices = [
    { value: "", label: "ignored" },
    ...SHEET_FIELDS[type].map((field) => ({ value: field, label: capitalised(sheetFieldWord(type, field)) })),
  ];
  const matched = columns.filter(({ field }) => field !== null).length;
  return (
    <section className={classes.columns} aria-label="Columns">
      <h3>
        Columns{" "}
        <span className="soft">
          {format.count(matched)} of {plural(format, view.columns.length, "column")} used
        </span>
      </h3>
      <div className={`${classes.columnRows} scroll`}>
        {view.columns.map((column, position) => {
          const field = columns[position]?.field ?? null;
          const understood = read[position];
          const why = field === column.field ? WHY[column.by] : null;
          return (
            <div key={position} className={classes.column} data-used={field !== null}>
              <div className={classes.columnHead}>
                <span className="cut" title={column.label}>
                  {column.label}
                </span>
                <NativeSelect
                  aria-label={`What the column ${column.label} is`}
                  value={field ?? ""}
                  data={choices}
                  onChange={(event) => setColumn(position, { field: event.currentTarget.value === "" ? null : event.currentTarget.value })}
                />
              </div>
              <div className={`soft cut ${classes.samples}`}>
                {column.filled === 0 ? "empty" : column.samples.join(" · ")}
                {why !== null && <i> ({why})</i>}
              </div>
              {understood && <Understood read={understood} label={column.label} set={(change) => setColumn(position, change)} />}
            </div>
          );
        })}
      </div>
    </section>
  );
}
