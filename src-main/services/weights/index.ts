/** Weights and the settings beside them: read, tried on what waits, activated. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { weightCalls } from "../../contract/calls/weights.ts";
import { AppError } from "../../contract/errors.ts";
import { tuningDifference, tuningTexts } from "../../contract/tuning.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { activeProfile, activeTuning, asValue, PROFILE_SETTING, profilesOf } from "./active.ts";
import { movesCsv, movesIn } from "./moves.ts";
import { loadsIn, previewOf } from "./preview.ts";
import { bothStates, type Compared, type ComparedInput } from "./states.ts";

function compared(session: Session, input: ComparedInput): Promise<Compared> {
  return bothStates(session, input, activeTuning(session));
}

function activate(session: Session, { tuning, profile, basedOn, window }: CallInput<"weights.activate">): CallOutput<"weights.activate"> {
  writableBook(session);
  const active = activeTuning(session);
  if (tuningDifference(active, basedOn).length > 0) {
    throw new AppError("conflict", "what is active has been changed meanwhile: look at what this would change now, then activate again");
  }
  const changed = tuningDifference(active, tuning);
  const texts = tuningTexts(tuning);
  const from = profilesOf(session).find(({ id }) => id === profile);
  if (from === undefined) throw new AppError("not-found", "the profile that this draft came from is not in this book any more");
  const isProfile = tuningDifference(from.tuning, tuning).length === 0;
  perform(session, { window, label: isProfile ? `activation of “${from.name}”` : "change of the weights" }, (edit) => {
    for (const id of changed) edit.write("setting", { id, value: texts[id] ?? "" });
    if (activeProfile(session) !== profile) edit.write("setting", { id: PROFILE_SETTING, value: profile });
  });
  return { changed };
}

export function weightHandlers(session: Session): Pick<Handlers, keyof typeof weightCalls> {
  return {
    "weights.read": () => ({
      active: asValue(activeTuning(session)),
      profile: activeProfile(session),
      profiles: profilesOf(session),
    }),
    "weights.preview": async (input) => previewOf(session, await compared(session, input)),
    "weights.loads": async (input) => loadsIn(session, await compared(session, input), input),
    "weights.moves": async (input) => movesIn(session, await compared(session, input), input),
    "weights.movesCsv": async (input) => ({ csv: movesCsv(session, await compared(session, input)) }),
    "weights.activate": (input) => activate(session, input),
  };
}
