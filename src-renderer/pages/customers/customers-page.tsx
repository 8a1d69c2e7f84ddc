/** Customers: the list, and the record of the one that is chosen. */
import { useCallback, useMemo, useState } from "react";
import { CUSTOMER_FILTERS, type CustomerListRow } from "../../../src-main/contract/calls/customers.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { NewRecordDialog } from "../../components/forms/new-record-dialog.tsx";
import type { GridColumn, GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import { countryName } from "../../format/countries.ts";
import type { Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { CustomerPane } from "./customer-pane.tsx";
import { newCustomer } from "./new-customer.ts";

const FILTERS = [
  { value: "", label: "All customers" },
  { value: "waiting", label: "With something waiting" },
  { value: "related", label: "With relations" },
  { value: "unplaced", label: "Without coordinates" },
  { value: "with-archived", label: "Archived too" },
];
const idOf = (row: CustomerListRow) => row.id;

function customerColumns(format: Format): GridColumn<CustomerListRow>[] {
  const text = (id: "city" | "region" | "postalCode", label: string, width: number): GridColumn<CustomerListRow> => ({
    id,
    label,
    width,
    text: (row) => row[id] ?? "",
    plain: (row) => row[id] ?? "",
  });
  const count = (id: "waiting" | "opportunities" | "relations", label: string, width: number): GridColumn<CustomerListRow> => ({
    id,
    label,
    width,
    numeric: true,
    text: (row) => format.count(row[id]),
    plain: (row) => String(row[id]),
  });
  return [
    {
      id: "name",
      label: "Customer",
      width: 190,
      text: (row) => (row.archived ? `${row.name} (archived)` : row.name),
      plain: (row) => row.name,
    },
    text("city", "City", 120),
    count("waiting", "Waiting", 80),
    count("opportunities", "Opportunities", 116),
    count("relations", "Relations", 92),
    {
      id: "country",
      label: "Country",
      width: 130,
      text: (row) => (row.country === null ? "" : countryName(row.country, format.locale)),
      plain: (row) => row.country ?? "",
    },
    text("region", "Region", 90),
    text("postalCode", "Postal code", 104),
    {
      id: "placed",
      label: "Coordinates",
      width: 108,
      text: (row) => (row.placed ? "known" : "unknown"),
      plain: (row) => (row.placed ? "known" : "unknown"),
    },
    { id: "id", label: "Id", width: 100, text: (row) => row.id, plain: (row) => row.id },
  ];
}

export default function CustomersPage({ id }: { id: string | null }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [making, setMaking] = useState(false);
  const address = useListAddress(id === null ? routes.customers : routes.customer(id), "show");
  const filter = CUSTOMER_FILTERS.find((one) => one === address.filter) ?? null;
  const search = address.searched;
  const columns = useMemo(() => customerColumns(format), [format]);
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.customers({ search, filter, sort, offset, limit }),
    [search, filter],
  );
  return (
    <>
      <ListAndRecord
        name="customers"
        title="Customers"
        nouns={["customer", "customers"]}
        columns={columns}
        idOf={idOf}
        address={address}
        filterLabel="Which customers"
        filters={FILTERS}
        list={list}
        csv={(sort, what) => call("customers.csv", { search, sort, filter, ...what })}
        openId={id}
        open={(next) => address.open(routes.customer(next))}
        empty="Make the first one, or open a folder of CSV files that has them."
        sheet={readOnly ? undefined : "customer"}
        {...(readOnly ? {} : { create: { label: "New customer", run: () => setMaking(true) } })}
        record={
          id === null ? (
            <Empty title="Choose a customer">
              Its record shows where it is, which partners it must never or always go to, and its opportunities. Each value can be changed
              where it stands.
            </Empty>
          ) : (
            <CustomerPane key={id} id={id} leave={() => address.open(routes.customers)} />
          )
        }
      />
      <NewRecordDialog
        opened={making}
        type="customer"
        titleLabel="Name"
        titleField="name"
        make={newCustomer}
        close={() => setMaking(false)}
        made={(made) => address.open(routes.customer(made))}
      />
    </>
  );
}
