/** Every run of the book, newest first: to look at one again, or to compare it with the one before. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { queries } from "../../bridge/queries.ts";
import record from "../../components/record/record.module.css";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { Pager } from "./pager.tsx";
import classes from "./runs.module.css";

const PAGE = 50;

export default function RunsPage() {
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const answer = useQuery({ ...queries.runs({ offset, limit: PAGE }), placeholderData: (previous) => previous });
  const runs = answer.data;
  if (!runs) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  return (
    <>
      <div className={classes.bar}>
        <h1>Runs</h1>
        <span className="soft">{plural(format, runs.total, "run")}, newest first</span>
        <Link className={`link ${classes.away}`} href={routes.review}>
          Back to Review
        </Link>
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
                <th scope="col">Run</th>
                <th scope="col">Book date</th>
                <th scope="col">Started</th>
                <th scope="col">By</th>
                <th scope="col" className="number">
                  Lines
                </th>
                <th scope="col" className="number">
                  Proposed
                </th>
                <th scope="col" className="number">
                  Delivered
                </th>
                <th scope="col">Engine</th>
                <th scope="col">Compare</th>
              </tr>
            </thead>
            <tbody>
              {runs.rows.map((row, i) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link className="link" href={offset + i === 0 ? routes.review : routes.run(row.id)}>
                      Run {format.count(row.id)}
                    </Link>
                    {offset + i === 0 && <span className="soft"> latest</span>}
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
                      <Link
                        className="link"
                        href={offset + i === 0 ? routes.reviewGroup("delivered") : routes.runGroup(row.id, "delivered")}
                      >
                        {format.count(row.delivered)}
                      </Link>
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
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager offset={offset} size={PAGE} total={runs.total} go={setOffset} group="Runs" />
    </>
  );
}
