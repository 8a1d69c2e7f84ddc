/** The charts: series from the book's columns, never a query for each partner. */
import type { ChartScope, ChartTotals, chartCalls } from "../../contract/calls/charts.ts";
import type { Handlers } from "../../contract/calls.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { readPartners } from "./by-partner.ts";
import { readCapacity } from "./capacity.ts";
import { countsOf } from "./counts.ts";
import { deliveredMonths, readMonths } from "./months.ts";
import { readOffersBehind } from "./offers-behind.ts";
import { readFunnel, readReasons, readSpread } from "./outcomes.ts";
import { networkOffers, offersIn } from "./offers-in.ts";
import { readScorecard } from "./scorecard.ts";

export function readTotals(observed: ObservedBook, scope: ChartScope): ChartTotals {
  const network = networkOffers(observed, scope);
  return {
    own: countsOf(observed, offersIn(observed, scope)),
    network: network === null ? null : countsOf(observed, network),
    delivered: deliveredMonths(observed),
    windowDays: observed.settings.windowDays,
  };
}

export function chartHandlers(session: Session): Pick<Handlers, keyof typeof chartCalls> {
  const observed = () => snapshot(session).observed;
  return {
    "charts.totals": ({ scope }) => readTotals(observed(), scope),
    "charts.months": ({ scope }) => readMonths(observed(), scope),
    "charts.partners": (input) => readPartners(observed(), input),
    "charts.reasons": ({ scope }) => readReasons(observed(), scope),
    "charts.funnel": ({ scope }) => readFunnel(observed(), scope),
    "charts.capacity": (input) => readCapacity(observed(), input),
    "charts.spread": (input) => readSpread(observed(), input),
    "charts.offers": (input) => readOffersBehind(session, observed(), input),
    "charts.scorecard": ({ partner }) => readScorecard(session, observed(), partner),
  };
}
