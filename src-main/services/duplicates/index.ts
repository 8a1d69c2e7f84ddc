/** Partners that may be in the book twice, as they stand now; found anew once a record has changed. */
import type { AlikePartner } from "../../contract/calls/duplicates.ts";
import { companyQueries, type StoredCompany } from "../../store/companies.ts";
import type { Book } from "../../store/open.ts";
import type { LoadedBook } from "../columns/index.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { Companies, type Alike, type Company } from "./alike.ts";
import { foldCompany } from "./company-names.ts";

interface Known {
  readonly companies: Companies;
  readonly byId: ReadonlyMap<string, StoredCompany>;
  /** Whether somebody has said that these are two. */
  readonly areTwo: (id: string, other: string) => boolean;
  doubled: readonly string[] | null;
}

const known = new WeakMap<LoadedBook, Known>();
const foldedNames = new WeakMap<Book, Map<string, string>>();

/** Folding is most of the work, and names seldom change. */
function remembering(book: Book): (name: string) => string {
  const names = foldedNames.get(book) ?? new Map<string, string>();
  foldedNames.set(book, names);
  return (name) => {
    const before = names.get(name);
    if (before !== undefined) return before;
    const folded = foldCompany(name);
    names.set(name, folded);
    return folded;
  };
}

function look(session: Session): Known {
  const { book: loaded } = snapshot(session).observed;
  const before = known.get(loaded);
  if (before !== undefined) return before;
  const book = session.book();
  const queries = companyQueries(book.db);
  const rows = queries.partners();
  const said = new Set(queries.distinct().map(([one, other]) => pairKey(one, other)));
  const found: Known = {
    // Of what is archived nobody minds that it is there twice.
    companies: new Companies(
      rows.filter((row) => row.archived === 0),
      remembering(book),
    ),
    byId: new Map(rows.map((row) => [row.id, row])),
    areTwo: (id, other) => said.has(pairKey(id, other)),
    doubled: null,
  };
  known.set(loaded, found);
  return found;
}

/** The same whichever is named first. */
function pairKey(one: string, other: string): string {
  return one < other ? JSON.stringify([one, other]) : JSON.stringify([other, one]);
}

function named({ byId }: Known, alike: readonly Alike[]): AlikePartner[] {
  return alike.flatMap(({ id, samePlace }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ id, name: row.name, city: row.city, country: row.country, samePlace }];
  });
}

/** Ids of the partners that may be there twice. */
export function doubledPartners(session: Session): readonly string[] {
  const found = look(session);
  found.doubled ??= found.companies.doubled(found.areTwo);
  return found.doubled;
}

/** Those that may be the same as a partner of the book. */
export function alikePartners(session: Session, id: string): AlikePartner[] {
  const found = look(session);
  return named(found, found.companies.alikeOf(id, found.areTwo));
}

/** Those that may be the same as one that is about to be made. */
export function alikeToNew(session: Session, company: Omit<Company, "id">): AlikePartner[] {
  const found = look(session);
  return named(found, found.companies.alikeTo(company));
}
