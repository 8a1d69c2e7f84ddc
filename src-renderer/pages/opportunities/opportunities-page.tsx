/** Opportunities: the list, and the record of the one that is chosen. */
import { useCallback, useMemo } from "react";
import type { OpportunityListRow } from "../../../src-main/contract/calls/records.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import type { GridColumn, GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import type { Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { SITUATION_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { OpportunityPane } from "./opportunity-pane.tsx";

type Situation = OpportunityListRow["situation"];
const SITUATIONS = Object.keys(SITUATION_WORDS) as Situation[];
const FILTERS = [{ value: "", label: "All situations" }, ...SITUATIONS.map((value) => ({ value, label: SITUATION_WORDS[value] }))];
const idOf = (row: OpportunityListRow) => row.id;

function opportunityColumns(format: Format): GridColumn<OpportunityListRow>[] {
  return [
    { id: "topic", label: "Topic", width: 170, text: (row) => row.topic, plain: (row) => row.topic },
    { id: "customer", label: "Customer", width: 150, text: (row) => row.customer ?? "none", plain: (row) => row.customer ?? "" },
    {
      id: "revenue",
      label: `Revenue, ${format.baseCurrency}`,
      width: 116,
      numeric: true,
      text: (row) => format.amount(row.revenue),
      plain: (row) => (row.revenue === null ? "" : String(row.revenue.amount)),
    },
    { id: "situation", label: "Situation", width: 100, text: (row) => SITUATION_WORDS[row.situation], plain: (row) => row.situation },
    {
      id: "createdAt",
      label: "Created",
      width: 108,
      numeric: true,
      text: (row) => format.date(row.createdAt),
      plain: (row) => (row.createdAt === null ? "" : new Date(row.createdAt).toISOString()),
    },
    { id: "partner", label: "Partner", width: 150, text: (row) => row.partner ?? "", plain: (row) => row.partner ?? "" },
    {
      id: "offers",
      label: "Offers",
      width: 74,
      numeric: true,
      text: (row) => format.count(row.offers),
      plain: (row) => String(row.offers),
    },
    { id: "products", label: "Products", width: 150, text: (row) => row.products, plain: (row) => row.products },
    { id: "leadType", label: "Lead type", width: 120, text: (row) => row.leadType ?? "", plain: (row) => row.leadType ?? "" },
    { id: "status", label: "Status", width: 90, text: (row) => row.status, plain: (row) => row.status },
    { id: "id", label: "Id", width: 110, text: (row) => row.id, plain: (row) => row.id },
  ];
}

export default function OpportunitiesPage({ id }: { id: string | null }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const address = useListAddress(id === null ? routes.opportunities : routes.opportunity(id), "situation");
  const situation = SITUATIONS.find((one) => one === address.filter) ?? null;
  const search = address.searched;
  const columns = useMemo(() => opportunityColumns(format), [format]);
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.opportunities({ search, situation, sort, offset, limit }),
    [search, situation],
  );
  return (
    <ListAndRecord
      name="opportunities"
      title="Opportunities"
      nouns={["opportunity", "opportunities"]}
      columns={columns}
      idOf={idOf}
      address={address}
      filterLabel="Situation of the opportunities"
      filters={FILTERS}
      list={list}
      csv={(sort) => call("opportunities.csv", { search, sort, situation })}
      openId={id}
      open={(next) => address.open(routes.opportunity(next))}
      sheet={readOnly ? undefined : "opportunity"}
      empty="Import a sheet of them, or open a folder of CSV files that has them."
      record={
        id === null ? (
          <Empty title="Choose an opportunity">
            Its record shows its facts, its offers one after another, and where it stands in review.
          </Empty>
        ) : (
          <OpportunityPane key={id} id={id} />
        )
      }
    />
  );
}
