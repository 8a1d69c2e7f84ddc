/** What an opportunity's record says and where its near misses lead. */
import { describe, expect, it } from "vitest";
import type { Unavailable } from "../../../src-main/contract/calls/explaining.ts";
import { SITUATIONS } from "../../../src-main/contract/calls/opportunities.ts";
import { CHECK_OF, FAILURE_CODES, type FailureCode } from "../../../src-main/contract/codes.ts";
import { CustomerValue, OpportunityValue, PartnerValue } from "../../../src-main/contract/records/index.ts";
import { remedyOf } from "../../../src-renderer/components/explanation/remedies.ts";
import { inCurrency } from "../../../src-renderer/pages/opportunities/in-currency.ts";
import { situationSentence } from "../../../src-renderer/pages/opportunities/situation.ts";

const SUBJECT = { opportunity: "O 1", customer: "C/1" };
const miss = (code: FailureCode, checks = 1): Unavailable => ({
  partner: { id: "P?1", name: "Northwind" },
  checks,
  failures: [{ code, sentence: "", remedy: null }],
});

describe("a remedy", () => {
  it.each(FAILURE_CODES.filter((code) => CHECK_OF[code] !== "history"))("for %s leads to a field that its record has", (code) => {
    const href = remedyOf(miss(code), SUBJECT)?.href ?? "";
    const [, page = "", id, field = ""] = /^\/(\w+)\/([^?]+)\?field=(\w+)$/.exec(href) ?? [];
    const records = { partners: PartnerValue, customers: CustomerValue, opportunities: OpportunityValue };
    const shape = Object.entries(records).find(([name]) => name === page)?.[1].shape ?? {};
    // A partner's status is two fields of its record, and one of its form.
    expect([...Object.keys(shape), "status"]).toContain(field);
    expect(decodeURIComponent(id ?? "")).toBe({ partners: "P?1", customers: "C/1", opportunities: "O 1" }[page]);
  });

  it("leads to the opportunity's own customer where there is none", () => {
    expect(remedyOf(miss("address-unknown"), { ...SUBJECT, customer: null })?.href).toBe("/opportunities/O%201?field=customer");
  });

  it("says what the partner's record would have to hold, where the backend knows it", () => {
    const one = miss("capacity-full");
    const told = { ...one, failures: [{ code: "capacity-full" as const, sentence: "", remedy: "capacity 10 instead of 9" }] };
    expect(remedyOf(told, SUBJECT)).toEqual({ label: "capacity 10 instead of 9", href: "/partners/P%3F1?field=capacity" });
    expect(remedyOf(one, SUBJECT)?.label).toBe("Set capacity…");
  });

  it("is none where two checks fail, or what happened cannot be mended", () => {
    expect(remedyOf(miss("capacity-full", 2), SUBJECT)).toBeNull();
    expect(remedyOf(miss("already-declined"), SUBJECT)).toBeNull();
  });
});

describe("an amount in another currency", () => {
  it.each([
    [12_345, "EUR", "KWD", 123_450],
    [123_456, "KWD", "EUR", 12_346],
    [500, "EUR", null, 500],
    [500, null, "JPY", 500],
    [null, "EUR", "KWD", null],
  ])("%s of %s in %s reads the same", (estimatedRevenue, currency, next, expected) => {
    expect(inCurrency({ estimatedRevenue, currency }, next, "USD")).toEqual({ estimatedRevenue: expected, currency: next });
  });

  it("waits for the schema to refuse what is no currency", () => {
    expect(inCurrency({ estimatedRevenue: 500, currency: null }, "EURO", "USD")).toEqual({ estimatedRevenue: 500, currency: "EURO" });
  });
});

describe("the sentence on a situation", () => {
  const about = { status: "lost" as const, closedAt: 0, offers: [] };
  const format = { date: () => "1 Jan 1970" };

  it("says of every situation but one that it does not wait", () => {
    const sentences = SITUATIONS.map((situation) => situationSentence({ ...about, situation }, true, format));
    expect(sentences.filter((sentence) => !sentence.startsWith("It does not wait"))).toHaveLength(1);
    expect(new Set(sentences).size).toBe(SITUATIONS.length);
  });

  it("says how and when it was closed, and that nobody is there", () => {
    expect(situationSentence({ ...about, situation: "closed" }, true, format)).toContain("was closed as lost on 1 Jan 1970");
    expect(situationSentence({ ...about, status: "won", situation: "closed" }, true, format)).toContain("was won on");
    expect(situationSentence({ ...about, situation: "waiting" }, false, format)).toContain("nobody to propose");
  });
});
