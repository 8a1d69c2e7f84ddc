/** Offer rows as columns, read one by one: a book may have a million of them. */
import type { OfferRow } from "../../contract/book.ts";
import { RETURN_REASON_GROUPS } from "../../contract/codes.ts";
import { NO_OUTCOME, RETURNED, WITHDRAWN, WON, type OfferColumns } from "../../engine/book.ts";
import type { Directory } from "./directory.ts";

const OUTCOMES = { won: WON, returned: RETURNED, withdrawn: WITHDRAWN } as const;

/** The times that an offer carries, in the order of the rows of the time table below. */
const TIMES = ["deliveredAt", "deadline", "acceptedAt", "declinedAt", "expiredAt", "stageAt", "closedAt", "feedbackAt"] as const;

/** Stage, hold, outcome and return reason. */
const FLAGS = 4;

const ANOTHER_REASON = RETURN_REASON_GROUPS.length - 1;

/** The place of a reason in RETURN_REASON_GROUPS: the last one for words of a book's own. */
export function reasonGroup(reason: string | null): number {
  if (reason === null || reason.trim() === "") return 0;
  const place = RETURN_REASON_GROUPS.findIndex((group) => group === reason);
  return place > 0 ? place : ANOTHER_REASON;
}

export function offerColumns(rows: Iterable<OfferRow>, partners: Directory, opportunities: Directory): OfferColumns {
  let room = 1024;
  let count = 0;
  let indices = new Int32Array(room * 2);
  let flags = new Uint8Array(room * FLAGS);
  let times = new Float64Array(room * TIMES.length);
  for (const row of rows) {
    if (count === room) {
      room *= 2;
      indices = grown(indices, new Int32Array(room * 2));
      flags = grown(flags, new Uint8Array(room * FLAGS));
      times = grown(times, new Float64Array(room * TIMES.length));
    }
    indices[2 * count] = opportunities.place(row.opportunity);
    indices[2 * count + 1] = partners.place(row.partner);
    flags[FLAGS * count] = row.stage ?? 0;
    flags[FLAGS * count + 1] = row.onHold ? 1 : 0;
    flags[FLAGS * count + 2] = row.outcome === null ? NO_OUTCOME : OUTCOMES[row.outcome];
    flags[FLAGS * count + 3] = reasonGroup(row.returnReason);
    for (let k = 0; k < TIMES.length; k++) times[TIMES.length * count + k] = row[TIMES[k] ?? "deliveredAt"] ?? NaN;
    count++;
  }
  const index = (k: number) => Int32Array.from({ length: count }, (_, i) => indices[2 * i + k] ?? -1);
  const flag = (k: number) => Uint8Array.from({ length: count }, (_, i) => flags[FLAGS * i + k] ?? 0);
  const time = (name: (typeof TIMES)[number]) => {
    const k = TIMES.indexOf(name);
    const column = new Float64Array(count);
    for (let i = 0; i < count; i++) column[i] = times[TIMES.length * i + k] ?? NaN;
    return column;
  };
  return {
    count,
    opportunity: index(0),
    partner: index(1),
    deliveredAt: time("deliveredAt"),
    deadline: time("deadline"),
    acceptedAt: time("acceptedAt"),
    declinedAt: time("declinedAt"),
    expiredAt: time("expiredAt"),
    stage: flag(0),
    stageAt: time("stageAt"),
    onHold: flag(1),
    closedAt: time("closedAt"),
    outcome: flag(2),
    feedbackAt: time("feedbackAt"),
    returnReason: flag(3),
  };
}

function grown<T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
