import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { FIRST_INSTANT, LAST_INSTANT, dayOf, dayText } from "../../../src-main/calendar/days.ts";
import { formatInstant, parseInstant } from "../../../src-main/calendar/instants.ts";

const SEED = { seed: 20_171_231, numRuns: 2_000 };

const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "America/Havana",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
);
const edge = fc.constantFrom("start" as const, "end" as const);

/** Moments at which one of these zones changed its offset, some of them around midnight. */
const CHANGES = [
  "2009-11-01T02:31:00Z",
  "2011-12-30T10:00:00Z",
  "2017-03-26T01:00:00Z",
  "2017-04-01T15:00:00Z",
  "2017-10-15T03:00:00Z",
  "2017-10-29T01:00:00Z",
  "2017-11-05T05:00:00Z",
  "2018-02-18T02:00:00Z",
].map((text) => Date.parse(text));

const nearChange = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -129_600_000, max: 129_600_000 }))
  .map(([change, offset]) => change + offset);
const recent = fc.oneof(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2037, 11, 31) }), nearChange);

describe("instants in any time zone", () => {
  it("read back as they were written, anywhere in the calendar", () => {
    const anywhere = fc.oneof(recent, fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }));
    fc.assert(
      fc.property(anywhere, zone, edge, (ms, timeZone, at) => {
        expect(parseInstant(formatInstant(ms, timeZone, at), timeZone, at)).toBe(ms);
      }),
      SEED,
    );
  });

  it("write the edges of days as dates, which read back as the same edge", () => {
    const day = fc.date({ min: new Date("1970-01-03"), max: new Date("2037-12-28"), noInvalidDate: true });
    fc.assert(
      fc.property(day, zone, edge, (date, timeZone, at) => {
        const ms = parseInstant(date.toISOString().slice(0, 10), timeZone, at);
        const text = formatInstant(ms ?? Number.NaN, timeZone, at);
        expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(parseInstant(text, timeZone, at)).toBe(ms);
      }),
      SEED,
    );
  });

  it("fall on the day that Temporal names", () => {
    fc.assert(
      fc.property(recent, zone, (ms, timeZone) => {
        const day = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
        expect(dayText(dayOf(ms, timeZone))).toBe(day.toString());
      }),
      SEED,
    );
  });

  it("mean the wall clock's time as Temporal reads it", () => {
    fc.assert(
      fc.property(recent, zone, (ms, timeZone) => {
        const wall = new Date(ms).toISOString().slice(0, -1);
        expect(parseInstant(wall, timeZone, "start")).toBe(Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds);
      }),
      SEED,
    );
  });
});
