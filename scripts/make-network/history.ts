/** The past of the made-up network: opportunities that were offered, once or several times, until the book's date. */
import { DAY_MS } from "../../src-main/calendar/days.ts";
import type { OfferRow, OpportunityRow } from "../../src-main/contract/book.ts";
import type { Customer } from "./customers.ts";
import { makeDeal, officeTime, workingDay } from "./deal.ts";
import { suits } from "./matching.ts";
import { playOffer, type Ending } from "./offers.ts";
import type { Partner } from "./partners.ts";
import type { Random } from "./random.ts";

export const PAST_OFFERS = 12_000;
const MAX_OFFERS = 5;
const PATIENCE_DAYS = 45;
const FIRST_DAY = Date.UTC(2023, 0, 2) / DAY_MS;
/** Of all past offers, those that partners registered themselves. */
const PARTNER_CREATED = 60;

/** An opportunity with the offers it had, in order; ids come later. */
export interface Story {
  readonly deal: OpportunityRow;
  readonly offers: readonly OfferRow[];
  /** Not closed, without an open offer, and not at the most offers. */
  readonly waits: boolean;
}

export interface Network {
  readonly customers: readonly Customer[];
  /** By the customer's id. */
  readonly near: ReadonlyMap<string, readonly Partner[]>;
  /** ms since the epoch. */
  readonly clock: number;
}

function closeDeal(deal: OpportunityRow, status: OpportunityRow["status"], closedAt: number): OpportunityRow {
  return { ...deal, status, closedAt };
}

/** After an offer that came to nothing: given up (lost or canceled), or tried again. */
function givesUp(random: Random, ending: Ending, tries: number): boolean {
  if (ending.end === "returned") return random.chance(0.62);
  return (ending.end === "declined" || ending.end === "expired") && random.chance(0.06 * tries);
}

function playStory(random: Random, deal: OpportunityRow, candidates: readonly Partner[], network: Network, most: number): Story {
  const { clock } = network;
  const offers: OfferRow[] = [];
  let tries = 0;
  let left = candidates;
  let ready = Math.floor((deal.createdAt ?? clock) / DAY_MS);
  while (left.length > 0 && tries < MAX_OFFERS && offers.length < most) {
    const day = workingDay(ready + random.weighted([0, 1, 2, 4], [4, 4, 2, 1]));
    const deliveredAt = Math.max(officeTime(random, day), (deal.createdAt ?? 0) + 30 * 60_000);
    if (deliveredAt > clock) break;
    const partner = random.weighted(
      left,
      left.map(({ appetite }) => appetite),
    );
    const { row, ending } = playOffer(random, partner, deliveredAt, clock);
    offers.push(row);
    if (ending.end === "open") return { deal, offers, waits: false };
    if (ending.end === "won") return { deal: closeDeal(deal, "won", ending.at), offers, waits: false };
    if (ending.end !== "withdrawn") tries++;
    if (givesUp(random, ending, tries)) {
      return { deal: closeDeal(deal, random.chance(0.8) ? "lost" : "canceled", ending.at), offers, waits: false };
    }
    left = left.filter((other) => other !== partner);
    ready = Math.floor(ending.at / DAY_MS) + 1;
  }
  // Nobody is left to ask: after a while most of these are given up.
  const givenUp = (ready + PATIENCE_DAYS) * DAY_MS;
  if (left.length === 0 && givenUp < clock && random.chance(0.9)) return { deal: closeDeal(deal, "lost", givenUp), offers, waits: false };
  return { deal, offers, waits: tries < MAX_OFFERS };
}

/** What a partner registered itself: one offer, accepted when it was registered. */
function partnerCreated(random: Random, deal: OpportunityRow, partner: Partner, clock: number): Story {
  const at = deal.createdAt ?? clock;
  const { row, ending } = playOffer(random, partner, at, clock);
  const done = ending.end === "won" || ending.end === "returned";
  const blank = { deadline: null, declinedAt: null, expiredAt: null, acceptedAt: at };
  const offer = done
    ? { ...row, ...blank }
    : { ...row, ...blank, stage: null, stageAt: null, onHold: false, closedAt: null, outcome: null, feedbackAt: null };
  const own = { ...deal, partnerCreated: true };
  return { deal: done ? closeDeal(own, ending.end === "won" ? "won" : "lost", ending.at) : own, offers: [offer], waits: false };
}

/** Opportunities with `PAST_OFFERS` offers in all, in no order. */
export function makeHistory(random: Random, network: Network): Story[] {
  const stories: Story[] = [];
  const lastDay = Math.floor(network.clock / DAY_MS);
  let offers = 0;
  while (offers < PAST_OFFERS) {
    const customer = random.pick(network.customers);
    const created = officeTime(random, workingDay(random.whole(FIRST_DAY, lastDay - 3)));
    const deal = makeDeal(random, customer, created);
    const candidates = (network.near.get(customer.row.id) ?? []).filter((partner) => partner.appetite > 0 && suits(partner, deal));
    if (candidates.length === 0) continue;
    const story =
      stories.length < PARTNER_CREATED
        ? partnerCreated(random, deal, random.pick(candidates), network.clock)
        : playStory(random, deal, candidates, network, PAST_OFFERS - offers);
    stories.push(story);
    offers += story.offers.length;
  }
  return stories;
}
