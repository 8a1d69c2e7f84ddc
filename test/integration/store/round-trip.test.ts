/** Whole books in and out: nothing is lost, whatever stands in them. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { BookRows, Cover } from "../../../src-main/contract/book.ts";
import { OPPORTUNITY_STATUSES, OUTCOMES, RELATION_KINDS, RULE_KINDS } from "../../../src-main/contract/codes.ts";
import { readRows, writeRows } from "../../../src-main/store/rows.ts";
import { bookWith, failure } from "./books.ts";
import { NO_ROWS, offer, opportunity, partner } from "./rows.ts";

type Tables = { [K in keyof BookRows]: BookRows[K] extends Iterable<infer Row> ? Row[] : never };

function collected(rows: BookRows): Tables {
  return {
    settings: [...rows.settings],
    products: [...rows.products],
    leadTypes: [...rows.leadTypes],
    territories: [...rows.territories],
    partners: [...rows.partners],
    customers: [...rows.customers],
    relations: [...rows.relations],
    opportunities: [...rows.opportunities],
    offers: [...rows.offers],
  };
}

/** As SQLite compares texts. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const text = fc.string({ unit: "binary", maxLength: 12 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const instant = fc.integer({ min: -8.64e15, max: 8.64e15 });
const money = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const ids = fc.uniqueArray(text, { minLength: 1, maxLength: 5 }).map((all) => all.toSorted(byBytes));
/** SQLite has no negative zero. */
const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);

const place = fc
  .record({
    address: maybe(text),
    city: maybe(text),
    region: maybe(text),
    postalCode: maybe(text),
    country: maybe(text),
    point: maybe(fc.record({ latitude: degrees(90), longitude: degrees(180) })),
  })
  .map(({ point, ...rest }) => ({ ...rest, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }));

const book: fc.Arbitrary<Tables> = fc
  .record({ products: ids, leadTypes: ids, territories: ids, partners: ids, customers: ids, opportunities: ids, offers: ids })
  .chain((known) => {
    const cover = (of: string[]): fc.Arbitrary<Cover> =>
      fc.oneof(fc.constant("*" as const), fc.array(fc.constantFrom(...of), { maxLength: 4 }));
    const each = <T extends object>(of: string[], rest: fc.Arbitrary<T>) =>
      fc.tuple(...of.map((id) => rest.map((row) => ({ id, ...row })))) as fc.Arbitrary<({ id: string } & T)[]>;
    const rule = fc.record({ territory: fc.constantFrom(...known.territories), kind: fc.constantFrom(...RULE_KINDS), value: text });
    const bounds = fc.tuple(maybe(money), maybe(money)).map(([a, b]) => {
      const swapped = a !== null && b !== null && a > b;
      return { minimumRevenue: swapped ? b : a, maximumRevenue: swapped ? a : b };
    });
    return fc.record<Tables>({
      settings: fc
        .uniqueArray(fc.record({ name: text, value: text }), { selector: (row) => row.name, maxLength: 4 })
        .map((all) => all.toSorted((a, b) => byBytes(a.name, b.name))),
      products: each(known.products, fc.record({ name: text })),
      leadTypes: each(known.leadTypes, fc.record({ name: text })),
      territories: fc.array(rule, { maxLength: 6 }).map((all) => all.toSorted((a, b) => byBytes(a.territory, b.territory))),
      partners: each(
        known.partners,
        fc
          .tuple(
            fc.record({
              name: text,
              active: fc.boolean(),
              pausedUntil: maybe(instant),
              capacity: maybe(fc.nat()),
              territories: cover([...known.territories, "without rules"]),
              leadTypes: cover(known.leadTypes),
              products: cover(known.products),
              email: maybe(text),
              notes: maybe(text),
            }),
            bounds,
            place,
          )
          .map(([row, limits, where]) => ({ ...row, ...limits, ...where })),
      ),
      customers: each(
        known.customers,
        fc.tuple(fc.record({ name: text }), place).map(([row, where]) => ({ ...row, ...where })),
      ),
      relations: fc.array(
        fc.record({
          customer: fc.constantFrom(...known.customers),
          partner: fc.constantFrom(...known.partners),
          kind: fc.constantFrom(...RELATION_KINDS),
          reason: maybe(text),
        }),
        { maxLength: 4 },
      ),
      opportunities: each(
        known.opportunities,
        fc.record({
          topic: text,
          customer: maybe(fc.constantFrom(...known.customers)),
          estimatedRevenue: maybe(money),
          currency: maybe(text),
          leadType: maybe(fc.constantFrom(...known.leadTypes)),
          products: fc.array(fc.constantFrom(...known.products), { maxLength: 4 }),
          createdAt: maybe(instant),
          estimatedClose: maybe(instant),
          status: fc.constantFrom(...OPPORTUNITY_STATUSES),
          closedAt: maybe(instant),
          partnerCreated: fc.boolean(),
          onHold: fc.boolean(),
        }),
      ),
      offers: each(
        known.offers,
        fc.record({
          opportunity: fc.constantFrom(...known.opportunities),
          partner: fc.constantFrom(...known.partners),
          deliveredAt: maybe(instant),
          deadline: maybe(instant),
          acceptedAt: maybe(instant),
          declinedAt: maybe(instant),
          expiredAt: maybe(instant),
          stage: maybe(fc.integer({ min: 1, max: 5 })),
          stageAt: maybe(instant),
          onHold: fc.boolean(),
          closedAt: maybe(instant),
          outcome: maybe(fc.constantFrom(...OUTCOMES)),
          returnReason: maybe(text),
          feedbackAt: maybe(instant),
        }),
      ),
    });
  });

test("what is written is read again, value for value and in order", () => {
  const { db } = bookWith({});
  const tables =
    "settings offers opportunity_products opportunities relations customers partner_territories partner_lead_types partner_products";
  const empty = `${tables} partners territory_rules territories lead_types products`.split(" ").map((table) => `DELETE FROM ${table};`);
  fc.assert(
    fc.property(book, (rows) => {
      db.exec(empty.join(""));
      writeRows(db, rows);
      expect(collected(readRows(db))).toEqual(rows);
    }),
    { seed: 20171231, numRuns: 150 },
  );
});

test("a territory that only a partner names is kept", () => {
  const { db } = bookWith({ partners: [partner("p", { territories: ["B", "A"] })] });
  expect([...readRows(db).partners][0]?.territories).toEqual(["B", "A"]);
  expect(db.prepare("SELECT id FROM territories ORDER BY id").pluck().all()).toEqual(["A", "B"]);
});

test("rows that cannot stand in a book are refused, and nothing of them is written", () => {
  const { db } = bookWith({});
  const rows = { ...NO_ROWS, opportunities: [opportunity("o")], offers: [offer("f", { opportunity: "o", partner: "nobody" })] };
  expect(failure(() => writeRows(db, rows)).code).toBe("SQLITE_CONSTRAINT_FOREIGNKEY");
  expect(failure(() => writeRows(db, { ...NO_ROWS, partners: [partner("p", { capacity: -1 })] })).code).toBe("SQLITE_CONSTRAINT_CHECK");
  expect(collected(readRows(db))).toEqual(collected(NO_ROWS));
});

test("a reader that stops early leaves the connection free to write", () => {
  const { db } = bookWith({
    partners: [partner("p"), partner("q", { territories: ["T"] })],
    opportunities: [opportunity("a"), opportunity("b")],
  });
  const rows = readRows(db);
  for (const row of rows.partners) {
    expect(row.id).toBe("p");
    expect(failure(() => db.exec("DELETE FROM about")).message).toMatch(/busy/);
    break;
  }
  for (const row of rows.opportunities) {
    expect(row.id).toBe("a");
    break;
  }
  expect(() => db.exec("DELETE FROM about")).not.toThrow();
});
