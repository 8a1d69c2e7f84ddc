/** The worklist of a run: what each line wants, and its lines in groups. */
import { expect, test } from "vitest";
import { NEEDS } from "../../../src-main/contract/calls/review.ts";
import { decisionQueries, type Decision } from "../../../src-main/store/decisions.ts";
import { deliveryQueries } from "../../../src-main/store/deliveries.ts";
import { replaceDerived, type Situation } from "../../../src-main/store/derived.ts";
import { offerTable } from "../../../src-main/store/offers.ts";
import { BY_NEED, reviewQueries } from "../../../src-main/store/review.ts";
import { runQueries, type Proposal } from "../../../src-main/store/runs.ts";
import { bookWith } from "./books.ts";
import { customer, offer, opportunity, partner } from "./rows.ts";

const TERMS = { distance: 0, winrate: 1, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 };

function line(position: number, id: string, changes: Partial<Proposal> = {}): Proposal {
  return {
    position,
    opportunity: id,
    partner: "p",
    score: 1,
    lead: 0.5,
    terms: TERMS,
    imputed: 0,
    available: 2,
    next: [],
    failures: null,
    kept: false,
    newcomer: false,
    ...changes,
  };
}

const NOBODY = { partner: null, score: null, lead: null, terms: null, available: 0 };

/** One line for each need, and some on the border between two; the ids say what is expected. */
const LINES = [
  line(0, "clear-1"),
  line(1, "gone-1"),
  line(2, "delivered-1", NOBODY),
  line(3, "held-1"),
  line(4, "approved-1"),
  line(5, "imputed-1", { imputed: 64, lead: null }),
  line(6, "close-call-1", { lead: 0.1, imputed: 1 }),
  line(7, "nobody-1", { ...NOBODY, failures: { "capacity-full": 2 } }),
  line(8, "no-address-1", { ...NOBODY, failures: { "address-unknown": 2, "capacity-full": 1 } }),
  line(9, "changed-1"),
  line(10, "clear-2", { lead: 0.11 }),
  line(11, "clear-3", { lead: null }),
  line(12, "close-call-2", { lead: 0 }),
  line(13, "approved-2", NOBODY),
  line(14, "nobody-2", NOBODY),
  line(15, "gone-2"),
  line(16, "gone-3"),
  line(17, "due-1"),
  line(18, "held-2"),
];

/** The book's date. */
const AS_OF = 100;

function needOf(id: string): string {
  return id.replace(/-\d+$/, "");
}

function waiting() {
  const { db } = bookWith({
    partners: [partner("p", { name: "Paula" }), partner("q", { name: "100% Quality" })],
    customers: [customer("c", { name: "ÄRZTEHAUS" })],
    opportunities: LINES.map(({ opportunity: id }) =>
      opportunity(id, id === "clear-2" ? { customer: "c", estimatedRevenue: 5, currency: "EUR" } : {}),
    ),
  });
  const run = runQueries(db).insertRun(
    {
      engine: "1",
      asOf: 1,
      startedAt: 1,
      startedBy: "Ada",
      settings: {},
      waiting: LINES.length,
      proposed: 11,
      lastAct: 0,
      method: "greedy",
    },
    LINES,
  );
  const decisions = decisionQueries(db);
  const common = { run, reason: "why", accepted: [], at: 1, by: "Ada", problem: null };
  const set = (id: string, rest: Pick<Decision, "decision" | "partner"> & { readonly until?: number | null }) =>
    decisions.set({ ...common, opportunity: id, until: null, ...rest } as Decision);
  set("held-1", { decision: "hold", partner: null });
  set("held-2", { decision: "hold", partner: null, until: AS_OF + 1 });
  set("due-1", { decision: "hold", partner: null, until: AS_OF });
  set("approved-1", { decision: "approve", partner: "p" });
  set("approved-2", { decision: "override", partner: "q" });
  // What was decided before it was closed counts no more.
  set("gone-2", { decision: "approve", partner: "p" });
  set("gone-3", { decision: "hold", partner: null });
  set("changed-1", { decision: "approve", partner: "p" });
  decisions.setProblem("changed-1", "Paula is full");

  const offers = offerTable(db);
  const deliveries = deliveryQueries(db);
  const deliver = (id: string) => {
    offers.write(offer(`f-${id}`, { opportunity: id, partner: "p", deliveredAt: 1 }));
    const decision = { ...common, opportunity: id, decision: "approve" as const, partner: "p" };
    return deliveries.insertDelivery({ run, at: 1, by: "Ada", automatic: false }, [{ offer: `f-${id}`, decision }]);
  };
  deliver("delivered-1");
  deliveries.undo(deliver("clear-1"), { at: 2, by: "Ada" });
  decisions.clear("clear-1", { at: 3, by: "Ada" });

  const situation = (id: string): Situation => (id === "delivered-1" ? "offered" : needOf(id) === "gone" ? "closed" : "waiting");
  replaceDerived(
    db,
    [],
    LINES.map(({ opportunity: id }) => ({
      opportunity: id,
      situation: situation(id),
      partner: null,
      offers: 0,
      revenueInBase: null,
    })),
  );
  return { db, decisions, worklist: { run, margin: 0.1, asOf: AS_OF }, review: reviewQueries(db) };
}

test("every line is in its group, groups in the order of NEEDS, lines in that of the run", () => {
  const { worklist, review } = waiting();
  const lines = review.lines({ ...worklist, ...BY_NEED });
  expect(lines.map((each) => [each.opportunity, each.need])).toEqual(lines.map((each) => [each.opportunity, needOf(each.opportunity)]));
  const expected = NEEDS.flatMap((need) => LINES.map((each) => each.opportunity).filter((id) => needOf(id) === need));
  expect(lines.map((each) => each.opportunity)).toEqual(expected);
  expect(expected).toHaveLength(LINES.length);
});

test("counts agree with the lines of each group", () => {
  const { worklist, review } = waiting();
  const groups = review.groups({ ...worklist, grouping: "need", search: "" });
  expect(groups.map((group) => group.key)).toEqual(NEEDS);
  expect(groups.map(({ key, count }) => ({ need: key, count }))).toEqual(review.needs(worklist));
  for (const { key, count, undecided } of groups) {
    const lines = review.lines({ ...worklist, ...BY_NEED, group: key });
    expect(lines.map((each) => each.need)).toEqual(Array.from({ length: count }, () => key));
    expect(undecided).toBe(["approved", "held", "delivered", "gone"].includes(key) ? 0 : count);
  }
  expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(LINES.length);
  expect(review.needs({ ...worklist, run: worklist.run + 1 })).toEqual([]);
});

test("pages join to the whole", () => {
  const { worklist, review } = waiting();
  const page = (offset: number, limit: number) => review.lines({ ...worklist, ...BY_NEED, offset, limit });
  expect([...page(0, 4), ...page(4, 7), ...page(11, 100)]).toEqual(page(0, -1));
});

test("a search looks at topic, customer, partner and id, whatever the case, and takes signs as they are", () => {
  const { worklist, review } = waiting();
  const found = (search: string) => review.lines({ ...worklist, ...BY_NEED, search }).map((each) => each.opportunity);
  expect(found("TOPIC CLEAR-3")).toEqual(["clear-3"]);
  expect(found("ärzte")).toEqual(["clear-2"]);
  expect(found("0% q")).toEqual(["approved-2"]);
  expect(found("%")).toEqual(["approved-2"]);
  expect(found("close_call")).toEqual([]);
  expect(found("Close-Call-")).toEqual(["close-call-1", "close-call-2"]);
  expect(review.groups({ ...worklist, grouping: "need", search: "-2" }).map(({ key, count }) => `${key} ${count}`)).toEqual([
    "nobody 1",
    "close-call 1",
    "clear 1",
    "approved 1",
    "held 1",
    "gone 1",
  ]);
});

test("a line carries what is shown of it, with the reviewer's partner where there is one", () => {
  const { worklist, review } = waiting();
  expect(review.line({ ...worklist, opportunity: "clear-2" })).toEqual({
    opportunity: "clear-2",
    position: 10,
    need: "clear",
    topic: "Topic clear-2",
    customer: "ÄRZTEHAUS",
    estimatedRevenue: 5,
    currency: "EUR",
    proposed: "p",
    partner: "p",
    partnerName: "Paula",
    score: 1,
    lead: 0.11,
    available: 2,
    decision: "none",
    reason: null,
    holdUntil: null,
    problem: null,
    automatic: 0,
    newcomer: 0,
  });
  expect(review.line({ ...worklist, opportunity: "approved-2" })).toMatchObject({
    proposed: null,
    partner: "q",
    partnerName: "100% Quality",
    decision: "override",
    reason: "why",
  });
  expect(review.line({ ...worklist, opportunity: "changed-1" })).toMatchObject({ need: "changed", problem: "Paula is full" });
  expect(review.line({ ...worklist, opportunity: "elsewhere" })).toBeNull();
});

test("a held line says when it comes back, and is due from that instant on", () => {
  const { worklist, review } = waiting();
  const needAt = (asOf: number) => review.line({ ...worklist, asOf, opportunity: "due-1" })?.need;
  expect(review.line({ ...worklist, opportunity: "due-1" })).toMatchObject({ need: "due", decision: "hold", holdUntil: AS_OF });
  expect([needAt(AS_OF - 1), needAt(AS_OF), needAt(AS_OF + 1_000_000)]).toEqual(["held", "due", "due"]);
  expect(review.line({ ...worklist, asOf: Number.MAX_SAFE_INTEGER, opportunity: "held-1" })?.need).toBe("held");
});

test("the order of the lines follows what is decided, and not what was taken back before it was written", () => {
  const { db, decisions, worklist, review } = waiting();
  const counted = (need: string) => review.needs(worklist).find((one) => one.need === need)?.count ?? 0;
  const inGroup = (group: string) => review.lines({ ...worklist, ...BY_NEED, group }).map(({ opportunity: id }) => id);
  const [held, clear] = [counted("held"), inGroup("clear")];
  expect(clear).toContain("clear-2");
  const hold = () => {
    const by = { reason: "later", accepted: [], at: 9, by: "Ada", problem: null, until: null };
    decisions.set({ ...by, run: worklist.run, opportunity: "clear-2", decision: "hold", partner: null });
  };
  const failing = db.transaction(() => {
    hold();
    expect(counted("held")).toBe(held + 1);
    throw new Error("taken back");
  });
  expect(failing).toThrow("taken back");
  expect(counted("held")).toBe(held);
  expect(inGroup("clear")).toEqual(clear);
  hold();
  expect(counted("held")).toBe(held + 1);
  expect(inGroup("clear")).toEqual(clear.filter((id) => id !== "clear-2"));
});
