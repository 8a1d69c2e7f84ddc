/** Placing addresses, as calls. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { PlaceAnswer, placeCalls } from "../../contract/calls/places.ts";
import { findPlace, type Placing } from "../../geography/places/find-place.ts";
import { addressQueries } from "../../store/addresses.ts";
import type { Session } from "../session.ts";
import { bookPlaces } from "./gazetteer.ts";
import { placeAll, placeThese, placingOf } from "./placing.ts";
import { importPostalCodes, readPostalCodes } from "./postal-codes.ts";

function answer(placing: Placing): PlaceAnswer {
  return placing.kind === "placed" ? placing : { ...placing, suggestions: [...placing.suggestions] };
}

function unplaced(session: Session, { offset, limit }: CallInput<"places.unplaced">): CallOutput<"places.unplaced"> {
  const index = bookPlaces(session);
  const { total, rows } = addressQueries(session.book().db).page(offset, limit);
  return { total, rows: rows.map((row) => ({ ...row, answer: answer(placingOf(row, index, true)) })) };
}

export function placeHandlers(session: Session): Pick<Handlers, keyof typeof placeCalls> {
  return {
    "places.find": ({ address }) => answer(findPlace(address, bookPlaces(session))),
    "places.unplaced": (input) => unplaced(session, input),
    "places.place": (input) => ({ placed: placeThese(session, input) }),
    "places.placeAll": (input) => placeAll(session, input),
    "postalCodes.import": (input) => importPostalCodes(session, input),
    "postalCodes.read": () => readPostalCodes(session),
  };
}
