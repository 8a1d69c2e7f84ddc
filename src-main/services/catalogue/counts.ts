/** How many partners cover each product and lead type, and how many opportunities name it: counted from the columns, kept for SQL. */
import type { Database } from "better-sqlite3";
import type { CatalogueType } from "../../contract/calls/catalogue.ts";
import { isActive } from "../../engine/availability/active.ts";
import { countBits, type BitMatrix } from "../../engine/bits.ts";
import { archivedPartners, catalogueQueries, replaceCatalogueCounts, type CatalogueCount } from "../../store/catalogue.ts";
import type { Directory } from "../columns/directory.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** What the temporary table of a connection was last filled from. */
const filledFrom = new WeakMap<Database, ObservedBook>();

/** Queries of the catalogue whose counts are those of the book at its date. */
export function countedCatalogue(session: Session, type: CatalogueType): ReturnType<typeof catalogueQueries> {
  const { observed } = snapshot(session);
  const { db } = session.book();
  if (filledFrom.get(db) !== observed) {
    replaceCatalogueCounts(db, counts(observed, archivedPartners(db)));
    filledFrom.set(db, observed);
  }
  return catalogueQueries(db, type);
}

function* counts(observed: ObservedBook, archived: readonly string[]): Iterable<CatalogueCount> {
  const { book, circumstances } = observed;
  const { partners, opportunities } = book.columns;
  const kept = setOf(partners.count, () => true);
  for (const id of archived) remove(kept, book.partners.place(id));
  const active = setOf(partners.count, (partner) => isActive(circumstances, partner));
  for (const id of archived) remove(active, book.partners.place(id));

  const products = named(book.products.count);
  const leadTypes = named(book.leadTypes.count);
  const note = (waits: boolean) => (opportunity: number) => {
    const { offsets, items } = opportunities.products;
    for (let i = offsets[opportunity] ?? 0; i < (offsets[opportunity + 1] ?? 0); i++) products.add(items[i] ?? -1, waits);
    leadTypes.add(opportunities.leadType[opportunity] ?? -1, waits);
  };
  for (let opportunity = 0; opportunity < opportunities.count; opportunity++) note(false)(opportunity);
  circumstances.standing.waiting.forEach(note(true));

  const rows = function* (type: CatalogueType, directory: Directory, covering: BitMatrix, uses: Named): Iterable<CatalogueCount> {
    for (let place = 0; place < directory.count; place++) {
      const row = covering.words.subarray(place * covering.stride, (place + 1) * covering.stride);
      const among = (set: Uint32Array) => countBits(row.map((word, i) => word & (set[i] ?? 0)));
      yield {
        type,
        id: directory.id(place),
        partners: among(kept),
        activePartners: among(active),
        waiting: uses.waiting[place] ?? 0,
        opportunities: uses.all[place] ?? 0,
      };
    }
  };
  yield* rows("product", book.products, partners.byProduct, products);
  yield* rows("lead-type", book.leadTypes, partners.byLeadType, leadTypes);
}

interface Named {
  readonly all: Int32Array;
  readonly waiting: Int32Array;
  /** @param place -1 = it names none. */
  readonly add: (place: number, waits: boolean) => void;
}

function named(count: number): Named {
  const all = new Int32Array(count);
  const waiting = new Int32Array(count);
  return {
    all,
    waiting,
    add(place, waits) {
      const column = waits ? waiting : all;
      if (place >= 0) column[place] = (column[place] ?? 0) + 1;
    },
  };
}

function setOf(count: number, has: (member: number) => boolean): Uint32Array {
  const set = new Uint32Array((count + 31) >>> 5);
  for (let member = 0; member < count; member++) if (has(member)) set[member >>> 5] = (set[member >>> 5] ?? 0) | (1 << (member & 31));
  return set;
}

function remove(set: Uint32Array, member: number): void {
  if (member >= 0) set[member >>> 5] = (set[member >>> 5] ?? 0) & ~(1 << (member & 31));
}
