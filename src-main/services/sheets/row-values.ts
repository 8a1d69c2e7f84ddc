/** What a row says of a record, field by field: only what it says is in the patch. */
import { OPPORTUNITY_STATUSES, type OpportunityStatus } from "../../contract/codes.ts";
import { assertNever } from "../../contract/errors.ts";
import type { RecordType, RecordValue } from "../../contract/records/index.ts";
import type { SheetField } from "../../contract/sheets.ts";
import { activeOrNot, yesNo } from "../../exchange/columns/yes-no.ts";
import { readAddress } from "../../geography/address.ts";
import { foldName } from "../../geography/folding.ts";
import { normaliseRegion } from "../../geography/normalise.ts";
import type { NamedRecords, NamedType } from "./named-records.ts";
import { Unreadable, type RowReader } from "./row-reader.ts";

type Patch = Readonly<Record<string, unknown>>;

/** What a patch is made of besides the row itself. */
export interface PatchSources {
  readonly names: NamedRecords;
  readonly baseCurrency: string;
}

/** The types whose records are one row each. */
export type RowType = Exclude<RecordType, "territory">;

const said = (patch: Readonly<Record<string, unknown>>): Patch =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

function sameSet(a: readonly string[] | "*", b: readonly string[] | "*"): boolean {
  if (a === "*" || b === "*") return a === b;
  const set = new Set(a);
  return a.length === b.length && b.every((id) => set.has(id));
}

const EVERYTHING = new Set(["*", "all", "alle", "alles"]);

/** A list of ids, or "*" where there can be all; one that holds the same as before stays in its order. */
function list(
  row: RowReader,
  { names }: PatchSources,
  field: SheetField,
  type: NamedType,
  before: readonly string[] | "*",
  canBeAll: boolean,
): readonly string[] | "*" | undefined {
  const read = row.read<readonly string[] | "*">(field, [], (cell) => {
    const text = String(cell);
    const all = canBeAll && EVERYTHING.has(text.trim().toLowerCase()) && names.index(type).find(text).kind === "none";
    if (all) return "*";
    const listed = names.list(type, text);
    return "ids" in listed ? listed.ids : new Unreadable(listed.fault);
  });
  return read !== undefined && sameSet(read, before) ? before : read;
}

function reference(row: RowReader, { names }: PatchSources, field: SheetField, type: NamedType): string | null | undefined {
  return row.read<string | null>(field, null, (cell) => {
    const named = names.one(type, String(cell));
    return "id" in named ? named.id : new Unreadable(named.fault);
  });
}

interface Place {
  readonly country: string | null;
  readonly region: string | null;
}

/** The region as it is where the row writes the same one in another way. */
function keptRegion(region: string | null, country: string | null, before: Place): string | null {
  if (region === null || before.region === null || country !== before.country) return region;
  const [now, old] = [normaliseRegion(region, country), normaliseRegion(before.region, country)];
  return now.kind === "found" && old.kind === "found" && now.code === old.code ? before.region : region;
}

function place(row: RowReader, before: Place): Patch {
  const [countryText, regionText] = [row.text("country"), row.text("region")];
  const read = readAddress({ country: countryText === undefined ? before.country : countryText, region: regionText ?? null });
  if (read.kind === "refused") row.expected("country", read.expected);
  else if (read.doubt !== null && regionText !== undefined) row.notes.push(read.doubt);
  const country = read.kind === "read" ? read.country : undefined;
  return said({
    address: row.text("address"),
    city: row.text("city"),
    postalCode: row.text("postalCode"),
    country: countryText === undefined ? undefined : country,
    region: regionText === undefined || read.kind === "refused" ? undefined : keptRegion(read.region, read.country, before),
    latitude: row.number("latitude", "degrees from -90 to 90, such as 52.52"),
    longitude: row.number("longitude", "degrees from -180 to 180, such as 13.405"),
  });
}

/** An amount in the base currency. */
function bound(row: RowReader, field: "minimumRevenue" | "maximumRevenue", currency: string): number | null | undefined {
  const amount = row.amount(field, currency);
  if (amount === undefined || amount === null) return amount;
  if (amount.currency === null || amount.currency === currency) return amount.minor;
  row.expected(field, `an amount in ${currency}, the base currency of this book`);
  return undefined;
}

function partner(row: RowReader, sources: PatchSources, before: RecordValue<"partner">): Patch {
  return said({
    name: row.text("name") ?? undefined,
    active: row.flag("active", true, activeOrNot, "yes or no, active or inactive"),
    pausedUntil: row.instant("pausedUntil", "end", before.pausedUntil),
    capacity: row.whole("capacity"),
    minimumRevenue: bound(row, "minimumRevenue", sources.baseCurrency),
    maximumRevenue: bound(row, "maximumRevenue", sources.baseCurrency),
    territories: list(row, sources, "territories", "territory", before.territories, true),
    leadTypes: list(row, sources, "leadTypes", "lead-type", before.leadTypes, true),
    products: list(row, sources, "products", "product", before.products, true),
    email: row.text("email"),
    ...place(row, before),
    notes: row.text("notes"),
  });
}

const STATUS_WORDS: Readonly<Record<string, OpportunityStatus>> = {
  cancelled: "canceled",
  offen: "open",
  gewonnen: "won",
  verloren: "lost",
  storniert: "canceled",
};

function status(row: RowReader, before: RecordValue<"opportunity">, isNew: boolean): OpportunityStatus | undefined {
  const read = row.read<OpportunityStatus>("status", before.status, (cell) => {
    const word = foldName(String(cell));
    return (
      OPPORTUNITY_STATUSES.find((one) => one === word) ?? STATUS_WORDS[word] ?? new Unreadable(`one of ${OPPORTUNITY_STATUSES.join(", ")}`)
    );
  });
  if (read === undefined || read === before.status || isNew) return read;
  row.problem("status", `it is ${before.status}: its status changes in its own record, where its open offer is seen to`);
  return undefined;
}

function opportunity(row: RowReader, sources: PatchSources, before: RecordValue<"opportunity">, isNew: boolean): Patch {
  const written = row.text("currency");
  const currency = written === undefined ? before.currency : (written?.toUpperCase() ?? null);
  const amount = row.amount("estimatedRevenue", currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : sources.baseCurrency);
  const named = amount?.currency ?? null;
  if (named !== null && currency !== null && named !== currency) {
    row.expected("estimatedRevenue", `an amount in ${currency}, which is the currency of this opportunity`);
  }
  const revenue = amount === undefined || amount === null ? amount : amount.minor;
  const implied = named !== null && currency === null && named !== sources.baseCurrency ? named : undefined;
  return said({
    topic: row.text("topic") ?? undefined,
    customer: reference(row, sources, "customer", "customer"),
    estimatedRevenue: revenue,
    currency: implied ?? (written === undefined ? undefined : currency),
    leadType: reference(row, sources, "leadType", "lead-type"),
    products: list(row, sources, "products", "product", before.products, false),
    createdAt: row.instant("createdAt", "start", before.createdAt),
    estimatedClose: row.instant("estimatedClose", "start", before.estimatedClose),
    status: status(row, before, isNew),
    closedAt: row.instant("closedAt", "start", before.closedAt),
    partnerCreated: row.flag("partnerCreated", false, yesNo, "yes or no"),
    onHold: row.flag("onHold", false, yesNo, "yes or no"),
  });
}

/** @param before what there is; a blank record where it is new. */
export function patchOf(type: RowType, row: RowReader, sources: PatchSources, before: RecordValue, isNew: boolean): Patch {
  // The caller gives a value of this type.
  switch (type) {
    case "partner":
      return partner(row, sources, before as RecordValue<"partner">);
    case "customer":
      return said({ name: row.text("name") ?? undefined, ...place(row, before as RecordValue<"customer">) });
    case "opportunity":
      return opportunity(row, sources, before as RecordValue<"opportunity">, isNew);
    case "product":
      return said({ name: row.text("name") ?? undefined, family: row.text("family") });
    case "lead-type":
      return said({ name: row.text("name") ?? undefined });
    default:
      return assertNever(type, "type of a row");
  }
}
