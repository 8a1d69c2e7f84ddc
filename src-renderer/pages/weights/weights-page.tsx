/** Weights: seven sliders and the settings beside them on the left, what they would do on the right, figures that follow the hand. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { BookSummary } from "../../../src-main/contract/calls/app.ts";
import { tuningDifference, type Tuning } from "../../../src-main/contract/tuning.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announce } from "../../components/messages/messages.ts";
import { Split } from "../../components/split/split.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { ActivateDialog } from "./activate-dialog.tsx";
import { useTrial } from "./draft.ts";
import { NowPanel } from "./now/now-panel.tsx";
import { Sliders } from "./sliders.tsx";
import { usePreview } from "./use-preview.ts";
import { ViewTabs } from "./view-tabs.tsx";
import classes from "./weights-page.module.css";

interface LoadedProps {
  readonly book: BookSummary;
  readonly active: Tuning;
  readonly standard: Tuning;
  /** Changes with the book. */
  readonly stamp: string;
}

function LoadedPage({ book, active, standard, stamp }: LoadedProps) {
  const format = useFormat();
  const [trial, change] = useTrial(book.path);
  const [activating, setActivating] = useState(false);
  const tuning = trial.draft ?? active;
  const { pinned } = trial;
  const changed = tuningDifference(active, tuning).length;
  const isStandard = tuningDifference(tuning, standard).length === 0;
  const against = pinned !== null && trial.against === "pinned" ? pinned : null;
  const againstWords = against === null ? "Active" : "Pinned";
  const comparison = useMemo(() => ({ tuning, against }), [tuning, against]);
  const preview = usePreview(comparison, stamp);

  const setDraft = useCallback((draft: Tuning | null) => change((before) => ({ ...before, draft })), [change]);
  const pin = () => {
    change((before) => ({ ...before, pinned: tuning, against: "pinned" }));
    announce("Pinned: the draft is compared with this state until another is chosen.");
  };
  const compareWith = (next: string) => change((before) => ({ ...before, against: next }));
  const activate = async () => {
    await call("weights.activate", { tuning, basedOn: active, window: windowId });
    await queryClient.invalidateQueries({ queryKey: queries.weights().queryKey });
    setDraft(null);
    announceChange(`Activated ${plural(format, changed, "change")}. The next run uses ${changed === 1 ? "it" : "them"}.`);
  };
  const canActivate = changed > 0 && !book.readOnly;
  useActions([
    {
      id: "weights/activate",
      label: "Activate the draft of the weights…",
      group: "Weights",
      keys: ["mod+enter"],
      enabled: canActivate,
      run: () => setActivating(true),
    },
    { id: "weights/pin", label: "Pin this state of the weights", group: "Weights", keys: ["p"], run: pin },
    {
      id: "weights/compare-active",
      label: "Compare with what is active",
      group: "Weights",
      enabled: against !== null,
      run: () => compareWith("active"),
    },
    {
      id: "weights/compare-pinned",
      label: "Compare with the pinned state",
      group: "Weights",
      enabled: pinned !== null && against === null,
      run: () => compareWith("pinned"),
    },
    { id: "weights/reset", label: "Set everything to its standard", group: "Weights", enabled: !isStandard, run: () => setDraft(standard) },
    {
      id: "weights/discard",
      label: "Discard the draft of the weights",
      group: "Weights",
      enabled: changed > 0,
      run: () => setDraft(null),
    },
  ]);

  return (
    <>
      <div className={classes.bar}>
        <h1>Weights</h1>
        <span className={`soft cut ${classes.note}`}>
          {changed > 0
            ? `Draft: ${plural(format, changed, "setting")} not active${book.readOnly ? "; here it can only be tried" : " yet; kept in this window"}`
            : "Active in this book; every run uses these"}
        </span>
        <NativeSelect
          aria-label="Compare with"
          value={against === null ? "active" : "pinned"}
          data={[
            { value: "active", label: "Compare with: active" },
            ...(pinned === null ? [] : [{ value: "pinned", label: "Compare with: pinned state" }]),
          ]}
          onChange={(event) => compareWith(event.currentTarget.value)}
        />
        <ActionButton variant="default" keys="p" hint="Keep this state to compare the next ones with" onClick={pin}>
          Pin
        </ActionButton>
        <ActionButton
          variant="default"
          hint="Move every slider and setting to its standard value"
          disabled={isStandard}
          onClick={() => setDraft(standard)}
        >
          Standard
        </ActionButton>
        <ActionButton variant="default" hint="Go back to what is active" disabled={changed === 0} onClick={() => setDraft(null)}>
          Discard
        </ActionButton>
        <ActionButton
          face
          keys="mod+enter"
          hint="Show what this changes, then make it what every run uses"
          disabled={!canActivate}
          onClick={() => setActivating(true)}
        >
          {changed === 0 ? "Activate" : `Activate ${plural(format, changed, "change")}`}
        </ActionButton>
      </div>
      <Split
        name="weights"
        label="Width of the sliders"
        initial={560}
        minimum={460}
        rest={360}
        left={<Sliders tuning={tuning} active={active} standard={standard} preview={preview.value} change={change} />}
        right={<ViewTabs tuning={tuning} now={<NowPanel book={book} preview={preview} comparison={comparison} against={againstWords} />} />}
      />
      {activating && <ActivateDialog active={active} draft={tuning} close={() => setActivating(false)} activate={activate} />}
    </>
  );
}

/** The same object as long as nothing in it differs: each draft is made from it. */
export default function WeightsPage({ book }: { book: BookSummary }) {
  const answer = useQuery(queries.weights());
  const { data } = answer;
  if (!data) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={14} />;
  return <LoadedPage book={book} active={data.active} standard={data.standard} stamp={String(answer.dataUpdatedAt)} />;
}
