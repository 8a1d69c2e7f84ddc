/** Weights and the settings beside them: read, tried on what waits, activated. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { TuningValue, weightCalls } from "../../contract/calls/weights.ts";
import { AppError } from "../../contract/errors.ts";
import { tuningDifference, tuningOf, tuningTexts, type Tuning } from "../../contract/tuning.ts";
import { settingQueries } from "../../store/settings.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { movesCsv, movesIn } from "./moves.ts";
import { loadsIn, previewOf } from "./preview.ts";
import { bothStates, type Compared, type ComparedInput } from "./states.ts";

export function activeTuning(session: Session): Tuning {
  return tuningOf(settingQueries(session.book().db).readAll());
}

const asValue = ({ weights, settings }: Tuning): TuningValue => ({ weights: { ...weights }, settings: { ...settings } });

function compared(session: Session, input: ComparedInput): Promise<Compared> {
  return bothStates(session, input, activeTuning(session));
}

function activate(session: Session, { tuning, basedOn, window }: CallInput<"weights.activate">): CallOutput<"weights.activate"> {
  writableBook(session);
  const active = activeTuning(session);
  if (tuningDifference(active, basedOn).length > 0) {
    throw new AppError("conflict", "what is active has been changed meanwhile: look at what this would change now, then activate again");
  }
  const changed = tuningDifference(active, tuning);
  const texts = tuningTexts(tuning);
  perform(session, { window, label: "change of the weights" }, (edit) => {
    for (const id of changed) edit.write("setting", { id, value: texts[id] ?? "" });
  });
  return { changed };
}

export function weightHandlers(session: Session): Pick<Handlers, keyof typeof weightCalls> {
  return {
    "weights.read": () => ({ active: asValue(activeTuning(session)), standard: asValue(tuningOf({})) }),
    "weights.preview": async (input) => previewOf(session, await compared(session, input)),
    "weights.loads": async (input) => loadsIn(session, await compared(session, input), input),
    "weights.moves": async (input) => movesIn(session, await compared(session, input), input),
    "weights.movesCsv": async (input) => ({ csv: movesCsv(session, await compared(session, input)) }),
    "weights.activate": (input) => activate(session, input),
  };
}
