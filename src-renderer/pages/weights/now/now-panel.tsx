/** What a draft would do with all that waits now: figures at once, then the load of each partner and who moves. */
import type { BookSummary } from "../../../../src-main/contract/calls/app.ts";
import { useProgress } from "../../../bridge/jobs.ts";
import { useUnhurried } from "../../../bridge/use-unhurried.ts";
import { OpenBookButton } from "../../../components/states/open-book-button.tsx";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { useFormat } from "../../../format/format-context.tsx";
import type { PreviewQuery } from "../use-preview.ts";
import { Figures } from "./figures.tsx";
import { LoadList } from "./load-list.tsx";
import { MoveList } from "./move-list.tsx";
import classes from "./now.module.css";

interface NowPanelProps {
  readonly book: BookSummary;
  readonly preview: PreviewQuery;
  /** What the draft is compared with is called. */
  readonly against: string;
}

/** Lists that must be made for other settings first, or for another state of the book. */
function Preparing({ job }: { job: string }) {
  const format = useFormat();
  const progress = useProgress(job);
  if (progress === null) return null;
  const { phase, done, total } = progress;
  return (
    <p className={classes.preparing} role="status">
      {phase}: {format.percent(total === 0 ? 0 : done / total)}
    </p>
  );
}

export function NowPanel({ book, preview, against }: NowPanelProps) {
  const { value, error, answered, behind } = preview;
  // While a hand moves, lists at every step would take the time that figures need.
  const listed = useUnhurried(answered, behind);
  if (error !== null) return <Failed error={error} />;
  if (value === null) {
    return (
      <div className={classes.now}>
        <Preparing job={preview.job} />
        <Loading rows={10} />
      </div>
    );
  }
  if (value.waiting === 0 && value.waitingBefore === 0) {
    return (
      <Empty title="Nothing waits, so there is nothing to compare" actions={book.opportunities === 0 && <OpenBookButton />}>
        With opportunities that wait, this side shows which of them would move to another partner when a weight moves.
      </Empty>
    );
  }
  return (
    <div className={classes.now}>
      {behind && <Preparing job={preview.job} />}
      <div className={classes.grid} data-behind={listed !== answered}>
        <Figures preview={value} against={against} />
        <LoadList answered={listed} />
        <MoveList answered={listed} />
      </div>
    </div>
  );
}
