/** Every run of the book, newest first or as one sorts them: to look at one again, or to compare it with the one before. */
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { RunMethod } from "../../../src-main/contract/calls/plans.ts";
import type { RunRow, RunSort } from "../../../src-main/contract/calls/runs.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { asCsv, asTabSeparated, type FigureData } from "../../components/charts/figure/figure-data.ts";
import { SortHeader, type ColumnSort } from "../../components/grid/sort-header.tsx";
import { copyText, downloadText } from "../../components/messages/copy.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import record from "../../components/record/record.module.css";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { plural, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { Pager } from "./pager.tsx";
import classes from "./runs.module.css";

const PAGE = 50;
const METHOD_WORDS: Readonly<Record<RunMethod, string>> = { greedy: "one after another", best: "best plan" };
/** The most that one call gives. */
const BLOCK = 1000;

interface Column {
  readonly id: RunSort;
  readonly label: string;
  readonly number?: boolean;
  /** As a cell of a spreadsheet. */
  readonly plain: (row: RunRow, format: Format) => string;
}

const COLUMNS: readonly Column[] = [
  { id: "id", label: "Run", plain: (row) => String(row.id) },
  { id: "asOf", label: "Book date", plain: (row, format) => format.date(row.asOf) },
  { id: "startedAt", label: "Started", plain: (row, format) => format.dateTime(row.startedAt) },
  { id: "startedBy", label: "By", plain: (row) => row.startedBy },
  { id: "lines", label: "Lines", number: true, plain: (row) => String(row.lines) },
  { id: "proposed", label: "Proposed", number: true, plain: (row) => String(row.proposed) },
  { id: "delivered", label: "Delivered", number: true, plain: (row) => String(row.delivered) },
  { id: "method", label: "Made by", plain: (row) => METHOD_WORDS[row.method] },
  { id: "engine", label: "Engine", plain: (row) => row.engine },
];

/** All runs in their order, whichever are shown. */
async function allRuns(sort: ColumnSort<RunSort> | null): Promise<RunRow[]> {
  const rows: RunRow[] = [];
  for (let offset = 0; ; offset += BLOCK) {
    const page = await queryClient.fetchQuery(queries.runs({ sort, offset, limit: BLOCK }));
    rows.push(...page.rows);
    if (offset + BLOCK >= page.total) return rows;
  }
}

function dataOf(rows: readonly RunRow[], format: Format): FigureData {
  return {
    columns: COLUMNS.map(({ label, number = false }) => ({ label, number })),
    rows: rows.map((row) => COLUMNS.map(({ plain }) => plain(row, format))),
  };
}

function Row({ row, latest }: { row: RunRow; latest: boolean }) {
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link className="link" href={latest ? routes.review : routes.run(row.id)}>
          Run {format.count(row.id)}
        </Link>
        {latest && <span className="soft"> latest</span>}
      </th>
      <td>{format.date(row.asOf)}</td>
      <td>{format.dateTime(row.startedAt)}</td>
      <td className="cut">{row.startedBy}</td>
      <td className="number">{format.count(row.lines)}</td>
      <td className="number">{format.count(row.proposed)}</td>
      <td className="number">
        {row.delivered === 0 ? (
          "0"
        ) : (
          <Link className="link" href={latest ? routes.reviewGroup("delivered") : routes.runGroup(row.id, "delivered")}>
            {format.count(row.delivered)}
          </Link>
        )}
      </td>
      <td>
        {row.method === "best" ? (
          <Link className="link" href={routes.plan(row.id)}>
            {METHOD_WORDS.best}
          </Link>
        ) : (
          METHOD_WORDS[row.method]
        )}
      </td>
      <td>{row.engine}</td>
      <td>
        {row.id > 1 && (
          <Link className="link" href={routes.runsCompared(row.id, row.id - 1)}>
            with run {format.count(row.id - 1)}
          </Link>
        )}
      </td>
    </tr>
  );
}

export default function RunsPage() {
  const format = useFormat();
  const [sort, setSort] = useState<ColumnSort<RunSort> | null>(null);
  const [offset, setOffset] = useState(0);
  const answer = useQuery({ ...queries.runs({ sort, offset, limit: PAGE }), placeholderData: (previous) => previous });
  const runs = answer.data;
  const copy = () => {
    allRuns(sort)
      .then((rows) => copyText(asTabSeparated(dataOf(rows, format)), `${plural(format, rows.length, "row")} with their header`))
      .catch(announceError);
  };
  const save = () => {
    allRuns(sort).then((rows) => {
      downloadText(asCsv(dataOf(rows, format)), "runs.csv", "text/csv");
      announce(`Saved ${plural(format, rows.length, "run")} as runs.csv.`);
    }, announceError);
  };
  const some = runs !== undefined && runs.total > 0;
  useActions([
    { id: "runs/copy", label: "Copy all runs", group: "Runs", keys: ["mod+c"], enabled: some, run: copy },
    { id: "runs/csv", label: "Save all runs as CSV", group: "Runs", keys: ["e"], enabled: some, run: save },
  ]);
  if (!runs) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  const choose = (next: ColumnSort<RunSort> | null) => {
    setSort(next);
    setOffset(0);
  };
  return (
    <>
      <div className={classes.bar}>
        <h1>Runs</h1>
        <span className="soft">
          {plural(format, runs.total, "run")}
          {sort === null && ", newest first"}
        </span>
        <span className={classes.away}>
          <Link className="link" href={routes.review}>
            Back to Review
          </Link>
          <ActionButton
            variant="default"
            keys="mod+c"
            hint="Copy all runs, for a spreadsheet"
            leftSection={<IconCopy size={14} />}
            disabled={!some}
            onClick={copy}
          >
            Copy
          </ActionButton>
          <ActionButton
            variant="default"
            keys="e"
            hint="Save all runs as a CSV file"
            leftSection={<IconDownload size={14} />}
            disabled={!some}
            onClick={save}
          >
            CSV
          </ActionButton>
        </span>
      </div>
      {runs.total === 0 ? (
        <Empty title="No run has been made yet" actions={<Link href={routes.review}>Go to Review</Link>}>
          Each run will stand here with its date, its lines and what became of them.
        </Empty>
      ) : (
        <div className={`${classes.frame} scroll`} role="region" aria-label="Runs" tabIndex={0}>
          <table className={`${record.table} ${classes.runs}`}>
            <thead>
              <tr>
                {COLUMNS.map(({ id, label, number = false }) => (
                  <SortHeader key={id} column={id} label={label} number={number} sort={sort} choose={choose} />
                ))}
                <th scope="col">Compare</th>
              </tr>
            </thead>
            <tbody>
              {runs.rows.map((row) => (
                <Row key={row.id} row={row} latest={row.id === runs.latest} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager offset={offset} size={PAGE} total={runs.total} go={setOffset} group="Runs" />
    </>
  );
}
