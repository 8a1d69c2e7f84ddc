/** Which changes of a partner's record, or of how it does, are worth trying, given what stops it. */
import { METRICS } from "../../contract/metrics.ts";
import { withPartner, type PartnerChange } from "../../engine/insight/changed-partner.ts";
import type { LittleTally } from "../../engine/insight/little.ts";
import { NetworkValues } from "../../engine/insight/network-values.ts";
import { DISTANCE } from "../../engine/metrics.ts";
import { METRIC_INDEX, type ObservedBook } from "../distribution/pipeline.ts";
import { plain } from "../distribution/sentences.ts";
import type { Changed } from "./trial.ts";

/** One change, in words and as what is decided anew. */
export interface Proposed {
  readonly change: string;
  readonly with: Changed;
}

/** Territories, lead types and products that are tried of each kind. */
const MOST_OF_A_KIND = 3;

const METRIC_NAMES: Readonly<Record<(typeof METRICS)[number], string>> = {
  winrate: "win rate",
  returnrate: "return rate",
  feedbackrate: "feedback rate",
  stallrate: "stall rate",
  touchrate: "touch rate",
  avgtimetoclose: "time to close",
  distance: "distance",
};

/** Changes of the record, apart from the capacity, whose right number follows from a trial; then metrics that are worse than the network's. */
export function proposedChanges(observed: ObservedBook, partner: number, tally: LittleTally): Proposed[] {
  return [...recordChanges(observed, partner, tally), ...metricChanges(observed, partner)];
}

function recordChanges({ book, settings }: ObservedBook, partner: number, tally: LittleTally): Proposed[] {
  const { columns } = book;
  const { minimumRevenue, maximumRevenue, active } = columns.partners;
  const { territories, leadTypes, products, lowest, highest } = tally.openings;
  const made = (change: string, what: PartnerChange): Proposed => ({ change, with: { columns: withPartner(columns, partner, what) } });
  const alone = (code: Parameters<typeof tally.stopped.get>[0]) => tally.stopped.get(code)?.alone ?? 0;
  const bound = (value: number | undefined) => `${plain.format(value ?? NaN)} ${settings.baseCurrency}`;
  const changes: Proposed[] = [];
  if (alone("partner-inactive") > 0) {
    changes.push(made(active[partner] === 1 ? "not paused" : "active instead of inactive", { kind: "active" }));
  }
  for (const covers of most(products)) changes.push(made(`cover product ${book.products.name(covers)}`, { kind: "product", covers }));
  for (const covers of most(territories)) {
    changes.push(made(`cover territory ${book.territories[covers] ?? ""}`, { kind: "territory", covers }));
  }
  for (const covers of most(leadTypes))
    changes.push(made(`work on lead type ${book.leadTypes.name(covers)}`, { kind: "lead-type", covers }));
  if (!Number.isNaN(lowest)) {
    changes.push(made(`revenue from ${bound(lowest)} instead of ${bound(minimumRevenue[partner])}`, { kind: "minimum", value: lowest }));
  }
  if (!Number.isNaN(highest)) {
    changes.push(made(`revenue up to ${bound(highest)} instead of ${bound(maximumRevenue[partner])}`, { kind: "maximum", value: highest }));
  }
  return changes;
}

/** Only what has data of its own and a weight, and is worse than the network's. */
function metricChanges({ book, settings, metrics, circumstances }: ObservedBook, partner: number): Proposed[] {
  const network = new NetworkValues(book.columns, settings, circumstances.standing.counts);
  return METRICS.flatMap((metric): Proposed[] => {
    const index = METRIC_INDEX[metric];
    if (index === DISTANCE) return [];
    const cell = index * metrics.partners + partner;
    const gain = settings.weights[metric] * (network.networkValue(index) - (metrics.value[cell] ?? NaN));
    if (metrics.imputed[cell] === 1 || !(gain > 0)) return [];
    return [{ change: `${METRIC_NAMES[metric]} at the network’s`, with: { metric: index } }];
  });
}

function most(counts: ReadonlyMap<number, number>): number[] {
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_OF_A_KIND)
    .map(([place]) => place);
}
