/** Telling the partners on the CRM sample: who is to be told, the letter, its file, what was told, and the file for the CRM. */
import { beforeEach, describe, expect, it } from "vitest";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import { openSheet } from "../../../src-main/exchange/spreadsheet/open-sheet.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

const WINDOW = "one";
let desk: TestDesk;
let delivered: number;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  const run = await desk.call("review.run", { job: "run" });
  await desk.call("review.approveClear", { run: run.id });
  ({ delivered } = await desk.call("review.deliver", { run: run.id, job: "d" }));
});

const partners = () => desk.call("notices.partners", { search: "", offset: 0, limit: 1000 });

async function firstPartner() {
  const [first] = (await partners()).partners;
  if (first === undefined) throw new Error("somebody has new offers");
  return first;
}

async function changePartner(id: string, patch: Partial<RecordValue<"partner">>): Promise<void> {
  const { record, version } = await desk.call("record.read", { type: "partner", id });
  if (record.type !== "partner") throw new Error("a partner was asked for");
  const value = { ...record.value, ...patch };
  await desk.call("record.save", { record: { type: "partner", value }, basedOn: version, create: false, window: WINDOW });
}

describe("partners to be told", () => {
  it("are those whose offers wait for an answer, and nobody else", async () => {
    const { total, untold, partners: list } = await partners();
    expect(untold).toBe(delivered);
    expect(list).toHaveLength(total);
    expect(list.reduce((sum, one) => sum + one.untold, 0)).toBe(delivered);
    expect(list.every(({ told }) => told === 0)).toBe(true);
    const found = await desk.call("notices.partners", { search: list[0]?.partner.name.toUpperCase() ?? "", offset: 0, limit: 10 });
    expect(found).toMatchObject({ total: 1, untold: delivered });
  });

  it("are told once, as one act that can be undone and stands in the history", async () => {
    const { partner, untold } = await firstPartner();
    expect(await desk.call("notices.mark", { partners: [partner.id], channel: "e-mail", window: WINDOW })).toEqual({ told: untold });
    expect(await desk.call("notices.mark", { partners: [partner.id], channel: "print", window: WINDOW })).toEqual({ told: 0 });
    expect((await partners()).untold).toBe(delivered - untold);
    const log = await desk.call("history.log", { search: "", type: "notice", from: null, until: null, sort: null, offset: 0, limit: 10 });
    expect(log.rows).toMatchObject([{ changes: untold }]);
    await desk.call("edit.undo", { window: WINDOW });
    expect((await partners()).untold).toBe(delivered);
    expect(await desk.call("notices.mark", { partners: null, channel: "other", window: WINDOW })).toEqual({ told: delivered });
  });
});

describe("a letter", () => {
  it("names every new offer with its deadline, and the addresses that are known, each once", async () => {
    const { partner, untold } = await firstPartner();
    await changePartner(partner.id, {
      email: "office@example.com",
      contacts: [
        { name: "Zoë Ångström", role: null, phone: null, email: "zoe@example.com" },
        { name: "Office", role: null, phone: null, email: "OFFICE@example.com" },
      ],
    });
    const letter = await desk.call("notices.letter", { partner: partner.id, which: "untold", locale: "en-GB" });
    expect(letter.to.map(({ address }) => address)).toEqual(["office@example.com", "zoe@example.com"]);
    expect(letter.offers).toHaveLength(untold);
    expect(letter.subject).toBe(
      `${untold === 1 ? "1 opportunity" : `${untold} opportunities`} for ${partner.name}, to answer by 7 January 2018`,
    );
    expect(letter.text).toContain("Dear Zoë Ångström,");
    for (const { opportunity } of letter.offers) expect(letter.text).toContain(`reference ${opportunity.id}`);
    expect(letter.text).toContain("answer by 7 January 2018");
    expect(letter.text).not.toMatch(/[{}]|undefined|null/);
    const german = await desk.call("notices.letter", { partner: partner.id, which: "untold", locale: "de-DE" });
    expect(german.subject).toContain("7. Januar 2018");
    const nonsense = await desk.call("notices.letter", { partner: partner.id, which: "untold", locale: "not a locale" });
    expect(nonsense.subject).toContain("2018");
  });

  it("is about everything that waits, told or not, where that is asked for", async () => {
    const { partner, untold } = await firstPartner();
    await desk.call("notices.mark", { partners: [partner.id], channel: "list", window: WINDOW });
    const letter = (which: "untold" | "all") => desk.call("notices.letter", { partner: partner.id, which, locale: "en" });
    expect((await letter("untold")).offers).toHaveLength(0);
    expect((await letter("all")).offers).toHaveLength(untold);
    await expect(desk.call("notices.letter", { partner: "nobody", which: "all", locale: "en" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("becomes a message that opens as a draft: encoded headers, UTF-8, the date, and no line that ends the header early", async () => {
    const { partner } = await firstPartner();
    await changePartner(partner.id, { name: "Bêta\u2028 Ltd", email: "a@example.com" });
    await desk.call("notices.saveTemplate", { subject: "Für {partner}: {count}", body: "Grüße\n\n{offers}", window: WINDOW });
    const { name, text } = await desk.call("notices.eml", { partner: partner.id, which: "all", locale: "de" });
    expect(name).toMatch(/\.eml$/);
    const [head = "", ...body] = text.split("\r\n\r\n");
    expect(head).toMatch(/^X-Unsent: 1$/m);
    expect(head).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(head).toMatch(/^To: .*a@example\.com/m);
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
    expect([...head].every((letter) => letter.charCodeAt(0) < 128)).toBe(true);
    expect(body.join("\r\n\r\n")).toContain("Gr=C3=BC=C3=9Fe");
  });

  it("opens in the mail program where that is not too long for an address", async () => {
    const list = (await partners()).partners;
    for (const { partner } of list) {
      const { mailto } = await desk.call("notices.letter", { partner: partner.id, which: "all", locale: "en" });
      if (mailto === null) continue;
      expect(mailto.length).toBeLessThanOrEqual(1900);
      expect(() => new URL(mailto)).not.toThrow();
    }
  });
});

describe("the template", () => {
  it("is kept in the book, undone, and brought back by empty texts", async () => {
    const { standard } = await desk.call("notices.template", {});
    expect(await desk.call("notices.saveTemplate", { subject: "New: {count}", body: "{offers}", window: WINDOW })).toEqual({
      changed: true,
    });
    expect(await desk.call("notices.template", {})).toEqual({ subject: "New: {count}", body: "{offers}", standard });
    await desk.call("edit.undo", { window: WINDOW });
    expect(await desk.call("notices.template", {})).toEqual({ ...standard, standard });
    await desk.call("notices.saveTemplate", { subject: "x", body: "y", window: WINDOW });
    await desk.call("notices.saveTemplate", { subject: "", body: "", window: WINDOW });
    expect(await desk.call("notices.template", {})).toEqual({ ...standard, standard });
  });

  it("refuses a word in braces that it does not know, by name", async () => {
    await expect(desk.call("notices.saveTemplate", { subject: "ok", body: "{offer}", window: WINDOW })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringMatching(/letter-body.*\{offers\}/s),
    });
    await expect(desk.call("notices.saveTemplate", { subject: "", body: "{__proto__}", window: WINDOW })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("the file for the CRM", () => {
  it("has one row an opportunity with its latest offer, in the CRM's names, as CSV and as a workbook alike", async () => {
    const csv = await desk.call("notices.decisions", { format: "csv", which: "open" });
    const text = Buffer.from(csv.base64, "base64").toString("utf8");
    const lines = text.trimEnd().split("\r\n");
    expect(lines[0]).toBe(
      "opportunityid,name,msa_partnerid,statecode,statuscode,status,adx_delivereddate,adx_expirydate,adx_accepteddate,adx_wondate,adx_reasonforreturn,salesstagecode",
    );
    expect(lines).toHaveLength(csv.rows + 1);
    const news = lines.filter((line) => line.includes(",0,100000001,Delivered,"));
    expect(news).toHaveLength(delivered);
    expect(news[0]).toContain("2018-01-07T23:59:59.999Z");
    const workbook = await desk.call("notices.decisions", { format: "xlsx", which: "open" });
    expect(workbook).toMatchObject({ name: "decisions-2017-12-31.xlsx", rows: csv.rows });
    const sheet = await openSheet(Buffer.from(workbook.base64, "base64"), workbook.name, null);
    expect(sheet).toBeDefined();
  });

  it("leaves an opportunity whose offer was withdrawn open and without a partner, and knows won and returned ones", async () => {
    const { delivery } = (await desk.call("review.read", {}))?.undoable ?? { delivery: 0 };
    await desk.call("review.undoDelivery", { delivery });
    const { base64 } = await desk.call("notices.decisions", { format: "csv", which: "all" });
    const lines = Buffer.from(base64, "base64").toString("utf8").trimEnd().split("\r\n").slice(1);
    expect(lines.filter((line) => line.includes(",,0,1,Withdrawn,"))).toHaveLength(delivered);
    expect(lines.filter((line) => line.includes(",1,3,Won,")).length).toBe(4238);
    expect(lines.filter((line) => line.includes(",2,100000005,Returned,")).length).toBe(2473);
  });
});
