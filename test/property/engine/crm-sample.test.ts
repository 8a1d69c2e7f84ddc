/** The CRM sample, whose numbers are known from its source files: what the twin makes of them, and that the engine makes the same. */
import { describe, expect, it } from "vitest";
import { distributeBook } from "../../../src-main/services/distribute.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { situation } from "../../twin/situation.ts";
import { DAY } from "../../twin/state.ts";
import { crmSample } from "./crm-sample.ts";

const { rows, settings, t } = crmSample();
const lines = twinDistribute(rows, settings, t);

describe("the CRM sample", () => {
  it("has 500 that wait, 337 of them without an account: their address is unknown to all 35", () => {
    const withoutAccount = new Set(rows.opportunities.filter((row) => row.customer === null).map((row) => row.id));
    const unknown = lines.filter((line) => line.failures?.["address-unknown"] === 35);
    expect(lines).toHaveLength(500);
    expect(unknown).toHaveLength(337);
    expect(unknown.every((line) => withoutAccount.has(line.opportunity))).toBe(true);
    expect(lines.filter((line) => line.failures?.["address-unknown"] !== undefined)).toHaveLength(337);
  });

  it("has 8,300 offers: 4,238 won, 2,473 returned, 1,589 open, 1,301 of them for 138 days", () => {
    const { countsOf } = situation(rows, settings, t);
    const all = rows.partners.map(countsOf);
    const sum = (of: keyof (typeof all)[number]) => all.reduce((total, counts) => total + counts[of], 0);
    expect([sum("delivered"), sum("accepted"), sum("won"), sum("returned"), sum("stalled")]).toEqual([8300, 8300, 4238, 2473, 1301]);
  });

  it("knows Darcel Schlecht by 349 wins of 636, closed after 17,250 days in all", () => {
    const { countsOf } = situation(rows, settings, t);
    const [darcel] = rows.partners.filter((row) => row.id === "Darcel Schlecht").map(countsOf);
    expect(darcel).toMatchObject({ delivered: 636, won: 349, returned: 204, stalled: 83, timed: 349, timeToClose: 17_250 * DAY });
  });

  it("is distributed by the engine as by the twin", () => {
    expect(distributeBook(rows, { settings, asOf: t }).lines).toEqual(lines);
  });
});
