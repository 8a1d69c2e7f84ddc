/** Overlaps: which territories share customers, and how many. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { Overlap } from "../../../src-main/contract/calls/territories.ts";
import { queries } from "../../bridge/queries.ts";
import record_ from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { routes } from "../../routing/routes.ts";

const STEP = 100;
const MOST = 1000;

/** Which one lies wholly within the other, as far as the customers tell. */
function relation({ first, second, customers, ofFirst, ofSecond }: Overlap): string {
  if (customers === ofFirst && customers === ofSecond) return "the same customers";
  if (customers === ofFirst) return `all of ${first}`;
  return customers === ofSecond ? `all of ${second}` : "";
}

export function OverlapsPanel({ territory }: { territory: string | null }) {
  const format = useFormat();
  const [limit, setLimit] = useState(STEP);
  const answer = useQuery({ ...queries.overlaps({ territory, offset: 0, limit }), placeholderData: keepPreviousData });
  if (answer.data === undefined)
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  const { total, rows } = answer.data;
  return (
    <section className={record_.section}>
      <p>
        {total === 0 ? (
          <b>{territory === null ? "No two territories share a customer." : `${territory} shares no customer with another territory.`}</b>
        ) : (
          <>
            <b>
              {plural(
                format,
                total,
                territory === null ? "pair of territories" : "territory",
                territory === null ? "pairs of territories" : "territories",
              )}
            </b>{" "}
            {territory === null ? (total === 1 ? "shares" : "share") : `${total === 1 ? "shares" : "share"} with ${territory}`} customers.{" "}
            <span className="soft">That is no fault: an opportunity goes to the best partner of either.</span>
          </>
        )}
      </p>
      {rows.length > 0 && (
        <div className={`${record_.wide} scroll`} role="region" aria-label="Territories that share customers" tabIndex={0}>
          <table className={record_.table}>
            <thead>
              <tr>
                {territory === null && <th scope="col">Territory</th>}
                <th scope="col">{territory === null ? "and" : "Territory"}</th>
                <th scope="col" className="number">
                  Customers in both
                </th>
                <th scope="col" className="number">
                  Waiting
                </th>
                <th scope="col">That is</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.first}\n${row.second}`}>
                  {territory === null && (
                    <th scope="row">
                      <Link className="link" href={routes.territory(row.first)}>
                        {row.first}
                      </Link>
                    </th>
                  )}
                  <td>
                    <Link className="link" href={routes.territory(row.second)}>
                      {row.second}
                    </Link>
                  </td>
                  <td className="number">{format.count(row.customers)}</td>
                  <td className="number">{format.count(row.waiting)}</td>
                  <td className="soft">{relation(row)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > rows.length && limit < MOST && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
          Show more
        </Button>
      )}
    </section>
  );
}
