/** The dry run row by row: what would be added, changed, left alone, and what is refused and why. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { PLAN_KINDS, type PlanKind, type PlannedRow, type SheetPlan, type SheetProblem } from "../../../src-main/contract/calls/sheets.ts";
import type { Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { changeWords } from "../record/history-words.ts";
import { Failed, Loading } from "../states/states.tsx";
import classes from "./sheet.module.css";
import { ROWS_SHOWN, usePlannedRows } from "./use-sheet.ts";

const KIND_WORDS: Readonly<Record<PlanKind, { readonly word: string; readonly sign: string }>> = {
  added: { word: "Added", sign: "+" },
  changed: { word: "Changed", sign: "≠" },
  unchanged: { word: "Unchanged", sign: "=" },
  refused: { word: "Refused", sign: "!" },
};

function Problem({ problem: { column, value, sentence } }: { problem: SheetProblem }) {
  return (
    <div className={classes.problem}>
      {column !== null && <b>{column} </b>}
      {value !== null && (
        <span className={classes.value}>
          “<bdi>{value}</bdi>”
        </span>
      )}
      {(column ?? value) !== null && ": "}
      {sentence}
    </div>
  );
}

function Changes({ row, names }: { row: PlannedRow; names: Readonly<Record<string, string>> }) {
  const format = useFormat();
  const nameOf = (field: string, id: string) => names[`${field}/${id}`] ?? id;
  if (row.kind === "refused") return row.problems.map((problem, i) => <Problem key={i} problem={problem} />);
  const parts = row.fields.map((field) => ({ id: field.field, words: changeWords(field, format, nameOf, row.currency) }));
  return (
    <>
      {row.kind === "unchanged" && <span className="soft">as it is in the book</span>}
      {row.kind === "added" && (
        <span>
          {parts
            .filter(({ id }) => id !== "name" && id !== "topic")
            .map(({ words }) => `${words.field} ${words.after}`)
            .join(" · ")}
        </span>
      )}
      {row.kind === "changed" &&
        parts.map(({ id, words }) => (
          <div key={id}>
            <span className="soft">
              {words.field}: {words.before} →{" "}
            </span>
            {words.after}
          </div>
        ))}
      {row.note !== null && <div className={classes.note}>{row.note}</div>}
    </>
  );
}

function rowNumbers({ rows, rowCount }: PlannedRow, format: Format): string {
  const [first = 0] = rows;
  return rowCount > 1 ? `${format.count(first)} +${format.count(rowCount - 1)}` : format.count(first);
}

export function PlannedRows({ sheet, plan, stamp, current }: { sheet: string; plan: SheetPlan; stamp: number; current: boolean }) {
  const format = useFormat();
  const [kind, setKind] = useState<PlanKind | null>(null);
  const [page, setPage] = useState(0);
  const [shownOf, setShownOf] = useState(stamp);
  if (shownOf !== stamp) {
    setShownOf(stamp);
    setPage(0);
  }
  const rows = usePlannedRows(sheet, stamp, kind, page, current);
  const all = plan.added + plan.changed + plan.unchanged + plan.refused;
  const filters = [
    { kind: null, label: "All", count: all },
    ...PLAN_KINDS.map((one) => ({ kind: one, label: KIND_WORDS[one].word, count: plan[one] })),
  ];
  const total = rows.data?.total ?? 0;
  const last = Math.min(total, (page + 1) * ROWS_SHOWN);
  return (
    <section className={classes.preview} aria-label="What the import would do" aria-busy={!current}>
      <div className={classes.filters} role="group" aria-label="Which rows are shown">
        {filters.map((filter) => (
          <button
            key={filter.label}
            type="button"
            className={classes.filter}
            data-kind={filter.kind ?? "all"}
            aria-pressed={kind === filter.kind}
            onClick={() => {
              setKind(filter.kind);
              setPage(0);
            }}
          >
            {filter.kind !== null && <span aria-hidden="true">{KIND_WORDS[filter.kind].sign} </span>}
            {filter.label} <b>{format.count(filter.count)}</b>
          </button>
        ))}
      </div>
      <div className={`${classes.rows} scroll`} role="region" aria-label="Rows" tabIndex={0}>
        {rows.error ? (
          <Failed error={rows.error} retry={() => void rows.refetch()} />
        ) : rows.data === undefined ? (
          <Loading rows={8} />
        ) : rows.data.rows.length === 0 ? (
          <p className={`soft ${classes.none}`}>No rows of this kind.</p>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className="number">
                  Row
                </th>
                <th scope="col">What</th>
                <th scope="col">Name</th>
                <th scope="col">Changes and reasons</th>
              </tr>
            </thead>
            <tbody>
              {rows.data.rows.map((row) => (
                <tr key={row.rows[0]} data-kind={row.kind}>
                  <td className="number soft">{rowNumbers(row, format)}</td>
                  <td className={classes.kind}>
                    <span aria-hidden="true">{KIND_WORDS[row.kind].sign}</span> {KIND_WORDS[row.kind].word.toLowerCase()}
                  </td>
                  <th scope="row">
                    <bdi>{row.title === "" ? "no name" : row.title}</bdi>
                    {row.id !== null && row.id !== row.title && <span className="soft"> {row.id}</span>}
                  </th>
                  <td>
                    <Changes row={row} names={rows.data.names} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div className={classes.pages}>
        {total > ROWS_SHOWN && (
          <>
            <span className="soft">
              {format.count(page * ROWS_SHOWN + 1)} to {format.count(last)} of {format.count(total)}
            </span>
            <Button size="compact-xs" variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
              Back
            </Button>
            <Button size="compact-xs" variant="default" disabled={last >= total} onClick={() => setPage(page + 1)}>
              Next
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
