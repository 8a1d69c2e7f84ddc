/** Many offers to other partners at once: each to the best that is available then, shown before, one act, one undo. */
import { describe, expect, it } from "vitest";
import type { OfferSelection } from "../../../src-main/contract/calls/offers.ts";
import { opportunityRow, partnerRow } from "../../property/engine/rows.ts";
import { delivered, endOf, noon, offersDesk, WINDOW, type OffersDesk } from "./offers-desk.ts";

const ALL: OfferSelection = { type: "all", search: "", view: "all", state: null, partner: null, except: [] };
const REASON = "gives up the region";

const preview = (desk: OffersDesk, selection: OfferSelection = ALL) => desk.call("offers.reassignPlan", { selection });
const reassign = (desk: OffersDesk, plan: string, selection: OfferSelection = ALL) =>
  desk.call("offers.reassignAll", { selection, reason: REASON, plan, window: WINDOW });

const created = (day: number) => ({ createdAt: noon(day) - 30 * 86_400_000 });

/** P1 has three, the oldest opportunity last by id; P2 has room for one more, P3 covers only what is about product Y. */
const BOOK = {
  partners: [partnerRow("P1"), partnerRow("P2", { capacity: 2, name: "Second" }), partnerRow("P3", { products: ["Y"] })],
  opportunities: [
    opportunityRow("L1", { ...created(3), products: ["X"] }),
    opportunityRow("L2", { ...created(2), products: ["X"] }),
    opportunityRow("L3", { ...created(1), products: ["X"] }),
    opportunityRow("L4", created(4)),
    opportunityRow("L5", { ...created(5), products: ["X"] }),
  ],
  products: ["X", "Y"].map((id) => ({ id, name: id })),
  offers: [
    delivered("L1", "P1"),
    delivered("L2", "P1", { acceptedAt: noon(2) }),
    delivered("L3", "P1"),
    delivered("L4", "P1", { declinedAt: noon(2) }),
    delivered("L5", "P2"),
  ],
};
const OF_P1: OfferSelection = { ...ALL, partner: "P1" };

describe("a selection of offers to other partners", () => {
  it("says who gets what in the order of distribution, what nobody else can take and why, and does just that in one act", async () => {
    const desk = offersDesk(BOOK);
    const shown = await preview(desk, OF_P1);
    expect(shown).toMatchObject({
      matched: 4,
      moved: 1,
      refused: 3,
      receivers: [{ partner: { id: "P2", name: "Second" }, count: 1, free: 0 }],
      moves: [{ id: "L3/P1", topic: "L3", from: "P1", to: "Second" }],
    });
    const stays = new Map(shown.refusals.map(({ id, why, causes }) => [id, { why, causes }]));
    const nobody = {
      why: "No other partner is available",
      causes: [
        { code: "capacity-full", count: 1 },
        { code: "product-not-covered", count: 1 },
      ],
    };
    expect(stays.get("L1/P1")).toEqual(nobody);
    expect(stays.get("L2/P1")).toEqual(nobody);
    expect(stays.get("L4/P1")?.why).toMatch(/^Declined already on 2 Jan 2018.*its opportunity waits for the next run/);
    expect(desk.acts()).toBe(0);

    expect(await reassign(desk, shown.plan, OF_P1)).toEqual(shown);
    expect(desk.acts()).toBe(1);
    expect(desk.offer("L3/P1")).toMatchObject({ outcome: "withdrawn", closedAt: endOf(5) });
    expect(desk.offer("L3/2")).toMatchObject({ partner: "P2", deliveredAt: endOf(5), deadline: endOf(12), acceptedAt: null });
    expect(desk.offer("L1/P1")).toEqual(BOOK.offers[0]);
    const [entry] = await desk.call("record.history", { type: "offer", id: "L3/2", limit: 1 });
    expect(entry).toMatchObject({ label: "reassignment of 1 offer", reason: REASON });

    await desk.undo();
    expect(desk.offer("L3/P1")).toEqual(BOOK.offers[2]);
    expect(desk.offer("L3/2")).toBeUndefined();
  });

  it("frees the places of those that go for those that come after them", async () => {
    const desk = offersDesk({
      partners: [partnerRow("P1", { capacity: 1 }), partnerRow("P2", { capacity: 1 })],
      opportunities: [opportunityRow("L1", created(1)), opportunityRow("L2", created(2))],
      offers: [delivered("L1", "P1"), delivered("L2", "P2")],
    });
    // Both are full: what comes first finds nobody, and so nobody makes room for the other.
    expect(await preview(desk)).toMatchObject({ moved: 0, refused: 2 });
    const roomy = offersDesk({
      partners: [partnerRow("P1", { capacity: 1 }), partnerRow("P2", { capacity: 2 })],
      opportunities: [opportunityRow("L1", created(1)), opportunityRow("L2", created(2))],
      offers: [delivered("L1", "P1"), delivered("L2", "P2")],
    });
    const shown = await preview(roomy);
    expect(shown.moves.map(({ id, to }) => [id, to])).toEqual([
      ["L1/P1", "P2"],
      ["L2/P2", "P1"],
    ]);
    await reassign(roomy, shown.plan);
    expect(roomy.offer("L2/2")?.partner).toBe("P1");
  });

  it("agrees with reassigning one: the best of its options", async () => {
    const desk = offersDesk({
      partners: ["P1", "P2", "P3", "P4"].map((id) => partnerRow(id)),
      opportunities: ["L1", "L2", "L3"].map((id) => opportunityRow(id)),
      offers: [
        delivered("L1", "P1"),
        delivered("L2", "P3", { acceptedAt: noon(2), outcome: "won", closedAt: noon(4) }),
        delivered("L3", "P2"),
      ],
    });
    const [best] = await desk.call("offers.reassignOptions", { id: "L1/P1" });
    const shown = await preview(desk, { type: "these", ids: ["L1/P1"] });
    expect(shown.moves).toMatchObject([{ to: best?.partner.name, score: best?.score }]);
    expect(best?.partner.id).toBe("P3");
  });

  it("gives an opportunity to one partner, however many offers of it are open", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1"), delivered("L1", "P2")] });
    const shown = await preview(desk);
    // P2 would come first by its id, but has it already.
    expect(shown).toMatchObject({ matched: 2, moved: 1, refused: 1, moves: [{ from: "Partner P1", to: "Partner P3" }] });
    expect(shown.refusals[0]?.why).toBe("Another of these offers gives its opportunity to somebody else already");
  });

  it("is refused where others would get them by now than was agreed to, and without a reason", async () => {
    const desk = offersDesk(BOOK);
    const { plan } = await preview(desk, OF_P1);
    await desk.change("L5/P2", { type: "decline" });
    await expect(reassign(desk, plan, OF_P1)).rejects.toMatchObject({ code: "conflict" });
    expect(desk.offer("L3/P1")?.outcome).toBeNull();
    const again = await preview(desk, OF_P1);
    expect(again.moved).toBe(2);
    const unsaid = { selection: OF_P1, reason: "  ", plan: again.plan, window: WINDOW };
    await expect(desk.call("offers.reassignAll", unsaid)).rejects.toMatchObject({ code: "invalid-input" });
    await reassign(desk, again.plan, OF_P1);
    // The same click twice does nothing: the offers are gone by then.
    await expect(reassign(desk, again.plan, OF_P1)).rejects.toMatchObject({ code: "conflict" });
  });

  it("with nothing to do does nothing, and keeps no act", async () => {
    const desk = offersDesk(BOOK);
    const none: OfferSelection = { type: "these", ids: ["nobody"] };
    const shown = await preview(desk, none);
    expect(shown).toMatchObject({ matched: 0, moved: 0, refused: 0, moves: [], refusals: [] });
    expect(await reassign(desk, shown.plan, none)).toEqual(shown);
    expect(desk.acts()).toBe(0);
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
  const shown = await preview(desk);
  expect(shown).toMatchObject({ moved: count, refused: 0 });
  await reassign(desk, shown.plan);
  // Generous, because the machine does other work meanwhile.
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(desk.acts()).toBe(1);
  await desk.undo();
  expect(desk.offer(`${id(7)}/P7`)).toEqual(delivered(id(7), "P7"));
});
