import { describe, expect, it } from "vitest";
import type { AutomaticSettings } from "../../../src-main/contract/desk-settings.ts";
import { parseDeskSettings } from "../../../src-main/contract/desk-settings.ts";
import { checkSetting } from "../../../src-main/contract/settings.ts";
import { monthBefore } from "../../../src-main/services/automatic/past.ts";
import { refusalsOf, type Judged } from "../../../src-main/services/automatic/rules.ts";

const SETTINGS: AutomaticSettings = { on: true, lead: 0.25, imputed: "no", revenue: 1000, offers: 10 };
const CLEAR: Judged = { lead: 0.25, imputed: [], revenue: 1000, offers: 10 };

describe("what may go out without review", () => {
  it("is what meets every threshold, the bounds included", () => expect(refusalsOf(CLEAR, SETTINGS)).toEqual([]));

  it("is refused by each threshold alone, and by all at once", () => {
    expect(refusalsOf({ ...CLEAR, lead: 0.2499 }, SETTINGS)).toEqual(["lead"]);
    expect(refusalsOf({ ...CLEAR, imputed: ["winrate"] }, SETTINGS)).toEqual(["imputed"]);
    expect(refusalsOf({ ...CLEAR, revenue: 1000.01 }, SETTINGS)).toEqual(["revenue"]);
    expect(refusalsOf({ ...CLEAR, offers: 9 }, SETTINGS)).toEqual(["offers"]);
    expect(refusalsOf({ lead: 0, imputed: ["distance"], revenue: NaN, offers: 0 }, SETTINGS)).toEqual([
      "lead",
      "imputed",
      "revenue",
      "offers",
    ]);
  });

  it("has lead enough where there is no next candidate", () => expect(refusalsOf({ ...CLEAR, lead: null }, SETTINGS)).toEqual([]));

  it("knows unknown revenue as refused only where there is a limit", () => {
    expect(refusalsOf({ ...CLEAR, revenue: NaN }, SETTINGS)).toEqual(["revenue"]);
    expect(refusalsOf({ ...CLEAR, revenue: NaN }, { ...SETTINGS, revenue: null })).toEqual([]);
  });

  it("can let an unknown distance pass, and nothing else of what is imputed", () => {
    const settings: AutomaticSettings = { ...SETTINGS, imputed: "distance" };
    expect(refusalsOf({ ...CLEAR, imputed: ["distance"] }, settings)).toEqual([]);
    expect(refusalsOf({ ...CLEAR, imputed: ["distance", "stallrate"] }, settings)).toEqual(["imputed"]);
    expect(refusalsOf({ ...CLEAR, imputed: ["stallrate"] }, { ...SETTINGS, imputed: "yes" })).toEqual([]);
  });
});

describe("the settings", () => {
  it("are off by default, and read as they are written", () => {
    expect(parseDeskSettings({})).toMatchObject({
      automatic: { on: false, lead: 0.25, imputed: "no", revenue: null, offers: 10 },
      expireAtStart: false,
    });
    expect(parseDeskSettings({ automatic: "yes", "automatic-revenue": "0", "automatic-lead": "1e-3" }).automatic).toMatchObject({
      on: true,
      revenue: 0,
      lead: 0.001,
    });
  });

  it.each([
    ["automatic", "on"],
    ["automatic-lead", "-1"],
    ["automatic-lead", "NaN"],
    ["automatic-revenue", "much"],
    ["automatic-offers", "1.5"],
    ["automatic-imputed", "maybe"],
    ["expire-at-start", "true"],
  ])("refuse %s=%s", (name, value) => expect(() => checkSetting(name, value)).toThrow(new RegExp(`setting ${name}`)));
});

describe("the month before", () => {
  it.each([
    ["2017-12-31T23:59:59.999Z", "UTC", "2017-11-01T00:00:00.000Z", "2017-11-30T23:59:59.999Z"],
    ["2026-01-01T00:00:00.000Z", "UTC", "2025-12-01T00:00:00.000Z", "2025-12-31T23:59:59.999Z"],
    // Half past midnight in Berlin is the day before in UTC; March there ends in summer time.
    ["2026-03-31T22:30:00.000Z", "Europe/Berlin", "2026-02-28T23:00:00.000Z", "2026-03-31T21:59:59.999Z"],
  ])("of %s in %s", (at, zone, from, until) => {
    const month = monthBefore(Date.parse(at), zone);
    expect([new Date(month.from).toISOString(), new Date(month.until).toISOString()]).toEqual([from, until]);
  });
});
