/** The list of addresses without coordinates: filtered, searched, sorted and paged over the survey. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { PlaceCounts, PlaceFilter, UnplacedRow } from "../../contract/calls/places.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { UNPLACED_REASONS, type UnplacedReason } from "../../contract/places.ts";
import { exportTable, type ExportColumns, type ExportRequest } from "../records/export-table.ts";
import type { Session } from "../session.ts";
import { placeAnswer } from "./answer.ts";
import { bookPlaces } from "./gazetteer.ts";
import { placingCounts } from "./placing.ts";
import { placingOf, survey, type PlacedRow } from "./survey.ts";

type ListQuery = Pick<CallInput<"places.unplaced">, "search" | "sort" | "filter">;

/** The job under which a list tells how far a first look at all addresses is. */
const JOB = "places-list";

function fits({ row, placing }: PlacedRow, filter: PlaceFilter | null): boolean {
  if (filter === null) return true;
  if (filter === "partner" || filter === "customer") return row.type === filter;
  if (filter === "certain") return placing.kind === "placed";
  return placing.kind === "unplaced" && (filter === "person" || placing.reason === filter);
}

const folded = (text: string) => text.normalize("NFC").toLowerCase();

function holds({ row }: PlacedRow, search: string): boolean {
  return [row.id, row.name, row.city, row.region, row.postalCode, row.country].some(
    (text) => text !== null && folded(text).includes(search),
  );
}

type Value = string | number | null;

/** What each column sorts by. */
const SORTS: Readonly<Record<string, (placed: PlacedRow) => Value>> = {
  name: ({ row }) => folded(row.name),
  type: ({ row }) => row.type,
  waiting: ({ row }) => row.waiting,
  why: ({ placing }) => (placing.kind === "placed" ? -1 : UNPLACED_REASONS.indexOf(placing.reason)),
  city: ({ row }) => row.city && folded(row.city),
  region: ({ row }) => row.region && folded(row.region),
  postalCode: ({ row }) => row.postalCode,
  country: ({ row }) => row.country,
  id: ({ row }) => row.id,
};

function compare(a: Value, b: Value, descending: boolean): number {
  // Unknown values are last in both directions.
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}

/** @throws AppError `invalid-input` for a column that is none of the list. */
function sorted(rows: readonly PlacedRow[], sort: ListQuery["sort"]): readonly PlacedRow[] {
  if (sort === null) return rows;
  const value = Object.hasOwn(SORTS, sort.column) ? SORTS[sort.column] : undefined;
  if (value === undefined) {
    const names = Object.keys(SORTS).join(", ");
    throw new AppError("invalid-input", `Cannot sort by ${quoted(sort.column)}, expected one of ${names}`, {
      detail: { column: sort.column },
    });
  }
  const keyed = rows.map((placed) => ({ placed, key: value(placed) }));
  // Rows of one value keep the order in which they are worked through.
  return keyed.toSorted((a, b) => compare(a.key, b.key, sort.descending)).map(({ placed }) => placed);
}

async function matching(session: Session, { search, sort, filter }: ListQuery): Promise<readonly PlacedRow[]> {
  const all = await survey(session, JOB);
  const wanted = folded(search);
  const found = all.filter((placed) => fits(placed, filter) && (wanted === "" || holds(placed, wanted)));
  return sorted(found, sort);
}

export async function listUnplaced(session: Session, query: CallInput<"places.unplaced">): Promise<CallOutput<"places.unplaced">> {
  const rows = await matching(session, query);
  const index = bookPlaces(session);
  const page = rows.slice(query.offset, query.offset + query.limit);
  return { total: rows.length, rows: page.map(({ row }): UnplacedRow => ({ ...row, answer: placeAnswer(placingOf(row, index, true)) })) };
}

const EXPORT_COLUMNS: ExportColumns<PlacedRow> = {
  type: [["type", ({ row }) => row.type]],
  id: [["id", ({ row }) => row.id]],
  name: [["name", ({ row }) => row.name]],
  address: [["address", ({ row }) => row.address]],
  city: [["city", ({ row }) => row.city]],
  region: [["region", ({ row }) => row.region]],
  postalCode: [["postal code", ({ row }) => row.postalCode]],
  country: [["country", ({ row }) => row.country]],
  waiting: [["waiting", ({ row }) => row.waiting]],
  why: [["why", ({ placing }) => placing.sentence]],
};

export async function unplacedCsv(session: Session, query: ListQuery & ExportRequest): Promise<string> {
  return exportTable(EXPORT_COLUMNS, await matching(session, query), ({ row }) => `${row.type}/${row.id}`, query);
}

export async function countUnplaced(session: Session): Promise<PlaceCounts> {
  const all = await survey(session, JOB);
  const { placed, left } = placingCounts(all);
  const partners = all.filter(({ row }) => row.type === "partner").length;
  const reasons: Record<UnplacedReason, number> = left;
  return { partners, customers: all.length - partners, certain: placed, reasons };
}

export async function placeBeside(session: Session, query: CallInput<"places.beside">): Promise<CallOutput<"places.beside">> {
  const rows = await matching(session, query);
  const at = rows.findIndex(({ row }) => row.type === query.type && row.id === query.id);
  const key = (index: number) => {
    const row = rows[index]?.row;
    return row === undefined ? null : { type: row.type, id: row.id };
  };
  return { position: at + 1, total: rows.length, before: at > 0 ? key(at - 1) : null, after: key(at + 1) };
}
