/** Past offers, 20 a partner, with the outcomes that its hidden qualities make likely, and the opportunities that they were about. */
import { UNTOUCHED_OFFER, type OfferRow, type OpportunityRow } from "../../../src-main/contract/book.ts";
import { RETURN_REASONS } from "../../../src-main/contract/codes.ts";
import { customerCount, DAY, opportunityRow, waitingId } from "./opportunities.ts";
import { partnerId } from "./partners.ts";
import { randomFrom, type Random } from "./random.ts";
import type { Shape } from "./sizes.ts";

/** Of the opportunities that wait, how many one partner has refused already. */
const REFUSED_BEFORE = 0.05;
/** Of the accepted offers, how many are still open. */
const STILL_OPEN = 0.08;

interface Qualities {
  readonly answers: number;
  readonly wins: number;
  readonly quick: number;
  readonly feedback: number;
}

/** Each offer's partner: every partner as often as the others, in random order. */
function partnersInTurn({ partners: count, pastOffers }: Shape, random: Random): Int32Array {
  const turns = Int32Array.from({ length: count * pastOffers }, (_, i) => i % count);
  random.shuffle(turns);
  return turns;
}

function offerDelivered(id: number, opportunity: string, partner: number, deliveredAt: number): OfferRow {
  return {
    ...UNTOUCHED_OFFER,
    id: `F${String(id + 1).padStart(6, "0")}`,
    opportunity,
    partner: partnerId(partner),
    deliveredAt,
    deadline: deliveredAt - (deliveredAt % DAY) + 8 * DAY - 1,
  };
}

/** The offer after the partner has refused it in one of three ways. */
function refused(offer: OfferRow, random: Random): OfferRow {
  const deliveredAt = offer.deliveredAt ?? 0;
  const answer = deliveredAt + Math.floor(random.unit() * 7 * DAY);
  const way = random.unit();
  if (way < 0.5) return { ...offer, declinedAt: answer };
  if (way < 0.75) return offer;
  const returnReason = RETURN_REASONS[random.below(RETURN_REASONS.length)] ?? null;
  return { ...offer, acceptedAt: answer, outcome: "returned", returnReason, closedAt: answer + Math.floor(random.unit() * 20 * DAY) };
}

/** The offer after the partner has taken it: open in some stage, won or returned. */
function taken(offer: OfferRow, { wins, quick, feedback }: Qualities, asOf: number, random: Random): OfferRow {
  const acceptedAt = (offer.deliveredAt ?? 0) + Math.floor(random.unit() * (random.chance(0.05) ? 12 : 6) * DAY);
  const stageAt = acceptedAt + Math.floor(random.unit() * 20 * DAY);
  const accepted = { ...offer, acceptedAt, stage: 1 + random.below(5), stageAt, onHold: random.chance(0.02) };
  if (random.chance(STILL_OPEN)) return accepted;
  const closedAt = Math.min(asOf, stageAt + Math.floor((5 + random.unit() * 60 * (1 - quick)) * DAY));
  const feedbackAt = random.chance(feedback) ? closedAt : null;
  if (random.chance(wins)) return { ...accepted, onHold: false, outcome: "won", closedAt, feedbackAt };
  const returnReason = RETURN_REASONS[random.below(RETURN_REASONS.length)] ?? null;
  return { ...accepted, onHold: false, outcome: "returned", returnReason, closedAt, feedbackAt };
}

export interface Past {
  readonly opportunities: OpportunityRow[];
  readonly offers: OfferRow[];
}

/** An opportunity goes from partner to partner until one takes it; some of those that wait have been refused once. */
export function past(seed: string, shape: Shape, asOf: number): Past {
  const random = randomFrom(`${seed} past`);
  const customers = customerCount(shape);
  const qualities = Array.from({ length: shape.partners }, (): Qualities => {
    const middling = () => (random.unit() + random.unit() + random.unit()) / 3;
    return { answers: 0.5 + middling() / 2, wins: middling(), quick: middling(), feedback: middling() };
  });
  const partners = partnersInTurn(shape, random);
  const offers: OfferRow[] = [];
  const opportunities: OpportunityRow[] = [];

  const refusedOnes = Math.floor(shape.opportunities * REFUSED_BEFORE);
  for (let i = 0; i < refusedOnes; i++) {
    const opportunity = waitingId(random.below(shape.opportunities));
    offers.push(refused(offerDelivered(i, opportunity, partners[i] ?? 0, asOf - Math.floor(random.between(40, 60) * DAY)), random));
  }

  let next = refusedOnes;
  while (next < partners.length) {
    const id = `D${String(opportunities.length + 1).padStart(6, "0")}`;
    const createdAt = asOf - Math.floor(random.between(150, 730) * DAY);
    let deliveredAt = createdAt;
    let status: OpportunityRow["status"] = "lost";
    let last: OfferRow | null = null;
    for (let turn = 0; turn < 4 && next < partners.length && status === "lost"; turn++) {
      const partner = partners[next] ?? 0;
      const quality = qualities[partner] ?? { answers: 0, wins: 0, quick: 0, feedback: 0 };
      deliveredAt += Math.floor(random.between(1, 5) * DAY) + 20 * DAY * Math.min(turn, 1);
      const offer = offerDelivered(next, id, partner, deliveredAt);
      last = random.chance(quality.answers) ? taken(offer, quality, asOf, random) : refused(offer, random);
      offers.push(last);
      next++;
      if (last.outcome === "won") status = "won";
      else if (last.outcome === null && last.stage !== null) status = "open";
    }
    const closedAt = status === "open" ? null : status === "won" ? (last?.closedAt ?? null) : Math.min(asOf, deliveredAt + 90 * DAY);
    opportunities.push({ ...opportunityRow(id, customers, random), createdAt, status, closedAt });
  }
  return { opportunities, offers };
}
