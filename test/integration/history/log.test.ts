/** The log of a book through the calls: what was done, by whom, and what it changed. */
import { describe, expect, it } from "vitest";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { editedBook, partner, WINDOW, type Edited } from "../editing/edited.ts";
import { deskOn } from "../services/desk.ts";

const ALL: CallInput<"history.log"> = { search: "", type: null, from: null, until: null, sort: null, offset: 0, limit: 100 };
const labels = async (book: Edited, filter: Partial<CallInput<"history.log">> = {}) =>
  (await book.call("history.log", { ...ALL, ...filter })).rows.map(({ label }) => label);

describe("the log", () => {
  it("has every act, newest first, undo too, and finds them by any of their words", async () => {
    const book = await editedBook();
    const made = (await labels(book)).length;
    await book.change("partner", "P1", { name: "Nörd & Söhne", capacity: 7 });
    await book.create({ type: "partner", value: partner("Q") });
    await book.undo();
    expect((await labels(book)).slice(0, 3)).toEqual([
      "new partner Partner Q",
      "new partner Partner Q",
      expect.stringMatching(/^change of /),
    ]);
    expect(await book.call("history.log", { ...ALL, limit: 2, offset: 1 })).toMatchObject({ total: made + 3, rows: [{}, {}] });
    expect(await labels(book, { search: "nörd" })).toHaveLength(1);
    expect(await labels(book, { search: "NÖRD &" })).toHaveLength(1);
    expect(await labels(book, { search: "100%" })).toEqual([]);
    expect(await labels(book, { search: "tester" })).toHaveLength(made + 3);
    expect(await labels(book, { type: "territory" })).toEqual(["new territory T"]);
    expect(await labels(book, { type: "offer" })).toEqual([]);
    expect(await labels(book, { from: "2026-06-01", until: "2026-06-01" })).toHaveLength(made + 3);
    expect(await labels(book, { until: "2026-05-31" })).toEqual([]);
  });

  it("opens an act: each record with its fields before and after", async () => {
    const book = await editedBook();
    await book.change("partner", "P1", { name: "New", capacity: 7 });
    const [entry] = (await book.call("history.log", ALL)).rows;
    if (entry === undefined) throw new Error("the act is in the log");
    expect(entry).toMatchObject({ kind: "act", by: "tester", changes: 1, undoes: null, imported: false });
    const { changes } = await book.call("history.entry", { kind: "act", id: entry.id, offset: 0, limit: 10 });
    expect(changes).toEqual([
      {
        type: "partner",
        record: "P1",
        title: "New",
        kind: "changed",
        reason: null,
        fields: [
          { field: "name", before: "Partner P1", after: "New" },
          { field: "capacity", before: 5, after: 7 },
        ],
      },
    ]);
  });

  it("saves as CSV one row a field, with nothing that a spreadsheet would run", async () => {
    const book = await editedBook();
    await book.change("partner", "P1", { name: '=HYPERLINK("x")', notes: "a,b" });
    const { csv } = await book.call("history.csv", { ...FILTER, search: "HYPERLINK" });
    const rows = csv.trimEnd().split("\r\n");
    expect(rows[0]).toBe("when,who,what,type,record,title,change,field,before,after,reason");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(rows[1]).not.toMatch(/,"=HYPER/);
  });

  it("refuses a date that is none, with a sentence", async () => {
    const book = await editedBook();
    await expect(book.call("history.log", { ...ALL, from: "2026-02-30" })).rejects.toMatchObject({ code: "invalid-input" });
  });
});

const FILTER = { search: "", type: null, from: null, until: null };

it("keeps what was decided in review beside the acts, what was decided together as one", async () => {
  const desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  const run = await desk.call("review.run", { job: "run" });
  const { approved } = await desk.call("review.approveClear", { run: run.id });
  await desk.call("review.deliver", { run: run.id, job: "d" });
  await desk.call("edit.state", { window: WINDOW });
  const { rows } = await desk.call("history.log", ALL);
  expect(rows.map(({ kind, label, changes }) => [kind, label, changes])).toEqual([
    ["act", `delivery of ${approved.length} offers`, approved.length],
    ["decision", "approve", approved.length],
  ]);
  const decision = rows[1];
  const { changes } = await desk.call("history.entry", { kind: "decision", id: decision?.id ?? 0, offset: 0, limit: 1000 });
  expect(new Set(changes.map(({ record }) => record))).toEqual(new Set(approved));
  expect(changes[0]).toMatchObject({ type: "decision", kind: "decided", fields: [{ field: "partner" }, { field: "accepted" }] });
});
