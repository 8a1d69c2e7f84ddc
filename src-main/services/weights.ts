/** The seven weights: read, tried on what waits, saved. */
import type { CallOutput, Handlers } from "../contract/calls.ts";
import type { weightCalls } from "../contract/calls/weights.ts";
import { METRICS, STANDARD_WEIGHTS, WEIGHT_PREFIX, type Weights } from "../contract/metrics.ts";
import { checkSetting } from "../contract/settings.ts";
import { Distribution } from "../engine/distribute.ts";
import { DISTANCE } from "../engine/metrics.ts";
import { METRIC_INDEX, priced } from "./distribution/pipeline.ts";
import { perform } from "./editing/acts.ts";
import type { Session } from "./session.ts";
import { snapshot, type Snapshot } from "./snapshot.ts";

type Preview = CallOutput<"weights.preview">;

/** How many of those that move a preview names. */
const MOVES_SHOWN = 200;
const BINS = 10;

/** The whole of what waits, distributed with these weights: index of the partner by place in the order; -1 = none. */
function assign({ observed, waiting }: Snapshot, weights: Weights): Int32Array {
  const { order, candidates } = waiting();
  const pricing = priced(observed, order.opportunities, candidates, weights);
  const { book, standing } = observed.circumstances;
  const distribution = new Distribution(book, standing, pricing);
  while (distribution.advance(order.opportunities.length));
  return distribution.assignment;
}

function preview(taken: Snapshot, weights: Weights): Preview {
  const { book, settings } = taken.observed;
  const { order } = taken.waiting();
  const before = assign(taken, settings.weights);
  const after = assign(taken, weights);
  const named = (partner: number) => (partner < 0 ? null : book.partners.named(partner));
  const loads = { before: new Int32Array(book.partners.count), after: new Int32Array(book.partners.count) };
  const moves: Preview["moves"] = [];
  let moved = 0;
  before.forEach((from, i) => {
    const to = after[i] ?? -1;
    if (from >= 0) loads.before[from] = (loads.before[from] ?? 0) + 1;
    if (to >= 0) loads.after[to] = (loads.after[to] ?? 0) + 1;
    if (from === to) return;
    moved++;
    if (moves.length === MOVES_SHOWN) return;
    const opportunity = order.opportunities[i] ?? -1;
    const customer = book.columns.opportunities.customer[opportunity] ?? -1;
    moves.push({
      opportunity: book.opportunities.named(opportunity),
      customer: customer < 0 ? null : book.customers.name(customer),
      from: named(from),
      to: named(to),
    });
  });
  const changes = [...book.partners.ids.keys()]
    .map((partner) => ({ partner, before: loads.before[partner] ?? 0, after: loads.after[partner] ?? 0 }))
    .filter((load) => load.before > 0 || load.after > 0)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || b.after - a.after || a.partner - b.partner);
  return {
    waiting: before.length,
    moved,
    placedBefore: before.filter((partner) => partner >= 0).length,
    placedAfter: after.filter((partner) => partner >= 0).length,
    moves,
    loads: changes.map((load) => ({ ...load, partner: book.partners.named(load.partner) })),
  };
}

/** How each metric's own values are spread over the active partners; a metric that nobody has data for is left out. */
function spread({ observed }: Snapshot): CallOutput<"weights.read">["spread"] {
  const { metrics, book } = observed;
  return METRICS.filter((metric) => METRIC_INDEX[metric] !== DISTANCE).flatMap((metric) => {
    const start = METRIC_INDEX[metric] * metrics.partners;
    const values = [...metrics.raw.subarray(start, start + metrics.partners)].filter(
      (value, partner) => !Number.isNaN(value) && book.columns.partners.active[partner] === 1,
    );
    if (values.length === 0) return [];
    const minimum = Math.min(...values);
    const maximum = Math.max(...values);
    const bins = Array.from({ length: BINS }, () => 0);
    for (const value of values) {
      const bin = maximum === minimum ? 0 : Math.min(BINS - 1, Math.floor(((value - minimum) / (maximum - minimum)) * BINS));
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    return [{ metric, minimum, maximum, bins }];
  });
}

export function weightHandlers(session: Session): Pick<Handlers, keyof typeof weightCalls> {
  return {
    "weights.read": () => {
      const taken = snapshot(session);
      const { weights, distanceUnit, score } = taken.observed.settings;
      return { weights, standard: { ...STANDARD_WEIGHTS }, distanceUnit, score, spread: spread(taken) };
    },
    "weights.preview": ({ weights }) => preview(snapshot(session), weights),
    "weights.save": ({ weights, window }) => {
      const before = snapshot(session).observed.settings.weights;
      const different = METRICS.filter((metric) => weights[metric] !== before[metric]);
      perform(session, { window, label: "change of the weights" }, (edit) => {
        for (const metric of different) {
          const value = String(weights[metric]);
          edit.write("setting", { id: checkSetting(WEIGHT_PREFIX + metric, value), value });
        }
      });
      return { changed: different };
    },
  };
}
