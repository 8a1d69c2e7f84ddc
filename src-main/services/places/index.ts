/** Placing addresses, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { placeCalls } from "../../contract/calls/places.ts";
import { findPlace } from "../../geography/places/find-place.ts";
import type { Session } from "../session.ts";
import { aboutPlace, readPlaceNames } from "./about.ts";
import { placeAnswer } from "./answer.ts";
import { bookPlaces } from "./gazetteer.ts";
import { countUnplaced, listUnplaced, placeBeside, unplacedCsv } from "./list.ts";
import { placeAll, placeThese } from "./placing.ts";
import { importPostalCodes, readPostalCodes, removePostalCodes } from "./postal-codes.ts";

export function placeHandlers(session: Session): Pick<Handlers, keyof typeof placeCalls> {
  return {
    "places.find": ({ address }) => placeAnswer(findPlace(address, bookPlaces(session))),
    "places.readNames": (input) => readPlaceNames(input),
    "places.unplaced": (input) => listUnplaced(session, input),
    "places.csv": async (input) => ({ csv: await unplacedCsv(session, input) }),
    "places.counts": () => countUnplaced(session),
    "places.about": (input) => aboutPlace(session, input),
    "places.beside": (input) => placeBeside(session, input),
    "places.place": (input) => ({ placed: placeThese(session, input) }),
    "places.placeAll": (input) => placeAll(session, input),
    "postalCodes.import": (input) => importPostalCodes(session, input),
    "postalCodes.remove": ({ country }) => ({ removed: removePostalCodes(session, country) }),
    "postalCodes.read": () => readPostalCodes(session),
  };
}
