/** A loaded book after some of its records have changed: only the columns that differ are made anew, with the same functions as a whole book's. */
import type { OfferRow } from "../../contract/book.ts";
import type { KeptType, KeptValue } from "../../contract/records/index.ts";
import { setBit, type BitMatrix } from "../../engine/bits.ts";
import { noDifference, type Difference } from "../../engine/standing-again.ts";
import type { RecordChange } from "../../store/acts.ts";
import { changedTerritories } from "./changed-territories.ts";
import { customerColumns, movedCustomers, patchedCustomers } from "./customers.ts";
import { Directory, inOrderOfId, type ChangedDirectory } from "./directory.ts";
import { addressWords, type LoadedBook, type Money } from "./index.ts";
import type { Moved } from "./moving.ts";
import { patchedOffers, placesOfOffers, renumberedOffers, type OfferChange } from "./offers.ts";
import { changedFacts, movedOpportunities, opportunityColumns, opportunityFacts, patchedOpportunities } from "./opportunities.ts";
import { movedPartners, partnerColumns, patchedPartners } from "./partners.ts";

/** What happened to a record: JSON of it before and after, null = it did not exist. */
export type RecordDifference = Pick<RecordChange, "type" | "record" | "before" | "after">;

export interface ChangedBook {
  readonly book: LoadedBook;
  readonly difference: Difference;
}

/** What no column says anything of. */
const WITHOUT_COLUMNS: ReadonlySet<string> = new Set(["setting", "notice", "profile"]);

/** Records of the types that columns are made of. */
const TYPES = ["partner", "territory", "customer", "lead-type", "product", "opportunity", "offer"] as const;
type ColumnType = (typeof TYPES)[number];

/** What the records of a type have become, and the ids of those that are gone. */
interface Changed<T extends KeptType> {
  readonly values: readonly KeptValue<T>[];
  readonly gone: readonly string[];
}

function changesOf<T extends KeptType>(type: T, changes: readonly RecordDifference[]): Changed<T> {
  const own = changes.filter((change) => change.type === type);
  return {
    // The history of a type holds that type's values.
    values: inOrderOfId(own.flatMap(({ after }) => (after === null ? [] : [JSON.parse(after) as KeptValue<T> & { id: string }]))),
    gone: own.flatMap(({ record, after }) => (after === null ? [record] : [])),
  };
}

const movedTo = ({ directory, moves }: ChangedDirectory): Moved => ({ moves, count: directory.count });

/**
 * @param changes one a record at most, over all that happened since `book` was loaded.
 * @param listing ids of the partners that list a territory by now.
 * @returns null where the changes do not fit the book, or are of a kind that is not known here: then it has to be loaded anew.
 */
export function changedBook(
  book: LoadedBook,
  changes: readonly RecordDifference[],
  money: Money,
  listing: (territory: string) => readonly string[],
): ChangedBook | null {
  if (changes.every(({ type }) => WITHOUT_COLUMNS.has(type))) return { book, difference: noDifference(book.columns) };
  if (changes.some(({ type }) => !WITHOUT_COLUMNS.has(type) && !(TYPES as readonly string[]).includes(type))) return null;
  const of = <T extends ColumnType>(type: T) => changesOf(type, changes);
  const [partner, customer, opportunity] = [of("partner"), of("customer"), of("opportunity")];
  const products = changedDirectory(book.products, of("product"));
  const leadTypes = changedDirectory(book.leadTypes, of("lead-type"));
  const partners = changedDirectory(book.partners, partner);
  const customers = changedDirectory(book.customers, customer);
  const topics = { values: opportunity.values.map(({ id, topic }) => ({ id, name: topic })), gone: opportunity.gone };
  const opportunities = changedDirectory(book.opportunities, topics);

  const offers = changes.filter(({ type }) => type === "offer").map(offerChange);
  const places = placesOfOffers(book.columns.offers, offers, book.partners, book.opportunities);
  if (places === null) return null;
  const territories = changedTerritories(book, of("territory"));

  const directories = {
    partners: partners.directory,
    customers: customers.directory,
    opportunities: opportunities.directory,
    products: products.directory,
    leadTypes: leadTypes.directory,
    territories: territories.matcher.names,
  };
  const { columns } = book;
  const things = { territories: territories.moved, leadTypes: movedTo(leadTypes), products: movedTo(products) };
  const movedPartnerColumns = movedPartners(columns.partners, movedTo(partners), things);
  const byTerritory = withListing(movedPartnerColumns.byTerritory, territories, directories.partners, listing);
  const partnerValues = partnerColumns(partner.values, directories, money.baseCurrency);
  const customerMatches = movedCustomers(columns.customers, movedTo(customers), partners.moves, null);
  const others = { customers: customers.moves, leadTypes: leadTypes.moves, products: products.moves };
  const movedOpportunityColumns = movedOpportunities(columns.opportunities, movedTo(opportunities), others);
  const placesIn = (directory: Directory, values: readonly { readonly id: string }[]) =>
    Int32Array.from(values, ({ id }) => directory.place(id));

  const addresses = changedAddresses(book, customers, customer.values);
  const opportunityPlaces = placesIn(directories.opportunities, opportunity.values);
  const patchedOffer = patchedOffers(
    renumberedOffers(columns.offers, partners.moves, opportunities.moves),
    offers,
    places,
    directories.partners,
    directories.opportunities,
  );
  const after: LoadedBook = {
    ...directories,
    matcher: territories.matcher,
    addresses,
    facts: changedFacts(book.facts, movedTo(opportunities), opportunityPlaces, opportunityFacts(opportunity.values)),
    columns: {
      partners: patchedPartners({ ...movedPartnerColumns, byTerritory }, placesIn(directories.partners, partner.values), partnerValues),
      customers: patchedCustomers(
        { ...customerMatches, territories: territories.rematched(customerMatches, addresses) },
        placesIn(directories.customers, customer.values),
        customerColumns(customer.values, customer.values.flatMap(relationsOf), territories.matcher, {
          partners: directories.partners,
          customers: Directory.of(customer.values),
        }),
      ),
      opportunities: patchedOpportunities(
        movedOpportunityColumns,
        opportunityPlaces,
        opportunityColumns(opportunity.values, directories, money),
      ),
      offers: patchedOffer.columns,
    },
  };
  const touched = touchedBy(after, offers, patchedOffer.moved);
  for (const place of opportunityPlaces) touched.touchedOpportunities[place] = 1;
  touchRecounted(after, movedOpportunityColumns.partnerCreated, touched.touchedPartners);
  return { book: after, difference: { partners: partners.moves, opportunities: opportunities.moves, ...touched } };
}

function changedDirectory(
  directory: Directory,
  { values, gone }: { values: readonly { id: string; name: string }[]; gone: readonly string[] },
) {
  return directory.changed(values, gone);
}

function offerChange({ before, after }: RecordDifference): OfferChange {
  const row = (json: string | null) => (json === null ? null : (JSON.parse(json) as OfferRow));
  return { before: row(before), after: row(after) };
}

const relationsOf = ({ id, relations }: KeptValue<"customer">) => relations.map((relation) => ({ ...relation, customer: id }));

function changedAddresses(
  { addresses }: LoadedBook,
  { directory, moves }: ChangedDirectory,
  values: readonly KeptValue<"customer">[],
): LoadedBook["addresses"] {
  if (moves === null && values.length === 0) return addresses;
  const next = moves === null ? [...addresses] : [];
  if (moves !== null) {
    for (const [place, address] of addresses.entries()) {
      const to = moves[place] ?? -1;
      if (to >= 0) next[to] = address;
    }
  }
  for (const value of values) next[directory.place(value.id)] = addressWords(value);
  return next;
}

/** Partners may have listed a territory before it had a rule; with its first one it gets a row, and they are in it. */
function withListing(
  matrix: BitMatrix,
  { matcher, fresh }: ReturnType<typeof changedTerritories>,
  partners: Directory,
  listing: (territory: string) => readonly string[],
): BitMatrix {
  if (fresh.length === 0) return matrix;
  const next = { ...matrix, words: matrix.words.slice() };
  for (const territory of fresh) {
    for (const id of listing(territory)) {
      const partner = partners.place(id);
      if (partner >= 0) setBit(next, matcher.names.indexOf(territory), partner);
    }
  }
  return next;
}

function touchedBy({ partners, opportunities, columns }: LoadedBook, offers: readonly OfferChange[], moved: readonly number[]) {
  const touchedPartners = new Uint8Array(partners.count);
  const touchedOpportunities = new Uint8Array(opportunities.count);
  const touch = (partner: number, opportunity: number) => {
    if (partner >= 0) touchedPartners[partner] = 1;
    if (opportunity >= 0) touchedOpportunities[opportunity] = 1;
  };
  for (const { before, after } of offers) {
    for (const row of [before, after]) if (row !== null) touch(partners.place(row.partner), opportunities.place(row.opportunity));
  }
  for (const place of moved) touch(columns.offers.partner[place] ?? -1, columns.offers.opportunity[place] ?? -1);
  return { touchedPartners, touchedOpportunities };
}

/** An opportunity that has become partner-created, or is so no more, changes the counts of all who had it. */
function touchRecounted({ columns }: LoadedBook, before: Uint8Array, touchedPartners: Uint8Array): void {
  const { offers, opportunities } = columns;
  if (opportunities.partnerCreated === before) return;
  for (let i = 0; i < offers.count; i++) {
    const opportunity = offers.opportunity[i] ?? -1;
    if (opportunities.partnerCreated[opportunity] !== before[opportunity]) touchedPartners[offers.partner[i] ?? -1] = 1;
  }
}
