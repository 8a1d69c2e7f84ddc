/** The customers inside a territory. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../../bridge/queries.ts";
import record_ from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { CustomersTable, PAGE } from "./customers-table.tsx";

export function CustomersPanel({ name }: { name: string }) {
  const [page, setPage] = useState(0);
  const answer = useQuery({
    ...queries.territoryCustomers({ name, offset: page * PAGE, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  if (answer.data === undefined)
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  const { total, rows } = answer.data;
  return (
    <section className={record_.section}>
      {total === 0 ? (
        <p className="soft">No customer's address lies in it.</p>
      ) : (
        <CustomersTable label={`Customers in ${name}`} rows={rows} total={total} page={page} setPage={setPage} />
      )}
    </section>
  );
}
