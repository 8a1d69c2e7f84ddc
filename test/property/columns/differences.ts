/** Two books as what acts would have kept of the way from one to the other, and books that lie between two. */
import type { OfferRow } from "../../../src-main/contract/book.ts";
import type { RecordDifference } from "../../../src-main/services/columns/changed-book.ts";
import type { ArrayBook } from "../../twin/book.ts";

type Records = ReadonlyMap<string, { readonly type: string; readonly record: string; readonly json: string }>;

/** Every record of a book, whole, as acts keep it. */
function recordsOf(book: ArrayBook): Records {
  const records = new Map<string, { type: string; record: string; json: string }>();
  const add = (type: string, value: object) => {
    const json = JSON.stringify(value);
    const { id } = JSON.parse(json) as { id: string };
    records.set(`${type}/${id}`, { type, record: id, json });
  };
  for (const row of book.partners) add("partner", { ...row, contacts: [], archived: false });
  for (const row of book.customers) {
    const relations = book.relations
      .filter(({ customer }) => customer === row.id)
      .map(({ partner, kind, reason }) => ({ partner, kind, reason }));
    add("customer", { ...row, relations, archived: false });
  }
  for (const id of new Set(book.territories.map(({ territory }) => territory))) {
    const rules = book.territories.filter(({ territory }) => territory === id).map(({ kind, value }) => ({ kind, value }));
    add("territory", { id, rules, archived: false });
  }
  for (const row of book.leadTypes) add("lead-type", row);
  for (const row of book.products) add("product", row);
  for (const row of book.opportunities) add("opportunity", row);
  for (const row of book.offers) add("offer", row);
  return records;
}

export function differencesBetween(before: ArrayBook, after: ArrayBook): RecordDifference[] {
  const [old, now] = [recordsOf(before), recordsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const { type = "", record = "" } = is ?? was ?? {};
    return was?.json === is?.json ? [] : [{ type, record, before: was?.json ?? null, after: is?.json ?? null }];
  });
}

/** Decides for a row, the same each time. */
function draws(seed: number, key: string): number {
  let hash = seed | 0;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 7) % 100;
}

/** The first book with some rows of the second in place of its own, some taken out, and some added; references always hold. */
export function between(one: ArrayBook, other: ArrayBook, seed: number, percent: number): ArrayBook {
  const mixed = <Row extends { readonly id: string }>(table: string, first: readonly Row[], second: readonly Row[]): Row[] => {
    const others = new Map(second.map((row) => [row.id, row]));
    const kept = first.flatMap((row) => {
      const drawn = draws(seed, `${table}/${row.id}`);
      if (drawn >= percent) return [row];
      return drawn % 4 === 0 ? [] : [others.get(row.id) ?? row];
    });
    const known = new Set(first.map(({ id }) => id));
    return [...kept, ...second.filter(({ id }) => !known.has(id) && draws(seed, `${table}+${id}`) < percent)];
  };
  const products = mixed("product", one.products, other.products);
  const leadTypes = mixed("lead type", one.leadTypes, other.leadTypes);
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  const [productIds, leadTypeIds] = [ids(products), ids(leadTypes)];
  const partners = mixed("partner", one.partners, other.partners).map((row) => ({
    ...row,
    products: row.products === "*" ? row.products : row.products.filter((id) => productIds.has(id)),
    leadTypes: row.leadTypes === "*" ? row.leadTypes : row.leadTypes.filter((id) => leadTypeIds.has(id)),
  }));
  const customers = mixed("customer", one.customers, other.customers);
  const [partnerIds, customerIds] = [ids(partners), ids(customers)];
  const opportunities = mixed("opportunity", one.opportunities, other.opportunities).map((row) => ({
    ...row,
    customer: row.customer !== null && customerIds.has(row.customer) ? row.customer : null,
    leadType: row.leadType !== null && leadTypeIds.has(row.leadType) ? row.leadType : null,
    products: row.products.filter((id) => productIds.has(id)),
  }));
  const opportunityIds = ids(opportunities);
  const holds = ({ opportunity, partner }: OfferRow) => opportunityIds.has(opportunity) && partnerIds.has(partner);
  const fromOther = (name: string) => draws(seed, `territory/${name}`) < percent;
  const related = [...one.relations, ...other.relations.filter(({ customer }) => draws(seed, `relation/${customer}`) < percent)];
  return {
    settings: one.settings,
    products,
    leadTypes,
    partners,
    customers,
    opportunities,
    territories: [
      ...one.territories.filter(({ territory }) => !fromOther(territory)),
      ...other.territories.filter(({ territory }) => fromOther(territory)),
    ],
    relations: related.filter(({ customer, partner }) => customerIds.has(customer) && partnerIds.has(partner)),
    offers: mixed("offer", one.offers, other.offers).filter(holds),
  };
}
