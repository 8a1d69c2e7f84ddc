/** Delivering what is clear by the thresholds of the book. */
import type { CallOutput } from "../../contract/calls.ts";
import type { Thresholds } from "../../contract/calls/automatic.ts";
import { parseDeskSettings } from "../../contract/desk-settings.ts";
import { AppError } from "../../contract/errors.ts";
import { settingQueries } from "../../store/settings.ts";
import { deliverUndecided } from "../review/deliver.ts";
import type { Session } from "../session.ts";
import type { JudgedLine } from "./plan.ts";

const REASON = "clear by the thresholds of automatic distribution";

export function automaticSettings(session: Session): { readonly on: boolean; readonly thresholds: Thresholds } {
  const { on, ...thresholds } = parseDeskSettings(settingQueries(session.book().db).readAll()).automatic;
  return { on, thresholds };
}

/** @throws AppError `conflict` where automatic distribution is switched off. */
export function automaticThresholds(session: Session): Thresholds {
  const { on, thresholds } = automaticSettings(session);
  if (!on) {
    throw new AppError("conflict", "automatic distribution is switched off in this book: switch it on first (setting automatic: yes)");
  }
  return thresholds;
}

/** Delivers those of a run's lines that no threshold refuses; the checks run again for each. */
export function deliverLines(session: Session, run: number, lines: readonly JudgedLine[]): CallOutput<"review.deliver"> {
  const clear = lines.filter(({ refusals }) => refusals.length === 0);
  return deliverUndecided(
    session,
    run,
    clear.map(({ opportunity, partner }) => ({ opportunity, partner, reason: REASON })),
  );
}
