/** What is changed is written down, once, and stays. */
import { expect, test } from "vitest";
import type { OfferRow } from "../../../src-main/contract/book.ts";
import { importRows } from "../../../src-main/services/importing.ts";
import { recordAct } from "../../../src-main/services/editing/recording.ts";
import { actQueries } from "../../../src-main/store/acts.ts";
import { decisionQueries, type Placement } from "../../../src-main/store/decisions.ts";
import { deliveryQueries } from "../../../src-main/store/deliveries.ts";
import { offerQueries, offerTable } from "../../../src-main/store/offers.ts";
import type { Book } from "../../../src-main/store/open.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { runQueries, type NewRun, type Proposal } from "../../../src-main/store/runs.ts";
import { settingQueries } from "../../../src-main/store/settings.ts";
import { bookWith, failure } from "./books.ts";
import { customer, NO_ROWS, offer, opportunity, partner } from "./rows.ts";

const OFFER = offer("f", { opportunity: "o", partner: "p", deliveredAt: 10, deadline: 20 });

function aBook(): Book {
  return bookWith({
    partners: [partner("p"), partner("q")],
    customers: [customer("c")],
    opportunities: [opportunity("o"), opportunity("o2")],
  });
}

const AT = { at: 30, by: "Ada", label: "acceptance", undoes: null, imported: false };

test("an act keeps each record that it changed, before and after, with the reason", () => {
  const book = aBook();
  const accepted: OfferRow = { ...OFFER, acceptedAt: 30 };
  recordAct(book, { ...AT, at: 10, label: "delivery" }, (edit) => {
    edit.write("offer", OFFER, "knows them");
    edit.write("setting", { id: "order", value: "revenue" });
  });
  expect(recordAct(book, AT, (edit) => edit.write("offer", accepted))?.changes).toHaveLength(1);
  expect(offerQueries(book.db).read("f")).toEqual(accepted);
  const history = (type: string, id: string) =>
    actQueries(book.db)
      .history(type, id, 9)
      .map(({ at, by, label, before, after, reason }) => [
        at,
        by,
        label,
        JSON.parse(before ?? "null"),
        JSON.parse(after ?? "null"),
        reason,
      ]);
  expect(history("offer", "f")).toEqual([
    [30, "Ada", "acceptance", OFFER, accepted, null],
    [10, "Ada", "delivery", null, OFFER, "knows them"],
  ]);
  expect(history("setting", "order")).toEqual([[10, "Ada", "delivery", null, { id: "order", value: "revenue" }, null]]);
  expect(settingQueries(book.db).readAll()).toEqual({ order: "revenue" });
});

test("the same change twice is one", () => {
  const book = aBook();
  recordAct(book, AT, (edit) => edit.write("offer", OFFER));
  // The same fields in another order.
  const again = Object.fromEntries(Object.entries(OFFER).toReversed()) as unknown;
  expect(recordAct(book, AT, (edit) => edit.write("offer", again as OfferRow))).toBeNull();
  expect(recordAct(book, AT, (edit) => edit.remove("setting", "order"))).toBeNull();
  expect(actQueries(book.db).history("offer", "f", 9)).toHaveLength(1);
});

test("an act that fails on the way, or leaves a reference to nothing, changes nothing", () => {
  const book = aBook();
  const broken = () =>
    recordAct(book, AT, (edit) => {
      edit.write("offer", OFFER);
      throw new Error("no");
    });
  expect(failure(broken).message).toBe("no");
  expect(failure(() => recordAct(book, AT, (edit) => edit.write("offer", { ...OFFER, partner: "nobody" })))).toMatchObject({
    code: "conflict",
  });
  expect(offerQueries(book.db).read("f")).toBeNull();
  expect(actQueries(book.db).newest()).toBe(0);
});

test("an import overwrites by id, adds what is new, keeps the rest, and writes down what it did", () => {
  const book = bookWith({
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
  const { db } = book;
  const imported = () =>
    importRows(
      book,
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
      { at: 99, by: "Ada", label: "import of crm.csv" },
    );
  expect(imported()?.changes.map(({ type, record }) => `${type} ${record}`)).toEqual([
    "setting order",
    "territory T",
    "territory V",
    "partner p",
    "customer c",
    "opportunity o",
    "opportunity o3",
    "offer f",
    "offer added",
  ]);
  expect(imported()).toBeNull();
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
  expect(offerQueries(db).read("f")).toEqual(accepted);
});

test("an import that fails on the way changes nothing", () => {
  const book = bookWith({ partners: [partner("p", { name: "Old" })] });
  const rows = { ...NO_ROWS, partners: [partner("p", { name: "New" })], opportunities: [opportunity("o", { customer: "nobody" })] };
  expect(failure(() => importRows(book, rows, { at: 1, by: "Ada", label: "import" })).code).toBe("conflict");
  expect([...readRows(book.db).partners][0]?.name).toBe("Old");
});

const RUN: NewRun = {
  engine: "1",
  asOf: 1,
  startedAt: 2,
  startedBy: "Ada",
  settings: { order: "oldest" },
  waiting: 2,
  proposed: 1,
  lastAct: 0,
  method: "greedy",
};
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
  newcomer: true,
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
  newcomer: false,
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
  decisions.set({ ...override, decision: "hold", partner: null, reason: null, accepted: [], until: 7 });
  expect(decisions.read("o")).toMatchObject({ decision: "hold", until: 7 });
  expect(decisions.history("o").at(-1)).toMatchObject({ action: "hold", until: 7 });
  expect(decisions.kept()).toEqual([]);
  decisions.set(override);
  decisions.setProblem("o", "full");
  expect(decisions.read("o")).toEqual({ ...override, problem: "full" });
  decisions.setProblem("o", null);
  expect(decisions.kept()).toEqual([override]);
  expect(decisions.deliverable(run)).toEqual([override]);
  expect(decisions.deliverable(run + 1)).toEqual([]);

  offerTable(db).write({ ...OFFER, partner: "q" });
  const id = deliveries.insertDelivery({ run, at: 6, by: "Bob", automatic: false }, [{ offer: "f", decision: override }]);
  expect(decisions.kept()).toEqual([]);
  expect(deliveries.lastUndoable()).toEqual({ id, run, at: 6, by: "Bob", automatic: false, offers: 1 });

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
  offerTable(db).write(OFFER);
  const id = deliveryQueries(db).insertDelivery({ run, at: 6, by: "Bob", automatic: false }, [{ offer: "f", decision: decided(run) }]);
  const later: Placement = { ...decided(run), partner: "p", at: 7 };
  decisionQueries(db).set(later);
  deliveryQueries(db).undo(id, { at: 8, by: "Bob" });
  expect(decisionQueries(db).read("o")).toEqual(later);
});

test.each(["acts", "record_changes", "decision_changes"])("%s can neither be changed nor deleted", (table) => {
  const book = aBook();
  const { db } = book;
  const run = runQueries(db).insertRun(RUN, [LINE]);
  recordAct(book, AT, (edit) => edit.write("offer", OFFER));
  decisionQueries(db).set(decided(run));
  const rows = () => db.prepare(`SELECT * FROM ${table}`).all();
  const before = rows();
  expect(before).toHaveLength(1);
  expect(failure(() => db.exec(`UPDATE ${table} SET id = 7`)).message).toMatch(/append-only/);
  expect(failure(() => db.exec(`DELETE FROM ${table}`)).message).toMatch(/append-only/);
  expect(rows()).toEqual(before);
});
