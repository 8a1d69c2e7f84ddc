/** The order in which the dates of an offer can stand: what an import refuses, since no offer can have come to it. */
import { dayOf, startOfDay } from "../../calendar/days.ts";
import { formatInstant } from "../../calendar/instants.ts";
import type { OfferRow } from "../../contract/book.ts";

type DateField = "deliveredAt" | "deadline" | "acceptedAt" | "declinedAt" | "expiredAt" | "stageAt" | "closedAt" | "feedbackAt";

const COLUMNS: Readonly<Record<DateField, string>> = {
  deliveredAt: "delivered_at",
  deadline: "deadline",
  acceptedAt: "accepted_at",
  declinedAt: "declined_at",
  expiredAt: "expired_at",
  stageAt: "stage_at",
  closedAt: "closed_at",
  feedbackAt: "feedback_at",
};

/** Each date with what cannot come after it. */
const ORDER: readonly (readonly [later: DateField, earlier: DateField])[] = [
  ["deadline", "deliveredAt"],
  ["acceptedAt", "deliveredAt"],
  ["declinedAt", "deliveredAt"],
  ["expiredAt", "deliveredAt"],
  ["stageAt", "deliveredAt"],
  ["stageAt", "acceptedAt"],
  ["closedAt", "deliveredAt"],
  ["closedAt", "acceptedAt"],
  ["closedAt", "stageAt"],
  ["feedbackAt", "deliveredAt"],
];

export interface DateFault {
  readonly column: string;
  /** As a book's file has it. */
  readonly value: string;
  readonly expected: string;
}

/** A date without a time is that day, so it is not before what happened on it. */
function isBefore(later: number, earlier: number, timeZone: string): boolean {
  return later < earlier && later !== startOfDay(dayOf(earlier, timeZone), timeZone);
}

/** The first date of an offer that is before one that it must follow; null where all are in order. */
export function offerDateFault(offer: Pick<OfferRow, DateField>, timeZone: string): DateFault | null {
  for (const [later, earlier] of ORDER) {
    const [after, before] = [offer[later], offer[earlier]];
    if (after === null || before === null || !isBefore(after, before, timeZone)) continue;
    const written = (field: DateField, at: number) => formatInstant(at, timeZone, field === "deadline" ? "end" : "start");
    return {
      column: COLUMNS[later],
      value: written(later, after),
      expected: `a date that is not before ${COLUMNS[earlier]}, ${written(earlier, before)}`,
    };
  }
  return null;
}
