/** The best plan, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { planCalls } from "../../contract/calls/plans.ts";
import type { Session } from "../session.ts";
import { planDifferencesCsv, planPlacesCsv } from "./files.ts";
import { previewPlan } from "./preview.ts";
import { readDifferences, readPlaces, readPlan } from "./stored.ts";

export function planHandlers(session: Session): Pick<Handlers, keyof typeof planCalls> {
  return {
    "plans.preview": ({ job }) => previewPlan(session, job),
    "plans.read": ({ run }) => readPlan(session, run),
    "plans.differences": (input) => readDifferences(session, input),
    "plans.places": (input) => readPlaces(session, input),
    "plans.differencesCsv": ({ run }) => ({ csv: planDifferencesCsv(session, run) }),
    "plans.placesCsv": ({ run }) => ({ csv: planPlacesCsv(session, run) }),
  };
}
