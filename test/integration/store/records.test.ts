/** Lists and records of partners, opportunities and offers. */
import { expect, test } from "vitest";
import {
  changeDerived,
  replaceDerived,
  type OpportunityState,
  type PartnerState,
  type Situation,
} from "../../../src-main/store/derived.ts";
import type { ListQuery } from "../../../src-main/store/lists.ts";
import { offerQueries } from "../../../src-main/store/offers.ts";
import { opportunityQueries } from "../../../src-main/store/opportunities.ts";
import { partnerQueries } from "../../../src-main/store/partners.ts";
import { aboutQueries } from "../../../src-main/store/about.ts";
import { bookWith, failure } from "./books.ts";
import { customer, offer, opportunity, partner } from "./rows.ts";

const ALL: ListQuery = { search: "", sort: null, offset: 0, limit: -1 };

const STATE: Omit<PartnerState, "partner"> = {
  status: "active",
  open: 0,
  delivered: 0,
  won: 0,
  returned: 0,
  feedback: 0,
  stalled: 0,
  touched: 0,
  winrate: null,
  returnrate: null,
  feedbackrate: null,
  stallrate: null,
  touchrate: null,
  daysToClose: null,
  wonDated: 0,
};

function partnerBook() {
  const { db } = bookWith({
    products: [{ id: "x", name: "Product X" }],
    leadTypes: [{ id: "l", name: "Lead" }],
    partners: [
      partner("a", { name: "beta", city: "Köln", capacity: 5, products: ["x"], territories: ["T2", "T1"], leadTypes: [] }),
      partner("b", { name: "Alpha", email: "info@under_score.org", capacity: null }),
      partner("c", { name: "alpha", country: "DE", capacity: 0, leadTypes: ["l"], products: [], territories: ["T1"] }),
      partner("d", { name: "Gamma", city: "KÖLN", capacity: 5, territories: [] }),
    ],
  });
  const states: Record<string, Partial<PartnerState>> = {
    a: { winrate: 0.5, won: 1, delivered: 2, daysToClose: 3.5 },
    b: { status: "inactive" },
    c: { winrate: 0.25, won: 1, delivered: 4, open: 2 },
    d: { status: "paused", winrate: 0.5, won: 2, delivered: 4 },
  };
  replaceDerived(
    db,
    Object.entries(states).map(([id, state]) => ({ partner: id, ...STATE, ...state })),
    [],
  );
  const partners = partnerQueries(db);
  const ids = (query: Partial<Parameters<typeof partners.list>[0]>) =>
    partners.list({ ...ALL, status: null, ...query }).rows.map((row) => row.id);
  const sorted = (column: string, descending: boolean) => ids({ sort: { column, descending } });
  return { db, partners, ids, sorted };
}

test("partners sort by every column, unknown ones last in both directions, ties by id", () => {
  const { ids, sorted } = partnerBook();
  expect(ids({})).toEqual(["b", "c", "a", "d"]);
  expect(sorted("winrate", false)).toEqual(["c", "a", "d", "b"]);
  expect(sorted("winrate", true)).toEqual(["a", "d", "c", "b"]);
  expect(sorted("capacity", false)).toEqual(["c", "a", "d", "b"]);
  expect(sorted("capacity", true)).toEqual(["a", "d", "c", "b"]);
  expect(sorted("status", false)).toEqual(["a", "c", "d", "b"]);
  expect(sorted("territories", true)).toEqual(["b", "a", "c", "d"]);
  expect(sorted("leadTypes", false)).toEqual(["a", "c", "b", "d"]);
  expect(sorted("products", false)).toEqual(["c", "a", "b", "d"]);
  expect(sorted("city", false).slice(2)).toEqual(["b", "c"]);
  expect(sorted("daysToClose", true)).toEqual(["a", "b", "c", "d"]);
  const others = ["id", "name", "country", "open", "delivered", "returnrate", "feedbackrate", "stallrate", "touchrate"];
  expect(others.map((column) => sorted(column, true).join(""))).toEqual("dcba dabc cabd cabd cdab abcd abcd abcd abcd".split(" "));
});

test("a column that is none is refused, whatever it says", () => {
  const { sorted } = partnerBook();
  expect(failure(() => sorted("id; DROP TABLE partners", false))).toMatchObject({
    code: "invalid-input",
    message: expect.stringContaining("winrate"),
  });
  expect(failure(() => sorted("constructor", false)).code).toBe("invalid-input");
});

test("partners are found by any of their texts, filtered by status, and counted", () => {
  const { partners, ids } = partnerBook();
  expect(ids({ search: "köln" })).toEqual(["a", "d"]);
  expect(ids({ search: "ALPHA" })).toEqual(["b", "c"]);
  expect(ids({ search: "r_s" })).toEqual(["b"]);
  expect(ids({ search: "_" })).toEqual(["b"]);
  expect(ids({ search: "de" })).toEqual(["b", "c"]);
  expect(ids({ status: "active" })).toEqual(["c", "a"]);
  expect(ids({ status: "active", search: "alpha" })).toEqual(["c"]);
  expect(partners.list({ ...ALL, status: "active", limit: 1, offset: 1 })).toMatchObject({ total: 2, rows: [{ id: "a" }] });
});

test("a partner's row in the list and its record say the same", () => {
  const { partners } = partnerBook();
  const [row] = partners.list({ ...ALL, status: null, search: "beta" }).rows;
  expect(row).toMatchObject({ id: "a", territories: 2, leadTypes: 0, products: 1, won: 1, delivered: 2, winrate: 0.5, daysToClose: 3.5 });
  expect(partners.list({ ...ALL, status: null, search: "Gamma" }).rows[0]).toMatchObject({ territories: 0, leadTypes: "*", products: "*" });
  expect(partners.read("a")).toEqual(
    partner("a", { name: "beta", city: "Köln", capacity: 5, products: ["x"], territories: ["T2", "T1"], leadTypes: [] }),
  );
  expect(partners.covers("a")).toEqual({
    territories: [
      { id: "T2", name: "T2" },
      { id: "T1", name: "T1" },
    ],
    leadTypes: [],
    products: [{ id: "x", name: "Product X" }],
  });
  expect(partners.covers("b")).toEqual({ territories: "*", leadTypes: "*", products: "*" });
  expect(partners.state("c")).toEqual({ partner: "c", ...STATE, winrate: 0.25, won: 1, delivered: 4, open: 2 });
  expect([partners.read("z"), partners.covers("z"), partners.state("z")]).toEqual([null, null, null]);
  expect(partners.names().map((each) => each.id)).toEqual(["b", "c", "a", "d"]);
});

function opportunityBook() {
  const { db } = bookWith({
    products: [
      { id: "x", name: "Xylophone" },
      { id: "y", name: "Yoyo" },
    ],
    leadTypes: [{ id: "l", name: "Trade fair" }],
    partners: [partner("p", { name: "Paula" })],
    customers: [customer("c", { name: "Zeta" })],
    opportunities: [
      opportunity("1", { topic: "b", products: ["y", "x"], estimatedRevenue: 100, currency: "JPY", createdAt: 5 }),
      opportunity("2", { topic: "A", customer: "c", leadType: "l", estimatedRevenue: 90, status: "won" }),
      opportunity("3", { topic: "c", products: ["x"], createdAt: 4 }),
    ],
  });
  const state = (id: string, situation: Situation, revenueInBase: number | null, partnerId: string | null, offers: number) => ({
    opportunity: id,
    situation,
    partner: partnerId,
    offers,
    revenueInBase,
  });
  replaceDerived(db, [], [state("1", "waiting", 1, null, 0), state("2", "closed", 90, "p", 2), state("3", "on-hold", null, null, 1)]);
  const opportunities = opportunityQueries(db);
  return { db, opportunities };
}

test("rows of opportunities come with the names around them, in the order in which they are asked for", () => {
  const { opportunities } = opportunityBook();
  expect(opportunities.rows(["2"])).toEqual([
    {
      id: "2",
      topic: "A",
      customer: "Zeta",
      estimatedRevenue: 90,
      currency: null,
      revenueInBase: 90,
      products: "",
      leadType: "Trade fair",
      createdAt: null,
      estimatedClose: null,
      status: "won",
      situation: "closed",
      partner: "Paula",
      offers: 2,
    },
  ]);
  expect(opportunities.rows(["3", "9", "1"]).map(({ id, products }) => [id, products])).toEqual([
    ["3", "Xylophone"],
    ["1", "Yoyo, Xylophone"],
  ]);
  expect(opportunities.rows([])).toEqual([]);
});

test("an opportunity's record names its customer, lead type and products", () => {
  const { opportunities } = opportunityBook();
  expect(opportunities.read("2")).toEqual({
    opportunity: opportunity("2", { topic: "A", customer: "c", leadType: "l", estimatedRevenue: 90, status: "won" }),
    customer: customer("c", { name: "Zeta" }),
    leadType: { id: "l", name: "Trade fair" },
    products: [],
    state: { opportunity: "2", situation: "closed", partner: "p", offers: 2, revenueInBase: 90 },
  });
  expect(opportunities.read("1")?.products.map((product) => product.name)).toEqual(["Yoyo", "Xylophone"]);
  expect(opportunities.read("9")).toBeNull();
});

test("replacing what was worked out leaves nothing of what was", () => {
  const { db, opportunities } = opportunityBook();
  replaceDerived(db, [], [{ opportunity: "3", situation: "waiting", partner: null, offers: 0, revenueInBase: null }]);
  expect(opportunities.rows(["1", "2", "3"]).map(({ id, situation }) => [id, situation])).toEqual([["3", "waiting"]]);
});

test("differences alone make the tables what they have become", () => {
  const { db, opportunities } = opportunityBook();
  const now: OpportunityState = { opportunity: "2", situation: "offered", partner: null, offers: 3, revenueInBase: 91 };
  changeDerived(db, { put: [], gone: [] }, { put: [now], gone: ["1"] });
  expect(opportunities.rows(["1", "2", "3"]).map(({ id, situation, offers }) => [id, situation, offers])).toEqual([
    ["2", "offered", 3],
    ["3", "on-hold", 1],
  ]);
});

test("offers come newest first with the names around them, page by page", () => {
  const { db } = bookWith({
    partners: [partner("p"), partner("q")],
    opportunities: [opportunity("o"), opportunity("u")],
    offers: [
      offer("1", { opportunity: "o", partner: "p", deliveredAt: 10 }),
      offer("2", { opportunity: "u", partner: "p", deliveredAt: 30 }),
      offer("3", { opportunity: "o", partner: "p" }),
      offer("4", { opportunity: "o", partner: "q", deliveredAt: 20, onHold: true }),
      offer("5", { opportunity: "u", partner: "p", deliveredAt: 10 }),
    ],
  });
  const offers = offerQueries(db);
  expect(offers.byPartner("p", { offset: 0, limit: -1 }).rows.map((each) => each.id)).toEqual(["2", "5", "1", "3"]);
  expect(offers.byPartner("p", { offset: 1, limit: 2 })).toMatchObject({ total: 4, rows: [{ id: "5", topic: "Topic u" }, { id: "1" }] });
  expect(offers.byOpportunity("o").map((each) => each.id)).toEqual(["4", "1", "3"]);
  expect(offers.byOpportunity("o")[0]).toEqual({
    ...offer("4", { opportunity: "o", partner: "q", deliveredAt: 20, onHold: true }),
    topic: "Topic o",
    partnerName: "Partner q",
  });
  expect(aboutQueries(db).counts()).toEqual({ partners: 2, customers: 0, opportunities: 2, offers: 5 });
});
