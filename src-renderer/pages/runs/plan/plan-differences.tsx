/** The lines that the best plan decides otherwise than one after another, each with what it costs or gains and the other side of the exchange. */
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { PlanCounterpart, PlanDifference } from "../../../../src-main/contract/calls/plans.ts";
import type { Named } from "../../../../src-main/contract/calls/shared.ts";
import { call } from "../../../bridge/client.ts";
import { planQueries } from "../../../bridge/plan-queries.ts";
import { ActionButton } from "../../../components/actions/action-button.tsx";
import { useActions } from "../../../components/actions/registry.ts";
import { asTabSeparated, type FigureData } from "../../../components/charts/figure/figure-data.ts";
import { copyText, downloadText } from "../../../components/messages/copy.ts";
import { announce, announceError } from "../../../components/messages/messages.ts";
import record from "../../../components/record/record.module.css";
import { changeOf, effectWords, exchangeWords } from "../../../components/runs/plan-words.ts";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { plural, type Format } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { customerBeside } from "../../../format/line-title.ts";
import { routes } from "../../../routing/routes.ts";
import { Pager } from "../pager.tsx";
import runs from "../runs.module.css";
import classes from "./plan.module.css";

const PAGE = 50;

/** The change of a line as its cell says it. */
function changeWords(difference: PlanDifference, format: Format): string {
  const change = changeOf(difference);
  if (change !== null) return format.signed(change);
  return difference.after === null ? "unplaced" : "placed";
}

/** The other sides of a difference, as heads and texts. */
function sidesOf({ before, after, givesWayTo, takesFrom }: PlanDifference) {
  const side = (head: string, other: PlanCounterpart | null) => (other === null ? [] : [{ head, other }]);
  return [...side(`${before?.name ?? ""} goes to`, givesWayTo), ...side(`${after?.name ?? ""} is left by`, takesFrom)];
}

function dataOf(rows: readonly PlanDifference[], format: Format): FigureData {
  const labels = ["Opportunity", "Customer", "One after another", "Score", "Best plan", "Score", "Change", "Other side", "Exchange"];
  return {
    columns: labels.map((label) => ({ label })),
    rows: rows.map((row) => [
      row.opportunity.name,
      row.customer ?? "",
      row.before?.name ?? "nobody",
      row.scoreBefore === null ? "" : format.score(row.scoreBefore),
      row.after?.name ?? "nobody",
      row.scoreAfter === null ? "" : format.score(row.scoreAfter),
      changeWords(row, format),
      sidesOf(row)
        .map(({ head, other }) => `${head} ${other.opportunity.name}, which ${effectWords(other, format)}`)
        .join("; "),
      exchangeWords(row.exchange, format),
    ]),
  };
}

function Partner({ partner, score }: { partner: Named | null; score: number | null }) {
  const format = useFormat();
  if (partner === null) return <span className="soft">nobody</span>;
  return (
    <>
      <Link className="link" href={routes.partner(partner.id)}>
        {partner.name}
      </Link>
      <span className={classes.score}>{format.score(score)}</span>
    </>
  );
}

function Row({ row, run }: { row: PlanDifference; run: number }) {
  const format = useFormat();
  const customer = customerBeside({ topic: row.opportunity.name, customer: row.customer });
  const sides = sidesOf(row);
  return (
    <tr>
      <th scope="row">
        <Link className="link" href={routes.runLine(run, row.opportunity.id)}>
          {row.opportunity.name}
        </Link>
        {customer !== null && <span className="soft"> · {customer}</span>}
      </th>
      <td>
        <Partner partner={row.before} score={row.scoreBefore} />
      </td>
      <td>
        <Partner partner={row.after} score={row.scoreAfter} />
      </td>
      <td className="number">{changeWords(row, format)}</td>
      <td>
        {sides.map(({ head, other }) => (
          <div key={head}>
            <span className="soft">{head}</span>{" "}
            <Link className="link" href={routes.runLine(run, other.opportunity.id)}>
              {other.opportunity.name}
            </Link>
            , which {effectWords(other, format)}
          </div>
        ))}
        {sides.length === 0 && <span className="soft">a place that was free</span>}
      </td>
      <td>{exchangeWords(row.exchange, format)}</td>
    </tr>
  );
}

export function PlanDifferences({ run }: { run: number }) {
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const answer = useQuery({
    ...planQueries.differences({ run, offset, limit: PAGE }),
    placeholderData: (previous) => previous,
  });
  const page = answer.data;
  const some = page !== undefined && page.total > 0;
  const copy = () => {
    if (!page) return;
    copyText(asTabSeparated(dataOf(page.rows, format)), `${plural(format, page.rows.length, "difference")} with their header`).catch(
      announceError,
    );
  };
  const save = () => {
    const name = `run-${run}-best-plan.csv`;
    call("plans.differencesCsv", { run }).then(({ csv }) => {
      downloadText(csv, name, "text/csv;charset=utf-8");
      announce(`Saved ${plural(format, page?.total ?? 0, "difference")} as ${name}.`);
    }, announceError);
  };
  useActions([
    { id: "plan/copy", label: "Copy the differences that are shown", group: "Best plan", keys: ["shift+c"], enabled: some, run: copy },
    { id: "plan/csv", label: "Save every difference as CSV", group: "Best plan", keys: ["e"], enabled: some, run: save },
  ]);
  if (!page) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  if (page.total === 0) return <Empty title="Both ways decide the same">One after another comes to the very same lines.</Empty>;
  return (
    <>
      <div className={classes.tools}>
        <span className="soft">In order of the run. Lines of one exchange make room for one another.</span>
        <span>
          <ActionButton
            variant="default"
            keys="shift+c"
            hint="Copy the differences that are shown, for a spreadsheet"
            leftSection={<IconCopy size={14} />}
            onClick={copy}
          >
            Copy
          </ActionButton>
          <ActionButton
            variant="default"
            keys="e"
            hint="Save every difference as a CSV file"
            leftSection={<IconDownload size={14} />}
            onClick={save}
          >
            CSV
          </ActionButton>
        </span>
      </div>
      <div className={`${runs.frame} scroll`} role="region" aria-label="Differences" tabIndex={0} key={offset}>
        <table className={`${record.table} ${runs.differences} ${classes.differences}`}>
          <colgroup>
            <col className={classes.opportunity} />
            <col className={classes.partner} />
            <col className={classes.partner} />
            <col className={classes.change} />
            <col />
            <col className={classes.exchange} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Opportunity</th>
              <th scope="col">One after another</th>
              <th scope="col">Best plan</th>
              <th scope="col" className="number">
                Change
              </th>
              <th scope="col">Whom it makes room for, and who made room</th>
              <th scope="col">Exchange</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.opportunity.id} row={row} run={run} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager offset={offset} size={PAGE} total={page.total} go={setOffset} group="Best plan" />
    </>
  );
}
