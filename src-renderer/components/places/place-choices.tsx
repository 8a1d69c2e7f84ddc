/** Points that an address may mean, one of which a click or a number key chooses. */
import type { PlaceAbout, PlaceChoice } from "../../../src-main/contract/calls/places.ts";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import type { Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { announceChange } from "../editing/undo.ts";
import { choiceWords, distanceOf } from "./place-words.ts";
import classes from "./places.module.css";

/** So many have a number key. */
export const KEYED = 9;

/** Writes the coordinates of a choice, as one act. */
export async function placeAt(
  { type, id, name }: Pick<PlaceAbout, "type" | "id" | "name">,
  choice: PlaceChoice,
  locale: string,
): Promise<void> {
  const { latitude, longitude, source } = choice;
  await call("places.place", { items: [{ type, id, latitude, longitude, source }], window: windowId });
  announceChange(`Placed ${name}: ${choiceWords(choice, locale)}.`);
}

/** What speaks for a choice, in a line. */
function hints({ alike, nearest }: PlaceChoice, format: Format): string {
  const words = [];
  if (alike !== null && alike.near > 0) {
    words.push(`${format.parts(alike.near, alike.of)} addresses with a postal code ${alike.beginning}… are near`);
  }
  if (nearest !== null) words.push(`${distanceOf(nearest.km, format)} from ${nearest.name}, the nearest partner`);
  return words.join(" · ");
}

interface PlaceChoicesProps {
  readonly label: string;
  readonly choices: readonly PlaceChoice[];
  /** Whether number keys choose, which the page has to offer. */
  readonly keyed: boolean;
  readonly disabled: boolean;
  readonly choose: (choice: PlaceChoice) => void;
}

export function PlaceChoices({ label, choices, keyed, disabled, choose }: PlaceChoicesProps) {
  const format = useFormat();
  return (
    <ol className={classes.choices} aria-label={label}>
      {choices.map((choice, i) => (
        <li key={`${choice.latitude}/${choice.longitude}/${choice.name}`}>
          <button type="button" className={classes.choice} disabled={disabled} onClick={() => choose(choice)}>
            {keyed && i < KEYED ? (
              <span className="key" aria-hidden="true">
                {i + 1}
              </span>
            ) : (
              <span />
            )}
            <span>{choiceWords(choice, format.locale)}</span>
            <span className={`number ${classes.at}`}>
              {format.decimal(choice.latitude, 3)}, {format.decimal(choice.longitude, 3)}
            </span>
            <span className={classes.near}>{hints(choice, format)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
