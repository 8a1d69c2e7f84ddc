import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { clockInstant } from "../../../src-main/calendar/instants.ts";
import type { OfferRow } from "../../../src-main/contract/book.ts";
import { RETURN_REASONS, RULE_KINDS } from "../../../src-main/contract/codes.ts";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import type { BookTables } from "../../../src-main/exchange/book/shapes.ts";
import { readSource } from "../../../src-main/exchange/sources/index.ts";
import { temporaryFolder } from "../../unit/exchange/small-book.ts";

const project = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const ORIGINALS = project("../shared/data/crm-sales-opportunities");

function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function rebuild(script: string, ...inputs: string[]): Record<string, string> {
  const output = join(temporaryFolder(), "sample");
  const { status, stderr } = spawnSync(process.execPath, [project(script), ...inputs, output], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return bytesOf(output);
}

/** The opportunities that wait, as domain section 5 says it, for the data of the samples. */
function waiting({ opportunities, offers }: BookTables, t: number) {
  const open = new Set<string>();
  const tries = new Map<string, number>();
  for (const { opportunity, outcome, declinedAt, acceptedAt, deadline } of offers) {
    if (outcome === "withdrawn") continue;
    tries.set(opportunity, (tries.get(opportunity) ?? 0) + 1);
    const unanswered = declinedAt === null && acceptedAt === null;
    if (outcome === null && declinedAt === null && !(unanswered && deadline !== null && deadline < t)) open.add(opportunity);
  }
  return opportunities.filter(
    ({ id, status, partnerCreated, onHold }) =>
      status === "open" && !partnerCreated && !onHold && !open.has(id) && (tries.get(id) ?? 0) < 5,
  );
}

function clockOf({ settings }: BookTables): number {
  return clockInstant(settings.find(({ name }) => name === "clock")?.value ?? "", "UTC", 0) ?? 0;
}

describe("the CRM sample", () => {
  const book = readBookFolder(project("resources/crm-sample"));

  it("has 500 opportunities that wait, 337 of them without a customer", () => {
    const waits = waiting(book, clockOf(book));
    expect([waits.length, waits.filter(({ customer }) => customer === null).length]).toEqual([500, 337]);
    expect([book.partners.length, book.customers.length, book.opportunities.length, book.offers.length]).toEqual([35, 85, 8_800, 8_300]);
    expect(book.settings).toEqual([
      { name: "stall-days", value: "138" },
      { name: "clock", value: "2017-12-31" },
    ]);
  });

  it.runIf(existsSync(ORIGINALS))("is what the originals give, byte by byte", () => {
    expect(rebuild("scripts/make-crm-sample.ts", ORIGINALS)).toEqual(bytesOf(project("resources/crm-sample")));
    expect(readSource([ORIGINALS]).rows).toEqual(book);
  });
});

describe("the made-up network", () => {
  const book = readBookFolder(project("resources/network"));
  const clock = clockOf(book);

  it("is what its script makes, byte by byte", () => {
    expect(rebuild("scripts/make-network.ts")).toEqual(bytesOf(project("resources/network")));
  });

  it("has the size that domain section 11 gives it", () => {
    expect([book.partners.length, book.offers.length, waiting(book, clock).length]).toEqual([200, 12_000, 1_000]);
    expect(new Set(book.partners.map(({ country }) => country)).size).toBe(12);
    expect(book.customers).toHaveLength(3_000);
  });

  it("shows everything there is to show", () => {
    const { partners, offers, opportunities, relations, territories } = book;
    const delivered = new Set(offers.map(({ partner }) => partner));
    expect(new Set(territories.map(({ kind }) => kind))).toEqual(new Set(RULE_KINDS));
    expect(new Set(relations.map(({ kind }) => kind))).toEqual(new Set(["never", "always"]));
    expect(new Set(offers.map(({ returnReason }) => returnReason))).toEqual(new Set([null, ...RETURN_REASONS]));
    expect(new Set(offers.map(({ outcome }) => outcome))).toEqual(new Set([null, "won", "returned", "withdrawn"]));
    expect(new Set(opportunities.map(({ currency }) => currency)).size).toBe(8);
    const some = {
      newcomers: partners.filter(({ id }) => !delivered.has(id)),
      inactive: partners.filter(({ active }) => !active),
      paused: partners.filter(({ pausedUntil }) => pausedUntil !== null && pausedUntil >= clock),
      unlimited: partners.filter(({ capacity }) => capacity === null),
      everywhere: partners.filter(({ territories: names }) => names === "*"),
      nowhere: partners.filter(({ territories: names }) => names.length === 0),
      bounded: partners.filter(({ minimumRevenue, maximumRevenue }) => minimumRevenue !== null && maximumRevenue !== null),
      declined: offers.filter(({ declinedAt }) => declinedAt !== null),
      expiredUnrecorded: offers.filter(
        (row) => row.acceptedAt === null && row.declinedAt === null && row.expiredAt === null && (row.deadline ?? clock) < clock,
      ),
      unanswered: offers.filter((row) => row.acceptedAt === null && row.declinedAt === null && (row.deadline ?? 0) >= clock),
      lateAnswers: offers.filter(({ acceptedAt, deadline }) => acceptedAt !== null && deadline !== null && acceptedAt > deadline),
      onHoldOffers: offers.filter(({ onHold }) => onHold),
      feedback: offers.filter(({ feedbackAt }) => feedbackAt !== null),
      partnerCreated: opportunities.filter(({ partnerCreated }) => partnerCreated),
      onHold: opportunities.filter(({ onHold }) => onHold),
      canceled: opportunities.filter(({ status }) => status === "canceled"),
      withoutCustomer: opportunities.filter(({ customer }) => customer === null),
      withoutRevenue: opportunities.filter(({ estimatedRevenue }) => estimatedRevenue === null),
      withoutDate: opportunities.filter(({ createdAt }) => createdAt === null),
      several: opportunities.filter(({ products }) => products.length > 1),
    };
    expect(Object.entries(some).filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it("has a past in which things follow one another and nothing is later than its date", () => {
    const wrong = book.offers.filter(({ deliveredAt, acceptedAt, declinedAt, stageAt, closedAt, feedbackAt }) => {
      const times = [deliveredAt, acceptedAt ?? declinedAt, stageAt, closedAt].filter((ms) => ms !== null);
      return times.some((ms, index) => ms > clock || ms < (times[index - 1] ?? 0)) || (feedbackAt ?? 0) > clock;
    });
    expect(wrong).toEqual([]);
    const created = new Map(book.opportunities.map(({ id, createdAt }) => [id, createdAt ?? 0]));
    expect(book.offers.filter(({ opportunity, deliveredAt }) => (deliveredAt ?? 0) < (created.get(opportunity) ?? 0))).toEqual([]);
  });

  it("never has two open offers of one opportunity, nor one after it was won", () => {
    const byOpportunity = new Map<string, OfferRow[]>();
    for (const offer of book.offers) byOpportunity.set(offer.opportunity, [...(byOpportunity.get(offer.opportunity) ?? []), offer]);
    for (const offers of byOpportunity.values()) {
      for (const earlier of offers.slice(0, -1)) {
        expect(["returned", "withdrawn", null]).toContain(earlier.outcome);
        expect(earlier.outcome !== null || earlier.declinedAt !== null || (earlier.deadline ?? clock) < clock).toBe(true);
      }
    }
  });
});
