/** The columns of the lists of products and lead types; their names are those by which the backend sorts. */
import type { CatalogueRow, CatalogueType } from "../../../src-main/contract/calls/catalogue.ts";
import type { GridColumn } from "../../components/grid/record-grid.tsx";
import type { Format } from "../../format/format.ts";

/** A hole has a word and a sign, so that nobody has to notice a 0. */
export function partnersText({ partners, activePartners }: CatalogueRow, format: Format): string {
  if (partners === 0) return "⚠ nobody";
  return activePartners === 0 ? `⚠ ${format.count(partners)}, none active` : format.count(partners);
}

export function catalogueColumns(type: CatalogueType, format: Format): GridColumn<CatalogueRow>[] {
  const count = (id: "waiting" | "opportunities" | "activePartners", label: string, width: number): GridColumn<CatalogueRow> => ({
    id,
    label,
    width,
    numeric: true,
    text: (row) => format.count(row[id]),
    plain: (row) => String(row[id]),
  });
  const columns: GridColumn<CatalogueRow>[] = [
    {
      id: "name",
      label: type === "product" ? "Product" : "Lead type",
      width: 170,
      text: (row) => (row.archived ? `${row.name} (archived)` : row.name),
      plain: (row) => row.name,
    },
    { id: "family", label: "Family", width: 100, text: (row) => row.family ?? "", plain: (row) => row.family ?? "" },
    {
      id: "partners",
      label: "Partners",
      width: 92,
      numeric: true,
      text: (row) => partnersText(row, format),
      plain: (row) => String(row.partners),
    },
    count("waiting", "Waiting", 76),
    count("opportunities", "Opportunities", 116),
    count("activePartners", "Active partners", 116),
    { id: "id", label: "Id", width: 130, text: (row) => row.id, plain: (row) => row.id },
  ];
  return columns.filter(({ id }) => type === "product" || id !== "family");
}
