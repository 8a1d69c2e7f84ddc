/** Writes a book as a folder of CSV files which read back as the same rows. */
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { formatInstant, type DayEdge } from "../../calendar/instants.ts";
import type { BookRows, Cover, CustomerRow, OfferRow, OpportunityRow, PartnerRow, SettingRow } from "../../contract/book.ts";
import { STAGES } from "../../contract/codes.ts";
import { inputError } from "../../contract/errors.ts";
import { parseSettings } from "../../contract/settings.ts";
import { EVERYTHING, LIST_SEPARATOR } from "./cells.ts";
import { replaceFolder } from "./folder-swap.ts";
import { amountText } from "./money-text.ts";
import { SHAPES, type TableName } from "./shapes.ts";

type Cells = readonly (string | number | null)[];

/** Rows that are turned to text together. */
const BATCH = 5_000;

/** How instants and amounts are written in this book. */
interface Writing {
  readonly instant: (ms: number | null, edge?: DayEdge) => string | null;
  readonly money: (minor: number | null, currency?: string | null) => string | null;
}

function writing(settings: readonly SettingRow[]): Writing {
  const { timeZone, baseCurrency } = parseSettings(Object.fromEntries(settings.map(({ name, value }) => [name, value])));
  return {
    instant: (ms, edge = "start") => (ms === null ? null : formatInstant(ms, timeZone, edge)),
    money: (minor, currency = null) => (minor === null ? null : amountText(minor, currency ?? baseCurrency)),
  };
}

const yesNo = (value: boolean) => (value ? "yes" : "no");

/** @throws AppError `invalid-input` for a name that would not be read back as itself. */
function list(names: Cover, file: string, column: string): string {
  if (typeof names === "string") return names;
  for (const name of names) {
    if (name === "" || name === EVERYTHING || name.includes(LIST_SEPARATOR)) {
      throw inputError({
        file,
        column,
        value: name,
        expected: `a name other than "${EVERYTHING}" and without "${LIST_SEPARATOR}", which lists in CSV files cannot hold`,
      });
    }
  }
  return names.join(LIST_SEPARATOR);
}

function placeCells(row: PartnerRow | CustomerRow): Cells {
  return [row.address, row.city, row.region, row.postalCode, row.country, row.latitude, row.longitude];
}

function partnerCells(row: PartnerRow, { instant, money }: Writing): Cells {
  const cover = (names: Cover, column: string) => list(names, SHAPES.partners.file, column);
  return [
    row.id,
    row.name,
    yesNo(row.active),
    instant(row.pausedUntil, "end"),
    row.capacity,
    money(row.minimumRevenue),
    money(row.maximumRevenue),
    cover(row.territories, "territories"),
    cover(row.leadTypes, "lead_types"),
    cover(row.products, "products"),
    row.email,
    ...placeCells(row),
    row.notes,
  ];
}

function opportunityCells(row: OpportunityRow, { instant, money }: Writing): Cells {
  return [
    row.id,
    row.topic,
    row.customer,
    money(row.estimatedRevenue, row.currency),
    row.currency,
    row.leadType,
    list(row.products, SHAPES.opportunities.file, "products"),
    instant(row.createdAt),
    instant(row.estimatedClose),
    row.status,
    instant(row.closedAt),
    yesNo(row.partnerCreated),
    yesNo(row.onHold),
  ];
}

function offerCells(row: OfferRow, { instant }: Writing): Cells {
  return [
    row.id,
    row.opportunity,
    row.partner,
    instant(row.deliveredAt),
    instant(row.deadline, "end"),
    instant(row.acceptedAt),
    instant(row.declinedAt),
    instant(row.expiredAt),
    row.stage === null ? null : (STAGES[row.stage - 1] ?? row.stage),
    instant(row.stageAt),
    yesNo(row.onHold),
    instant(row.closedAt),
    row.outcome,
    row.returnReason,
    instant(row.feedbackAt),
  ];
}

function* cellsOf<R>(rows: Iterable<R>, cells: (row: R) => Cells): Generator<Cells> {
  for (const row of rows) yield cells(row);
}

function writeTable(folder: string, table: TableName, rows: Iterable<Cells>): void {
  const { file, columns } = SHAPES[table];
  const output = openSync(join(folder, file), "w");
  try {
    let batch: Cells[] = [columns];
    const flush = () => {
      writeFileSync(output, stringify(batch, { record_delimiter: "\n", quote_record_delimiter: true }));
      batch = [];
    };
    for (const row of rows) {
      batch.push(row);
      if (batch.length === BATCH) flush();
    }
    if (batch.length > 0) flush();
  } finally {
    closeSync(output);
  }
}

/**
 * Writes every table of a book, replacing the book in that folder as one step; files that are not the book's own stay.
 * @throws AppError `invalid-input` for a name that a list in a CSV file cannot hold; then nothing is changed.
 */
export function writeBookFolder(folder: string, rows: BookRows): void {
  const files = Object.values(SHAPES).map(({ file }) => file);
  replaceFolder(folder, files, (fresh) => {
    const settings = [...rows.settings];
    const as = writing(settings);
    writeTable(
      fresh,
      "settings",
      cellsOf(settings, ({ name, value }) => [name, value]),
    );
    writeTable(
      fresh,
      "products",
      cellsOf(rows.products, ({ id, name }) => [id, name]),
    );
    writeTable(
      fresh,
      "leadTypes",
      cellsOf(rows.leadTypes, ({ id, name }) => [id, name]),
    );
    writeTable(
      fresh,
      "territories",
      cellsOf(rows.territories, ({ territory, kind, value }) => [territory, kind, value]),
    );
    writeTable(
      fresh,
      "partners",
      cellsOf(rows.partners, (row) => partnerCells(row, as)),
    );
    writeTable(
      fresh,
      "customers",
      cellsOf(rows.customers, (row) => [row.id, row.name, ...placeCells(row)]),
    );
    writeTable(
      fresh,
      "relations",
      cellsOf(rows.relations, ({ customer, partner, kind, reason }) => [customer, partner, kind, reason]),
    );
    writeTable(
      fresh,
      "opportunities",
      cellsOf(rows.opportunities, (row) => opportunityCells(row, as)),
    );
    writeTable(
      fresh,
      "offers",
      cellsOf(rows.offers, (row) => offerCells(row, as)),
    );
  });
}
