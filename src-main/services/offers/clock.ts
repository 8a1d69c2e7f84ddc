/** The date at which a book stands, moved on by hand. */
import { dayOf, dayText } from "../../calendar/days.ts";
import { clockInstant, endOfDayAfter, formatInstant, parseInstant } from "../../calendar/instants.ts";
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { AppError, assertNever, inputError } from "../../contract/errors.ts";
import { checkSetting } from "../../contract/settings.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { dayWords } from "./plan.ts";

/**
 * A book that stands at a date moves on; one whose clock is now can be made to stand at the end of today or of a later day. Nothing goes back: undo does.
 * @throws AppError `conflict` where that would be before the book's date; `invalid-input` where it is no date.
 */
export function moveClock(session: Session, { to, window }: CallInput<"clock.move">): CallOutput<"clock.move"> {
  writableBook(session);
  const { observed } = snapshot(session);
  const { asOf, settings } = observed;
  const { timeZone } = settings;
  const day = dayWords(timeZone);
  const now = session.now();
  if (settings.clock === "now" && to.type === "days") {
    throw new AppError("conflict", "this book’s clock is now, which moves on by itself: choose a date at which it is to stand");
  }
  const next = targetOf(to, { asOf, timeZone, now });
  if (next.at < asOf) {
    const where = to.type === "now" ? `The real date, ${day(next.at)},` : day(next.at);
    throw new AppError("conflict", `${where} is before the book’s date, ${day(asOf)}: a book only moves on; undo takes its last step back`);
  }
  const value = next.clock;
  perform(
    session,
    { window, label: to.type === "now" ? "move of the book’s date to now" : `move of the book’s date to ${day(next.at)}` },
    (edit) => {
      edit.write("setting", { id: checkSetting("clock", value), value });
    },
  );
  return { asOf: clockInstant(value, timeZone, now) ?? asOf, standing: value !== "now" };
}

interface Target {
  readonly at: number;
  /** As the setting has it. */
  readonly clock: string;
}

function targetOf(to: CallInput<"clock.move">["to"], { asOf, timeZone, now }: { asOf: number; timeZone: string; now: number }): Target {
  switch (to.type) {
    case "now":
      return { at: now, clock: "now" };
    case "days": {
      const at = endOfDayAfter(asOf, to.days, timeZone);
      return { at, clock: dayText(dayOf(at, timeZone)) };
    }
    case "day": {
      const at = parseInstant(to.day, timeZone, "end");
      if (at === null) throw inputError({ column: "day", value: to.day, expected: "a date that exists, such as 2018-01-31" });
      return { at, clock: formatInstant(at, timeZone, "end") };
    }
    default:
      return assertNever(to, "move of the clock");
  }
}
