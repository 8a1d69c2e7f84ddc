/** Opportunities closed by hand, reopened, put on hold and given a lead type: one, or several at once. */
import { beforeEach, describe, expect, it } from "vitest";
import type { OpportunityBulkChange, OpportunitySelection } from "../../../src-main/contract/calls/opportunities.ts";
import { bookText, customer, editedBook, opportunity, OTHER, partner, WINDOW, type Edited } from "./edited.ts";

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
  await book.create({ type: "partner", value: partner("P3", { name: "Northwind", territories: "*" }) }, "setup");
  await book.create({ type: "customer", value: customer("C1", { country: "DE" }) }, "setup");
  for (const id of ["O1", "O2", "O3"]) await book.create({ type: "opportunity", value: opportunity(id, { customer: "C1" }) }, "setup");
  await book.create({ type: "opportunity", value: opportunity("O4", { status: "won" }) }, "setup");
});

const these = (...ids: string[]): OpportunitySelection => ({ type: "these", ids });
const ALL: OpportunitySelection = { type: "all", search: "", situation: null, except: [] };
const LOST: OpportunityBulkChange = { type: "close", status: "lost", reason: "budget cut" };

function bulk(selection: OpportunitySelection, change: OpportunityBulkChange, options: { dryRun?: boolean; basedOn?: number | null } = {}) {
  const { dryRun = false, basedOn = null } = options;
  return book.call("opportunities.bulk", { selection, change, dryRun, basedOn, window: WINDOW });
}

const about = (id: string) => book.call("opportunities.read", { id });
const loadOf = async (id: string) => (await book.call("partners.read", { id })).open;

async function approve(id: string): Promise<number> {
  const run = await book.call("review.run", { job: "run" });
  await book.call("review.decide", { run: run.id, opportunities: [id], decision: { type: "approve" } });
  return run.id;
}

/** Gives the opportunity to Northwind; the offer's id. */
async function offered(id: string): Promise<string> {
  await book.call("review.deliver", { run: await approve(id), job: "deliver" });
  const offer = (await about(id)).offers[0]?.id;
  if (offer === undefined) throw new Error(`${id} has been delivered`);
  return offer;
}

describe("closing one", () => {
  it("withdraws its open offer in the same act; one undo gives all of it back, a redo takes it away again", async () => {
    const offer = await offered("O1");
    const before = bookText(book);
    const history = (type: "opportunity" | "offer", id: string) => book.call("record.history", { type, id, limit: 10 });
    expect((await about("O1")).situation).toBe("offered");
    expect(await loadOf("P3")).toBe(1);

    const preview = await bulk(these("O1"), LOST, { dryRun: true });
    expect(preview.rows[0]).toMatchObject({ also: "the open offer to Northwind is withdrawn", refused: null });
    expect(bookText(book)).toBe(before);
    await bulk(these("O1"), LOST, { basedOn: preview.version });

    const { asOf } = (await book.call("app.read", {})).book ?? { asOf: 0 };
    const closed = await about("O1");
    expect(closed).toMatchObject({ status: "lost", situation: "closed", offers: [{ id: offer, state: "Withdrawn" }] });
    expect(closed.closedAt).toBeGreaterThan(0);
    expect(closed.closedAt).toBeLessThanOrEqual(asOf);
    expect(closed.offers[0]?.closedAt).toBe(closed.closedAt);
    expect(await loadOf("P3")).toBe(0);
    const [changed] = await history("opportunity", "O1");
    expect(changed).toMatchObject({ label: "closing of Topic O1 as lost", reason: "budget cut" });
    expect((await history("offer", offer))[0]).toMatchObject({ label: changed?.label, reason: "budget cut", at: changed?.at });
    const after = bookText(book);

    expect(await book.undo()).toBe("closing of Topic O1 as lost");
    expect(bookText(book)).toBe(before);
    expect(await about("O1")).toMatchObject({ status: "open", situation: "offered", closedAt: null, offers: [{ state: "Delivered" }] });
    expect(await loadOf("P3")).toBe(1);
    await book.redo();
    expect(bookText(book)).toBe(after);
    expect((await about("O1")).offers).toMatchObject([{ state: "Withdrawn" }]);
  });

  it("says in the offer's history why it was withdrawn where nobody gave a reason", async () => {
    const offer = await offered("O1");
    await bulk(these("O1"), { type: "close", status: "canceled", reason: "  " });
    const [entry] = await book.call("record.history", { type: "offer", id: offer, limit: 1 });
    expect(entry?.reason).toBe("the opportunity was closed as canceled");
    expect((await book.call("record.history", { type: "opportunity", id: "O1", limit: 1 }))[0]?.reason).toBeNull();
  });

  it("keeps an approval from being delivered; reopening brings the line back", async () => {
    const run = await approve("O1");
    await bulk(these("O1"), LOST);
    const deliverable = async () => (await book.call("review.read", {}))?.deliverable;
    const needOf = async () => (await about("O1")).review?.need;
    expect([await deliverable(), await needOf()]).toEqual([0, "gone"]);
    expect(await book.call("review.deliver", { run, job: "deliver" })).toMatchObject({ delivered: 0 });
    expect((await about("O1")).offers).toEqual([]);
    await expect(book.call("review.decide", { run, opportunities: ["O1"], decision: { type: "approve" } })).rejects.toMatchObject({
      code: "conflict",
    });
    await bulk(these("O1"), { type: "reopen" });
    expect([await deliverable(), await needOf()]).toEqual([1, "approved"]);
  });

  it("is refused where the offer that goes with it was changed since the preview", async () => {
    const offer = await offered("O1");
    const { version } = await bulk(these("O1"), LOST, { dryRun: true });
    const { delivery } = (await book.call("review.read", {}))?.undoable ?? { delivery: 0 };
    await book.call("review.undoDelivery", { delivery });
    await book.call("review.deliver", { run: (await book.call("review.read", {}))?.id ?? 0, job: "again" });
    expect((await about("O1")).offers.map(({ id }) => id)).not.toEqual([offer]);
    await expect(bulk(these("O1"), LOST, { basedOn: version })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the offer of Topic O1 has been changed by tester since the preview"),
    });
    expect((await about("O1")).status).toBe("open");
  });
});

it("is what is advised where an opportunity is in use and cannot be removed", async () => {
  await offered("O1");
  const removal = (id: string, basedOn: number | null) => book.call("record.remove", { type: "opportunity", id, basedOn, window: WINDOW });
  const { version } = await book.read("opportunity", "O1");
  await expect(removal("O1", version)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("close it instead") });
  await removal("O4", (await book.read("opportunity", "O4")).version);
  await expect(about("O4")).rejects.toMatchObject({ code: "not-found" });
});

describe("reopening", () => {
  it("lets what is lost or canceled wait again, without the offer that was withdrawn", async () => {
    await offered("O1");
    await bulk(these("O1"), LOST);
    await bulk(these("O1"), { type: "reopen" });
    expect(await about("O1")).toMatchObject({ status: "open", closedAt: null, situation: "waiting", offers: [{ state: "Withdrawn" }] });
    expect(await book.undo()).toBe("reopening of Topic O1");
    expect((await about("O1")).status).toBe("lost");
  });

  it("is refused for what was won, and so is closing it or closing twice in two ways", async () => {
    const refused = async (id: string, change: OpportunityBulkChange) => (await bulk(these(id), change)).rows[0]?.refused;
    expect(await refused("O4", { type: "reopen" })).toBe("it was won: only what is lost or canceled can be reopened");
    expect(await refused("O4", LOST)).toContain("it was won");
    await bulk(these("O1"), LOST);
    expect(await refused("O1", { type: "close", status: "canceled", reason: "" })).toContain("closed already, as lost");
    expect(await bulk(these("O1"), LOST)).toMatchObject({ changed: 0, same: 1, refused: 0 });
    expect((await about("O4")).status).toBe("won");
  });
});

describe("a form that changes the status", () => {
  it("closes by the same rules: the offer is withdrawn and the day is the book's", async () => {
    await offered("O1");
    await book.change("opportunity", "O1", { status: "canceled" });
    const closed = await about("O1");
    expect(closed).toMatchObject({ status: "canceled", offers: [{ state: "Withdrawn" }] });
    expect(closed.closedAt).not.toBeNull();
    await book.undo();
    expect((await about("O1")).offers).toMatchObject([{ state: "Delivered" }]);
  });

  it("cannot win over an open offer, nor reopen what was won", async () => {
    await offered("O1");
    await expect(book.change("opportunity", "O1", { status: "won" })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("Northwind has it as an open offer"),
    });
    await expect(book.change("opportunity", "O4", { status: "open" })).rejects.toMatchObject({ code: "invalid-input" });
    expect((await about("O1")).offers).toMatchObject([{ state: "Delivered" }]);
  });
});

describe("several at once", () => {
  it("closes all that match but the exceptions, leaves alone what cannot be, and is one act", async () => {
    const offer = await offered("O2");
    const before = bookText(book);
    const preview = await bulk({ ...ALL, except: ["O3"] }, LOST, { dryRun: true });
    expect(preview).toMatchObject({ matched: 3, changed: 2, same: 0, refused: 1 });
    expect(preview.rows.map(({ id, also }) => [id, also])).toEqual([
      ["O1", null],
      ["O2", "the open offer to Northwind is withdrawn"],
      ["O4", null],
    ]);
    expect(await bulk({ ...ALL, except: ["O3"] }, LOST, { basedOn: preview.version })).toMatchObject({ changed: 2, refused: 1 });
    expect([(await about("O1")).status, (await about("O3")).status, (await about("O4")).status]).toEqual(["lost", "open", "won"]);
    expect((await about("O2")).offers).toMatchObject([{ id: offer, state: "Withdrawn" }]);
    expect(await book.undo()).toBe("closing of 2 opportunities as lost");
    expect(bookText(book)).toBe(before);
    expect((await about("O2")).offers).toMatchObject([{ id: offer, state: "Delivered" }]);
  });

  it("puts on hold and releases, only what is open", async () => {
    expect(await bulk(ALL, { type: "hold", onHold: true })).toMatchObject({ changed: 3, refused: 1 });
    expect((await about("O1")).situation).toBe("on-hold");
    const held: OpportunitySelection = { type: "all", search: "", situation: "on-hold", except: [] };
    expect(await bulk(held, { type: "hold", onHold: false })).toMatchObject({ matched: 3, changed: 3 });
    expect((await about("O1")).situation).toBe("waiting");
    expect(await book.undo()).toBe("releasing 3 opportunities from hold");
    expect((await about("O1")).situation).toBe("on-hold");
  });

  it("gives a lead type that is in the book, and takes it away", async () => {
    await bulk(these("O1", "O2"), { type: "lead-type", leadType: "L" });
    expect((await about("O2")).leadType).toEqual({ id: "L", name: "Lead type L" });
    expect(await bulk({ ...ALL, leadType: "L" }, { type: "lead-type", leadType: null })).toMatchObject({ matched: 2, changed: 2 });
    await expect(bulk(these("O1"), { type: "lead-type", leadType: "nope" }, { dryRun: true })).rejects.toMatchObject({
      code: "invalid-input",
      message: '"nope" is the id of no lead type in this book',
    });
  });

  it("is refused where one of them was changed after the preview, and nothing is done", async () => {
    const { version } = await bulk(ALL, LOST, { dryRun: true });
    await book.change("opportunity", "O3", { topic: "Other" }, OTHER);
    const before = bookText(book);
    await expect(bulk(ALL, LOST, { basedOn: version })).rejects.toMatchObject({ code: "conflict" });
    expect(bookText(book)).toBe(before);
  });

  it("takes a reason of a thousand characters, and no more", async () => {
    const long: OpportunityBulkChange = { type: "close", status: "lost", reason: "x".repeat(1001) };
    await expect(bulk(these("O1"), long)).rejects.toMatchObject({ code: "invalid-input" });
    expect((await about("O1")).status).toBe("open");
  });
});
