/** The slow twin of the newcomers' share: which opportunities it takes, and who is a newcomer. */
import type { OpportunityRow, PartnerRow } from "../../src-main/contract/book.ts";
import type { Situation } from "./situation.ts";
import { grouped } from "./book.ts";
import { countedOffers } from "./metrics.ts";
import { offersAtTime } from "./state.ts";

const modulus = 2n ** 32n;

/**
 * "FNV-1a with 32 bits over the id's UTF-16 code units (offset basis 2166136261, prime 16777619), then MurmurHash3's fmix32 (shift 16, times 2246822507,
 * shift 13, times 3266489909, shift 16)"
 */
export function twinHash(id: string): bigint {
  let hash = 2166136261n;
  for (let place = 0; place < id.length; place += 1) hash = ((hash ^ BigInt(id.charCodeAt(place))) * 16777619n) % modulus;
  hash = ((hash ^ (hash >> 16n)) * 2246822507n) % modulus;
  hash = ((hash ^ (hash >> 13n)) * 3266489909n) % modulus;
  return hash ^ (hash >> 16n);
}

/** "chosen where hash x 100 < share x 2^32", both sides exact */
function isChosen({ id }: OpportunityRow, share: number): boolean {
  return Number(twinHash(id)) * 100 < share * 2 ** 32;
}

/** Whether a partner goes first for an opportunity. */
export type GoesFirst = (opportunity: OpportunityRow, partner: PartnerRow) => boolean;

/** "a partner with fewer than `newcomer-offers` delivered offers up to t: the D of its metrics, but of all time" */
export function newcomerTest({ book, settings, t }: Situation): GoesFirst {
  const ofAllTime = { ...settings, windowDays: null };
  const delivered = grouped(countedOffers(offersAtTime(book, t), ofAllTime, t), (offer) => offer.partner);
  return (opportunity, partner) =>
    isChosen(opportunity, settings.newcomerShare) && (delivered.get(partner.id)?.length ?? 0) < settings.newcomerOffers;
}
