/** What became of offers: reasons of returns, the way from delivery to a win, and how values of single offers are spread. */
import type { CallInput } from "../../contract/calls.ts";
import type { ChartFunnel, ChartReasons, ChartScope, ChartSpread } from "../../contract/calls/charts.ts";
import { RETURN_REASON_GROUPS } from "../../contract/codes.ts";
import { known } from "../../engine/series/measures.ts";
import { countBySteps, meanOf, medianOf, stepsFor } from "../../engine/series/spread.ts";
import { tallyAll, tallyProgress, tallyReasons } from "../../engine/series/tallies.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { observedOf } from "./counts.ts";
import { networkOffers, offersIn, valuesIn } from "./offers-in.ts";

/** The narrowest steps: a day, a kilometre or mile. */
const NARROWEST = 1;

export function readReasons(observed: ObservedBook, scope: ChartScope): ChartReasons {
  const count = (offers: Int32Array) => tallyReasons(observedOf(observed), offers, RETURN_REASON_GROUPS.length);
  const own = count(offersIn(observed, scope));
  const inNetwork = networkOffers(observed, scope);
  const network = inNetwork === null ? null : count(inNetwork);
  const total = (counts: Int32Array) => counts.reduce((sum, one) => sum + one, 0);
  const reasons = RETURN_REASON_GROUPS.map((reason, k) => ({ reason, count: own[k] ?? 0, network: (network ?? own)[k] ?? 0 }));
  return {
    returned: total(own),
    reasons: reasons.filter((one) => one.count + one.network > 0).toSorted((a, b) => b.count - a.count || b.network - a.network),
    network: network === null ? null : total(network),
  };
}

export function readFunnel(observed: ObservedBook, scope: ChartScope): ChartFunnel {
  const offers = offersIn(observed, scope);
  const counts = tallyAll(observedOf(observed), offers);
  const progress = tallyProgress(observedOf(observed), offers);
  const of = (column: Int32Array) => column[0] ?? 0;
  const won = of(counts.won);
  const returned = of(counts.returned);
  const accepted = of(counts.accepted);
  return {
    delivered: of(counts.delivered),
    accepted,
    progressed: progress.reached,
    won,
    declined: of(counts.declined),
    expired: of(counts.expired),
    pending: of(counts.pending),
    returnedEarly: returned - progress.returned,
    openEarly: accepted - progress.reached - (returned - progress.returned),
    returnedLate: progress.returned,
    openLate: progress.reached - progress.won - progress.returned,
  };
}

function told(values: Float64Array): ChartSpread["own"] {
  const { count, mean } = meanOf(values);
  return { count, mean: count === 0 ? null : mean, median: count === 0 ? null : medianOf(values) };
}

export function readSpread(observed: ObservedBook, { scope, metric }: CallInput<"charts.spread">): ChartSpread {
  const offers = offersIn(observed, scope);
  const values = known(valuesIn(observed, offers, metric));
  const network = networkOffers(observed, scope);
  const steps = stepsFor(values, NARROWEST);
  const could = metric === "distance" ? offers.length : (tallyAll(observedOf(observed), offers).won[0] ?? 0);
  return {
    metric,
    own: told(values),
    network: network === null ? null : told(known(valuesIn(observed, network, metric))),
    width: steps.width,
    steps: [...countBySteps(values, steps)],
    unknown: could - values.length,
  };
}
