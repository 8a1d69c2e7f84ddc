/** What automatic distribution would do to a run that is under review, where it is switched on. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AutomaticPlan } from "../../../src-main/contract/calls/automatic.ts";
import type { ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { queries } from "../../bridge/queries.ts";

/** Decisions come quickly one after another; the plan goes over all lines. */
const PAUSE_MS = 500;
/** Of a larger run the plan is made when it is asked for. */
const MOST_LINES = 20_000;
const UNDECIDED = new Set<string>(["close-call", "imputed", "clear"]);

interface AutomaticInReview {
  /** How many lines would go out; "unknown" until the plan is there, null where automatic distribution is off. */
  readonly clear: number | "unknown" | null;
  /** null while it is not known. */
  readonly plan: AutomaticPlan | null;
}

/** @param asked the plan is wanted whatever the size of the run. */
export function useAutomaticPlan(run: ReviewRun, asked: boolean): AutomaticInReview {
  const settings = useQuery(queries.automatic()).data;
  const undecided = run.groups.flatMap(({ need, count }) => (UNDECIDED.has(need) ? [`${need} ${count}`] : [])).join();
  const [stamp] = useDebouncedValue(`${undecided} ${run.undoable?.delivery ?? 0}`, PAUSE_MS);
  const on = settings?.on ?? false;
  const plan = useQuery({
    ...queries.automaticPlan(
      { run: run.id, thresholds: settings?.thresholds ?? { lead: 0, imputed: "no", revenue: null, offers: 0 } },
      stamp,
    ),
    enabled: on && undecided !== "" && (asked || run.lines <= MOST_LINES),
    placeholderData: keepPreviousData,
  }).data;
  if (!on) return { clear: null, plan: null };
  if (undecided === "") return { clear: 0, plan: null };
  return plan?.run === run.id ? { clear: plan.clear, plan } : { clear: "unknown", plan: null };
}
