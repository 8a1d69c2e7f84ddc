/** Many offers at once: shown before it is done, one act, quick with 10,000, and nothing of it where something stands in the way. */
import { describe, expect, it } from "vitest";
import type { OfferChange, OfferSelection } from "../../../src-main/contract/calls/offers.ts";
import { opportunityRow, partnerRow } from "../../property/engine/rows.ts";
import { delivered, endOf, noon, offersDesk, WINDOW, type OffersDesk } from "./offers-desk.ts";

const ALL: OfferSelection = { type: "all", search: "", view: "all", state: null, partner: null, except: [] };
const ACCEPT: OfferChange = { type: "accept", on: null, reason: "by list" };

const bulk = (desk: OffersDesk, change: OfferChange, selection: OfferSelection = ALL, basedOn: number | null = null, dryRun = false) =>
  desk.call("offers.bulk", { selection, change, dryRun, basedOn, window: WINDOW });

const MIXED = {
  offers: [
    delivered("L1", "P1"),
    delivered("L2", "P1", { acceptedAt: noon(2) }),
    delivered("L3", "P2", { acceptedAt: noon(2), outcome: "won" as const, closedAt: noon(3) }),
    delivered("L4", "P2"),
  ],
};

describe("a selection of offers", () => {
  it("says before what changes, what is so already and what cannot, and then does exactly that in one act", async () => {
    const desk = offersDesk(MIXED);
    const preview = await bulk(desk, ACCEPT, ALL, null, true);
    expect(preview).toMatchObject({ matched: 4, changed: 2, same: 1, refused: 1 });
    expect(preview.refusals).toEqual([
      { id: "L3/P2", topic: "L3", partner: "Partner P2", why: "Won already on 3 Jan 2018: a won offer cannot be accepted" },
    ]);
    expect(desk.acts()).toBe(0);
    expect(await bulk(desk, ACCEPT, ALL, preview.version)).toMatchObject({ changed: 2, refused: 1 });
    expect(desk.acts()).toBe(1);
    expect(desk.offer("L1/P1")?.acceptedAt).toBe(endOf(5));
    expect(desk.offer("L2/P1")?.acceptedAt).toBe(noon(2));
    const [entry] = await desk.call("record.history", { type: "offer", id: "L4/P2", limit: 1 });
    expect(entry).toMatchObject({ label: "acceptance of 2 offers", reason: "by list" });
    await desk.undo();
    expect(desk.offer("L1/P1")).toEqual(MIXED.offers[0]);
    expect(desk.offer("L4/P2")).toEqual(MIXED.offers[3]);
  });

  it("is a query: a filter without some, or single ones", async () => {
    const desk = offersDesk(MIXED);
    const matched = async (selection: OfferSelection) => (await bulk(desk, ACCEPT, selection, null, true)).matched;
    expect(await matched({ ...ALL, partner: "P1" })).toBe(2);
    expect(await matched({ ...ALL, except: ["L1/P1", "L3/P2"] })).toBe(2);
    expect(await matched({ ...ALL, view: "new" })).toBe(2);
    expect(await matched({ ...ALL, state: "Won" })).toBe(1);
    expect(await matched({ type: "these", ids: ["L1/P1", "L1/P1", "nobody"] })).toBe(1);
  });

  it("of one opportunity: each step sees what those before it did", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1"), delivered("L1", "P2")], settings: { clock: "2018-01-12" } });
    const late = await bulk(desk, ACCEPT);
    expect(late).toMatchObject({ changed: 1, refused: 1 });
    expect(late.refusals[0]?.why).toBe("It expired, and its opportunity has gone to Partner P1 since: an answer comes too late");
    const both = offersDesk({ offers: [delivered("L1", "P1", { acceptedAt: noon(2) }), delivered("L1", "P2", { acceptedAt: noon(2) })] });
    expect(await bulk(both, { type: "win", on: null, reason: "" })).toMatchObject({ changed: 1, refused: 1 });
    expect(both.offer("L1/P2")).toMatchObject({ outcome: "withdrawn" });
  });

  it("is refused as a whole where one of them was changed since the preview", async () => {
    const desk = offersDesk(MIXED);
    const preview = await bulk(desk, { type: "withdraw", on: null, reason: "" }, ALL, null, true);
    await desk.change("L1/P1", { type: "accept" });
    await expect(bulk(desk, { type: "withdraw", on: null, reason: "" }, ALL, preview.version)).rejects.toThrow(
      "L1 by Partner P1 has been changed by tester since the preview: look at it again",
    );
    expect(desk.offer("L4/P2")?.outcome).toBeNull();
  });
});

it("10,000 offers in a few seconds", { timeout: 60_000 }, async () => {
  const count = 10_000;
  const id = (i: number) => `L${String(i).padStart(5, "0")}`;
  const desk = offersDesk({
    partners: Array.from({ length: 50 }, (_, i) => partnerRow(`P${i}`)),
    opportunities: Array.from({ length: count }, (_, i) => opportunityRow(id(i), { createdAt: noon(1) })),
    offers: Array.from({ length: count }, (_, i) => delivered(id(i), `P${i % 50}`)),
  });
  const started = performance.now();
  expect((await bulk(desk, ACCEPT)).changed).toBe(count);
  expect((await bulk(desk, { type: "win", on: null, reason: "" })).changed).toBe(count);
  const took = performance.now() - started;
  // Two acts; generous, because the machine does other work meanwhile.
  expect(took).toBeLessThan(20_000);
  expect(desk.opportunity(id(count - 1))).toMatchObject({ status: "won" });
  await desk.undo();
  await desk.undo();
  expect(desk.offer(`${id(7)}/P7`)).toEqual(delivered(id(7), "P7"));
});
