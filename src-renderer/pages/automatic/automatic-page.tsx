/** Automatic distribution: the switch, the thresholds with what they would do, what they would have done, and what went out by them. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { Thresholds } from "../../../src-main/contract/calls/automatic.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useLatest } from "../../bridge/use-latest.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { useAutomatic } from "../../components/automatic/use-automatic.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import classes from "./automatic.module.css";
import { Deliveries } from "./deliveries.tsx";
import { PastMonth } from "./past-month.tsx";
import { PlanView } from "./plan-view.tsx";
import { readTexts, sameThresholds, textsOf, type ThresholdTexts } from "./threshold-draft.ts";
import { ThresholdsForm } from "./thresholds-form.tsx";

interface PlanKey {
  readonly run: number;
  readonly thresholds: Thresholds;
}

const planFor = (key: string) => {
  const { run, thresholds } = JSON.parse(key) as PlanKey;
  return call("automatic.plan", { run, thresholds });
};

export default function AutomaticPage() {
  const format = useFormat();
  const readOnly = useReadOnly();
  const answer = useQuery(queries.automaticReport());
  const latest = useQuery(queries.run());
  const run = latest.data ?? null;
  const [draft, setDraft] = useState<ThresholdTexts | null>(null);
  const { deliver, withdraw, busy } = useAutomatic();
  const saved = answer.data?.thresholds;
  const on = answer.data?.on ?? false;
  const texts = draft ?? (saved ? textsOf(saved, format.locale) : null);
  const { thresholds, faults } = texts ? readTexts(texts, format.locale, format.baseCurrency) : { thresholds: null, faults: {} };
  const dirty = draft !== null && (thresholds === null || saved === undefined || !sameThresholds(thresholds, saved));

  // What has been decided or delivered since asks again.
  const stamp = run?.groups.map(({ need, count }) => `${need} ${count}`).join();
  const plan = useLatest(run && thresholds ? JSON.stringify({ run: run.id, thresholds, stamp }) : null, planFor);
  const clear = !plan.error && plan.value !== null && !plan.behind && plan.value.run === run?.id ? plan.value.clear : null;

  const write = (next: boolean, values: Thresholds, words: string, then?: () => void) => {
    // A switch that is pressed stands at once where it was put.
    queryClient.setQueryData(queries.automaticReport().queryKey, (old) => old && { ...old, on: next });
    call("automatic.save", { on: next, thresholds: values, window: windowId }).then(
      ({ changed }) => {
        queryClient.setQueryData(queries.automaticReport().queryKey, (old) => old && { ...old, on: next, thresholds: values });
        then?.();
        if (changed) announceChange(words);
      },
      (error: unknown) => {
        announceError(error);
        void answer.refetch();
      },
    );
  };
  const save = () => {
    if (thresholds) write(on, thresholds, "The thresholds of automatic distribution are saved.", () => setDraft(null));
  };
  const toggle = () => {
    if (saved) write(!on, saved, on ? "Automatic distribution is off." : "Automatic distribution is on.");
  };
  const canSave = dirty && thresholds !== null && !readOnly;
  const canDeliver = on && !dirty && !readOnly && !busy && clear !== null && clear > 0;
  const deliverNow = () => {
    if (run && canDeliver) deliver(run.id);
  };
  useActions([
    { id: "automatic/save", label: "Save the thresholds", group: "Automatic distribution", keys: ["mod+s"], enabled: canSave, run: save },
    {
      id: "automatic/discard",
      label: "Discard what was typed",
      group: "Automatic distribution",
      enabled: dirty,
      run: () => setDraft(null),
    },
    {
      id: "automatic/switch",
      label: on ? "Switch automatic distribution off" : "Switch automatic distribution on",
      group: "Automatic distribution",
      enabled: saved !== undefined && !readOnly,
      run: toggle,
    },
    {
      id: "automatic/deliver",
      label: "Deliver now what is clear by the thresholds",
      group: "Automatic distribution",
      keys: ["shift+d"],
      enabled: canDeliver,
      run: deliverNow,
    },
  ]);

  if (!answer.data || !texts) {
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={14} />;
  }
  return (
    <>
      <div className={classes.bar}>
        <h1>Automatic distribution</h1>
        <span className={`soft cut ${classes.note}`}>
          {dirty
            ? "Draft: not saved yet"
            : on
              ? "On: one button, or a nightly job, delivers what is clear by these thresholds"
              : "Off: nothing is delivered without review"}
        </span>
        <Link className="link" href={routes.review}>
          Back to Review
        </Link>
        <ActionButton variant="default" hint="Go back to the saved thresholds" disabled={!dirty} onClick={() => setDraft(null)}>
          Discard
        </ActionButton>
        <ActionButton face keys="mod+s" hint="Write these thresholds to the book" disabled={!canSave} onClick={save}>
          Save
        </ActionButton>
      </div>
      <div className={`${classes.page} scroll`} role="region" aria-label="Automatic distribution" tabIndex={0}>
        <div className={classes.columns}>
          <section className={classes.section}>
            <label className={classes.switch}>
              <input type="checkbox" role="switch" checked={on} disabled={readOnly} onChange={toggle} />
              <span>
                <b>Deliver without review what is clear</b>
                <span className="soft">
                  Nothing goes out by itself: after a run you press one button, or a nightly job runs{" "}
                  <code>apportion distribute --book … --deliver</code>. What fails a threshold waits in review, and so does all that you
                  have decided.
                </span>
              </span>
            </label>
            <ThresholdsForm texts={texts} faults={faults} readOnly={readOnly} change={setDraft} />
          </section>
          <PlanView
            run={run}
            loading={latest.data === undefined}
            plan={plan.value}
            behind={plan.behind}
            error={plan.error}
            on={on}
            dirty={dirty}
            canDeliver={canDeliver}
            deliver={deliverNow}
          />
        </div>
        <PastMonth thresholds={thresholds} />
        <Deliveries deliveries={answer.data.deliveries} latest={run?.id ?? null} withdraw={withdraw} disabled={readOnly || busy} />
      </div>
    </>
  );
}
