/** Weight profiles: saved, activated, renamed, removed, undone, looked back at; and what runs call their weights. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Tuning } from "../../../src-main/contract/tuning.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

let desk: TestDesk;
let active: Tuning;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
  ({ active } = await desk.call("weights.read", {}));
});

const drafted = (weights: Partial<Tuning["weights"]>, settings: Readonly<Record<string, string>> = {}) => ({
  weights: { ...active.weights, ...weights },
  settings: { ...active.settings, ...settings },
});

const save = (name: string, tuning: Tuning, id: string | null = null, basedOn: number | null = null) =>
  desk.call("profiles.save", {
    id,
    name,
    tuning: { weights: { ...tuning.weights }, settings: { ...tuning.settings } },
    basedOn,
    window: "one",
  });

const profiles = async () => (await desk.call("weights.read", {})).profiles;
const named = async (name: string) => {
  const found = (await profiles()).find((profile) => profile.name === name);
  if (found === undefined) throw new Error(`there is no profile ${name}`);
  return found;
};

async function activate(tuning: Tuning, profile: string) {
  const before = (await desk.call("weights.read", {})).active;
  const value = { weights: { ...tuning.weights }, settings: { ...tuning.settings } };
  await desk.call("weights.activate", { tuning: value, profile, basedOn: before, window: "one" });
}

const ofNewRun = async () => desk.call("profiles.ofRun", { run: (await desk.call("review.run", { job: "run" })).id });

describe("profiles", () => {
  it("are kept with weights and settings; the standard one is always there and never changed", async () => {
    const tuning = drafted({ winrate: 4 }, { order: "revenue", "newcomer-share": "5" });
    const { id } = await save("  Near first ", tuning);
    expect((await profiles()).map(({ name }) => name)).toEqual(["Standard", "Near first"]);
    expect(await named("Near first")).toMatchObject({ id, tuning, saved: { by: "tester" } });
    await expect(save("Mine", tuning, "standard")).rejects.toThrow(/standard profile is never changed/);
    await expect(desk.call("profiles.remove", { id: "standard", window: "one" })).rejects.toThrow(/standard profile is never changed/);
    for (const name of ["standard", "NEAR FIRST"]) await expect(save(name, tuning)).rejects.toThrow(/there is a profile/);
    await expect(save(" ", tuning)).rejects.toThrow(/a name is missing/);
    // Saving changes nothing that is active.
    expect((await desk.call("weights.read", {})).active).toEqual(active);
  });

  it("are changed, renamed and removed by acts that are undone and stand in the history", async () => {
    const { id } = await save("Near first", drafted({ winrate: 4 }));
    const { version } = await named("Near first");
    await save("Far last", drafted({ winrate: 1 }), id, version);
    expect(await named("Far last")).toMatchObject({ id, tuning: drafted({ winrate: 1 }) });
    await expect(save("Too late", drafted({}), id, version)).rejects.toMatchObject({ code: "conflict" });
    await activate(drafted({ winrate: 1 }), id);
    await desk.call("profiles.remove", { id, window: "one" });
    expect(await desk.call("weights.read", {})).toMatchObject({ profile: "standard", active: drafted({ winrate: 1 }) });
    await desk.call("edit.undo", { window: "one" });
    expect(await desk.call("weights.read", {})).toMatchObject({ profile: id, active: drafted({ winrate: 1 }) });
    const log = await desk.call("history.log", { search: "", type: "profile", from: null, until: null, sort: null, offset: 0, limit: 10 });
    expect(log.rows.map(({ label }) => label)).toEqual([
      "removal of the profile “Far last”",
      "removal of the profile “Far last”",
      "renaming of the profile “Near first” to “Far last”",
      "new profile “Near first”",
    ]);
    const entry = await desk.call("history.entry", { kind: "act", id: log.rows[2]?.id ?? 0, offset: 0, limit: 10 });
    expect(entry.changes[0]).toMatchObject({
      type: "profile",
      title: "Far last",
      fields: [
        { field: "name", before: "Near first", after: "Far last" },
        { field: "distribution/weights/winrate", before: "4", after: "1" },
      ],
    });
  });

  it("never give the id of a removed one to another, whose history it is", async () => {
    const first = await save("One", drafted({}));
    await desk.call("profiles.remove", { id: first.id, window: "one" });
    expect((await save("Two", drafted({}))).id).not.toBe(first.id);
  });

  it("are as they were on a day that is looked back at", async () => {
    await save("Near first", drafted({ winrate: 4 }));
    await desk.call("clock.move", { to: { type: "days", days: 7 }, window: "one" });
    await save("Later", drafted({ winrate: 2 }));
    const app = await desk.call("app.read", {});
    const date = new Date((app.book?.asOf ?? 0) - 5 * 86_400_000).toISOString().slice(0, 10);
    await desk.call("book.lookBack", { date });
    expect((await profiles()).map(({ name }) => name)).toEqual(["Standard", "Near first"]);
    await expect(save("Now", active)).rejects.toMatchObject({ code: "read-only" });
  });
});

describe("what a run calls its weights", () => {
  it("is the profile that was active, as it was then", async () => {
    expect(await ofNewRun()).toEqual({ id: "standard", name: "Standard", changed: [] });
    const tuning = drafted({ winrate: 4 });
    const { id } = await save("Near first", tuning);
    await activate(tuning, id);
    const run = (await desk.call("review.run", { job: "run" })).id;
    const then = { id, name: "Near first", changed: [] };
    expect(await desk.call("profiles.ofRun", { run })).toEqual(then);
    // What is done with the profile afterwards is not what the run saw.
    await save("Far last", drafted({ winrate: 0 }), id, (await named("Near first")).version);
    expect(await desk.call("profiles.ofRun", { run })).toEqual(then);
    await desk.call("profiles.remove", { id, window: "one" });
    expect(await desk.call("profiles.ofRun", { run })).toEqual(then);
    expect(await ofNewRun()).toEqual({ id: "standard", name: "Standard", changed: ["distribution/weights/winrate"] });
  });

  it("names what was changed since, weights and settings alike, also by the page of settings", async () => {
    await activate(drafted({ touchrate: 1 }, { history: "adjusted" }), "standard");
    await desk.call("settings.save", { name: "order", value: "revenue", basedOn: null, window: "one" });
    expect((await ofNewRun()).changed).toEqual(["distribution/weights/touchrate", "history", "order"]);
  });

  it("does not differ by what decides nothing", async () => {
    const { id } = await save("Newcomers later", drafted({}, { "newcomer-offers": "3" }));
    await activate(drafted({}, { "newcomer-offers": "3" }), id);
    expect(await ofNewRun()).toEqual({ id, name: "Newcomers later", changed: [] });
  });
});

describe("earlier states", () => {
  it("tell who changed what when, and give back each state that was active", async () => {
    expect(await desk.call("profiles.history", { limit: 10 })).toEqual({ entries: [], before: active });
    const first = drafted({ winrate: 4, distance: 0 });
    const second = drafted({ winrate: 1 }, { order: "revenue" });
    await activate(first, "standard");
    await activate(second, "standard");
    await desk.call("edit.undo", { window: "one" });
    const { entries, before } = await desk.call("profiles.history", { limit: 10 });
    expect(before).toEqual(active);
    expect(entries.map(({ tuning, changed, took, by }) => ({ tuning, changed, took, by }))).toEqual([
      { tuning: first, changed: ["distribution/weights/distance", "distribution/weights/winrate", "order"], took: "undo", by: "tester" },
      { tuning: second, changed: ["distribution/weights/distance", "distribution/weights/winrate", "order"], took: null, by: "tester" },
      { tuning: first, changed: ["distribution/weights/distance", "distribution/weights/winrate"], took: null, by: "tester" },
    ]);
    expect(await desk.call("profiles.history", { limit: 1 })).toEqual({ entries: entries.slice(0, 1), before: second });
  });
});
