/** A partner's status as one choice, which its record keeps as two fields. */
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import type { PartnerListRow } from "../../../src-main/contract/calls/records.ts";
import { dayInstant, dayText } from "../../format/days.ts";

export type Status = PartnerListRow["status"];
type StatusFields = Pick<RecordValue<"partner">, "active" | "pausedUntil">;

/** Where a pause begins and nobody has said yet until when. */
const PAUSE_DAYS = 30;
const DAY_MS = 86_400_000;

/** At the book's date. */
export function statusOf({ active, pausedUntil }: StatusFields, asOf: number): Status {
  if (!active) return "inactive";
  return pausedUntil !== null && pausedUntil >= asOf ? "paused" : "active";
}

/** The end of the day a month after the book's date. */
export function pauseFrom(asOf: number, timeZone: string): number {
  return dayInstant(dayText(asOf + PAUSE_DAYS * DAY_MS, timeZone), timeZone, "end") ?? asOf + PAUSE_DAYS * DAY_MS;
}

export function statusFields(status: Status, asOf: number, timeZone: string): StatusFields {
  return { active: status !== "inactive", pausedUntil: status === "paused" ? pauseFrom(asOf, timeZone) : null };
}
