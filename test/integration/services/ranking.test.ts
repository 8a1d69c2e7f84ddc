/** Who is available for an opportunity now: the same as the command line prints, a page at a time. */
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { RankedPartner } from "../../../src-main/services/rank.ts";
import { apportion, RESOURCES } from "../cli/command.ts";
import { deskOn, type TestDesk } from "./desk.ts";

let desk: TestDesk;
beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
});

function ranking(id: string, query: Partial<CallInput<"opportunities.ranking">> = {}) {
  return desk.call("opportunities.ranking", { id, search: "", best: 500, offset: 0, limit: 1000, ...query });
}

async function firstWith(situation: "waiting" | "offered" | "closed" | "on-hold"): Promise<string> {
  const page = { search: "", sort: null, offset: 0, limit: 1 };
  const id = (await desk.call("opportunities.list", { ...page, situation })).rows[0]?.id;
  if (id === undefined) throw new Error(`the network has one that is ${situation}`);
  return id;
}

describe("the ranking of an opportunity", () => {
  it.each(["waiting", "offered", "closed", "on-hold"] as const)("says of one that is %s what the command line does", async (situation) => {
    const id = await firstWith(situation);
    const { stdout, code } = apportion("rank", "--book", join(RESOURCES, "network"), "--opportunity", id, "--format", "json");
    expect(code).toBe(0);
    const { partners } = JSON.parse(stdout) as { partners: RankedPartner[] };
    const answer = await ranking(id);
    expect(answer.situation).toBe(situation);
    const scored = [...answer.available.rows, ...answer.full.rows].map(({ partner, score, terms, failures }) => ({
      partner: partner.id,
      available: failures.length === 0,
      score,
      terms: Object.fromEntries(terms.map(({ metric, term }) => [metric, term])),
      imputed: terms.flatMap(({ metric, imputed }) => (imputed ? [metric] : [])).toSorted(),
      failures,
    }));
    const others = answer.unavailable.rows.map(({ partner, failures }) => ({
      partner: partner.id,
      available: false,
      score: null,
      terms: {},
      imputed: [],
      failures,
    }));
    const printed = partners.map(({ candidate: _candidate, imputed, ...one }) => ({ ...one, imputed: imputed.toSorted() }));
    expect([...scored, ...others]).toEqual(printed);
    expect(scored.length).toBeGreaterThan(0);
    expect(answer.best?.partner.id ?? null).toBe(partners.find(({ available }) => available)?.partner ?? null);
  });

  it("finds a partner wherever it stands, with its place", async () => {
    const id = await firstWith("waiting");
    const whole = await ranking(id);
    const third = whole.available.rows[2];
    const near = whole.unavailable.rows[0];
    if (third === undefined || near === undefined) throw new Error("three are available and one is not");
    const found = await ranking(id, { search: third.partner.name.toUpperCase() });
    expect(found.available.rows.find(({ partner }) => partner.id === third.partner.id)).toEqual(third);
    expect(third.rank).toBe(3);
    expect(found.best).toEqual(whole.best);
    expect((await ranking(id, { search: near.partner.id })).unavailable.rows).toContainEqual(near);
    const none = await ranking(id, { search: "no such partner %" });
    expect([none.available.total, none.full.total, none.unavailable.total]).toEqual([0, 0, 0]);
    expect(none.unavailable.all).toBe(whole.unavailable.total);
  });

  it("gives those that are not available a page at a time, nearest first, and counts the causes of all", async () => {
    const id = await firstWith("waiting");
    const whole = (await ranking(id)).unavailable;
    const pages = [await ranking(id, { limit: 7 }), await ranking(id, { offset: 7, limit: 7 })].map((page) => page.unavailable);
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows.slice(0, 14));
    expect(pages[0]?.causes).toEqual(whole.causes);
    expect(whole.rows.map(({ checks }) => checks)).toEqual(whole.rows.map(({ checks }) => checks).toSorted((a, b) => a - b));
    expect(whole.near).toBe(whole.rows.filter(({ checks }) => checks === 1).length);
    for (const { code, count } of whole.causes) {
      expect(count).toBe(whole.rows.filter(({ failures }) => failures.some((failure) => failure.code === code)).length);
    }
    expect((await ranking(id, { best: 1 })).available).toMatchObject({ total: (await ranking(id)).available.total, rows: { length: 1 } });
  });

  it("follows a change of a partner at once", async () => {
    const id = await firstWith("waiting");
    const { best, available } = await ranking(id);
    if (best === null) throw new Error("somebody is available");
    const { record, version } = await desk.call("record.read", { type: "partner", id: best.partner.id });
    if (record.type !== "partner") throw new Error("a partner was asked for");
    const full = { type: "partner" as const, value: { ...record.value, capacity: 0 } };
    await desk.call("record.save", { record: full, basedOn: version, create: false, window: "one" });
    const after = await ranking(id);
    expect(after.best?.partner.id).toBe(available.rows[1]?.partner.id);
    expect(after.full.rows.map(({ partner }) => partner.id)).toContain(best.partner.id);
  });

  it("refuses an opportunity that is not there", async () => {
    await expect(ranking("nowhere")).rejects.toMatchObject({ code: "not-found", message: expect.stringContaining('"nowhere"') });
  });
});
