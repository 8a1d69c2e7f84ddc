/** Under the bar of a list that a link has narrowed: to what, and the way back to all of it. */
import { CloseButton } from "@mantine/core";
import classes from "./narrowed-band.module.css";

/** @param words as they read behind "Only": "what Northwind could take now". */
export function NarrowedBand({ words, widen }: { words: string; widen: () => void }) {
  return (
    <div className={classes.narrowed}>
      <span className="cut" title={words}>
        Only {words}
      </span>
      <CloseButton size="xs" aria-label="Show the others too" onClick={widen} />
    </div>
  );
}
