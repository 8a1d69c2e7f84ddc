/** The book as it was: every record, the review, and the metrics, at any moment before its date. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importRows } from "../../../src-main/services/importing.ts";
import { bookText, customer, editedBook, opportunity, partner, WINDOW, type Edited } from "../editing/edited.ts";
import { opportunityRow } from "../../property/engine/rows.ts";
import { offersDesk } from "../offers/offers-desk.ts";
import { deskOn } from "../services/desk.ts";
import { NO_ROWS, offer, opportunity as importedOpportunity, partner as partnerRow } from "../store/rows.ts";

// After the real time at which the book is made: until then its clock is `now`.
const START = Date.UTC(2026, 6, 1);
const DAY = 86_400_000;
const dayText = (day: number) => new Date(START + day * DAY).toISOString().slice(0, 10);

/** Advances the clock as a user does. */
function advance(book: Edited, day: number): void {
  const { db } = book.desk.session.book();
  importClock(db, day);
}

function importClock(db: Parameters<typeof importRows>[0]["db"], day: number): void {
  importRows({ db }, { ...NO_ROWS, settings: [{ name: "clock", value: dayText(day) }] }, { at: Date.now(), by: "tester", label: "clock" });
}

type Step = (book: Edited, n: number) => Promise<unknown>;

const steps: readonly Step[] = [
  (book, n) =>
    book.create({
      type: "partner",
      value: partner(`N${n}`, { products: ["X"], contacts: [{ name: "Ann", role: null, phone: null, email: null }] }),
    }),
  (book, n) => book.change("partner", "P1", { capacity: n, name: `Name ${n}` }),
  (book, n) => book.create({ type: "customer", value: customer(`C${n}`, { relations: [{ partner: "P1", kind: "never", reason: null }] }) }),
  (book, n) => book.create({ type: "opportunity", value: opportunity(`O${n}`, { products: ["Y"], createdAt: START }) }),
  (book) => book.change("territory", "T", { rules: [{ kind: "country", value: "US" }] }),
  async (book) => {
    const { version } = await book.read("partner", "P2");
    await book.call("record.remove", { type: "partner", id: "P2", basedOn: version, window: WINDOW });
  },
  (book) => book.undo(),
];

describe("looking back", () => {
  it("shows every record as it was at the end of each day (seed 20260101)", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(2)), { minLength: 4, maxLength: 16 }), async (drawn) => {
        const book = await editedBook();
        let day = 0;
        advance(book, day);
        const states = new Map<number, string>();
        for (const [n, [which, days]] of drawn.entries()) {
          // Removing twice, or undoing nothing, is refused: then nothing happens on that day.
          await steps[which]?.(book, n).catch(() => undefined);
          states.set(day, bookText(book));
          if (days === 0) continue;
          for (let between = day + 1; between < day + days; between++) states.set(between, bookText(book));
          day += days;
          advance(book, day);
          states.set(day, bookText(book));
        }
        const own = bookText(book);
        for (const [at, state] of states) {
          if (at >= day) continue;
          const { book: summary } = await book.call("book.lookBack", { date: dayText(at) });
          expect(summary).toMatchObject({ readOnly: true, past: START + (at + 1) * DAY - 1, asOf: START + (at + 1) * DAY - 1 });
          expect(bookText(book)).toBe(state);
        }
        expect((await book.call("book.lookBack", { date: null })).book).toMatchObject({ readOnly: false, past: null });
        expect(bookText(book)).toBe(own);
      }),
      { seed: 20260101, numRuns: 15 },
    );
  });

  it("changes nothing and refuses every change, with a sentence", async () => {
    const book = await editedBook();
    advance(book, 5);
    await book.call("book.lookBack", { date: dayText(2) });
    await expect(book.create({ type: "partner", value: partner("N") })).rejects.toMatchObject({
      code: "read-only",
      message: expect.stringContaining("as it was"),
    });
    await expect(book.call("review.run", { job: "r" })).rejects.toMatchObject({ code: "read-only" });
    await book.call("book.lookBack", { date: null });
    await book.create({ type: "partner", value: partner("N") });
  });

  it.each([dayText(5), dayText(9), "2026-02-30", "yesterday", ""])("refuses %s, which is no day before the book's", async (date) => {
    const book = await editedBook();
    advance(book, 5);
    await expect(book.call("book.lookBack", { date })).rejects.toMatchObject({ code: "invalid-input" });
    expect((await book.call("app.read", {})).book?.past).toBeNull();
  });

  it("keeps what an import added, and puts back what it changed", async () => {
    const book = await editedBook();
    advance(book, 100);
    const { db } = book.desk.session.book();
    const rows = {
      ...NO_ROWS,
      partners: [partnerRow("P1", { name: "Imported" }), partnerRow("P9")],
      opportunities: [importedOpportunity("O9", { createdAt: START })],
      offers: [offer("F", { opportunity: "O9", partner: "P9", deliveredAt: START + DAY, acceptedAt: START + 50 * DAY })],
    };
    importRows({ db }, rows, { at: Date.now(), by: "tester", label: "import of crm.csv" });
    await book.call("book.lookBack", { date: dayText(10) });
    expect((await book.read("partner", "P1")).value.name).toBe("Partner P1");
    expect((await book.read("partner", "P9")).value.name).toBe("Partner P9");
    expect((await book.call("opportunities.read", { id: "O9" })).offers).toMatchObject([{ id: "F", state: "Delivered" }]);
  });
});

describe("a book whose date is now", () => {
  const HOUR = DAY / 24;
  const WAITING = { opportunities: [opportunityRow("O1", { createdAt: START }), opportunityRow("O2", { createdAt: START })] };

  it("shows of a decision only what was decided by the day asked for, whether or not an act followed", async () => {
    let time = START + 9 * HOUR;
    const desk = offersDesk({ ...WAITING, settings: { clock: "now" } }, () => time);
    const run = await desk.call("review.run", { job: "run" });
    const hold = (id: string) =>
      desk.call("review.decide", { run: run.id, opportunities: [id], decision: { type: "hold", reason: "not yet" } });
    const held = async () => {
      const { lines } = await desk.call("review.lines", { run: run.id, group: "held", search: "", offset: 0, limit: 10 });
      return lines.map((line) => line.opportunity);
    };
    const heldOn = async (date: string) => {
      await desk.call("book.lookBack", { date });
      const then = await held();
      await desk.call("book.lookBack", { date: null });
      return then;
    };
    await hold("O1");
    time += DAY;
    await hold("O2");
    time += DAY;
    expect(await heldOn(dayText(0))).toEqual(["O1"]);
    expect(await heldOn(dayText(1))).toEqual(["O1", "O2"]);
    await desk.call("clock.move", { to: { type: "day", day: dayText(5) }, window: WINDOW });
    expect(await heldOn(dayText(0))).toEqual(["O1"]);
    expect(await held()).toEqual(["O1", "O2"]);
  });
});

describe("the CRM sample", () => {
  it("looked back at gives the metrics that a run at that time used, and the review as it was", async () => {
    const desk = deskOn();
    await desk.call("book.openSample", { sample: "crm" });
    const { db } = desk.desk.session.book();
    const run = await desk.call("review.run", { job: "run" });
    const before = await desk.call("review.lines", { run: run.id, group: null, search: "", offset: 0, limit: 1000 });
    const first = before.lines.find(({ partner: proposed }) => proposed !== null);
    if (first === undefined) throw new Error("the sample has proposals");
    const explained = await desk.call("review.explain", { run: run.id, opportunity: first.opportunity });
    const text = (value: unknown) => JSON.stringify(value);
    // A week on: deliveries, changes of a partner, another run.
    importRows({ db }, { ...NO_ROWS, settings: [{ name: "clock", value: "2018-01-07" }] }, { at: Date.now(), by: "t", label: "clock" });
    await desk.call("review.approveClear", { run: run.id });
    await desk.call("review.deliver", { run: run.id, job: "d" });
    const partnerId = first.partner?.id ?? "";
    const { record, version } = await desk.call("record.read", { type: "partner", id: partnerId });
    if (record.type !== "partner") throw new Error("a partner was asked for");
    await desk.call("record.save", {
      record: { type: "partner", value: { ...record.value, capacity: 0 } },
      basedOn: version,
      create: false,
      window: WINDOW,
    });
    await desk.call("review.run", { job: "again" });

    const { book } = await desk.call("book.lookBack", { date: "2017-12-31" });
    expect(book).toMatchObject({ past: Date.parse("2017-12-31T23:59:59.999Z"), readOnly: true });
    expect((await desk.call("review.read", {}))?.id).toBe(run.id);
    const then = await desk.call("review.lines", { run: run.id, group: null, search: "", offset: 0, limit: 1000 });
    expect(text(then)).toBe(text(before));
    expect(text(await desk.call("review.explain", { run: run.id, opportunity: first.opportunity }))).toBe(text(explained));
  });
});
