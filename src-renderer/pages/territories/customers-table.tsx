/** Customers with where they are and what waits for them, page by page. */
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Link } from "wouter";
import type { PlacedCustomer } from "../../../src-main/contract/calls/territories.ts";
import record_ from "../../components/record/record.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";

interface CustomersTableProps {
  readonly label: string;
  readonly rows: readonly PlacedCustomer[];
  readonly total: number;
  readonly page: number;
  readonly setPage: (page: number) => void;
}

export const PAGE = 50;

export function CustomersTable({ label, rows, total, page, setPage }: CustomersTableProps) {
  const format = useFormat();
  const pages = Math.ceil(total / PAGE);
  return (
    <>
      <div className={`${record_.wide} scroll`} role="region" aria-label={label} tabIndex={0}>
        <table className={record_.table}>
          <thead>
            <tr>
              <th scope="col">Customer</th>
              <th scope="col" className="number">
                Waiting
              </th>
              <th scope="col">City</th>
              <th scope="col">Postal code</th>
              <th scope="col">Region</th>
              <th scope="col">Country</th>
              <th scope="col" className="number">
                Coordinates
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link className="link" href={routes.customer(row.id)}>
                    {row.name}
                  </Link>
                </th>
                <td className="number">{format.count(row.waiting)}</td>
                <td>{row.city}</td>
                <td>{row.postalCode}</td>
                <td>{row.region}</td>
                <td>{row.country}</td>
                <td className="number">
                  {row.latitude === null || row.longitude === null
                    ? "unknown"
                    : `${format.decimal(row.latitude, 3)}, ${format.decimal(row.longitude, 3)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className={record_.pager}>
          <ActionIcon aria-label="Earlier customers" disabled={page === 0} onClick={() => setPage(page - 1)}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <span className="soft">
            {format.count(page * PAGE + 1)} to {format.count(Math.min(total, (page + 1) * PAGE))} of {format.count(total)}
          </span>
          <ActionIcon aria-label="Later customers" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            <IconChevronRight size={16} />
          </ActionIcon>
        </div>
      )}
    </>
  );
}
