/** Settings changed one by one: checked as on the command line, undone, kept in one history, and told by what they change. */
import { beforeEach, describe, expect, it } from "vitest";
import { checkSetting } from "../../../src-main/contract/settings.ts";
import { deskOn } from "../services/desk.ts";
import { editedBook, opportunity, OTHER, WINDOW, type Edited } from "../editing/edited.ts";

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
});

const state = async (name: string) => (await book.call("settings.read", {})).settings.find((one) => one.name === name);
const save = async (name: string, value: string, window = WINDOW) =>
  book.call("settings.save", { name, value, basedOn: (await stored(name))?.version ?? null, window });
const stored = async (name: string) => {
  const { settings, currencies } = await book.call("settings.read", {});
  return settings.find((one) => one.name === name) ?? currencies.find(({ currency }) => name === `rate/${currency}`);
};

describe("a setting", () => {
  it("is saved at once, goes back to its standard by the empty text, and is undone", async () => {
    expect(await state("offer-days")).toEqual({ name: "offer-days", value: "", version: null });
    await save("offer-days", "10");
    expect((await state("offer-days"))?.value).toBe("10");
    await save("offer-days", "");
    expect((await state("offer-days"))?.value).toBe("");
    await book.undo();
    expect((await state("offer-days"))?.value).toBe("10");
    expect(await book.undo()).toBe("change of offer-days to 10");
    expect((await state("offer-days"))?.value).toBe("");
  });

  it.each([
    ["offer-days", "-1"],
    ["offer-days", "1.5"],
    ["max-offers", "many"],
    ["time-zone", "Mars/Olympus"],
    ["unknown-revenue", "perhaps"],
    ["rate/EUR", "0"],
    ["rate/euro", "1"],
    ["newcomer-share", "21"],
    ["newcomer-share", "-1"],
    ["newcomer-share", "NaN"],
    ["newcomer-share", "5 %"],
    ["newcomer-offers", "0"],
    ["newcomer-offers", "2.5"],
    ["no-such", "1"],
  ])("%s is refused as %j in the words of the command line", async (name, value) => {
    const said = (): string => {
      try {
        return checkSetting(name, value);
      } catch (error) {
        return error instanceof Error ? error.message : "";
      }
    };
    const refused = book.call("settings.save", { name, value, basedOn: null, window: WINDOW });
    await expect(refused).rejects.toMatchObject({ code: "invalid-input", message: said() });
    expect(await book.call("settings.history", { limit: 10 })).toEqual([]);
  });

  it("cannot be a weight, the base currency or the clock here", async () => {
    await expect(save("winrate", "1")).rejects.toMatchObject({ code: "invalid-input", message: expect.stringContaining("weight") });
    await expect(save("base-currency", "EUR")).rejects.toMatchObject({ code: "invalid-input" });
    await expect(save("clock", "2017-02-30")).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("clock.move"),
    });
  });

  it("that was changed in another window meanwhile is not overwritten", async () => {
    const before = (await state("stall-days"))?.version ?? null;
    await save("stall-days", "20", OTHER);
    const late = book.call("settings.save", { name: "stall-days", value: "25", basedOn: before, window: WINDOW });
    await expect(late).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("tester") });
    expect((await state("stall-days"))?.value).toBe("20");
  });

  it("stands in the history with before and after, an undo too, newest first", async () => {
    await save("order", "revenue");
    await book.undo();
    const history = await book.call("settings.history", { limit: 10 });
    expect(history.map(({ name, before, after, took, by }) => [name, before, after, took, by])).toEqual([
      ["order", "revenue", null, "undo", "tester"],
      ["order", null, "revenue", null, "tester"],
    ]);
  });

  it("says which figures of today it changed, and only those", async () => {
    await book.create({ type: "opportunity", value: opportunity("O1", { estimatedRevenue: 100, currency: "EUR" }) });
    await book.create({ type: "opportunity", value: opportunity("O2") });
    expect((await save("rate/EUR", "1.1")).effects).toEqual([{ figure: "known-revenue", before: 0, after: 1 }]);
    expect((await save("rate/EUR", "1.2")).effects).toEqual([]);
    expect((await save("max-offers", "0")).effects).toEqual([
      { figure: "waiting", before: 2, after: 0 },
      { figure: "at-limit", before: 0, after: 2 },
    ]);
  });
});

describe("currencies", () => {
  it("are those with a rate or an amount in them, those without a rate first", async () => {
    await book.create({ type: "opportunity", value: opportunity("O1", { estimatedRevenue: 100, currency: "GBP" }) });
    await book.create({ type: "opportunity", value: opportunity("O2", { estimatedRevenue: 100, currency: "GBP", status: "won" }) });
    await book.create({ type: "opportunity", value: opportunity("O3", { estimatedRevenue: 100, currency: "USD" }) });
    await book.create({ type: "opportunity", value: opportunity("O4", { estimatedRevenue: null, currency: "JPY" }) });
    await save("rate/CHF", "1.1");
    const { currencies } = await book.call("settings.read", {});
    expect(currencies).toMatchObject([
      { currency: "GBP", rate: null, opportunities: 2, waiting: 1 },
      { currency: "CHF", rate: "1.1", opportunities: 0, waiting: 0 },
    ]);
  });
});

describe("another base currency", () => {
  beforeEach(async () => {
    await book.change("partner", "P1", { minimumRevenue: 100_000, maximumRevenue: 1_000_000 });
    await book.create({ type: "opportunity", value: opportunity("O1", { estimatedRevenue: 540_000 }) });
    await book.create({ type: "opportunity", value: opportunity("O2", { estimatedRevenue: 5000, currency: "EUR" }) });
    await book.create({ type: "opportunity", value: opportunity("O3", { estimatedRevenue: null }) });
    await save("rate/EUR", "1.25");
    await save("rate/GBP", "1.5");
  });
  const change = (currency: string, how: "convert" | "rename", dryRun = false) =>
    book.call("settings.changeBase", { currency, how, dryRun, window: WINDOW });
  const revenue = async (id: string) => (await book.call("opportunities.read", { id })).revenueInBase;

  it("converted, is worth the same everywhere, and one undo takes all of it back", async () => {
    expect(await change("EUR", "convert", true)).toEqual({ partners: 1, opportunities: 1, rates: 3, effects: [] });
    expect((await state("base-currency"))?.value).toBe("");
    await change("EUR", "convert");
    // 1,000 USD are 800 EUR.
    expect((await book.read("partner", "P1")).value).toMatchObject({ minimumRevenue: 80_000, maximumRevenue: 800_000 });
    expect((await book.read("opportunity", "O1")).value).toMatchObject({ estimatedRevenue: 540_000, currency: "USD" });
    expect(await revenue("O1")).toEqual({ amount: 4320, currency: "EUR" });
    expect((await book.read("opportunity", "O3")).value.currency).toBeNull();
    const { currencies } = await book.call("settings.read", {});
    expect(currencies.map(({ currency, rate }) => [currency, rate])).toEqual([
      ["GBP", "1.2"],
      ["USD", "0.8"],
    ]);
    expect(await book.undo()).toBe("change of the base currency to EUR");
    expect((await book.read("partner", "P1")).value.minimumRevenue).toBe(100_000);
    expect((await book.read("opportunity", "O1")).value.currency).toBeNull();
    expect((await stored("rate/EUR"))?.version).not.toBeNull();
    expect(await state("base-currency")).toMatchObject({ value: "" });
  });

  it("there and back again gives the rates and the ranges that were", async () => {
    await change("EUR", "convert");
    await change("USD", "convert");
    expect((await book.read("partner", "P1")).value).toMatchObject({ minimumRevenue: 100_000, maximumRevenue: 1_000_000 });
    const { currencies } = await book.call("settings.read", {});
    expect(currencies.map(({ currency, rate }) => [currency, rate])).toEqual([
      ["EUR", "1.25"],
      ["GBP", "1.5"],
    ]);
  });

  it("only named otherwise, keeps the numbers, also where minor units are others", async () => {
    await change("KWD", "rename");
    // 1,000.00 USD become 1,000.000 KWD.
    expect((await book.read("partner", "P1")).value).toMatchObject({ minimumRevenue: 1_000_000, maximumRevenue: 10_000_000 });
    expect((await book.read("opportunity", "O1")).value).toMatchObject({ estimatedRevenue: 5_400_000, currency: null });
    expect(await revenue("O2")).toEqual({ amount: 62.5, currency: "KWD" });
  });

  it("without a rate cannot be converted into, and nothing is written", async () => {
    await expect(change("CHF", "convert")).rejects.toMatchObject({ code: "invalid-input", message: expect.stringContaining("rate/CHF") });
    expect((await book.read("partner", "P1")).value.minimumRevenue).toBe(100_000);
  });

  it("takes the threshold of automatic distribution with it", async () => {
    await save("automatic-revenue", "5000");
    await change("EUR", "convert");
    expect((await book.call("automatic.read", {})).thresholds.revenue).toBe(4000);
  });
});

it("the user's name is kept with what is done from then on, over a restart, and can be taken back", async () => {
  const desk = deskOn();
  await desk.call("book.create", { name: "Mine" });
  await desk.call("app.setUser", { name: "  Ada Lovelace " });
  await desk.call("settings.save", { name: "order", value: "revenue", basedOn: null, window: WINDOW });
  expect((await desk.call("settings.history", { limit: 1 }))[0]?.by).toBe("Ada Lovelace");
  desk.desk.end();
  const again = deskOn(desk.data);
  expect((await again.call("app.read", {})).user).toEqual({ name: "Ada Lovelace", system: "tester" });
  expect((await again.call("app.setUser", { name: " " })).user.name).toBe("tester");
  await expect(again.call("app.setUser", { name: "x".repeat(101) })).rejects.toMatchObject({ code: "invalid-input" });
});
