/** The order of a list that is worked out of columns is the one that plain rows, compared one by one, come in. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPPORTUNITY_STATUSES } from "../../../src-main/contract/codes.ts";
import { AppError } from "../../../src-main/contract/errors.ts";
import { situationOf } from "../../../src-main/engine/standing.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook, type ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";
import { orderedOpportunities, type OpportunityOrder } from "../../../src-main/services/lists/opportunity-order.ts";
import { byCodeUnit } from "../../twin/book.ts";
import { randomCase, type RandomCase } from "../engine/books.ts";
import { IDS } from "../engine/vocabulary.ts";

/** All that a list shows of an opportunity, by the names of its columns; null = unknown. */
function rowsOf({ rows }: RandomCase, observed: ObservedBook) {
  const nameOf = (table: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    table.find((row) => row.id === id)?.name ?? null;
  return rows.opportunities.map((row) => {
    const place = observed.book.opportunities.place(row.id);
    const { newestPartner, offersOf } = observed.circumstances.standing;
    const partner = observed.book.partners.ids[newestPartner[place] ?? -1] ?? null;
    const revenue = observed.book.columns.opportunities.revenue[place] ?? NaN;
    return {
      ...row,
      customerId: row.customer,
      productIds: row.products,
      customer: nameOf(rows.customers, row.customer),
      leadTypeId: row.leadType,
      leadType: nameOf(rows.leadTypes, row.leadType),
      products: row.products.length === 0 ? null : row.products.map((id) => nameOf(rows.products, id) ?? "").join(", "),
      revenue: Number.isNaN(revenue) ? null : revenue,
      partner: nameOf(rows.partners, partner),
      situation: situationOf(observed.circumstances.standing, place),
      offers: offersOf[place] ?? 0,
    };
  });
}

type Row = ReturnType<typeof rowsOf>[number];

const plain = (text: string) => text.normalize("NFC").toLowerCase();
const SITUATIONS = ["waiting", "at-limit", "on-hold", "not-yet", "partner-created", "offered", "closed"];
const COLUMNS = [
  "id",
  "topic",
  "customer",
  "revenue",
  "products",
  "leadType",
  "createdAt",
  "estimatedClose",
  "status",
  "situation",
  "partner",
  "offers",
] as const;

function valueOf(row: Row, column: (typeof COLUMNS)[number]): string | number | null {
  if (column === "situation") return SITUATIONS.indexOf(row.situation);
  if (column === "status") return OPPORTUNITY_STATUSES.indexOf(row.status);
  const value = row[column];
  return typeof value === "string" && column !== "id" ? plain(value) : value;
}

function twin(all: readonly Row[], { search, situation, status, customer, leadType, product, sort }: OpportunityOrder): string[] {
  const found = all.filter(
    (row) =>
      (situation === null || row.situation === situation) &&
      (status === null || row.status === status) &&
      (customer === null || row.customerId === customer) &&
      (leadType === null || row.leadTypeId === leadType) &&
      (product === null || row.productIds.includes(product ?? "")) &&
      [row.id, row.topic, row.customer ?? "", row.partner ?? ""].some((text) => plain(text).includes(plain(search))),
  );
  const column = COLUMNS.find((one) => one === sort?.column) ?? "id";
  const sign = sort?.descending === true ? -1 : 1;
  return found
    .toSorted((a, b) => {
      const [one, other] = [valueOf(a, column), valueOf(b, column)];
      if (one === null || other === null) return Number(one === null) - Number(other === null) || byCodeUnit(a.id, b.id);
      return sign * (one < other ? -1 : one > other ? 1 : 0) || byCodeUnit(a.id, b.id);
    })
    .map(({ id }) => id);
}

const maybe = <T>(...values: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const query: fc.Arbitrary<OpportunityOrder> = fc.record({
  search: fc.constantFrom("", "", "", "a", "B", "É", "e\u0301", "\u{1f600}", "zz", "%"),
  situation: maybe("waiting" as const, "offered" as const, "closed" as const),
  status: maybe("open" as const, "won" as const),
  customer: maybe(...IDS),
  leadType: maybe(...IDS),
  product: maybe(...IDS),
  sort: fc.option(fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() })),
});

describe("the order of opportunities", () => {
  it("is that of plain rows, by every column, filter and search", () => {
    let shown = 0;
    fc.assert(
      fc.property(randomCase, fc.array(query, { minLength: 1, maxLength: 12, size: "max" }), (one, queries) => {
        const observed = observeBook(loadBook(one.rows, one.settings), one.settings, one.t);
        const all = rowsOf(one, observed);
        for (const asked of [...queries, ...queries]) {
          const ids = Array.from(orderedOpportunities(observed, asked), (place) => observed.book.opportunities.id(place));
          expect([asked, ids]).toEqual([asked, twin(all, asked)]);
          shown += ids.length;
        }
      }),
      { seed: 20261125, numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(4000);
  });

  it("is refused by a column that the list does not have", () => {
    fc.assert(
      fc.property(randomCase, fc.constantFrom("__proto__", "toString", "name", ""), (one, column) => {
        const observed = observeBook(loadBook(one.rows, one.settings), one.settings, one.t);
        const sort = { column, descending: false };
        expect(() => orderedOpportunities(observed, { search: "", situation: null, sort })).toThrow(AppError);
      }),
      { seed: 3, numRuns: 10 },
    );
  });
});
