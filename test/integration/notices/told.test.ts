/** Where offers say that their partner was told of them: on the record, in the list, its filter, its order and its file. */
import { expect, it } from "vitest";
import type { OfferViewName } from "../../../src-main/contract/calls/offers.ts";
import { opportunityRow } from "../../property/engine/rows.ts";
import { delivered, endOf, noon, offersDesk, WINDOW, type OffersDesk } from "../offers/offers-desk.ts";

const TODAY = Date.UTC(2026, 10, 22, 9, 30);
const BOOK = {
  opportunities: [...["L1", "L2", "L3", "L4"].map((id) => opportunityRow(id)), opportunityRow("L5", { partnerCreated: true })],
  offers: [
    delivered("L1", "P1"),
    delivered("L2", "P2", { deadline: null }),
    delivered("L3", "P2", { acceptedAt: noon(2) }),
    delivered("L4", "P2", { deadline: endOf(6) }),
    delivered("L5", "P2"),
  ],
};

const list = (desk: OffersDesk, view: OfferViewName, descending: boolean | null = null) =>
  desk.call("offers.list", {
    view,
    search: "",
    state: null,
    partner: null,
    sort: descending === null ? null : { column: "toldAt", descending },
    offset: 0,
    limit: 100,
  });
const ids = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ id }) => id).toSorted();
const mark = (desk: OffersDesk, partner: string) => desk.call("notices.mark", { partners: [partner], channel: "print", window: WINDOW });

it("an offer says when and how its partner was told, until that is undone", async () => {
  const desk = offersDesk(BOOK, () => TODAY);
  expect((await desk.read("L2/P2")).told).toBeNull();
  await mark(desk, "P2");
  expect((await desk.read("L2/P2")).told).toEqual({ at: TODAY, channel: "print" });
  expect((await desk.read("L1/P1")).told).toBeNull();
  // What is answered, or registered by the partner itself, is nothing to tell.
  for (const id of ["L3/P2", "L5/P2"]) expect((await desk.read(id)).told).toBeNull();
  await desk.undo();
  expect((await desk.read("L2/P2")).told).toBeNull();
});

it("the list knows which are not told yet, and the inbox counts the same", async () => {
  const desk = offersDesk(BOOK, () => TODAY);
  const agree = async (expected: string[]) => {
    const found = await list(desk, "untold");
    expect(ids(found)).toEqual(expected);
    expect(found.total).toBe(expected.length);
    expect((await desk.call("offers.inbox", {})).untold).toBe(expected.length);
    const { untold, untoldPartners } = await desk.call("notices.partners", { search: "nobody is called so", offset: 0, limit: 1 });
    expect(untold).toBe(expected.length);
    expect(untoldPartners).toBe(new Set(expected.map((id) => id.split("/")[1])).size);
  };
  await agree(["L1/P1", "L2/P2", "L4/P2"]);
  await mark(desk, "P2");
  await agree(["L1/P1"]);
  expect((await list(desk, "all", true)).rows.map(({ toldAt }) => toldAt)).toEqual([TODAY, TODAY, null, null, null]);
  expect((await list(desk, "all")).total).toBe(5);
  await desk.change("L1/P1", { type: "accept", on: null, reason: "" });
  await agree([]);
  const { partners } = await desk.call("notices.partners", { search: "", offset: 0, limit: 10 });
  expect(partners).toMatchObject([{ partner: { id: "P2" }, untold: 0, told: 2, toldAt: TODAY }]);
});

it("the file of the list has the day", async () => {
  const desk = offersDesk(BOOK, () => TODAY);
  await mark(desk, "P1");
  const { csv } = await desk.call("offers.csv", { view: "new", search: "", state: null, partner: null, sort: null });
  const [head = "", ...rows] = csv.trim().split(/\r?\n/);
  const at = head.split(",").indexOf("told");
  expect(Object.fromEntries(rows.map((row) => [row.split(",")[0], row.split(",")[at]]))).toEqual({
    "L1/P1": "2026-11-22T09:30:00Z",
    "L2/P2": "",
    "L4/P2": "",
  });
});

it("looking back shows what had been told then", async () => {
  const desk = offersDesk(BOOK, () => TODAY);
  await mark(desk, "P2");
  await desk.call("clock.move", { to: { type: "days", days: 1 }, window: WINDOW });
  await desk.call("notices.mark", { partners: null, channel: "e-mail", window: WINDOW });
  expect((await desk.call("offers.inbox", {})).untold).toBe(0);
  await desk.call("book.lookBack", { date: "2018-01-05" });
  expect(ids(await list(desk, "untold"))).toEqual(["L1/P1"]);
  await expect(desk.call("notices.mark", { partners: null, channel: "list", window: WINDOW })).rejects.toMatchObject({ code: "read-only" });
});

it("an offer that an undo took away comes back with its redo as it was, told", async () => {
  const desk = offersDesk(BOOK, () => TODAY);
  const reason = "nearer to the customer";
  const { offer } = await desk.call("offers.reassign", { id: "L1/P1", partner: "P3", reason, accepted: [], window: WINDOW });
  await desk.call("notices.mark", { partners: ["P3"], channel: "e-mail", window: "another" });
  const told = { at: TODAY, channel: "e-mail" };
  expect((await desk.read(offer)).told).toEqual(told);
  await desk.undo();
  await expect(desk.read(offer)).rejects.toMatchObject({ code: "not-found" });
  await desk.call("edit.redo", { window: WINDOW });
  expect((await desk.read(offer)).told).toEqual(told);
  expect(ids(await list(desk, "untold"))).not.toContain(offer);
});

it("another template is tried without being kept, and says what it does not know as it stands", async () => {
  const desk = offersDesk(BOOK, () => TODAY);
  const wanted = { partner: "P2", which: "all", locale: "en" } as const;
  const before = await desk.call("notices.letter", wanted);
  expect(await desk.call("notices.preview", { ...wanted, subject: "{count} and {nonsense}", body: "For {partner}\n{__proto__}" })).toEqual({
    subject: "2 opportunities and {nonsense}",
    text: "For Partner P2\n{__proto__}",
  });
  expect(await desk.call("notices.letter", wanted)).toEqual(before);
});
