/** Deadlines and given days across changes of the clock, month ends and time zones, held against what Intl says of the same instants. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfDayAfter } from "../../../src-main/calendar/instants.ts";
import { dayOf, startOfDay } from "../../../src-main/calendar/days.ts";
import type { OfferRow } from "../../../src-main/contract/book.ts";
import { givenTime } from "../../../src-main/services/offers/plan.ts";
import { judge, type Around } from "../../../src-main/services/offers/rules.ts";
import { stateOf } from "../../../src-main/services/offers/state.ts";
import { offersAtTime } from "../../twin/state.ts";
import { book, offerRow, opportunityRow, partnerRow } from "../engine/rows.ts";

const RUNS = { seed: 20_180_325, numRuns: 400 };
const DAY = 86_400_000;

/** With and without summer time, on both halves of the globe, with half hours, with a midnight that is skipped, with a day that was. */
const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "Pacific/Chatham",
  "America/Santiago",
] as const;

const zone = fc.constantFrom(...ZONES);
/** 2016 to 2026, more often around the changes of the clock and ends of months. */
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2026, 0, 1) }),
  fc
    .tuple(
      fc.constantFrom("2018-03-25", "2018-10-28", "2017-11-05", "2018-02-28", "2020-02-29", "2017-12-31", "2018-11-04", "2016-10-16"),
      fc.integer({ min: -DAY, max: 2 * DAY }),
    )
    .map(([day, beside]) => Date.parse(day) + beside),
);
const days = fc.integer({ min: 0, max: 45 });

const formats = new Map<string, Intl.DateTimeFormat>();
function localDay(ms: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) formats.set(timeZone, (format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" })));
  return format.format(ms);
}

const daysAfter = (day: string, count: number) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

const around = (asOf: number, timeZone: string, given: Partial<Around> = {}): Around => ({
  asOf,
  at: null,
  wholeDay: false,
  opportunity: { status: "open", closedAt: null, partnerCreated: false },
  otherOpen: null,
  day: (ms) => localDay(ms, timeZone),
  startOfDay: (ms) => startOfDay(dayOf(ms, timeZone), timeZone),
  ...given,
});

describe("a deadline", () => {
  it("is the last millisecond of the local day so many calendar days later", () => {
    fc.assert(
      fc.property(instant, days, zone, (deliveredAt, count, timeZone) => {
        const deadline = endOfDayAfter(deliveredAt, count, timeZone);
        const last = daysAfter(localDay(deliveredAt, timeZone), count);
        expect(localDay(deadline, timeZone)).toBe(last);
        expect(localDay(deadline + 1, timeZone)).toBe(daysAfter(last, 1));
      }),
      RUNS,
    );
  });

  it("is in time to the millisecond; after it the offer has expired, and recording that changes no number at any time", () => {
    fc.assert(
      fc.property(instant, days, zone, fc.integer({ min: -3, max: 3 }), (deliveredAt, count, timeZone, beside) => {
        const deadline = endOfDayAfter(deliveredAt, count, timeZone);
        const offer = offerRow("L", "P", { deliveredAt, deadline });
        expect(stateOf(offer, deadline)).toBe("Delivered");
        expect(stateOf(offer, deadline + 1)).toBe("Expired");
        const verdict = judge(offer, "Expired", { type: "expire", reason: "" }, around(deadline + 5 * DAY, timeZone));
        const recorded = verdict.kind === "change" ? verdict.after : offer;
        expect(recorded.expiredAt).not.toBeNull();
        const t = deadline + beside;
        const seen = (row: OfferRow) =>
          offersAtTime(book({ partners: [partnerRow("P")], opportunities: [opportunityRow("L")], offers: [row] }), t);
        expect(seen(recorded)).toEqual(seen(offer));
        expect(stateOf(recorded, t)).toBe(stateOf(offer, t));
      }),
      RUNS,
    );
  });
});

describe("a day that is given", () => {
  it("is that day in the book's time zone, never before what happened on it, and the day before the delivery is refused", () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: -2, max: 4 }), (deliveredAt, timeZone, offset) => {
        const offer = offerRow("L", "P", { deliveredAt, deadline: null });
        const asOf = endOfDayAfter(deliveredAt, 10, timeZone);
        const day = daysAfter(localDay(deliveredAt, timeZone), offset);
        const change = { type: "accept", on: day, reason: "" } as const;
        const verdict = judge(offer, "Delivered", change, around(asOf, timeZone, givenTime(change, timeZone)));
        expect(verdict.kind).toBe(offset < 0 ? "refused" : "change");
        const at = verdict.kind === "change" ? verdict.at : null;
        expect(at === null ? null : localDay(at, timeZone)).toBe(offset < 0 ? null : day);
        expect(at ?? deliveredAt).toBeGreaterThanOrEqual(deliveredAt);
        const after = verdict.kind === "change" ? verdict.after : offer;
        // The same day said twice is one acceptance.
        const again = judge(after, stateOf(after, asOf), change, around(asOf, timeZone, givenTime(change, timeZone)));
        expect(again.kind).toBe(offset < 0 ? "refused" : "same");
      }),
      RUNS,
    );
  });
});
