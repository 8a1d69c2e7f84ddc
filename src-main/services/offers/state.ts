/** The state of single offers at a time, by the engine's own rule: rows go through one set of columns, one after another. */
import type { OfferRow } from "../../contract/book.ts";
import { OFFER_STATES, type OfferState } from "../../contract/codes.ts";
import { NO_OUTCOME, RETURNED, WITHDRAWN, WON, type OfferColumns } from "../../engine/book.ts";
import { offerState } from "../../engine/offer-state.ts";

const OUTCOMES = { won: WON, returned: RETURNED, withdrawn: WITHDRAWN } as const;
const TIMES = ["deliveredAt", "deadline", "acceptedAt", "declinedAt", "expiredAt", "stageAt", "closedAt", "feedbackAt"] as const;

const time = () => new Float64Array(1);
const row = {
  count: 1,
  opportunity: Int32Array.of(0),
  partner: Int32Array.of(0),
  deliveredAt: time(),
  deadline: time(),
  acceptedAt: time(),
  declinedAt: time(),
  expiredAt: time(),
  stage: new Uint8Array(1),
  stageAt: time(),
  onHold: new Uint8Array(1),
  closedAt: time(),
  outcome: new Uint8Array(1),
  feedbackAt: time(),
  // The state does not depend on it.
  returnReason: new Uint8Array(1),
} satisfies OfferColumns;

/** null = not delivered by `t`. */
export function stateOf(offer: OfferRow, t: number): OfferState | null {
  for (const name of TIMES) row[name][0] = offer[name] ?? NaN;
  row.stage[0] = offer.stage ?? 0;
  row.onHold[0] = offer.onHold ? 1 : 0;
  row.outcome[0] = offer.outcome === null ? NO_OUTCOME : OUTCOMES[offer.outcome];
  return OFFER_STATES[offerState(row, 0, t) - 1] ?? null;
}

const OPEN: ReadonlySet<OfferState | null> = new Set<OfferState>(["Delivered", "Accepted", "In Progress", "On Hold"]);

export function isOpenAt(offer: OfferRow, t: number): boolean {
  return OPEN.has(stateOf(offer, t));
}
