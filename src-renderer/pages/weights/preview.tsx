/** What these weights would do, beside the saved ones: how many move, the load of each partner before and after, and who moves. */
import { Link } from "wouter";
import type { WeightPreview } from "../../../src-main/contract/calls/weights.ts";
import { Track } from "../../components/charts/track.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { spokenTitle } from "../../format/line-title.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./preview.module.css";

const LOADS_SHOWN = 40;

export function Preview({ preview, behind }: { preview: WeightPreview; behind: boolean }) {
  const format = useFormat();
  const { waiting, moved, placedBefore, placedAfter, moves, loads } = preview;
  const most = Math.max(1, ...loads.map((load) => Math.max(load.before, load.after)));
  return (
    <div className={classes.preview} data-behind={behind}>
      <div className={classes.figures} aria-live="polite">
        <div>
          <span className={classes.big}>{format.count(moved)}</span>
          <span className="soft">
            of {format.count(waiting)} waiting would move{waiting > 0 && ` (${format.percent(moved / waiting)})`}
          </span>
        </div>
        <div>
          <span className={classes.big}>{format.count(placedAfter)}</span>
          <span className="soft">
            placed,{" "}
            {placedAfter === placedBefore ? "as before" : `${format.signedCount(placedAfter - placedBefore)} against the saved weights`}
          </span>
        </div>
      </div>
      <div className={classes.columns}>
        <section className={classes.pane}>
          <h2 className={classes.title}>
            Load per partner <span className="soft">bar: with these weights · tick: saved</span>
          </h2>
          <div className={`${classes.list} scroll`} role="region" aria-label="Load per partner" tabIndex={0}>
            {loads.length === 0 && <p className={`soft ${classes.none}`}>Nobody would get anything.</p>}
            {loads.slice(0, LOADS_SHOWN).map((load) => (
              <div key={load.partner.id} className={classes.load}>
                <Link className="cut" href={routes.partner(load.partner.id)}>
                  {load.partner.name}
                </Link>
                <Track share={load.after / most} mark={load.before / most} />
                <span className="number">{format.count(load.after)}</span>
                <span className={`number ${classes.change}`}>
                  {load.after === load.before ? "same" : format.signedCount(load.after - load.before)}
                </span>
              </div>
            ))}
          </div>
        </section>
        <section className={classes.pane}>
          <h2 className={classes.title}>
            Who moves {moves.length < moved && <span className="soft">the first {format.count(moves.length)}</span>}
          </h2>
          <div className={`${classes.list} scroll`} role="region" aria-label="Who moves" tabIndex={0}>
            {moves.length === 0 && <p className={`soft ${classes.none}`}>Nothing moves: every proposal stays as with the saved weights.</p>}
            {moves.map((move) => (
              <div key={move.opportunity.id} className={classes.move}>
                <Link className="cut" href={routes.opportunity(move.opportunity.id)}>
                  {spokenTitle({ topic: move.opportunity.name, customer: move.customer })}
                </Link>
                <span className="cut soft">{move.from?.name ?? "nobody"}</span>
                <span className="soft" aria-label="to">
                  →
                </span>
                <span className="cut">{move.to?.name ?? "nobody"}</span>
              </div>
            ))}
          </div>
        </section>
      </div>
    </div>
  );
}
