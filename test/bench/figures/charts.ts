/** `charts`: each chart of a page from the columns of a history of 1,000,000 offers; the slowest of them is the figure. */
import type { ChartScope } from "../../../src-main/contract/calls/charts.ts";
import type { ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { readPartners } from "../../../src-main/services/charts/by-partner.ts";
import { readCapacity } from "../../../src-main/services/charts/capacity.ts";
import { readTotals } from "../../../src-main/services/charts/index.ts";
import { readMonths } from "../../../src-main/services/charts/months.ts";
import { offersBehind } from "../../../src-main/services/charts/offers-behind.ts";
import { readFunnel, readReasons, readSpread } from "../../../src-main/services/charts/outcomes.ts";
import { loadBook, settingsOf } from "../../../src-main/services/columns/index.ts";
import { timed, type Measured } from "../timing.ts";
import { AS_OF, workload } from "../workload/index.ts";
import { LONG_HISTORY } from "../workload/sizes.ts";
import { FEW, type Measures } from "./subject.ts";

const NETWORK: ChartScope = { partner: null, territory: null, leadType: null, product: null, from: null, to: null };
const PAGE = { offset: 0, limit: 25 };

/** Each as its call answers it, by a name for stderr. */
function chartsOf(scope: ChartScope): Readonly<Record<string, (observed: ObservedBook) => unknown>> {
  return {
    totals: (observed) => readTotals(observed, scope),
    months: (observed) => readMonths(observed, scope),
    "by partner, win rate": (observed) => readPartners(observed, { scope, metric: "winrate", ...PAGE }),
    "by partner, time to close": (observed) => readPartners(observed, { scope, metric: "avgtimetoclose", ...PAGE }),
    "by partner, distance": (observed) => readPartners(observed, { scope, metric: "distance", ...PAGE }),
    reasons: (observed) => readReasons(observed, scope),
    funnel: (observed) => readFunnel(observed, scope),
    capacity: (observed) => readCapacity(observed, { scope, ...PAGE }),
    "days to close": (observed) => readSpread(observed, { scope, metric: "avgtimetoclose" }),
    distance: (observed) => readSpread(observed, { scope, metric: "distance" }),
    "offers behind": (observed) => offersBehind(observed, scope, { kind: "won", month: null, before: null, reason: null, step: null }),
  };
}

export const charts: Measures = {
  engine: async () => {
    const observed = longHistory();
    const { standing } = observed.circumstances;
    const group = observed.book.leadTypes.id(0);
    let slowest: Measured | null = null;
    for (const [scopeName, scope] of [
      ["network", NETWORK],
      ["lead type", { ...NETWORK, leadType: group }],
      ["partner", { ...NETWORK, partner: observed.book.partners.id(0) }],
    ] as const) {
      for (const [name, read] of Object.entries(chartsOf(scope))) {
        const measured = await timed(FEW, {
          // Another object, about which nothing is remembered.
          before: () => ({ ...observed }),
          run: read,
          after: (made, _turn, warmUp) => {
            if (warmUp && name === "totals" && scope === NETWORK)
              mustCount(made as ReturnType<typeof readTotals>, standing.counts.delivered);
          },
        });
        process.stderr.write(`charts: ${scopeName}, ${name}: ${measured.median.toFixed(0)} ms\n`);
        if (slowest === null || measured.median > slowest.median) slowest = measured;
      }
    }
    if (slowest === null) throw new Error("there are charts to measure");
    return slowest;
  },
};

/** The columns alone: a million rows as objects would be gone through by every collection of garbage. */
function longHistory(): ObservedBook {
  const rows = workload(LONG_HISTORY);
  const settings = settingsOf(rows);
  return observeBook(loadBook(rows, settings), settings, AS_OF);
}

/** The metrics' own counting is the reference. */
function mustCount({ own }: ReturnType<typeof readTotals>, delivered: Int32Array): void {
  const expected = delivered.reduce((sum, count) => sum + count, 0);
  if (own.delivered !== expected) throw new Error(`the charts count ${own.delivered} delivered offers, the metrics ${expected}`);
}
