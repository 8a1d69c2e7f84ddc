/** The CRM sample's files as plain rows, read here once more so that the twin depends on no code of the application. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Cover, PartnerRow } from "../../../src-main/contract/book.ts";
import { OPPORTUNITY_STATUSES, OUTCOMES, RULE_KINDS } from "../../../src-main/contract/codes.ts";
import { parseSettings, type Settings } from "../../../src-main/contract/settings.ts";
import type { ArrayBook } from "../../twin/book.ts";
import { customerRow, offerRow, opportunityRow, partnerRow } from "./rows.ts";

type Cells = Readonly<Record<string, string>>;

function cellsOf(table: string): readonly Cells[] {
  const file = new URL(`../../../resources/crm-sample/${table}.csv`, import.meta.url);
  return parse<Cells>(readFileSync(file, "utf8"), { columns: true });
}

const text = (cells: Cells, column: string): string | null => cells[column] || null;
const list = (cells: Cells, column: string): readonly string[] => text(cells, column)?.split(";") ?? [];
const cover = (cells: Cells, column: string): Cover => (cells[column] === "*" ? "*" : list(cells, column));

function number(cells: Cells, column: string): number | null {
  const value = text(cells, column);
  return value === null ? null : Number(value);
}

/** Its dates are days, and its time zone is UTC. */
function date(cells: Cells, column: string): number | null {
  const value = text(cells, column);
  return value === null ? null : Date.parse(`${value}T00:00:00Z`);
}

const required = (cells: Cells, column: string): string => cells[column] ?? "";

function partner(cells: Cells): PartnerRow {
  const lists = { territories: cover(cells, "territories"), leadTypes: cover(cells, "lead_types"), products: cover(cells, "products") };
  return partnerRow(required(cells, "id"), { ...lists, capacity: number(cells, "capacity") });
}

/** Only the columns that the sample fills; amounts in cents. */
export function crmSample(): { readonly rows: ArrayBook; readonly settings: Settings; readonly t: number } {
  const settings = cellsOf("settings").map((cells) => ({ name: required(cells, "name"), value: required(cells, "value") }));
  const rows: ArrayBook = {
    settings,
    products: cellsOf("products").map((cells) => ({ id: required(cells, "id"), name: required(cells, "name") })),
    leadTypes: [],
    territories: cellsOf("territories").map((cells) => ({
      territory: required(cells, "territory"),
      kind: RULE_KINDS.find((kind) => kind === cells["kind"]) ?? "country",
      value: required(cells, "value"),
    })),
    partners: cellsOf("partners").map(partner),
    customers: cellsOf("customers").map((cells) => customerRow(required(cells, "id"), { country: text(cells, "country") })),
    relations: [],
    opportunities: cellsOf("opportunities").map((cells) =>
      opportunityRow(required(cells, "id"), {
        customer: text(cells, "customer"),
        estimatedRevenue: (number(cells, "estimated_revenue") ?? 0) * 100,
        products: list(cells, "products"),
        createdAt: date(cells, "created_at"),
        status: OPPORTUNITY_STATUSES.find((status) => status === cells["status"]) ?? "open",
        closedAt: date(cells, "closed_at"),
      }),
    ),
    offers: cellsOf("offers").map((cells) =>
      offerRow(required(cells, "opportunity"), required(cells, "partner"), {
        deliveredAt: date(cells, "delivered_at"),
        acceptedAt: date(cells, "accepted_at"),
        closedAt: date(cells, "closed_at"),
        outcome: OUTCOMES.find((outcome) => outcome === cells["outcome"]) ?? null,
      }),
    ),
  };
  const texts = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
  return { rows, settings: parseSettings(texts), t: Date.UTC(2017, 11, 31, 23, 59, 59, 999) };
}
