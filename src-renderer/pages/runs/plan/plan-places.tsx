/** What capacity is worth: the places of every partner that the run could give lines to, how many are used, and what one more would add. */
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { PlaceSort, PlanPlace } from "../../../../src-main/contract/calls/plans.ts";
import { call } from "../../../bridge/client.ts";
import { planQueries } from "../../../bridge/plan-queries.ts";
import { ActionButton } from "../../../components/actions/action-button.tsx";
import { useActions } from "../../../components/actions/registry.ts";
import { asTabSeparated, type FigureData } from "../../../components/charts/figure/figure-data.ts";
import { SortHeader, type ColumnSort } from "../../../components/grid/sort-header.tsx";
import { copyText, downloadText } from "../../../components/messages/copy.ts";
import { announce, announceError } from "../../../components/messages/messages.ts";
import record from "../../../components/record/record.module.css";
import { worthWords } from "../../../components/runs/plan-words.ts";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { plural, type Format } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { routes } from "../../../routing/routes.ts";
import { Pager } from "../pager.tsx";
import runs from "../runs.module.css";
import classes from "./plan.module.css";

const PAGE = 50;
const WORTH_MOST: ColumnSort<PlaceSort> = { column: "worth", descending: true };

const COLUMNS: readonly { readonly id: PlaceSort; readonly label: string; readonly number: boolean }[] = [
  { id: "partner", label: "Partner", number: false },
  { id: "places", label: "Free places", number: true },
  { id: "used", label: "Used by the plan", number: true },
  { id: "worth", label: "One more place is worth", number: true },
];

function cellsOf(row: PlanPlace, format: Format): [string, string, string, string] {
  return [row.partner.name, row.places === null ? "unlimited" : format.count(row.places), format.count(row.used), worthWords(row, format)];
}

function dataOf(rows: readonly PlanPlace[], format: Format): FigureData {
  return { columns: COLUMNS.map(({ label }) => ({ label })), rows: rows.map((row) => cellsOf(row, format)) };
}

export function PlanPlaces({ run }: { run: number }) {
  const format = useFormat();
  const [sort, setSort] = useState<ColumnSort<PlaceSort> | null>(null);
  const [offset, setOffset] = useState(0);
  const answer = useQuery({
    ...planQueries.places({ run, sort: sort ?? WORTH_MOST, offset, limit: PAGE }),
    placeholderData: (previous) => previous,
  });
  const page = answer.data;
  const some = page !== undefined && page.total > 0;
  const copy = () => {
    if (!page) return;
    copyText(asTabSeparated(dataOf(page.rows, format)), `${plural(format, page.rows.length, "partner")} with their header`).catch(
      announceError,
    );
  };
  const save = () => {
    const name = `run-${run}-places.csv`;
    call("plans.placesCsv", { run }).then(({ csv }) => {
      downloadText(csv, name, "text/csv;charset=utf-8");
      announce(`Saved ${plural(format, page?.total ?? 0, "partner")} as ${name}.`);
    }, announceError);
  };
  useActions([
    { id: "plan/copy", label: "Copy the partners that are shown", group: "Best plan", keys: ["shift+c"], enabled: some, run: copy },
    { id: "plan/csv", label: "Save every partner's places as CSV", group: "Best plan", keys: ["e"], enabled: some, run: save },
  ]);
  if (!page) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  if (page.total === 0) return <Empty title="Nobody could take a line">No partner passes the checks of any line of this run.</Empty>;
  const choose = (next: ColumnSort<PlaceSort> | null) => {
    setSort(next);
    setOffset(0);
  };
  return (
    <>
      <div className={classes.tools}>
        <span className="soft">
          {plural(format, page.total, "partner")}
          {sort === null && ", worth most first"}. What one more place would add to the total score, with all lines planned anew.
        </span>
        <span>
          <ActionButton
            variant="default"
            keys="shift+c"
            hint="Copy the partners that are shown, for a spreadsheet"
            leftSection={<IconCopy size={14} />}
            onClick={copy}
          >
            Copy
          </ActionButton>
          <ActionButton
            variant="default"
            keys="e"
            hint="Save every partner’s places as a CSV file"
            leftSection={<IconDownload size={14} />}
            onClick={save}
          >
            CSV
          </ActionButton>
        </span>
      </div>
      <div className={`${runs.frame} scroll`} role="region" aria-label="Places" tabIndex={0} key={offset}>
        <table className={`${record.table} ${classes.places}`}>
          <thead>
            <tr>
              {COLUMNS.map(({ id, label, number }) => (
                <SortHeader key={id} column={id} label={label} number={number} sort={sort} choose={choose} />
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => {
              const [name, places, used, worth] = cellsOf(row, format);
              return (
                <tr key={row.partner.id}>
                  <th scope="row">
                    <Link className="link" href={routes.partner(row.partner.id)}>
                      {name}
                    </Link>
                  </th>
                  <td className="number">{places}</td>
                  <td className="number">{used}</td>
                  <td className="number">{worth}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pager offset={offset} size={PAGE} total={page.total} go={setOffset} group="Best plan" />
    </>
  );
}
