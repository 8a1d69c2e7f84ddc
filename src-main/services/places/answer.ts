/** What looking an address up gives, as calls carry it. */
import type { PlaceAnswer } from "../../contract/calls/places.ts";
import type { Placing } from "../../geography/places/find-place.ts";

export function placeAnswer(placing: Placing): PlaceAnswer {
  return placing.kind === "placed" ? placing : { ...placing, suggestions: [...placing.suggestions] };
}
