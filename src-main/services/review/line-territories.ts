/** The territory that each line counts to where the worklist is grouped by them. */
import type { Grouping } from "../../contract/calls/review.ts";
import { replaceTerritories, type CustomerTerritory } from "../../store/derived.ts";
import type { Book } from "../../store/open.ts";
import type { Worklist } from "../../store/review.ts";
import type { LoadedBook } from "../columns/index.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { worklistOf } from "./worklist.ts";

/** The customers that a book's table was made from. */
const madeFrom = new WeakMap<Book, LoadedBook["columns"]["customers"]>();

/** A run's lines as `worklistOf` has them, with their territories kept where these are asked for: acts need not follow them. */
export function groupedWorklist(session: Session, run: number, grouping: Grouping): Worklist {
  const worklist = worklistOf(session, run);
  if (grouping !== "territory") return worklist;
  const book = session.book();
  const loaded = snapshot(session).observed.book;
  if (madeFrom.get(book) !== loaded.columns.customers) {
    replaceTerritories(book.db, smallestTerritories(loaded));
    madeFrom.set(book, loaded.columns.customers);
  }
  return worklist;
}

/** Of each customer, the territory that holds its address and the fewest others, the first by name among equals; customers in none left out. */
export function* smallestTerritories({ columns, territories, customers }: LoadedBook): Iterable<CustomerTerritory> {
  const { offsets, items } = columns.customers.territories;
  const sizes = new Int32Array(territories.length);
  for (const territory of items) sizes[territory] = (sizes[territory] ?? 0) + 1;
  for (let customer = 0; customer < offsets.length - 1; customer++) {
    let smallest = -1;
    for (const territory of items.subarray(offsets[customer], offsets[customer + 1])) {
      if (smallest < 0 || (sizes[territory] ?? 0) < (sizes[smallest] ?? 0)) smallest = territory;
    }
    const name = territories[smallest];
    if (name !== undefined) yield { customer: customers.id(customer), territory: name };
  }
}
