/** What is changed is written down, once, and stays. */
import { expect, test } from "vitest";
import type { OfferRow } from "../../../src-main/contract/book.ts";
import { decisionQueries, type Placement } from "../../../src-main/store/decisions.ts";
import { deliveryQueries } from "../../../src-main/store/deliveries.ts";
import { offerQueries, type OfferChange } from "../../../src-main/store/offers.ts";
import type { Book } from "../../../src-main/store/open.ts";
import { readRows, replaceRows } from "../../../src-main/store/rows.ts";
import { runQueries, type NewRun, type Proposal } from "../../../src-main/store/runs.ts";
import { settingQueries } from "../../../src-main/store/settings.ts";
import { bookWith, failure } from "./books.ts";
import { customer, NO_ROWS, offer, opportunity, partner } from "./rows.ts";

const OFFER = offer("f", { opportunity: "o", partner: "p", deliveredAt: 10, deadline: 20 });
const CHANGE: OfferChange = { at: 30, by: "Ada", action: "accept", reason: null };

function aBook(): Book {
  return bookWith({
    partners: [partner("p"), partner("q")],
    customers: [customer("c")],
    opportunities: [opportunity("o"), opportunity("o2")],
  });
}

test("an offer's changes carry the row before and after", () => {
  const offers = offerQueries(aBook().db);
  offers.insertOffer(OFFER, { ...CHANGE, at: 10, action: "deliver" });
  const accepted: OfferRow = { ...OFFER, acceptedAt: 30 };
  expect(offers.updateOffer(accepted, CHANGE)).toBe(true);
  expect(offers.read("f")).toEqual(accepted);
  expect(offers.history("f")).toEqual([
    { at: 10, by: "Ada", action: "deliver", reason: null, before: null, after: OFFER },
    { ...CHANGE, before: OFFER, after: accepted },
  ]);
});

test("the same change twice is one", () => {
  const offers = offerQueries(aBook().db);
  offers.insertOffer(OFFER, CHANGE);
  // The same fields in another order.
  const again = Object.fromEntries(Object.entries(OFFER).toReversed()) as unknown;
  expect(offers.updateOffer(again as OfferRow, CHANGE)).toBe(false);
  expect(offers.history("f")).toHaveLength(1);
});

test("an offer that does not exist cannot be changed", () => {
  expect(failure(() => offerQueries(aBook().db).updateOffer(OFFER, CHANGE))).toMatchObject({
    code: "not-found",
    message: expect.stringContaining('"f"'),
  });
});

test("settings remember what they were", () => {
  const { db } = aBook();
  const settings = settingQueries(db);
  expect(settings.set("order", "revenue", { at: 1, by: "Ada" })).toBe(true);
  expect(settings.set("order", "revenue", { at: 2, by: "Ada" })).toBe(false);
  expect(settings.set("order", "", { at: 3, by: "Bob" })).toBe(true);
  expect(settings.readAll()).toEqual({});
  expect(db.prepare("SELECT name, changed_at, changed_by, before, after FROM setting_changes ORDER BY id").all()).toEqual([
    { name: "order", changed_at: 1, changed_by: "Ada", before: null, after: "revenue" },
    { name: "order", changed_at: 3, changed_by: "Bob", before: "revenue", after: null },
  ]);
});

test("an import overwrites by id, adds what is new, keeps the rest, and writes down what it did to offers", () => {
  const { db } = bookWith({
    settings: [{ name: "order", value: "oldest" }],
    products: [
      { id: "A", name: "A" },
      { id: "B", name: "B" },
    ],
    territories: [
      { territory: "T", kind: "country", value: "US" },
      { territory: "T", kind: "country", value: "CA" },
      { territory: "U", kind: "country", value: "DE" },
    ],
    partners: [partner("p", { products: ["A", "B"], territories: ["T"] }), partner("q")],
    customers: [customer("c")],
    relations: [{ customer: "c", partner: "p", kind: "never", reason: "old" }],
    opportunities: [opportunity("o", { products: ["A"] })],
    offers: [OFFER, { ...OFFER, id: "same" }],
  });
  const accepted = { ...OFFER, acceptedAt: 15 };
  replaceRows(
    db,
    {
      ...NO_ROWS,
      settings: [{ name: "order", value: "revenue" }],
      territories: [{ territory: "T", kind: "region", value: "US-WA" }],
      partners: [partner("p", { name: "New", products: ["B"], territories: ["V"] })],
      relations: [
        { customer: "c", partner: "p", kind: "never", reason: "new" },
        { customer: "c", partner: "q", kind: "always", reason: null },
      ],
      opportunities: [opportunity("o", { topic: "New", products: ["B", "A"] }), opportunity("o3")],
      offers: [accepted, { ...OFFER, id: "same" }, { ...OFFER, id: "added" }],
    },
    { at: 99, by: "Ada", reason: "crm.csv" },
  );
  const rows = readRows(db);
  expect([...rows.settings]).toEqual([{ name: "order", value: "revenue" }]);
  expect([...rows.territories]).toEqual([
    { territory: "T", kind: "region", value: "US-WA" },
    { territory: "U", kind: "country", value: "DE" },
  ]);
  expect([...rows.partners]).toEqual([partner("p", { name: "New", products: ["B"], territories: ["V"] }), partner("q")]);
  expect([...rows.relations].map((row) => [row.partner, row.kind, row.reason])).toEqual([
    ["p", "never", "new"],
    ["q", "always", null],
  ]);
  expect([...rows.opportunities]).toEqual([opportunity("o", { topic: "New", products: ["B", "A"] }), opportunity("o3")]);
  const offers = offerQueries(db);
  expect(offers.read("f")).toEqual(accepted);
  expect(offers.history("f")).toEqual([{ at: 99, by: "Ada", action: "import", reason: "crm.csv", before: OFFER, after: accepted }]);
  expect(offers.history("same")).toEqual([]);
  expect(offers.history("added").map((entry) => entry.before)).toEqual([null]);
});

test("an import that fails on the way changes nothing", () => {
  const { db } = bookWith({ partners: [partner("p", { name: "Old" })] });
  const rows = { ...NO_ROWS, partners: [partner("p", { name: "New" })], opportunities: [opportunity("o", { customer: "nobody" })] };
  expect(failure(() => replaceRows(db, rows, { at: 1, by: "Ada", reason: null })).code).toBe("SQLITE_CONSTRAINT_FOREIGNKEY");
  expect([...readRows(db).partners][0]?.name).toBe("Old");
});

const RUN: NewRun = { engine: "1", asOf: 1, startedAt: 2, startedBy: "Ada", settings: { order: "oldest" }, waiting: 2, proposed: 1 };
const LINE: Proposal = {
  position: 0,
  opportunity: "o",
  partner: "p",
  score: 0.1 + 0.2,
  lead: 1e-9,
  terms: { distance: -1.5, winrate: 1 / 3, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 2, avgtimetoclose: -0.02 },
  imputed: 3,
  available: 2,
  next: [{ partner: "q", score: 0.1 }],
  failures: null,
  kept: true,
};
const EMPTY_LINE: Proposal = {
  position: 1,
  opportunity: "o2",
  partner: null,
  score: null,
  lead: null,
  terms: null,
  imputed: 0,
  available: 0,
  next: [],
  failures: { "capacity-full": 2 },
  kept: false,
};

test("a run is kept with its inputs and lines, to the last bit", () => {
  const runs = runQueries(aBook().db);
  expect(runs.latestRun()).toBeNull();
  const id = runs.insertRun(RUN, [LINE, EMPTY_LINE]);
  expect(runs.latestRun()).toEqual({ ...RUN, id });
  expect(runs.readRun(id + 1)).toBeNull();
  expect([...runs.readProposals(id)]).toEqual([LINE, EMPTY_LINE]);
  expect(runs.readProposal(id, "o2")).toEqual(EMPTY_LINE);
  expect(runs.readProposal(id, "o3")).toBeNull();
});

function decided(run: number): Placement {
  return {
    opportunity: "o",
    run,
    decision: "override",
    partner: "q",
    reason: "knows them",
    accepted: ["capacity-full"],
    at: 5,
    by: "Ada",
    problem: null,
  };
}

test("decisions are kept until they are delivered, and put back when that is undone", () => {
  const { db } = aBook();
  const run = runQueries(db).insertRun(RUN, [LINE, EMPTY_LINE]);
  const decisions = decisionQueries(db);
  const deliveries = deliveryQueries(db);
  const override = decided(run);
  decisions.set({ ...override, decision: "hold", partner: null, reason: null, accepted: [] });
  expect(decisions.kept()).toEqual([]);
  decisions.set(override);
  decisions.setProblem("o", "full");
  expect(decisions.read("o")).toEqual({ ...override, problem: "full" });
  decisions.setProblem("o", null);
  expect(decisions.kept()).toEqual([override]);
  expect(decisions.deliverable(run)).toEqual([override]);
  expect(decisions.deliverable(run + 1)).toEqual([]);

  offerQueries(db).insertOffer({ ...OFFER, partner: "q" }, { ...CHANGE, action: "deliver" });
  const id = deliveries.insertDelivery({ run, at: 6, by: "Bob" }, [{ offer: "f", decision: override }]);
  expect(decisions.kept()).toEqual([]);
  expect(deliveries.lastUndoable()).toEqual({ id, run, at: 6, by: "Bob", offers: 1 });

  expect(deliveries.undo(id, { at: 7, by: "Ada" })).toEqual([{ offer: "f", decision: override }]);
  expect(decisions.kept()).toEqual([override]);
  expect(deliveries.lastUndoable()).toBeNull();
  expect(failure(() => deliveries.undo(id, { at: 8, by: "Ada" })).code).toBe("conflict");

  expect(decisions.clear("o", { at: 9, by: "Ada" })).toBe(true);
  expect(decisions.clear("o", { at: 9, by: "Ada" })).toBe(false);
  expect(decisions.history("o").map((entry) => [entry.action, entry.partner, entry.accepted, entry.offer, entry.at, entry.by])).toEqual([
    ["hold", null, [], null, 5, "Ada"],
    ["override", "q", ["capacity-full"], null, 5, "Ada"],
    ["deliver", "q", ["capacity-full"], "f", 6, "Bob"],
    ["undo", "q", ["capacity-full"], "f", 7, "Ada"],
    ["clear", "q", [], null, 9, "Ada"],
  ]);
});

test("what was decided after a delivery goes before what its undo would put back", () => {
  const { db } = aBook();
  const run = runQueries(db).insertRun(RUN, [LINE]);
  offerQueries(db).insertOffer(OFFER, CHANGE);
  const id = deliveryQueries(db).insertDelivery({ run, at: 6, by: "Bob" }, [{ offer: "f", decision: decided(run) }]);
  const later: Placement = { ...decided(run), partner: "p", at: 7 };
  decisionQueries(db).set(later);
  deliveryQueries(db).undo(id, { at: 8, by: "Bob" });
  expect(decisionQueries(db).read("o")).toEqual(later);
});

test.each(["offer_changes", "setting_changes", "decision_changes"])("%s can neither be changed nor deleted", (table) => {
  const { db } = aBook();
  const run = runQueries(db).insertRun(RUN, [LINE]);
  offerQueries(db).insertOffer(OFFER, CHANGE);
  settingQueries(db).set("order", "revenue", { at: 1, by: "Ada" });
  decisionQueries(db).set(decided(run));
  const rows = () => db.prepare(`SELECT * FROM ${table}`).all();
  const before = rows();
  expect(before).toHaveLength(1);
  expect(failure(() => db.exec(`UPDATE ${table} SET changed_by = 'Eve'`)).message).toMatch(/append-only/);
  expect(failure(() => db.exec(`DELETE FROM ${table}`)).message).toMatch(/append-only/);
  expect(rows()).toEqual(before);
});
