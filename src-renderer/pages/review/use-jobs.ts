/** The two long jobs of the page: a run and a delivery, each with its progress and a way to stop it. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RunMethod } from "../../../src-main/contract/calls/plans.ts";
import type { DeliveryResult, ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { call } from "../../bridge/client.ts";
import { endJob, newJob } from "../../bridge/jobs.ts";
import { invalidateTopic, queries, queryClient } from "../../bridge/queries.ts";
import { useAutomatic } from "../../components/automatic/use-automatic.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { navigate } from "../../routing/hash-location.ts";
import { routes, TELL_KEYS } from "../../routing/routes.ts";

export interface ReviewJobs {
  /** The job that runs, or null. */
  readonly job: { readonly id: string; readonly label: string } | null;
  /** One after another. */
  readonly startRun: () => void;
  readonly startRunBy: (method: RunMethod) => void;
  readonly deliver: (run: ReviewRun) => void;
  readonly undoDelivery: (run: ReviewRun) => void;
  /** Delivers what is clear by the thresholds of automatic distribution. */
  readonly deliverAutomatically: (run: ReviewRun) => void;
  /** What the last delivery on this page left in review. */
  readonly kept: DeliveryResult["kept"];
  readonly forgetKept: () => void;
}

export function useReviewJobs(): ReviewJobs {
  const format = useFormat();
  const [kept, setKept] = useState<DeliveryResult["kept"]>([]);
  const [job, setJob] = useState<ReviewJobs["job"]>(null);

  const automatic = useAutomatic();

  const begin = (kind: string, label: string): string => {
    const id = newJob(kind);
    setJob({ id, label });
    return id;
  };
  const settled = (id: string) => {
    endJob(id);
    setJob((current) => (current?.id === id ? null : current));
    invalidateTopic("review");
  };

  const running = useMutation({
    mutationFn: ({ id, method }: { id: string; method: RunMethod }) => call("review.run", { job: id, method }),
    onSuccess: (run) => {
      queryClient.setQueryData(queries.run().queryKey, run);
      setKept([]);
      announce(
        `Run ${format.count(run.id)}${run.method === "best" ? " by the best plan" : ""}: ${plural(format, run.lines, "line")}, ${format.count(run.proposed)} proposed, ${format.count(run.lines - run.proposed)} without a partner.`,
      );
    },
    onError: announceError,
    onSettled: (_run, _error, { id }) => settled(id),
  });

  // The words come with the figures that they speak of, not before them.
  const refreshRun = () => queryClient.invalidateQueries({ queryKey: queries.run().queryKey });

  const undoing = useMutation({
    mutationFn: (delivery: number) => call("review.undoDelivery", { delivery }),
    onSuccess: async ({ withdrawn }) => {
      setKept([]);
      await refreshRun();
      announce(`${plural(format, withdrawn, "offer")} withdrawn; the lines are approved again and wait for delivery.`);
    },
    onError: announceError,
    onSettled: () => invalidateTopic("review"),
  });

  const delivering = useMutation({
    mutationFn: ({ run, id }: { run: number; id: string }) => call("review.deliver", { run, job: id }),
    onSuccess: async ({ delivery, delivered, partners, kept: left }) => {
      setKept(left);
      await refreshRun();
      const words = `Delivered ${plural(format, delivered, "offer")}${delivered > 0 ? ` to ${plural(format, partners, "partner")}` : ""}.${left.length > 0 ? ` ${plural(format, left.length, "line")} stayed in review.` : ""}`;
      if (delivery === null) announce(words);
      else
        announce(
          words,
          { label: "Undo the delivery", run: () => undoing.mutate(delivery) },
          { label: "Tell them…", keys: TELL_KEYS, run: () => navigate(routes.tell) },
        );
    },
    onError: announceError,
    onSettled: (_result, _error, { id }) => settled(id),
  });

  const startRunBy = (method: RunMethod) => {
    if (job === null) running.mutate({ id: begin("run", method === "best" ? "Making the best plan" : "Making a run"), method });
  };

  return {
    job,
    startRun: () => startRunBy("greedy"),
    startRunBy,
    deliver: (run) => {
      if (job === null) delivering.mutate({ run: run.id, id: begin("delivery", "Delivering") });
    },
    undoDelivery: (run) => {
      if (run.undoable?.automatic) automatic.withdraw(run.undoable.delivery);
      else if (run.undoable) undoing.mutate(run.undoable.delivery);
    },
    deliverAutomatically: (run) => {
      if (job === null && !automatic.busy) automatic.deliver(run.id);
    },
    kept,
    forgetKept: () => setKept([]),
  };
}
