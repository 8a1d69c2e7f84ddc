/** The opportunities of a record, a first few of them, each linked to its own record. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { queries } from "../../bridge/queries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { SITUATION_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { Failed, Loading } from "../states/states.tsx";
import classes from "./record.module.css";

const FIRST = 25;
const MOST = 1000;

interface OpportunitiesTableProps {
  readonly of: Pick<CallInput<"opportunities.list">, "customer" | "product" | "leadType">;
  readonly sort: { readonly column: string; readonly descending: boolean };
  /** Left out where they are all of one customer. */
  readonly withCustomer?: boolean;
  /** What to say where there are none. */
  readonly none: string;
}

export function OpportunitiesTable({ of, sort, withCustomer = false, none }: OpportunitiesTableProps) {
  const format = useFormat();
  const [limit, setLimit] = useState(FIRST);
  const answer = useQuery({
    ...queries.opportunities({ ...of, search: "", sort, situation: null, offset: 0, limit }),
    placeholderData: keepPreviousData,
  });
  if (!answer.data) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={4} />;
  const { total, rows } = answer.data;
  return (
    <section className={classes.section}>
      {total === 0 && <p className="soft">{none}</p>}
      {total > 0 && (
        <div className={`${classes.wide} scroll`} role="region" aria-label="Opportunities" tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Opportunity</th>
                <th scope="col">Situation</th>
                {withCustomer && <th scope="col">Customer</th>}
                <th scope="col" className="number">
                  Revenue
                </th>
                <th scope="col" className="number">
                  Created
                </th>
                <th scope="col">Partner</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link className="link" href={routes.opportunity(row.id)}>
                      {row.topic === "" ? row.id : row.topic}
                    </Link>
                  </th>
                  <td>{SITUATION_WORDS[row.situation]}</td>
                  {withCustomer && <td>{row.customer ?? ""}</td>}
                  <td className="number">{format.money(row.revenue)}</td>
                  <td className="number">{row.createdAt === null ? "" : format.date(row.createdAt)}</td>
                  <td>{row.partner ?? ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > rows.length && limit < MOST && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(MOST)}>
          Show more of the {format.count(total)}
        </Button>
      )}
    </section>
  );
}
