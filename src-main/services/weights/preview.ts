/** What a draft would do with all that waits, beside another state: figures, the load of each partner, and who moves. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { PREVIEW_FIGURES, type WeightPreview } from "../../contract/calls/weights.ts";
import { METRICS } from "../../contract/metrics.ts";
import { isActive } from "../../engine/availability/active.ts";
import { besideOf, countMoved, type Assigned, type Beside } from "../../engine/preview/moved.ts";
import { METRIC_INDEX, weightColumn } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { yardstickOf, type Compared, type State } from "./states.ts";

export function assignedOf({ prepared, assignment }: State): Assigned {
  return { opportunities: prepared.order.opportunities, assignment };
}

export function besideIn(session: Session, { before, after }: Compared): Beside {
  return besideOf(assignedOf(after), assignedOf(before), snapshot(session).observed.book.opportunities.count);
}

const known = (value: number) => (Number.isNaN(value) ? null : value);

export function previewOf(session: Session, compared: Compared): WeightPreview {
  const { before, after } = compared;
  const yardstick = yardstickOf(session);
  const { partners } = yardstick.book;
  const { shares, choices } = after.prepared.influence.shares(weightColumn(after.tuning.weights));
  let active = 0;
  let unlimited = 0;
  for (let p = 0; p < partners.count; p++) {
    if (!isActive(yardstick, p)) continue;
    active++;
    if (Number.isNaN(partners.capacity[p])) unlimited++;
  }
  return {
    waiting: after.assignment.length,
    waitingBefore: before.assignment.length,
    kept: after.prepared.order.kept.filter((partner) => partner >= 0).length,
    moved: countMoved(assignedOf(after), besideIn(session, compared)),
    figures: PREVIEW_FIGURES.map((figure) => ({ figure, before: known(before.totals[figure]), after: known(after.totals[figure]) })),
    partners: active,
    unlimited,
    decides: METRICS.map((metric) => ({ metric, share: known(shares[METRIC_INDEX[metric]] ?? NaN) })),
    choices,
    spread: [...after.prepared.spread],
  };
}

type Page = Pick<CallInput<"weights.loads">, "offset" | "limit">;

export function loadsIn(session: Session, { before, after }: Compared, { offset, limit }: Page): CallOutput<"weights.loads"> {
  const { book } = snapshot(session).observed;
  const yardstick = yardstickOf(session);
  const was = (partner: number) => before.loads[partner] ?? 0;
  const is = (partner: number) => after.loads[partner] ?? 0;
  const shown = [...after.loads.keys()].filter((p) => was(p) > 0 || is(p) > 0 || isActive(yardstick, p));
  const change = (partner: number) => is(partner) - was(partner);
  const order = shown.toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)) || change(b) - change(a) || is(b) - is(a) || a - b);
  return {
    total: order.length,
    offset,
    most: shown.reduce((most, partner) => Math.max(most, was(partner), is(partner)), 0),
    rows: order.slice(offset, offset + limit).map((p) => ({ partner: book.partners.named(p), before: was(p), after: is(p) })),
  };
}
