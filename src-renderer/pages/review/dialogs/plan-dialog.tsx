/** Both ways to run side by side before one is made: how many are placed, with what total score, how far they go. */
import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { PlanComparison, RunMethod } from "../../../../src-main/contract/calls/plans.ts";
import { call } from "../../../bridge/client.ts";
import { cancelJob, endJob, newJob } from "../../../bridge/jobs.ts";
import { HintWithKey } from "../../../components/actions/action-button.tsx";
import classes from "../../../components/dialogs/dialogs.module.css";
import { JobProgress } from "../../../components/jobs/job-progress.tsx";
import { placedWords, proofWords } from "../../../components/runs/plan-words.ts";
import { Failed, Loading } from "../../../components/states/states.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import planClasses from "./plan-dialog.module.css";

interface PlanDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly start: (method: RunMethod) => void;
}

function Compared({ comparison }: { comparison: PlanComparison }) {
  const format = useFormat();
  const { greedy, best, lines } = comparison;
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["Lines placed", format.parts(greedy.placed, lines), format.parts(best.placed, lines), format.signedCount(best.placed - greedy.placed)],
    ["Total score", format.score(greedy.score), format.score(best.score), format.signed(best.score - greedy.score)],
    [
      "Mean distance",
      format.distance(greedy.meanDistance),
      format.distance(best.meanDistance),
      greedy.meanDistance === null || best.meanDistance === null
        ? ""
        : `${format.signed(best.meanDistance - greedy.meanDistance, 1)} ${comparison.distanceUnit}`,
    ],
  ];
  return (
    <table className={planClasses.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">One after another</th>
          <th scope="col">Best plan</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, before, after, change]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanForm({ close, start }: Omit<PlanDialogProps, "opened">) {
  const format = useFormat();
  const [job] = useState(() => newJob("plan"));
  const answer = useQuery({
    queryKey: ["review", "plan-preview", job],
    queryFn: () => call("plans.preview", { job }),
    gcTime: 0,
  });
  const settled = useRef(false);
  useEffect(() => {
    settled.current = !answer.isFetching;
  });
  useEffect(
    () => () => {
      // A comparison that nobody waits for any more need not be finished; that it is over already is no fault.
      if (!settled.current) void cancelJob(job).catch(() => undefined);
      endJob(job);
    },
    [job],
  );
  const button = useRef<HTMLButtonElement>(null);
  const comparison = answer.data;
  useEffect(() => {
    if (comparison) button.current?.focus();
  }, [comparison]);
  const choose = (method: RunMethod) => {
    close();
    start(method);
  };
  if (answer.error) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  if (!comparison) {
    return (
      <>
        <Loading rows={5} label="Comparing both ways" />
        <JobProgress job={{ id: job, label: "Comparing both ways" }} />
      </>
    );
  }
  return (
    <>
      <Compared comparison={comparison} />
      <ul className={`soft ${classes.facts}`}>
        <li>
          {comparison.differing === 0
            ? "Both decide every line the same."
            : `${plural(format, comparison.differing, "line")} of ${format.count(comparison.lines)} ${comparison.differing === 1 ? "differs" : "differ"}; each tells what it costs, and whom it makes room for.`}
        </li>
        <li>
          The best plan: {placedWords(comparison, format)}, and its total score is {proofWords(comparison, format)}.
        </li>
        <li>It looks at all lines at once: a line may go to its second best partner where that helps another one more.</li>
      </ul>
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button variant="default" onClick={() => choose("greedy")}>
          Run one after another
        </Button>
        <Button ref={button} data-autofocus onClick={() => choose("best")}>
          <HintWithKey hint="Run the best plan" keys="enter" />
        </Button>
      </div>
    </>
  );
}

export function PlanDialog({ opened, ...rest }: PlanDialogProps) {
  return (
    <Modal opened={opened} onClose={rest.close} title="Best plan for the whole batch" size={600}>
      <PlanForm {...rest} />
    </Modal>
  );
}
