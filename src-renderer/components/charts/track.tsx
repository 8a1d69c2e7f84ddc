/** A bar on its track, with a mark at another value; the numbers stand beside it in words. */
import { asPercent } from "./signed-bars.ts";
import classes from "./track.module.css";

/** @param share of the track, 0 to 1. @param mark likewise; null = no mark. */
export function Track({ share, mark }: { readonly share: number; readonly mark: number | null }) {
  return (
    <span className={classes.track} aria-hidden="true">
      <span className={classes.bar} style={{ width: asPercent(share) }} />
      {mark !== null && <span className={classes.mark} style={{ left: asPercent(mark) }} />}
    </span>
  );
}
