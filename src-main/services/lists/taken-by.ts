/** The waiting opportunities that a partner could take, or that one check stops it from. */
import type { Taker } from "../../contract/calls/opportunities.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { failuresOf } from "../../engine/availability/index.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";

/** Their places. @throws AppError `not-found` where there is no such partner. */
export function takenBy({ book, circumstances }: ObservedBook, { partner: id, stoppedBy }: Taker): ReadonlySet<number> {
  const partner = book.partners.place(id);
  if (partner < 0) throw new AppError("not-found", `there is no partner ${quoted(id)} in this book`, { detail: { partner: id } });
  return new Set(
    circumstances.standing.waiting.filter((opportunity) => {
      const codes = failuresOf(circumstances, opportunity, partner);
      return stoppedBy === null ? codes.length === 0 : codes.includes(stoppedBy);
    }),
  );
}
