/** The columns of the list of opportunities; their names are those by which the backend sorts. */
import type { OpportunityListRow } from "../../../src-main/contract/calls/opportunities.ts";
import type { GridColumn } from "../../components/grid/record-grid.tsx";
import type { Format } from "../../format/format.ts";
import { OPPORTUNITY_STATUS_WORDS, SITUATION_WORDS } from "../../format/words.ts";

export function opportunityColumns(format: Format): GridColumn<OpportunityListRow>[] {
  const day = (id: "createdAt" | "estimatedClose", label: string, width: number): GridColumn<OpportunityListRow> => ({
    id,
    label,
    width,
    numeric: true,
    text: (row) => format.date(row[id]),
    plain: (row) => (row[id] === null ? "" : new Date(row[id]).toISOString()),
  });
  return [
    { id: "topic", label: "Topic", width: 170, text: (row) => (row.topic === "" ? row.id : row.topic), plain: (row) => row.topic },
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
    day("createdAt", "Created", 108),
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
    { id: "status", label: "Status", width: 90, text: (row) => OPPORTUNITY_STATUS_WORDS[row.status], plain: (row) => row.status },
    day("estimatedClose", "Estimated close", 124),
    { id: "id", label: "Id", width: 110, text: (row) => row.id, plain: (row) => row.id },
  ];
}
