/** How far a job is that takes long, with a way to stop it. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { cancelJob, useProgress } from "../../bridge/jobs.ts";
import { asPercent } from "../charts/signed-bars.ts";
import { announceError } from "../messages/messages.ts";
import classes from "./job-progress.module.css";

/** Shorter jobs show nothing but their result. */
const SHOWN_AFTER_MS = 1000;

export interface RunningJob {
  readonly id: string;
  readonly label: string;
}

export function JobProgress({ job }: { job: RunningJob }) {
  const progress = useProgress(job.id);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div className={classes.progress}>
      <span className="cut">
        {job.label}
        {progress && `: ${progress.phase}`}
      </span>
      <span
        className={classes.track}
        role="progressbar"
        aria-label={job.label}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span className={classes.done} style={{ width: asPercent(share) }} />
      </span>
      <span className="number">{Math.round(share * 100)} %</span>
      <Button size="compact-xs" variant="default" onClick={() => void cancelJob(job.id).catch(announceError)}>
        Cancel
      </Button>
    </div>
  );
}
