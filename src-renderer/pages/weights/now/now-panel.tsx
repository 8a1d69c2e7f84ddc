/** What a draft would do with all that waits now: figures at once, then the load of each partner and who moves. */
import type { BookSummary } from "../../../../src-main/contract/calls/app.ts";
import { call } from "../../../bridge/client.ts";
import { useProgress } from "../../../bridge/jobs.ts";
import { useActions } from "../../../components/actions/registry.ts";
import { downloadText } from "../../../components/messages/copy.ts";
import { announce, announceError } from "../../../components/messages/messages.ts";
import { OpenBookButton } from "../../../components/states/open-book-button.tsx";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import type { Comparison, PreviewQuery } from "../use-preview.ts";
import { Figures } from "./figures.tsx";
import { LoadList } from "./load-list.tsx";
import { MoveList } from "./move-list.tsx";
import classes from "./now.module.css";

interface NowPanelProps {
  readonly book: BookSummary;
  readonly preview: PreviewQuery;
  readonly comparison: Comparison;
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

export function NowPanel({ book, preview, comparison, against }: NowPanelProps) {
  const format = useFormat();
  const moved = preview.value?.moved ?? 0;
  const save = () => {
    call("weights.movesCsv", { ...comparison, job: preview.job }).then(({ csv }) => {
      downloadText(csv, "moved-opportunities.csv", "text/csv;charset=utf-8");
      announce(`Saved ${plural(format, moved, "opportunity", "opportunities")} as moved-opportunities.csv.`);
    }, announceError);
  };
  useActions([
    {
      id: "weights/csv",
      label: "Save those that move as CSV",
      group: "Weights",
      keys: ["e"],
      enabled: moved > 0 && !preview.behind,
      run: save,
    },
  ]);
  const { value, error, answered } = preview;
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
      {preview.behind && <Preparing job={preview.job} />}
      <div className={classes.grid}>
        <Figures preview={value} against={against} />
        <LoadList answered={answered} />
        <MoveList answered={answered} against={against} save={save} />
      </div>
    </div>
  );
}
