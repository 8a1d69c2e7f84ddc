/** The columns of the list of territories; their names are those by which the backend sorts. */
import type { TerritoryListRow } from "../../../src-main/contract/calls/territories.ts";
import type { RuleKind } from "../../../src-main/contract/codes.ts";
import type { GridColumn } from "../../components/grid/record-grid.tsx";
import { plural, type Format } from "../../format/format.ts";

/** One of a kind, and several. */
export const RULE_WORDS: Readonly<Record<RuleKind, readonly [one: string, many: string]>> = {
  country: ["country", "countries"],
  region: ["region", "regions"],
  "postal-prefix": ["postal prefix", "postal prefixes"],
  "postal-range": ["postal range", "postal ranges"],
  polygon: ["polygon", "polygons"],
};

export function ruleCounts(rules: TerritoryListRow["rules"], format: Format): string {
  return rules.length === 0 ? "none yet" : rules.map(({ kind, count }) => plural(format, count, ...RULE_WORDS[kind])).join(", ");
}

export function territoryColumns(format: Format): GridColumn<TerritoryListRow>[] {
  const number = (
    id: "customers" | "waiting" | "partners" | "activePartners",
    label: string,
    width: number,
  ): GridColumn<TerritoryListRow> => ({
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
      label: "Territory",
      width: 152,
      text: (row) => (row.archived ? `${row.name} (archived)` : row.name),
      plain: (row) => row.name,
    },
    number("customers", "Customers", 90),
    number("waiting", "Waiting", 78),
    number("activePartners", "Active partners", 112),
    number("partners", "Partners", 84),
    {
      id: "rules",
      label: "Rules",
      width: 190,
      text: (row) => ruleCounts(row.rules, format),
      plain: (row) => ruleCounts(row.rules, format),
    },
  ];
}
