/** Two partners made one, with their offers, and two again. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { UNTOUCHED_OFFER } from "../../../src-main/contract/book.ts";
import { perform } from "../../../src-main/services/editing/acts.ts";
import { idsOf } from "../../../src-main/store/found.ts";
import { offerQueries } from "../../../src-main/store/offers.ts";
import { bookText, customer, editedBook, NOW, opportunity, OTHER, partner, WINDOW, type Edited } from "../editing/edited.ts";
import { deskOn, sampleFolder, type TestDesk } from "../services/desk.ts";

const DAY = 86_400_000;

/** Offers of `count` opportunities to a partner, one each, and what became of them in turn. */
function offer(book: TestDesk, to: string, opportunities: readonly string[]): void {
  perform(book.desk.session, { window: null, label: "offers" }, (edit) => {
    for (const [i, id] of opportunities.entries()) {
      const deliveredAt = NOW - (100 + i) * DAY;
      const fates = [
        { acceptedAt: deliveredAt + DAY, closedAt: deliveredAt + 9 * DAY, outcome: "won" as const },
        { acceptedAt: deliveredAt + DAY },
        { declinedAt: deliveredAt + 2 * DAY },
      ];
      edit.write("offer", { ...UNTOUCHED_OFFER, id: `${id}/${to}`, opportunity: id, partner: to, deliveredAt, ...fates[i % fates.length] });
    }
  });
}

function offersText({ desk }: TestDesk): string {
  const { db } = desk.session.book();
  const ids = db.prepare<[], string>("SELECT id FROM offers ORDER BY id").pluck().all();
  return ids.map((id) => JSON.stringify(offerQueries(db).read(id))).join("\n");
}

type Input = CallInput<"partners.merge">;
const merge = (book: TestDesk, input: Partial<Input> = {}) =>
  book.call("partners.merge", { kept: "P1", merged: "P2", choices: {}, dryRun: false, basedOn: null, window: WINDOW, ...input });

describe("a merge", () => {
  let book: Edited;
  beforeEach(async () => {
    book = await editedBook();
    const ids = Array.from({ length: 12 }, (_, i) => `O${i}`);
    for (const id of ids) await book.create({ type: "opportunity", value: opportunity(id) }, "setup");
    offer(book, "P1", ids.slice(0, 6));
    offer(book, "P2", ids.slice(4, 12));
    const never = { partner: "P2", kind: "never", reason: "late" } as const;
    const always = { partner: "P1", kind: "always", reason: null } as const;
    await book.create({ type: "customer", value: customer("C1", { relations: [never] }) }, "setup");
    await book.create({ type: "customer", value: customer("C2", { relations: [never, always] }) }, "setup");
    await book.create({ type: "customer", value: customer("C3", { relations: [always] }) }, "setup");
    await book.change("partner", "P2", { territories: ["T"], notes: "from the fair", capacity: 3 }, "setup");
  });

  it("says before it is done what it will do, and does nothing then", async () => {
    const before = bookText(book) + offersText(book);
    const told = await merge(book, { dryRun: true, choices: { capacity: "both" } });
    expect(told).toMatchObject({
      result: { id: "P1", territories: ["T"], capacity: 8, notes: "from the fair" },
      offers: { moved: 8, shared: 2 },
      relations: { moved: 2, same: 0, contradictions: 1, contradicting: [{ id: "C2", name: "Customer C2" }] },
      undelivered: 0,
    });
    expect(told.offers.open).toBeGreaterThan(0);
    expect(bookText(book) + offersText(book)).toBe(before);
  });

  it("moves offers and relations, unites lists, and leaves the merged partner in the archive", async () => {
    const { rows } = await book.call("partners.offers", { id: "P2", offset: 0, limit: 100 });
    await merge(book);
    const after = await book.call("partners.offers", { id: "P1", offset: 0, limit: 100 });
    expect(after.total).toBe(14);
    expect(rows.every((row) => after.rows.some(({ id, state }) => id === row.id && state === row.state))).toBe(true);
    expect((await book.call("partners.offers", { id: "P2", offset: 0, limit: 1 })).total).toBe(0);
    expect((await book.read("partner", "P2")).value).toMatchObject({
      archived: true,
      active: false,
      notes: "Merged into Partner P1 (P1).\n\nfrom the fair",
    });
    expect((await book.read("customer", "C1")).value.relations).toEqual([{ partner: "P1", kind: "never", reason: "late" }]);
    expect((await book.read("customer", "C2")).value.relations.map(({ kind }) => kind)).toEqual(["never", "always"]);
    expect((await book.call("record.find", { type: "partner", search: "Partner P2", limit: 5, archived: false })).length).toBe(0);
    expect((await book.call("record.history", { type: "partner", id: "P2", limit: 1 }))[0]?.label).toBe(
      "merge of Partner P2 into Partner P1",
    );
  });

  it("is undone as a whole, offers too, and done again", async () => {
    const before = bookText(book) + offersText(book);
    const metrics = (await book.call("partners.read", { id: "P2" })).metrics;
    await merge(book);
    const merged = bookText(book) + offersText(book);
    expect(await book.undo()).toBe("merge of Partner P2 into Partner P1");
    expect(bookText(book) + offersText(book)).toBe(before);
    expect((await book.call("partners.read", { id: "P2" })).metrics).toEqual(metrics);
    await book.redo();
    expect(bookText(book) + offersText(book)).toBe(merged);
  });

  it("can be undone after a merge on top of it, one after the other", async () => {
    await book.create({ type: "partner", value: partner("P3") }, "setup");
    const before = bookText(book) + offersText(book);
    await merge(book);
    await merge(book, { kept: "P3", merged: "P1" });
    expect((await book.call("partners.offers", { id: "P3", offset: 0, limit: 1 })).total).toBe(14);
    await book.undo();
    await book.undo();
    expect(bookText(book) + offersText(book)).toBe(before);
  });

  it("is refused where one of them has been changed since the preview, or is no partner to merge", async () => {
    const { version } = await merge(book, { dryRun: true });
    await book.change("partner", "P2", { capacity: 1 }, OTHER);
    const before = bookText(book) + offersText(book);
    await expect(merge(book, { basedOn: version })).rejects.toMatchObject({
      code: "conflict",
      message: "Partner P2 has been changed by tester meanwhile",
    });
    await expect(merge(book, { merged: "P1" })).rejects.toMatchObject({
      code: "invalid-input",
      message: '"Partner P1" cannot be merged with itself: choose another partner',
    });
    await expect(merge(book, { merged: "P9" })).rejects.toMatchObject({ code: "not-found" });
    expect(bookText(book) + offersText(book)).toBe(before);
    await merge(book);
    await expect(merge(book)).rejects.toMatchObject({ message: '"Partner P2" is in the archive: restore it before it is merged' });
  });

  it("is refused where the values of both do not go together", async () => {
    await book.change("partner", "P1", { notes: "a".repeat(60_000) });
    await book.change("partner", "P2", { notes: "b".repeat(60_000) });
    await expect(merge(book, { dryRun: true })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining('"Partner P1" would not be valid: notes, at most 100,000 characters'),
    });
    expect((await merge(book, { dryRun: true, choices: { notes: "kept" } })).result.notes).toHaveLength(60_000);
  });

  it("takes well under a second with 1,000 offers, and so does its undo", async () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `M${i}`);
    perform(book.desk.session, { window: null, label: "many" }, (edit) => {
      for (const id of ids) edit.write("opportunity", opportunity(id));
    });
    offer(book, "P2", ids);
    await merge(book, { dryRun: true });
    let started = performance.now();
    await merge(book);
    const merging = performance.now() - started;
    started = performance.now();
    await book.undo();
    const undoing = performance.now() - started;
    expect(merging).toBeLessThan(1000);
    expect(undoing).toBeLessThan(1000);
  });
});

it("is refused while what was decided for the merged partner is not delivered; the run still explains itself after it", async () => {
  const book = deskOn();
  await book.call("book.openSample", { sample: "crm" });
  const run = await book.call("review.run", { job: "run" });
  const { lines } = await book.call("review.lines", { run: run.id, group: "clear", search: "", offset: 0, limit: 1000 });
  const [line] = lines;
  const [mergedId = "", keptId = ""] = [...new Set(lines.flatMap((one) => one.partner?.id ?? []))];
  const waiting = line?.opportunity ?? "";
  await book.call("review.decide", { run: run.id, opportunities: [waiting], decision: { type: "approve" } });
  expect((await merge(book, { kept: keptId, merged: mergedId, dryRun: true })).undelivered).toBe(1);
  await expect(merge(book, { kept: keptId, merged: mergedId })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("1 decision in review for"),
  });
  const delivered = await book.call("review.deliver", { run: run.id, job: "deliver" });
  expect(delivered.delivered).toBe(1);
  await merge(book, { kept: keptId, merged: mergedId });
  const explanation = await book.call("review.explain", { run: run.id, opportunity: waiting });
  expect([...explanation.candidates, ...explanation.unavailable].map((one) => one.partner.id)).toContain(keptId);
  expect((await book.call("opportunities.read", { id: waiting })).offers.map((one) => one.partner.id)).toEqual([keptId]);
  // The delivery is taken back as ever: what it made is withdrawn, at the partner that has it now.
  await book.call("review.undoDelivery", { delivery: delivered.delivery ?? 0 });
  expect((await book.call("opportunities.read", { id: waiting })).offers.map(({ state }) => state)).toEqual(["Withdrawn"]);
});

/** Everything that the engine makes of a book: the list of partners with their metrics, and what waits with its best partner. */
async function figures(book: TestDesk): Promise<unknown> {
  const list = { search: "", sort: null, offset: 0, limit: 1000 } as const;
  const partners = (await book.call("partners.list", { ...list, status: null, archived: true })).rows;
  const records = [];
  for (const { id } of partners.slice(0, 40)) {
    const { metrics, network, open, openByState, couldTake, distance } = await book.call("partners.read", { id });
    records.push({ id, metrics, network, open, openByState, couldTake, distance });
  }
  const waiting = (await book.call("opportunities.list", { ...list, situation: "waiting" })).rows;
  return { partners, records, waiting };
}

it("gives the figures of a book in which all offers had been the kept partner's from the start", async () => {
  const [keptId, mergedId] = ["P099", "P179"];
  const merged = deskOn();
  await merged.call("book.open", { path: sampleFolder("network") });
  const offers = await merged.call("partners.offers", { id: mergedId, offset: 0, limit: 1 });
  expect(offers.total).toBeGreaterThan(20);
  const { result } = await merge(merged, { kept: keptId, merged: mergedId, choices: { capacity: "both" } });
  const { record: away } = await merged.call("record.read", { type: "partner", id: mergedId });

  const folder = sampleFolder("network");
  for (const file of ["offers.csv", "relations.csv"]) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(`,${mergedId},`, `,${keptId},`));
  }
  const other = deskOn();
  await other.call("book.open", { path: folder });
  for (const record of [{ type: "partner" as const, value: result }, away]) {
    const { version } = await other.call("record.read", { type: "partner", id: record.value.id });
    await other.call("record.save", { record, basedOn: version, create: false, window: WINDOW });
  }
  expect(idsOf(other.desk.session.book().db, "partner")).toHaveLength(200);
  expect(await figures(merged)).toEqual(await figures(other));
});
