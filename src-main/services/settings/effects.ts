/** What a change of a setting changed at once: counts before and after. */
import { FIGURES, type Effect, type FigureName } from "../../contract/calls/settings.ts";
import { situationOf } from "../../engine/standing.ts";
import { openOffers } from "../overview/open-offers.ts";
import { sum } from "../records/metrics-view.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

type Figures = Readonly<Record<FigureName, number>>;

function figuresNow(session: Session): Figures {
  const taken = snapshot(session);
  const { book, circumstances } = taken.observed;
  const { standing } = circumstances;
  const { opportunities } = book.columns;
  const open = openOffers(taken.observed);
  let atLimit = 0;
  let knownRevenue = 0;
  for (let o = 0; o < opportunities.count; o++) {
    if (situationOf(standing, o) === "at-limit") atLimit++;
    if (!Number.isNaN(opportunities.revenue[o] ?? NaN)) knownRevenue++;
  }
  const { offsets } = taken.waiting().candidates;
  let possible = 0;
  for (let i = 0; i + 1 < offsets.length; i++) if ((offsets[i + 1] ?? 0) > (offsets[i] ?? 0)) possible++;
  return {
    waiting: standing.waiting.length,
    possible,
    "at-limit": atLimit,
    "known-revenue": knownRevenue,
    "open-offers": open.count,
    overdue: open.alerts.overdue,
    stalled: open.alerts.stalled,
    "counted-offers": sum(standing.counts.delivered),
  };
}

/** Runs `work` and says which figures are different after it. */
export function withEffects<T>(session: Session, work: () => T): { readonly value: T; readonly effects: Effect[] } {
  const before = figuresNow(session);
  const value = work();
  const after = figuresNow(session);
  return {
    value,
    effects: FIGURES.flatMap((figure) =>
      before[figure] === after[figure] ? [] : [{ figure, before: before[figure], after: after[figure] }],
    ),
  };
}
