/** A partner's figures as both history modes count them, from the engine's own columns. */
import type { Handlers } from "../contract/calls.ts";
import type { estimateCalls, Estimate, Estimates } from "../contract/calls/estimates.ts";
import { AppError, quoted } from "../contract/errors.ts";
import { measure, metricCounts, SHRINK_OFFERS, TIME } from "../engine/metrics.ts";
import { METRIC_INDEX, SUM_ORDER, type ObservedBook } from "./distribution/pipeline.ts";
import { replayOf } from "./review/replay.ts";
import { runOf } from "./review/worklist.ts";
import type { Session } from "./session.ts";
import { snapshot } from "./snapshot.ts";

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** @param partner its index. */
export function estimatesOf({ book, settings, circumstances }: ObservedBook, partner: number): Estimates {
  const { counts } = circumstances.standing;
  const neutral = measure(book.columns, { ...settings, history: "neutral" }, counts);
  const adjusted = measure(book.columns, { ...settings, history: "adjusted" }, counts);
  const behind = metricCounts(counts);
  const metrics = SUM_ORDER.flatMap((metric): Estimate[] => {
    if (metric === "distance") return [];
    const index = METRIC_INDEX[metric];
    const cell = index * neutral.partners + partner;
    const { sum, of } = behind[index] ?? { sum: counts.won, of: counts.delivered };
    return [
      {
        metric,
        own: known(neutral.raw[cell]),
        count: (index === TIME ? of : sum)[partner] ?? 0,
        of: of[partner] ?? 0,
        network: known(adjusted.network[index]),
        mean: known(neutral.network[index]),
        neutral: neutral.value[cell] ?? 0,
        adjusted: adjusted.value[cell] ?? 0,
      },
    ];
  });
  return { history: settings.history, imaginary: SHRINK_OFFERS, metrics };
}

export function estimateHandlers(session: Session): Pick<Handlers, keyof typeof estimateCalls> {
  return {
    "estimates.ofPartner": ({ partner: id, run }) => {
      const observed = run === null ? snapshot(session).observed : replayOf(session, runOf(session, run)).observed;
      const partner = observed.book.partners.place(id);
      if (partner < 0) throw new AppError("not-found", `there is no partner ${quoted(id)} in this book`, { detail: { partner: id } });
      return estimatesOf(observed, partner);
    },
  };
}
