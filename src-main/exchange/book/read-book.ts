/** Reads a book from its folder of CSV files: all of it, or the first thing that is wrong. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseInstant } from "../../calendar/instants.ts";
import type { NamedRow, OfferRow, SettingRow } from "../../contract/book.ts";
import { OPPORTUNITY_STATUSES, OUTCOMES, RELATION_KINDS, RULE_KINDS } from "../../contract/codes.ts";
import { AppError, inputError } from "../../contract/errors.ts";
import { checkSetting, parseSettings, type SettingTexts } from "../../contract/settings.ts";
import { parseRule } from "../../geography/rules.ts";
import { readTable, type Row } from "../csv/table.ts";
import * as cells from "./cells.ts";
import { recoverBookFolder } from "./folder-swap.ts";
import { CODES, type NamedPlaces } from "./named-places.ts";
import { offerDateFault } from "./offer-dates.ts";
import { REQUIRED_FILES, SHAPES, emptyTables, type BookTables, type TableName } from "./shapes.ts";

/**
 * `use`: the book as it stands, whose offers' dates mean something in any order. `import`: as the start of a book that goes on, in which an offer cannot have
 * been accepted before it was delivered.
 */
export type Purpose = "use" | "import";

/** What the cells of a book depend on. */
interface Reading {
  readonly folder: string;
  readonly timeZone: string;
  readonly baseCurrency: string;
  readonly places: NamedPlaces;
}

function readRows<T>(folder: string, table: TableName, rows: T[], read: (row: Row) => T): void {
  const shape = SHAPES[table];
  const there = readTable(folder, shape, (row) => rows.push(read(row)));
  if (!there && REQUIRED_FILES.includes(shape.file)) throw inputError({ file: shape.file, expected: `this file in the folder ${folder}` });
}

function readSetting(row: Row, ids: cells.Ids): SettingRow {
  const value = row.text("value");
  const written = cells.requiredText(row, "name");
  let name: string;
  try {
    name = checkSetting(written, value);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const expected = error.detail?.["expected"];
    if (typeof expected === "string") row.refuse("value", `${expected} for ${written}`);
    throw new AppError("invalid-input", `${row.file}, row ${row.row}, column name: ${error.message}`, {
      detail: { file: row.file, row: row.row, column: "name", value: written },
    });
  }
  const other = ids.get(name);
  if (other !== undefined) row.refuse("name", `each setting once; row ${other} has it`);
  ids.set(name, row.row);
  return { name, value };
}

function readSettings(folder: string, rows: SettingRow[], overrides: SettingTexts): Omit<Reading, "places"> {
  const ids: cells.Ids = new Map();
  readRows(folder, "settings", rows, (row) => readSetting(row, ids));
  const { timeZone, baseCurrency, clock } = parseSettings({
    ...Object.fromEntries(rows.map(({ name, value }) => [name, value])),
    ...overrides,
  });
  if (clock !== "now" && parseInstant(clock, timeZone, "end") === null) {
    const { file } = SHAPES.settings;
    throw inputError({
      file,
      row: ids.get("clock") ?? 1,
      column: "value",
      value: clock,
      expected: "now, or a date that exists, such as 2017-12-31",
    });
  }
  return { folder, timeZone, baseCurrency };
}

function readNamed(folder: string, table: "products" | "leadTypes", rows: NamedRow[]): cells.Ids {
  const ids: cells.Ids = new Map();
  readRows(folder, table, rows, (row) => {
    const id = cells.checkListable(row, "id", cells.newId(row, "id", ids));
    return { id, name: cells.nameOr(row, "name", id) };
  });
  return ids;
}

function readTerritories({ folder, places }: Reading, rows: BookTables["territories"]): cells.Ids {
  const names: cells.Ids = new Map();
  readRows(folder, "territories", rows, (row) => {
    const territory = cells.checkListable(row, "territory", cells.requiredText(row, "territory"));
    if (!names.has(territory)) cells.newId(row, "territory", names);
    const kind = cells.oneOf(row, "kind", RULE_KINDS);
    const value = places.rule(row, kind);
    const rule = parseRule(kind, value);
    if (rule.kind === "unreadable") row.refuse("value", `${rule.expected} for a rule of the kind ${kind}`);
    return { territory, kind, value };
  });
  return names;
}

/** The ids of the tables that others refer to. */
interface Known {
  readonly territories: cells.Ids;
  readonly leadTypes: cells.Ids;
  readonly products: cells.Ids;
  readonly partners: cells.Ids;
  readonly customers: cells.Ids;
  readonly opportunities: cells.Ids;
}

function readPartners({ folder, timeZone, baseCurrency, places }: Reading, rows: BookTables["partners"], known: Known): void {
  readRows(folder, "partners", rows, (row) => {
    const minimumRevenue = cells.money(row, "minimum_revenue", baseCurrency);
    const maximumRevenue = cells.money(row, "maximum_revenue", baseCurrency);
    if (minimumRevenue !== null && maximumRevenue !== null && minimumRevenue > maximumRevenue) {
      row.refuse("minimum_revenue", `at most the maximum_revenue, ${row.text("maximum_revenue")}`);
    }
    const id = cells.newId(row, "id", known.partners);
    return {
      id,
      name: cells.nameOr(row, "name", id),
      active: cells.yesNo(row, "active", true),
      pausedUntil: cells.instant(row, "paused_until", timeZone, "end"),
      capacity: cells.capacity(row, "capacity"),
      minimumRevenue,
      maximumRevenue,
      territories: cells.cover(row, "territories", known.territories, "names of territories in territories.csv"),
      leadTypes: cells.cover(row, "lead_types", known.leadTypes, "ids of lead types in lead_types.csv"),
      products: cells.cover(row, "products", known.products, "ids of products in products.csv"),
      email: cells.optionalText(row, "email"),
      ...cells.place(row, places.region),
      notes: cells.optionalText(row, "notes"),
    };
  });
}

function readCustomers({ folder, places }: Reading, rows: BookTables["customers"], known: Known): void {
  readRows(folder, "customers", rows, (row) => {
    const id = cells.newId(row, "id", known.customers);
    return { id, name: cells.nameOr(row, "name", id), ...cells.place(row, places.region) };
  });
}

function readRelations({ folder }: Reading, rows: BookTables["relations"], known: Known): void {
  readRows(folder, "relations", rows, (row) => ({
    customer: cells.requiredReference(row, "customer", known.customers, "a customer in customers.csv"),
    partner: cells.requiredReference(row, "partner", known.partners, "a partner in partners.csv"),
    kind: cells.oneOf(row, "kind", RELATION_KINDS),
    reason: cells.optionalText(row, "reason"),
  }));
}

function readOpportunities({ folder, timeZone, baseCurrency }: Reading, rows: BookTables["opportunities"], known: Known): void {
  readRows(folder, "opportunities", rows, (row) => {
    const currency = cells.currencyCode(row, "currency");
    return {
      id: cells.newId(row, "id", known.opportunities),
      topic: row.text("topic"),
      customer: cells.reference(row, "customer", known.customers, "a customer in customers.csv"),
      estimatedRevenue: cells.money(row, "estimated_revenue", currency ?? baseCurrency),
      currency,
      leadType: cells.reference(row, "lead_type", known.leadTypes, "a lead type in lead_types.csv"),
      products: cells.idList(row, "products", known.products, "ids of products in products.csv"),
      createdAt: cells.instant(row, "created_at", timeZone, "start"),
      estimatedClose: cells.instant(row, "estimated_close", timeZone, "start"),
      status: row.text("status") === "" ? "open" : cells.oneOf(row, "status", OPPORTUNITY_STATUSES),
      closedAt: cells.instant(row, "closed_at", timeZone, "start"),
      partnerCreated: cells.yesNo(row, "partner_created", false),
      onHold: cells.yesNo(row, "on_hold", false),
    };
  });
}

function readOffer(row: Row, timeZone: string, known: Known, ids: cells.Ids): OfferRow {
  return {
    id: cells.newId(row, "id", ids),
    opportunity: cells.requiredReference(row, "opportunity", known.opportunities, "an opportunity in opportunities.csv"),
    partner: cells.requiredReference(row, "partner", known.partners, "a partner in partners.csv"),
    deliveredAt: cells.instant(row, "delivered_at", timeZone, "start"),
    deadline: cells.instant(row, "deadline", timeZone, "end"),
    acceptedAt: cells.instant(row, "accepted_at", timeZone, "start"),
    declinedAt: cells.instant(row, "declined_at", timeZone, "start"),
    expiredAt: cells.instant(row, "expired_at", timeZone, "start"),
    stage: cells.stage(row, "stage"),
    stageAt: cells.instant(row, "stage_at", timeZone, "start"),
    onHold: cells.yesNo(row, "on_hold", false),
    closedAt: cells.instant(row, "closed_at", timeZone, "start"),
    outcome: row.text("outcome") === "" ? null : cells.oneOf(row, "outcome", OUTCOMES),
    returnReason: cells.optionalText(row, "return_reason"),
    feedbackAt: cells.instant(row, "feedback_at", timeZone, "start"),
  };
}

function readOffers({ folder, timeZone }: Reading, rows: BookTables["offers"], known: Known, purpose: Purpose): void {
  const ids: cells.Ids = new Map();
  readRows(folder, "offers", rows, (row) => {
    const offer = readOffer(row, timeZone, known, ids);
    const fault = purpose === "import" ? offerDateFault(offer, timeZone) : null;
    if (fault !== null) row.refuse(fault.column, fault.expected);
    return offer;
  });
}

/** A file that is there under another case, or as a link to nothing, would be taken for a missing one, which is empty. */
function checkNames(folder: string): void {
  const files = Object.values(SHAPES).map(({ file }) => file);
  for (const name of readdirSync(folder)) {
    const meant = files.find((file) => file === name.toLowerCase());
    if (meant === undefined) continue;
    if (meant !== name) throw inputError({ file: name, expected: `the name ${meant}, in lower case` });
    if (statSync(join(folder, name), { throwIfNoEntry: false }) === undefined)
      throw inputError({ file: name, expected: "a file; it is a link to nothing" });
  }
}

/**
 * Reads a whole book, after putting right what a crash while writing it left behind.
 * @param folder where its CSV files are.
 * @param overrides settings that go before the book's own: dates are read in their time zone, amounts in their base currency.
 * @param places what texts for countries and regions mean; codes only, unless an import turns names into them.
 * @throws AppError `invalid-input` with file, row, column, value and what was expected.
 */
export function readBookFolder(
  folder: string,
  overrides: SettingTexts = {},
  places: NamedPlaces = CODES,
  purpose: Purpose = "use",
): BookTables {
  recoverBookFolder(folder);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new AppError("invalid-input", `${folder}: expected a folder with a book's CSV files`, { detail: { path: folder } });
  }
  checkNames(folder);
  const tables = emptyTables();
  const reading: Reading = { ...readSettings(folder, tables.settings, overrides), places };
  const known: Known = {
    products: readNamed(folder, "products", tables.products),
    leadTypes: readNamed(folder, "leadTypes", tables.leadTypes),
    territories: readTerritories(reading, tables.territories),
    partners: new Map(),
    customers: new Map(),
    opportunities: new Map(),
  };
  readPartners(reading, tables.partners, known);
  readCustomers(reading, tables.customers, known);
  readRelations(reading, tables.relations, known);
  readOpportunities(reading, tables.opportunities, known);
  readOffers(reading, tables.offers, known, purpose);
  return tables;
}
