/** The inbox, expiry and the book's clock. */
import { describe, expect, it } from "vitest";
import type { OfferViewName } from "../../../src-main/contract/calls/offers.ts";
import { opportunityRow } from "../../property/engine/rows.ts";
import { delivered, endOf, noon, offersDesk, WINDOW, type OffersDesk } from "./offers-desk.ts";

const opportunities = Array.from({ length: 9 }, (_, i) => opportunityRow(`L${i + 1}`));

/** One offer of each kind, as of the 31st of January. */
const KINDS = {
  opportunities: [...opportunities, opportunityRow("L10", { partnerCreated: true })],
  offers: [
    delivered("L1", "P1", { deliveredAt: noon(30), deadline: endOf(31) + 6 * 86_400_000 }),
    delivered("L2", "P1", { deliveredAt: noon(26), deadline: endOf(31) + 2 * 86_400_000 }),
    delivered("L3", "P2", { deadline: endOf(30) }),
    delivered("L4", "P2", { deadline: endOf(30), expiredAt: endOf(30) + 1 }),
    delivered("L5", "P2", { acceptedAt: noon(2) }),
    delivered("L6", "P2", { deliveredAt: noon(1) - 40 * 86_400_000, acceptedAt: noon(1) - 35 * 86_400_000 }),
    delivered("L7", "P3", { acceptedAt: noon(2), stage: 1, stageAt: noon(20) }),
    delivered("L8", "P3", { acceptedAt: noon(2), outcome: "won", closedAt: noon(20) }),
    delivered("L9", "P3", { acceptedAt: noon(2), feedbackAt: noon(25) }),
    delivered("L10", "P3", { deliveredAt: noon(30), deadline: null }),
  ],
  settings: { clock: "2018-01-31" },
};

const listed = async (desk: OffersDesk, view: OfferViewName, partner: string | null = null) => {
  const { total, rows } = await desk.call("offers.list", { view, search: "", state: null, partner, sort: null, offset: 0, limit: 100 });
  expect(total).toBe(rows.length);
  return rows.map(({ id }) => id);
};

describe("what needs a person", () => {
  it("is counted and listed the same", async () => {
    const desk = offersDesk(KINDS);
    const inbox = await desk.call("offers.inbox", {});
    expect(inbox).toMatchObject({
      total: 5,
      open: 6,
      counts: { new: 2, expiring: 1, overdue: 2, stalled: 1, expired: 1 },
      partnerCount: 2,
    });
    expect(inbox.partners.map(({ partner, total }) => [partner.id, total])).toEqual([
      ["P2", 3],
      ["P1", 2],
    ]);
    expect((await desk.call("app.read", {})).book?.offerCount).toBe(5);
    expect((await desk.call("overview.read", {})).open).toMatchObject({ count: 6, alerts: inbox.counts });
    expect(await listed(desk, "new")).toEqual(["L2/P1", "L1/P1"]);
    expect(await listed(desk, "expiring")).toEqual(["L2/P1"]);
    expect(await listed(desk, "overdue")).toEqual(["L6/P2", "L5/P2"]);
    expect(await listed(desk, "stalled")).toEqual(["L6/P2"]);
    expect(await listed(desk, "expired")).toEqual(["L3/P2"]);
    expect(await listed(desk, "inbox")).toEqual(["L2/P1", "L1/P1", "L6/P2", "L5/P2", "L3/P2"]);
    expect(await listed(desk, "inbox", "P1")).toEqual(["L2/P1", "L1/P1"]);
    expect(await listed(desk, "open")).toHaveLength(6);
    expect(await listed(desk, "all")).toHaveLength(10);
  });

  it("is searched, filtered by state, sorted by any column, and refuses one that is none", async () => {
    const desk = offersDesk(KINDS);
    const base = { view: "all", search: "", state: null, partner: null, sort: null, offset: 0, limit: 100 } as const;
    expect((await desk.call("offers.list", { ...base, state: "Won" })).rows.map(({ id }) => id)).toEqual(["L8/P3"]);
    expect((await desk.call("offers.list", { ...base, search: "partner p1" })).total).toBe(2);
    for (const column of ["topic", "customer", "partner", "state", "revenue", "deliveredAt", "deadline", "lastChange"]) {
      for (const descending of [false, true]) {
        expect((await desk.call("offers.list", { ...base, sort: { column, descending } })).rows).toHaveLength(10);
      }
    }
    await expect(desk.call("offers.list", { ...base, sort: { column: "id; DROP", descending: false } })).rejects.toThrow("Cannot sort by");
    const { csv } = await desk.call("offers.csv", { view: "expired", search: "", state: null, partner: null, sort: null });
    expect(csv.trim().split(/\r?\n/)).toHaveLength(2);
    expect(csv).toContain("L3/P2");
  });

  it("looks its offers up by the index, not one after another", async () => {
    const desk = offersDesk(KINDS);
    await listed(desk, "inbox");
    const { db } = desk.desk.session.book();
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT f.id FROM offers f WHERE CASE WHEN f.outcome IS NOT NULL THEN coalesce(f.closed_at, -9007199254740991)
          WHEN f.accepted_at IS NOT NULL OR f.stage IS NOT NULL THEN 9007199254740991
          ELSE min(coalesce(f.declined_at, 9007199254740991), coalesce(f.expired_at, 9007199254740991)) END > 5`,
      )
      .all();
    expect(plan.map(({ detail }) => detail).join()).toContain("offers_by_end");
  });
});

/** Everything that the partners' lists count, at the dates around. */
async function numbers(desk: OffersDesk) {
  const { rows } = await desk.call("partners.list", {
    search: "",
    sort: null,
    offset: 0,
    limit: 100,
    status: null,
  });
  const { rows: waiting } = await desk.call("opportunities.list", { search: "", sort: null, offset: 0, limit: 100, situation: null });
  return { rows, waiting };
}

describe("expiry", () => {
  it("is recorded for all by one act, changes no number, and happens once", async () => {
    const desk = offersDesk(KINDS);
    const before = await numbers(desk);
    expect(await desk.call("offers.expireAll", { window: WINDOW })).toEqual({ expired: 1 });
    expect(await numbers(desk)).toEqual(before);
    expect(desk.offer("L3/P2")?.expiredAt).toBe(endOf(30) + 1);
    expect((await desk.call("offers.inbox", {})).counts.expired).toBe(0);
    expect(await desk.call("offers.expireAll", { window: WINDOW })).toEqual({ expired: 0 });
    expect(desk.acts()).toBe(1);
    await desk.undo();
    expect((await desk.call("offers.inbox", {})).counts.expired).toBe(1);
  });

  it("is recorded as the book is opened where the setting says so, as an act in the history", async () => {
    const desk = offersDesk(KINDS);
    expect((await desk.call("offers.inbox", {})).expireAtStart).toBe(false);
    desk.desk.putAway();
    desk.desk.open(desk.path);
    expect(desk.offer("L3/P2")?.expiredAt).toBeNull();
    await desk.call("offers.expireAtStart", { on: true, window: WINDOW });
    expect((await desk.call("offers.inbox", {})).expireAtStart).toBe(true);
    desk.desk.putAway();
    desk.desk.open(desk.path);
    expect(desk.offer("L3/P2")?.expiredAt).toBe(endOf(30) + 1);
    const [entry] = await desk.call("record.history", { type: "offer", id: "L3/P2", limit: 1 });
    expect(entry).toMatchObject({ label: "expiry of 1 offer", reason: "taken back as the book was opened", by: "tester" });
    expect((await desk.call("edit.state", { window: WINDOW })).undo).toBeNull();
  });
});

describe("the book's clock", () => {
  it("moves on by a day, a week, to a day; what became overdue or expired shows; undo takes it back", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1"), delivered("L2", "P1", { acceptedAt: noon(2) })] });
    const counts = async () => (await desk.call("offers.inbox", {})).counts;
    expect(await counts()).toEqual({ new: 1, expiring: 0, overdue: 0, stalled: 0, expired: 0 });
    const moved = await desk.call("clock.move", { to: { type: "days", days: 1 }, window: WINDOW });
    expect(moved).toEqual({ asOf: endOf(6), standing: true });
    expect(await counts()).toEqual({ new: 1, expiring: 1, overdue: 0, stalled: 0, expired: 0 });
    await desk.call("clock.move", { to: { type: "days", days: 7 }, window: WINDOW });
    expect(await counts()).toEqual({ new: 0, expiring: 0, overdue: 0, stalled: 0, expired: 1 });
    await desk.call("clock.move", { to: { type: "day", day: "2018-02-28" }, window: WINDOW });
    expect(await counts()).toEqual({ new: 0, expiring: 0, overdue: 1, stalled: 1, expired: 1 });
    expect((await desk.call("app.read", {})).book?.asOf).toBe(Date.UTC(2018, 2, 1) - 1);
    await desk.undo();
    await desk.undo();
    expect(await counts()).toEqual({ new: 1, expiring: 1, overdue: 0, stalled: 0, expired: 0 });
  });

  it("never goes back, to no day that is none, and to now only where now is later", async () => {
    const desk = offersDesk({}, () => noon(4));
    const move = (to: Parameters<typeof desk.call<"clock.move">>[1]["to"]) => desk.call("clock.move", { to, window: WINDOW });
    await expect(move({ type: "day", day: "2018-01-04" })).rejects.toThrow("4 Jan 2018 is before the book’s date, 5 Jan 2018");
    await expect(move({ type: "day", day: "2018-02-30" })).rejects.toThrow("expected a date that exists");
    await expect(move({ type: "now" })).rejects.toThrow("The real date, 4 Jan 2018, is before the book’s date");
    await expect(move({ type: "days", days: 0 })).rejects.toThrow("to.days is 0");
    expect(desk.acts()).toBe(0);
    const later = offersDesk({}, () => noon(9));
    expect(await later.call("clock.move", { to: { type: "now" }, window: WINDOW })).toEqual({ asOf: noon(9), standing: false });
    await expect(later.call("clock.move", { to: { type: "days", days: 1 }, window: WINDOW })).rejects.toThrow("moves on by itself");
  });

  it("set back behind what is recorded refuses to change that, and loses nothing", async () => {
    let real = noon(6);
    const desk = offersDesk({ offers: [delivered("L1", "P1")], settings: { clock: "now" } }, () => real);
    await desk.change("L1/P1", { type: "accept" });
    const stored = desk.offer("L1/P1");
    real = noon(3);
    desk.desk.putAway();
    desk.desk.open(desk.path);
    await expect(desk.change("L1/P1", { type: "decline" })).rejects.toThrow(
      "It is accepted on 6 Jan 2018, after the book’s date, 3 Jan 2018",
    );
    expect(desk.offer("L1/P1")).toEqual(stored);
    real = noon(7);
    desk.desk.putAway();
    desk.desk.open(desk.path);
    expect(await desk.change("L1/P1", { type: "win" })).toBe(true);
  });
});
