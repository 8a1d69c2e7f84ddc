/** On a record: how its coordinates were found and how sure they are, or why it has none and where it may be. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PlaceAbout } from "../../../src-main/contract/calls/places.ts";
import { queries } from "../../bridge/queries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { announceError } from "../messages/messages.ts";
import { PlaceChoices, placeAt } from "./place-choices.tsx";
import { CERTAINTY_WORDS, SOURCE_WORDS, distanceOf, isElsewhere } from "./place-words.ts";
import classes from "./places.module.css";

interface PlaceNoteProps {
  readonly type: PlaceAbout["type"];
  readonly id: string;
  readonly readOnly: boolean;
}

/** More suggestions stand on the page Places. */
const SHOWN = 5;

export function PlaceNote({ type, id, readOnly }: PlaceNoteProps) {
  const format = useFormat();
  const about = useQuery(queries.placeAbout({ type, id })).data;
  if (about === undefined) return null;
  const { known, choices, sentence, apart, certainty, reason } = about;
  const place = (choice: (typeof choices)[number]) => void placeAt(about, choice, format.locale).catch(announceError);
  if (known !== null) {
    const sure = known.source === "given" ? "" : `; ${CERTAINTY_WORDS[known.certainty]}`;
    const [there] = choices;
    return (
      <div className={classes.note}>
        <p className="soft">
          {SOURCE_WORDS[known.source]}
          {sure}.
        </p>
        {reason !== null && (known.certainty === "close" || known.certainty === "likely") && (
          <p className={classes.elsewhere}>Its address no longer says so: {sentence}.</p>
        )}
        {isElsewhere(apart) && there !== undefined && (
          <p className={classes.elsewhere}>
            {distanceOf(apart, format)} from where its address is: {sentence}.{" "}
            <Button size="compact-xs" variant="default" disabled={readOnly} onClick={() => place(there)}>
              Move it there
            </Button>
          </p>
        )}
      </div>
    );
  }
  const [only] = choices;
  return (
    <div className={classes.note}>
      {certainty !== null && only !== undefined ? (
        <p>
          Not placed yet, but its address says where: {sentence} ({certainty}).{" "}
          <Button size="compact-xs" disabled={readOnly} onClick={() => place(only)}>
            Place it
          </Button>
        </p>
      ) : (
        <>
          <p className="soft">Without coordinates: {sentence}.</p>
          {choices.length > 0 && (
            <PlaceChoices label="Where it may be" choices={choices.slice(0, SHOWN)} keyed={false} disabled={readOnly} choose={place} />
          )}
        </>
      )}
    </div>
  );
}
