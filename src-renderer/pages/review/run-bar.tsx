/** The top line of Review: what the run is, and what can be done with all of it; the progress of a job while one takes long. */
import type { ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { JobProgress } from "../../components/jobs/job-progress.tsx";
import { RunWeights } from "../../components/runs/run-weights.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./run-bar.module.css";
import { RunAgain } from "./run-again.tsx";
import { RunMenu } from "./run-menu.tsx";
import type { ReviewJobs } from "./use-jobs.ts";

interface RunBarProps {
  readonly run: ReviewRun;
  readonly jobs: ReviewJobs;
  readonly readOnly: boolean;
  readonly openPlan: () => void;
  readonly approveClear: () => void;
  readonly openDeliver: () => void;
  /** How many would go out by the thresholds of automatic distribution; null where that is off. */
  readonly automatic: number | "unknown" | null;
  readonly openAutomatic: () => void;
}

export function RunBar({ run, jobs, readOnly, openPlan, approveClear, openDeliver, automatic, openAutomatic }: RunBarProps) {
  const format = useFormat();
  const clear = run.groups.find((group) => group.need === "clear")?.count ?? 0;
  const busy = jobs.job !== null;
  return (
    <div className={classes.bar}>
      <div className={classes.facts}>
        <h1>Review</h1>
        <RunMenu run={run} latest={run.id} />
        <span className="cut">
          {plural(format, run.lines, "line")}: {format.count(run.proposed)} proposed, {format.count(run.lines - run.proposed)} without
        </span>
        <RunWeights run={run.id} />
        {run.outdated && <span className={classes.outdated}>outdated: run again</span>}
      </div>
      {jobs.job ? (
        <JobProgress key={jobs.job.id} job={jobs.job} />
      ) : (
        run.undoable && (
          <span className={`soft ${classes.undoable}`}>
            Delivered {format.count(run.undoable.offers)}
            {run.undoable.automatic && " automatically"}{" "}
            <ActionButton
              variant="subtle"
              size="compact-xs"
              keys="shift+u"
              hint={
                run.undoable.automatic
                  ? `Withdraw the ${plural(format, run.undoable.offers, "offer")} that nobody has answered, and hold the lines`
                  : `Withdraw the ${plural(format, run.undoable.offers, "offer")} of the last delivery`
              }
              aria-label={run.undoable.automatic ? "Withdraw the last automatic delivery" : "Undo the last delivery"}
              disabled={readOnly}
              onClick={() => jobs.undoDelivery(run)}
            >
              {run.undoable.automatic ? "Withdraw" : "Undo"}
            </ActionButton>
          </span>
        )
      )}
      <div className={classes.actions}>
        <RunAgain disabled={readOnly || busy} startRun={jobs.startRun} openPlan={openPlan} />
        <ActionButton
          face
          variant="default"
          keys="shift+a"
          hint="Approve every line of the group Clear"
          disabled={readOnly || busy || clear === 0}
          onClick={approveClear}
        >
          {clear === 0 ? "Approve clear" : `Approve ${format.count(clear)} clear`}
        </ActionButton>
        {automatic !== null && automatic !== 0 && (
          <ActionButton
            variant="default"
            keys="shift+d"
            hint="Show what would go out without review, then deliver"
            disabled={readOnly || busy}
            onClick={openAutomatic}
          >
            {automatic === "unknown" ? "Deliver automatically" : `Deliver ${format.count(automatic)} automatically`}
          </ActionButton>
        )}
        <ActionButton
          face
          keys="d"
          hint="Show what will be delivered, then deliver"
          disabled={readOnly || busy || run.deliverable === 0}
          onClick={openDeliver}
        >
          {run.deliverable === 0 ? "Deliver" : `Deliver ${format.count(run.deliverable)} approved`}
        </ActionButton>
      </div>
    </div>
  );
}
