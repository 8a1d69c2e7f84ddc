/** Understanding weights, as calls: the past, flips, sensitivity, a partner that gets little. */
import type { Handlers } from "../../contract/calls.ts";
import type { insightCalls } from "../../contract/calls/insight.ts";
import { offersDelivered } from "../distribution/past.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { draftRanking, opportunityFlips } from "./flips.ts";
import { partnerLittle } from "./partner.ts";
import { pastMoves, pastOutcome } from "./past.ts";
import { pastCsv } from "./past-csv.ts";
import { sensitivityOf } from "./sensitivity.ts";

function delivered(session: Session): { readonly first: number; readonly last: number } | null {
  const { observed } = snapshot(session);
  const offers = offersDelivered(observed, -Infinity, observed.asOf);
  const { deliveredAt } = observed.book.columns.offers;
  const [first, last] = [offers[0], offers.at(-1)];
  return first === undefined || last === undefined ? null : { first: deliveredAt[first] ?? NaN, last: deliveredAt[last] ?? NaN };
}

export function insightHandlers(session: Session): Pick<Handlers, keyof typeof insightCalls> {
  return {
    "insight.delivered": () => delivered(session),
    "insight.past": (query) => pastOutcome(session, query),
    "insight.pastMoves": (query) => pastMoves(session, query),
    "insight.pastCsv": async (query) => ({ csv: await pastCsv(session, query) }),
    "insight.flips": (query) => opportunityFlips(session, query),
    "insight.ranking": (query) => draftRanking(session, query),
    "insight.sensitivity": (query) => sensitivityOf(session, query),
    "insight.partner": (query) => partnerLittle(session, query),
  };
}
