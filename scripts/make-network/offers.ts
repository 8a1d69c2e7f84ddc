/** What becomes of one offer at one partner, by the partner's hidden quality, as it stands at the book's date. */
import { DAY_MS } from "../../src-main/calendar/days.ts";
import { endOfDayAfter } from "../../src-main/calendar/instants.ts";
import { UNTOUCHED_OFFER, type OfferRow } from "../../src-main/contract/book.ts";
import { RETURN_REASONS } from "../../src-main/contract/codes.ts";
import { officeTime, workingDay } from "./deal.ts";
import type { Partner, Quality } from "./partners.ts";
import type { Random } from "./random.ts";

const OFFER_DAYS = 7;

/** How often each reason for a return comes, in the order of the list. */
const REASON_WEIGHTS = [28, 22, 12, 15, 6, 11, 6];

/** What an offer ended as, and when; `open` ones have not. */
export type Ending =
  | { readonly end: "won" | "returned" | "declined" | "expired" | "withdrawn"; readonly at: number }
  | { readonly end: "open" };

export interface MadeOffer {
  readonly row: OfferRow;
  readonly ending: Ending;
}

const startOfDay = (ms: number) => Math.floor(ms / DAY_MS) * DAY_MS;

const laterDay = (ms: number, days: number) => workingDay(Math.floor(ms / DAY_MS) + Math.max(1, Math.round(days)));

/** How far an accepted offer got by the book's date: a stage a fifth of the way, at most once a week. */
function progress(random: Random, acceptedAt: number, days: number, clock: number): Pick<OfferRow, "stage" | "stageAt"> {
  const elapsed = (clock - acceptedAt) / DAY_MS;
  const step = Math.max(7, days / 5);
  const stage = Math.min(5, Math.floor(elapsed / step));
  if (stage === 0) return { stage: null, stageAt: null };
  const stageAt = laterDay(acceptedAt, (stage - random.next() * 0.5) * step) * DAY_MS;
  return { stage, stageAt: Math.min(stageAt, startOfDay(clock)) };
}

/** One that lies got no further than its first days. */
function standstill(random: Random, acceptedAt: number, clock: number): Pick<OfferRow, "stage" | "stageAt"> {
  const stageAt = laterDay(acceptedAt, random.whole(1, 10)) * DAY_MS;
  return random.chance(0.5) && stageAt <= clock ? { stage: random.whole(1, 2), stageAt } : { stage: null, stageAt: null };
}

function feedback(random: Random, quality: Quality, closedAt: number, clock: number): number | null {
  const at = laterDay(closedAt, random.whole(1, 20)) * DAY_MS;
  return random.chance(quality.feedback) && at <= clock ? at : null;
}

/** From acceptance on. */
function work(random: Random, { quality }: Partner, row: OfferRow, acceptedAt: number, clock: number): MadeOffer {
  const accepted = { ...row, acceptedAt };
  const stalls = random.chance(quality.stall);
  const days = stalls ? random.between(120, 260) : quality.days * (0.35 + 1.3 * random.next());
  const closedAt = laterDay(acceptedAt, days) * DAY_MS;
  if (closedAt > clock) {
    const stage = stalls ? standstill(random, acceptedAt, clock) : progress(random, acceptedAt, days, clock);
    const onHold = stage.stage !== null && random.chance(0.05);
    const feedbackAt = random.chance(quality.feedback * 0.2) && stage.stageAt !== null ? stage.stageAt : null;
    return { row: { ...accepted, ...stage, onHold, feedbackAt }, ending: { end: "open" } };
  }
  const feedbackAt = feedback(random, quality, closedAt, clock);
  const stage = random.chance(0.9) ? progress(random, acceptedAt, days, closedAt - DAY_MS) : { stage: null, stageAt: null };
  if (random.chance(0.02))
    return { row: { ...accepted, ...stage, closedAt, outcome: "withdrawn" }, ending: { end: "withdrawn", at: closedAt } };
  if (!stalls && random.chance(quality.win)) {
    return { row: { ...accepted, ...stage, closedAt, outcome: "won", feedbackAt }, ending: { end: "won", at: closedAt } };
  }
  const returnReason = stalls && random.chance(0.5) ? "No Response" : random.weighted(RETURN_REASONS, REASON_WEIGHTS);
  return {
    row: { ...accepted, ...stage, closedAt, outcome: "returned", returnReason, feedbackAt },
    ending: { end: "returned", at: closedAt },
  };
}

/**
 * Plays an offer from its delivery to the book's date; the row has no id yet.
 * @param deliveredAt ms since the epoch, before `clock`.
 */
export function playOffer(random: Random, partner: Partner, deliveredAt: number, clock: number): MadeOffer {
  const { quality } = partner;
  const deadline = endOfDayAfter(deliveredAt, OFFER_DAYS, "UTC");
  const row: OfferRow = { ...UNTOUCHED_OFFER, id: "", opportunity: "", partner: partner.row.id, deliveredAt, deadline };
  const intime = random.chance(quality.touch);
  const late = !intime && random.chance(0.25);
  const answer = officeTime(random, laterDay(deliveredAt, intime ? random.whole(1, 5) : random.whole(9, 14)));
  if ((intime || late) && answer <= clock) {
    if (random.chance(quality.decline)) return { row: { ...row, declinedAt: answer }, ending: { end: "declined", at: answer } };
    return work(random, partner, row, answer, clock);
  }
  if (deadline >= clock) return { row, ending: { end: "open" } };
  // Some expiries were never recorded; they hold all the same.
  return { row: { ...row, expiredAt: random.chance(0.8) ? deadline : null }, ending: { end: "expired", at: deadline } };
}
