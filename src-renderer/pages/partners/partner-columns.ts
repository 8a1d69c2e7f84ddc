/** The columns of the list of partners; their names are those by which the backend sorts. */
import type { PartnerListRow } from "../../../src-main/contract/calls/records.ts";
import type { Rate } from "../../../src-main/contract/calls/shared.ts";
import type { GridColumn } from "../../components/grid/record-grid.tsx";
import type { Format } from "../../format/format.ts";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";

const plainNumber = (value: number | null) => (value === null ? "" : String(value));

export function partnerColumns(format: Format): GridColumn<PartnerListRow>[] {
  const rate = (id: "winrate" | "returnrate" | "feedbackrate" | "stallrate" | "touchrate", label: string): GridColumn<PartnerListRow> => ({
    id,
    label,
    width: 108,
    numeric: true,
    text: (row) => format.percent(row[id].value),
    plain: (row) => plainNumber((row[id] satisfies Rate).value),
  });
  const counted = (
    id: string,
    label: string,
    metric: "winrate" | "returnrate" | "feedbackrate" | "stallrate" | "touchrate",
  ): GridColumn<PartnerListRow> => ({
    id,
    label,
    width: 92,
    numeric: true,
    hidden: true,
    text: (row) => format.count(row[metric].count),
    plain: (row) => String(row[metric].count),
  });
  const cover = (id: "territories" | "leadTypes" | "products", label: string): GridColumn<PartnerListRow> => ({
    id,
    label,
    width: 96,
    numeric: true,
    text: (row) => (row[id] === "*" ? "all" : format.count(row[id])),
    plain: (row) => String(row[id]),
  });
  return [
    { id: "name", label: "Partner", width: 180, text: (row) => row.name, plain: (row) => row.name },
    { id: "open", label: "Open", width: 70, numeric: true, text: (row) => format.count(row.open), plain: (row) => String(row.open) },
    {
      id: "capacity",
      label: "Capacity",
      width: 88,
      numeric: true,
      text: (row) => (row.capacity === null ? "no limit" : format.count(row.capacity)),
      plain: (row) => plainNumber(row.capacity),
    },
    {
      id: "delivered",
      label: "Delivered",
      width: 92,
      numeric: true,
      text: (row) => format.count(row.delivered),
      plain: (row) => String(row.delivered),
    },
    rate("winrate", "Win rate"),
    rate("touchrate", "Touch rate"),
    rate("returnrate", "Return rate"),
    rate("stallrate", "Stall rate"),
    rate("feedbackrate", "Feedback rate"),
    {
      id: "daysToClose",
      label: "Days to close",
      width: 108,
      numeric: true,
      text: (row) => (row.daysToClose === null ? "no data" : format.decimal(row.daysToClose, 1)),
      plain: (row) => plainNumber(row.daysToClose),
    },
    { id: "status", label: "State", width: 84, text: (row) => PARTNER_STATUS_WORDS[row.status], plain: (row) => row.status },
    { id: "city", label: "City", width: 120, text: (row) => row.city ?? "", plain: (row) => row.city ?? "" },
    { id: "country", label: "Country", width: 84, text: (row) => row.country ?? "", plain: (row) => row.country ?? "" },
    cover("territories", "Territories"),
    cover("leadTypes", "Lead types"),
    cover("products", "Products"),
    { id: "id", label: "Id", width: 100, text: (row) => row.id, plain: (row) => row.id },
    counted("won", "Won", "winrate"),
    counted("touched", "Touched", "touchrate"),
    counted("returned", "Returned", "returnrate"),
    counted("stalled", "Stalled", "stallrate"),
    counted("feedback", "With feedback", "feedbackrate"),
  ];
}
