/** The columns of the list of offers; their names are those by which the backend sorts. */
import type { OfferListRow } from "../../../src-main/contract/calls/offers.ts";
import type { GridColumn } from "../../components/grid/record-grid.tsx";
import { stateWords } from "../../components/record/offers-table.tsx";
import type { Format } from "../../format/format.ts";

const instant = (time: number | null) => (time === null ? "" : new Date(time).toISOString());

export function offerColumns(format: Format): GridColumn<OfferListRow>[] {
  return [
    { id: "topic", label: "Opportunity", width: 142, text: (row) => row.topic || row.id, plain: (row) => row.topic },
    { id: "partner", label: "Partner", width: 122, text: (row) => row.partner, plain: (row) => row.partner },
    { id: "state", label: "State", width: 120, text: stateWords, plain: stateWords },
    {
      id: "deadline",
      label: "Deadline",
      width: 104,
      numeric: true,
      text: (row) => (row.deadline === null ? "none" : format.date(row.deadline)),
      plain: (row) => instant(row.deadline),
    },
    {
      id: "lastChange",
      label: "Last change",
      width: 104,
      numeric: true,
      text: (row) => format.date(row.lastChange),
      plain: (row) => instant(row.lastChange),
    },
    {
      id: "deliveredAt",
      label: "Delivered",
      width: 104,
      numeric: true,
      text: (row) => format.date(row.deliveredAt),
      plain: (row) => instant(row.deliveredAt),
    },
    {
      id: "toldAt",
      label: "Told",
      width: 104,
      numeric: true,
      text: (row) => (row.toldAt !== null ? format.date(row.toldAt) : row.state === "Delivered" ? "not yet" : "not noted"),
      plain: (row) => instant(row.toldAt),
    },
    { id: "customer", label: "Customer", width: 140, text: (row) => row.customer ?? "none", plain: (row) => row.customer ?? "" },
    {
      id: "revenue",
      label: `Revenue, ${format.baseCurrency}`,
      width: 116,
      numeric: true,
      text: (row) => format.amount(row.revenue),
      plain: (row) => (row.revenue === null ? "" : String(row.revenue.amount)),
    },
  ];
}
