/** Whatever is done, the book that is kept in memory and the tables that lists sort by are those of a book that is read anew. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { UNTOUCHED_OFFER } from "../../../src-main/contract/book.ts";
import { AppError } from "../../../src-main/contract/errors.ts";
import type { KeptType, KeptValue } from "../../../src-main/contract/records/index.ts";
import { observe } from "../../../src-main/engine/standing.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { perform } from "../../../src-main/services/editing/acts.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { snapshot } from "../../../src-main/services/snapshot.ts";
import { recordTables } from "../../../src-main/store/records.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { derivedAnew, derivedIn } from "../../property/columns/derived-tables.ts";
import { comparableBook, comparableStanding } from "../../property/columns/same-book.ts";
import { customer, editedBook, NOW, opportunity, partner, WINDOW, type Edited } from "./edited.ts";

const DAY = 86_400_000;
const some = <T>(...values: T[]) => fc.constantFrom(...values);
/** In no order of theirs, so that new ones come before, between and after the others. */
const ids = (prefix: string) => some(..."5 1 9 30 2 é".split(" ").map((end) => prefix + end));
const [partnerId, customerId, opportunityId, offerId, territoryId] = [ids("P"), ids("C"), ids("O"), ids("F"), some("T", "A", "Z é")];
const patch = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const instant = fc.integer({ min: -40, max: 3 }).map((days) => NOW + days * DAY);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const cover = (...all: string[]) => fc.oneof(fc.subarray(all), fc.constant<"*">("*"));
const place = some({ latitude: 52.5, longitude: 13.4 }, { latitude: 48.1, longitude: 11.6 }, { latitude: null, longitude: null });
const square = JSON.stringify({
  type: "Polygon",
  coordinates: [
    [
      [10, 47],
      [14, 47],
      [14, 53],
      [10, 53],
      [10, 47],
    ],
  ],
});

const changes = {
  partner: fc
    .tuple(
      patch({
        name: some("One", "Two"),
        active: fc.boolean(),
        pausedUntil: maybe(instant),
        capacity: maybe(fc.nat(3)),
        minimumRevenue: some(null, 0, 100),
        territories: cover("T", "A"),
        leadTypes: cover("L"),
        products: cover("X", "Y"),
      }),
      place,
    )
    .map(([fields, at]) => ({ ...fields, ...at })),
  customer: fc
    .tuple(
      patch({
        name: some("One", "Two"),
        country: some(null, "DE", "FR"),
        postalCode: some(null, "10115", "80331"),
        relations: maybe(partnerId).map((id) => (id === null ? [] : [{ partner: id, kind: "never" as const, reason: null }])),
      }),
      place,
    )
    .map(([fields, at]) => ({ ...fields, ...at })),
  opportunity: patch({
    topic: some("This", "That"),
    customer: maybe(customerId),
    estimatedRevenue: some(null, 0, 12_345),
    currency: some(null, "EUR"),
    leadType: some(null, "L"),
    products: fc.subarray(["X", "Y"]),
    createdAt: maybe(instant),
    status: some("open" as const, "open" as const, "won" as const),
    closedAt: maybe(instant),
    partnerCreated: fc.boolean(),
    onHold: fc.boolean(),
  }),
  offer: patch({
    opportunity: opportunityId,
    partner: partnerId,
    deliveredAt: maybe(instant),
    deadline: maybe(instant),
    acceptedAt: maybe(instant),
    declinedAt: maybe(instant),
    stage: some(null, 1, 5),
    onHold: fc.boolean(),
    closedAt: maybe(instant),
    outcome: some(null, "won" as const, "returned" as const, "withdrawn" as const),
    feedbackAt: maybe(instant),
  }),
  territory: patch({
    rules: fc.subarray([
      { kind: "country" as const, value: "DE" },
      { kind: "postal-prefix" as const, value: "DE:10" },
      { kind: "polygon" as const, value: square },
    ]),
  }),
};

type Act = (book: Edited) => unknown;

/** Writes records straight into an act, as imports and deliveries do; one that does not hold is refused whole. */
function put<T extends KeptType>(type: T, standard: (id: string) => KeptValue<T>, id: string, fields: object): Act {
  return ({ desk }) => {
    const before = recordTables(desk.session.book().db)[type].read(id);
    perform(desk.session, { window: WINDOW, label: "change" }, (edit) => edit.write(type, { ...(before ?? standard(id)), ...fields }));
  };
}

const remove =
  (type: KeptType, id: string): Act =>
  ({ desk }) =>
    perform(desk.session, { window: WINDOW, label: "removal" }, (edit) => edit.remove(type, id));

const change: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(partnerId, changes.partner).map(([id, fields]) => put("partner", partner, id, fields)),
  fc.tuple(customerId, changes.customer).map(([id, fields]) => put("customer", customer, id, fields)),
  fc.tuple(opportunityId, changes.opportunity).map(([id, fields]) => put("opportunity", opportunity, id, fields)),
  fc
    .tuple(offerId, opportunityId, partnerId, changes.offer)
    .map(([id, about, to, fields]) => put("offer", () => ({ ...UNTOUCHED_OFFER, id, opportunity: about, partner: to }), id, fields)),
  fc.tuple(territoryId, changes.territory).map(([id, fields]) => put("territory", () => ({ id, rules: [], archived: false }), id, fields)),
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: change },
  {
    weight: 2,
    arbitrary: fc.array(change, { minLength: 2, maxLength: 4 }).map(
      (several): Act =>
        (book) =>
          several.map((one) => one(book)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.tuple(some<KeptType>("partner"), partnerId),
        fc.tuple(some<KeptType>("customer"), customerId),
        fc.tuple(some<KeptType>("opportunity"), opportunityId),
        fc.tuple(some<KeptType>("offer"), offerId),
        fc.tuple(some<KeptType>("territory"), territoryId),
        fc.tuple(some<KeptType>("product"), some("Y")),
        fc.tuple(some<KeptType>("lead-type"), some("L", "K")),
      )
      .map(([type, id]) => remove(type, id)),
  },
  {
    weight: 1,
    arbitrary: some("A", "Y", "Z").map((id) => put("product", () => ({ id, name: id, family: null, archived: false }), id, {})),
  },
  { weight: 1, arbitrary: some("K", "M").map((id) => put("lead-type", () => ({ id, name: id, archived: false }), id, {})) },
  {
    weight: 1,
    arbitrary: some(
      ["stall-days", "5"],
      ["max-offers", "1"],
      ["base-currency", "EUR"],
      ["rate/EUR", "1.5"],
      ["clock", "2026-05-20"],
      ["clock", "now"],
    ).map(([id = "", value = ""]) => put("setting", () => ({ id, value }), id, { value })),
  },
  {
    weight: 4,
    arbitrary: some("undo", "redo").map(
      (which): Act =>
        (book) =>
          which === "undo" ? book.undo() : book.redo(),
    ),
  },
);

test("random acts, with looks in between (seed 20261124)", { timeout: 240_000 }, async () => {
  let looks = 0;
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { minLength: 5, maxLength: 40, size: "max" }), async (acts) => {
      const book = await editedBook();
      const { session } = book.desk;
      let { products } = snapshot(session).observed.book;
      for (const [one, looksThen] of acts) {
        try {
          await one(book);
        } catch (error) {
          // Refused: what it names is not there, or is in use.
          if (!(error instanceof AppError) && !(error instanceof Error && /FOREIGN KEY|UNIQUE|CHECK/.test(error.message))) throw error;
        }
        if (!looksThen) continue;
        looks++;
        const { observed } = snapshot(session);
        const { settings, asOf, circumstances } = observed;
        // A book that is read anew has new directories, whatever they hold.
        if (observed.book.products === products) followed++;
        ({ products } = observed.book);
        const anew = loadBook(readRows(session.book().db), settings);
        expect(comparableBook(observed.book)).toEqual(comparableBook(anew));
        expect(derivedIn(session.book().db)).toEqual(derivedAnew(observeBook(anew, settings, asOf)));
        expect(comparableStanding(circumstances.standing, observed.book.columns.offers)).toEqual(
          comparableStanding(observe(anew.columns, settings, asOf), anew.columns.offers),
        );
      }
    }),
    { seed: 20261124, numRuns: 12 },
  );
  expect(looks).toBeGreaterThan(100);
  // The others changed what amounts are worth, or products.
  expect(followed / looks).toBeGreaterThan(0.85);
});

test("several changes of one record between two looks are followed as one", async () => {
  const book = await editedBook();
  const { session } = book.desk;
  await book.create({ type: "opportunity", value: opportunity("O1") });
  const offer = { ...UNTOUCHED_OFFER, id: "F1", opportunity: "O1", partner: "P1", deliveredAt: NOW };
  await put("offer", () => offer, "F1", {})(book);
  const { leadTypes } = snapshot(session).observed.book;
  await put("offer", () => offer, "F1", { acceptedAt: NOW })(book);
  await put("offer", () => offer, "F1", { partner: "P2" })(book);
  await book.change("partner", "P1", { capacity: 8 });
  await book.change("partner", "P1", { capacity: 9 });
  const after = snapshot(session).observed.book;
  expect(after.leadTypes).toBe(leadTypes);
  expect([...after.columns.offers.partner]).toEqual([after.partners.place("P2")]);
  expect(after.columns.partners.capacity[after.partners.place("P1")]).toBe(9);
  await book.undo();
  await book.undo();
  await remove("offer", "F1")(book);
  const gone = snapshot(session).observed.book;
  expect(gone.leadTypes).toBe(leadTypes);
  expect(gone.columns.offers.count).toBe(0);
  expect(gone.columns.partners.capacity[gone.partners.place("P1")]).toBe(5);
});
