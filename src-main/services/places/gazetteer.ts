/** The gazetteer and a book's postal codes as one index of places. */
import { join } from "node:path";
import type { PlaceIndex } from "../../geography/places/index-of-places.ts";
import { openGazetteer, type Gazetteer } from "../../store/gazetteer.ts";
import { postalCodeQueries } from "../../store/postal-codes.ts";
import type { Session } from "../session.ts";

/** Open for as long as the process lives: nobody writes these files. */
const opened = new Map<string, Gazetteer>();

function gazetteerIn(resources: string): Gazetteer {
  const file = join(resources, "gazetteer", "gazetteer.sqlite");
  const gazetteer = opened.get(file) ?? openGazetteer(file);
  opened.set(file, gazetteer);
  return gazetteer;
}

/**
 * @param resources the folder of what comes with the application.
 * @throws AppError `not-found` where the gazetteer is missing.
 */
export function placeIndex(resources: string, postal: PlaceIndex["postal"]): PlaceIndex {
  const { named, extended, anywhere, beginning } = gazetteerIn(resources);
  return { named, extended, anywhere, beginning, postal };
}

/** Answers a question that was asked before from memory: for looking up many addresses, which lie in the same cities. */
export function remembering(index: PlaceIndex): PlaceIndex {
  const remember = <T>(ask: (country: string, text: string) => T) => {
    const answers = new Map<string, T>();
    return (country: string, text: string): T => {
      const key = `${country} ${text}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = ask(country, text);
      answers.set(key, answer);
      return answer;
    };
  };
  const { anywhere } = index;
  return {
    named: remember(index.named),
    extended: remember(index.extended),
    beginning: remember(index.beginning),
    postal: remember(index.postal),
    anywhere,
  };
}

/** Places with the postal codes of the open book. */
export function bookPlaces(session: Session): PlaceIndex {
  return placeIndex(session.resources, postalCodeQueries(session.book().db).find);
}
