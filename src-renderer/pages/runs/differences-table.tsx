/** The lines on which two runs differ, each with both partners and why. */
import { Link } from "wouter";
import type { RunDifference } from "../../../src-main/contract/calls/runs.ts";
import type { Named } from "../../../src-main/contract/calls/shared.ts";
import record from "../../components/record/record.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { customerBeside } from "../../format/line-title.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./runs.module.css";
import { KIND_WORDS, reasonsOf } from "./why-words.ts";

function Partner({ partner, none }: { partner: Named | null; none: string }) {
  if (partner === null) return <span className="soft">{none}</span>;
  return (
    <Link className="link" href={routes.partner(partner.id)}>
      {partner.name}
    </Link>
  );
}

interface TableProps {
  readonly rows: readonly RunDifference[];
  readonly run: number;
  readonly earlier: number;
}

export function DifferencesTable({ rows, run, earlier }: TableProps) {
  const format = useFormat();
  return (
    <table className={`${record.table} ${classes.differences}`}>
      <colgroup>
        <col className={classes.opportunity} />
        <col className={classes.how} />
        <col className={classes.partner} />
        <col className={classes.partner} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Opportunity</th>
          <th scope="col">How</th>
          <th scope="col">Run {format.count(earlier)}</th>
          <th scope="col">Run {format.count(run)}</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const customer = customerBeside({ topic: row.opportunity.name, customer: row.customer });
          return (
            <tr key={row.opportunity.id}>
              <th scope="row">
                <Link className="link" href={routes.opportunity(row.opportunity.id)}>
                  {row.opportunity.name}
                </Link>
                {customer !== null && <span className="soft"> · {customer}</span>}
              </th>
              <td>{KIND_WORDS[row.kind].label}</td>
              <td>
                <Partner partner={row.before} none={row.kind === "added" ? "no line" : "nobody"} />
              </td>
              <td>
                <Partner partner={row.after} none={row.kind === "gone" ? "no line" : "nobody"} />
              </td>
              <td>
                {reasonsOf(row, { run, earlier }, format).map(({ head, text }) => (
                  <div key={head}>
                    <span className="soft">{head}:</span> {text}
                  </div>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
