/** Whatever is done, undoing all of it gives the book as it was, and doing all of it again the book as it had become. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnyRecord } from "../../../src-main/contract/calls/editing.ts";
import type { PartnerBulkChange } from "../../../src-main/contract/calls/records.ts";
import { bookText, customer, editedBook, opportunity, partner, WINDOW, type Edited } from "./edited.ts";

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const partnerId = some("P1", "P2", "P3", "P4");
const customerId = some("C1", "C2");
const cover = fc.oneof(fc.uniqueArray(some("X", "Y"), { maxLength: 2 }), some("*" as const));

const partnerPatch = fc.record(
  {
    name: fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }).filter((text) => text.trim() !== ""),
    capacity: fc.option(fc.nat(20)),
    active: fc.boolean(),
    notes: fc.option(fc.string({ maxLength: 5 })),
    products: cover,
    territories: some<string[] | "*">([], ["T"], "*"),
    contacts: fc.array(
      fc.record({ name: some("Ann", "Bob"), role: fc.constant(null), phone: fc.constant(null), email: fc.constant(null) }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

type Act = (book: Edited) => Promise<unknown>;

const bulkChange: fc.Arbitrary<PartnerBulkChange> = fc.oneof(
  fc.record({ type: some("add" as const, "remove" as const), list: fc.constant("products" as const), ids: some(["X"], ["Y", "X"]) }),
  fc.record({ type: fc.constant("capacity" as const), capacity: fc.option(fc.nat(9)) }),
  fc.record({ type: fc.constant("archive" as const), archived: fc.boolean() }),
);

const remove =
  (type: "partner" | "customer" | "opportunity" | "product", id: string): Act =>
  async (book) => {
    const { version } = await book.read(type, id);
    await book.call("record.remove", { type, id, basedOn: version, window: WINDOW });
  };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(partnerId, partnerPatch).map(
    ([id, patch]): Act =>
      (book) =>
        book.change("partner", id, patch),
  ),
  partnerId.map(
    (id): Act =>
      (book) =>
        book.create({ type: "partner", value: partner(id) }),
  ),
  fc.tuple(customerId, fc.option(partnerId)).map(
    ([id, related]): Act =>
      (book) => {
        const relations = related === null ? [] : [{ partner: related, kind: "never" as const, reason: "why" }];
        return book.create({ type: "customer", value: customer(id, { relations }) });
      },
  ),
  fc.tuple(customerId, partnerId).map(
    ([id, related]): Act =>
      (book) =>
        book.change("customer", id, { relations: [{ partner: related, kind: "always", reason: null }], city: "Bonn" }),
  ),
  fc.tuple(some("O1", "O2"), fc.option(customerId), some<string[]>([], ["Y"])).map(
    ([id, at, products]): Act =>
      (book) =>
        book.create({ type: "opportunity", value: opportunity(id, { customer: at, products }) }),
  ),
  some("O1", "O2").map(
    (id): Act =>
      (book) =>
        book.change("opportunity", id, { status: "lost", closedAt: 5, leadType: "L" }),
  ),
  fc
    .tuple(some("partner" as const, "customer" as const, "opportunity" as const, "product" as const), some("P1", "P3", "C1", "O1", "Y"))
    .map(([type, id]) => remove(type, id)),
  bulkChange.map(
    (change): Act =>
      (book) =>
        book.call("partners.bulk", {
          selection: { type: "all", search: "", status: null, archived: true, except: ["P2"] },
          change,
          dryRun: false,
          basedOn: null,
          window: WINDOW,
        }),
  ),
  some("change" as const).map((): Act => (book) => book.undo()),
  some("change" as const).map((): Act => (book) => book.redo()),
  some("Product A", "Product B").map(
    (name): Act =>
      (book) => {
        const record: AnyRecord = { type: "product", value: { id: "X", name, family: "F", archived: false } };
        return book.read("product", "X").then(({ version }) => book.save({ record, basedOn: version, create: false }));
      },
  ),
);

test("random acts, undone and done again (seed 20260601)", { timeout: 120_000 }, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      const book = await editedBook();
      const before = bookText(book);
      // An act may be refused, as what it is about may be there already or gone: then nothing may have happened.
      for (const one of acts) {
        const state = bookText(book);
        await one(book).then(
          () => (done += 1),
          () => expect(bookText(book)).toBe(state),
        );
      }
      const after = bookText(book);
      let undone = 0;
      while ((await book.undo()) !== null) undone += 1;
      expect(bookText(book)).toBe(before);
      for (let i = 0; i < undone; i++) expect(await book.redo()).not.toBeNull();
      expect(bookText(book)).toBe(after);
      while ((await book.undo()) !== null);
      expect(bookText(book)).toBe(before);
    }),
    { seed: 20260601, numRuns: 25 },
  );
  expect(done).toBeGreaterThan(60);
});
