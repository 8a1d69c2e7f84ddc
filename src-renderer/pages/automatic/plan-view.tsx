/** What the thresholds do to the latest run: how many would go out, and why the others wait. */
import type { AutomaticPlan } from "../../../src-main/contract/calls/automatic.ts";
import type { ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { Refusals } from "../../components/automatic/refusals.tsx";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./automatic.module.css";

interface PlanViewProps {
  /** The latest; null before the first. */
  readonly run: ReviewRun | null;
  readonly loading: boolean;
  readonly plan: AutomaticPlan | null;
  readonly behind: boolean;
  readonly error: unknown;
  readonly on: boolean;
  readonly dirty: boolean;
  readonly canDeliver: boolean;
  readonly deliver: () => void;
}

/** Why the button is not to be pressed, or what it does. */
function hintOf({ on, dirty, plan }: PlanViewProps): string {
  if (!on) return "Switch automatic distribution on first";
  if (dirty) return "Save the thresholds first: what is saved decides";
  if (plan?.clear === 0) return "Nothing of this run is clear by the thresholds";
  return "Every partner is checked again at this moment; what no longer holds stays in review";
}

export function PlanView(props: PlanViewProps) {
  const format = useFormat();
  const { run, loading, plan, behind, error, canDeliver, deliver } = props;
  if (run === null && !loading) {
    return (
      <section className={classes.section}>
        <Empty title="No run has been made yet">With a run this side says how much of it would go out, and why the rest would wait.</Empty>
      </section>
    );
  }
  // After an error the plan is that of other thresholds, or of what was decided before.
  if (error || plan === null)
    return <section className={classes.section}>{error ? <Failed error={error} /> : <Loading rows={5} />}</section>;
  const waits = plan.proposed - plan.clear;
  return (
    <section className={classes.section} aria-label="What they would do" aria-busy={behind}>
      <h2>This run{run && ` (run ${format.count(run.id)} of ${format.date(run.asOf)})`}</h2>
      <div aria-live="polite">
        <p className={classes.figure}>
          <span className={classes.big}>{format.count(plan.clear)}</span> of {plural(format, plan.proposed, "undecided proposal")} would go
          out
        </p>
        <p>
          {plan.proposed === 0
            ? "Nothing of it is undecided and has a partner."
            : waits === 0
              ? "Nothing would wait."
              : `${plural(format, waits, "would wait", "would wait")}${plan.refused.length > 1 ? "; one may wait for several reasons:" : ":"}`}
        </p>
      </div>
      <Refusals refused={plan.refused} label="Why they would wait" />
      {run?.outdated && (
        <p className={classes.care}>This run is outdated: records or settings have changed since. Run again before you deliver.</p>
      )}
      <div className={classes.act}>
        <ActionButton face keys="shift+d" hint={hintOf(props)} disabled={!canDeliver} onClick={deliver}>
          {plan.clear === 0 ? "Deliver now" : `Deliver ${format.count(plan.clear)} now`}
        </ActionButton>
        {!canDeliver && <span className="soft">{hintOf(props)}.</span>}
      </div>
    </section>
  );
}
