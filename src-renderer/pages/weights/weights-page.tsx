/** Weights: seven sliders and the settings beside them on the left, what they would do on the right, figures that follow the hand. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { memo, useCallback, useState } from "react";
import type { BookSummary } from "../../../src-main/contract/calls/app.ts";
import type { WeightsState } from "../../../src-main/contract/calls/weights.ts";
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
import { NowPanel } from "./now/now-panel.tsx";
import { ProfileMenu } from "./profile-menu.tsx";
import { Sliders } from "./sliders.tsx";
import { usePreview } from "./use-preview.ts";
import { useTuning, type TuningState } from "./use-tuning.ts";
import { ViewTabs } from "./view-tabs.tsx";
import classes from "./weights-page.module.css";

/** How often a book that another process works in is looked at. */
const OTHERS_MS = 1500;

const CompareWith = memo(function CompareWith({ state }: { state: TuningState }) {
  const { against, change, pinned, profiles } = state;
  const choices = [
    { value: "active", label: "what is active" },
    ...(pinned === null ? [] : [{ value: "pinned", label: "the pinned state" }]),
    ...profiles.map(({ id, name }) => ({ value: id, label: `“${name}”` })),
  ];
  return (
    <label className={classes.compare}>
      <span className="soft">compared with</span>
      <NativeSelect
        aria-label="Compare with"
        value={against}
        data={choices}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change((before) => ({ ...before, against: chosen }));
        }}
      />
    </label>
  );
});

interface DraftButtonsProps {
  readonly book: BookSummary;
  readonly state: TuningState;
  readonly openActivate: () => void;
}

/** Pins, compares, discards and activates; also by key and palette. */
const DraftButtons = memo(function DraftButtons({ book, state, openActivate }: DraftButtonsProps) {
  const format = useFormat();
  const { tuning, changed, change, pinned, against, discard, profile, activeProfile } = state;
  const isDraft = changed.length > 0 || profile.id !== activeProfile.id;
  const pin = () => {
    change((before) => ({ ...before, pinned: tuning, against: "pinned" }));
    announce("Pinned: the draft is compared with this state until another is chosen.");
  };
  const compareWith = (next: string) => change((before) => ({ ...before, against: next }));
  const canActivate = isDraft && !book.readOnly;
  useActions([
    {
      id: "weights/activate",
      label: "Activate the draft of the weights…",
      group: "Weights",
      keys: ["mod+enter"],
      enabled: canActivate,
      run: openActivate,
    },
    { id: "weights/pin", label: "Pin this state of the weights", group: "Weights", keys: ["p"], run: pin },
    {
      id: "weights/compare-active",
      label: "Compare with what is active",
      group: "Weights",
      enabled: against !== "active",
      run: () => compareWith("active"),
    },
    {
      id: "weights/compare-pinned",
      label: "Compare with the pinned state",
      group: "Weights",
      enabled: pinned !== null && against !== "pinned",
      run: () => compareWith("pinned"),
    },
    { id: "weights/discard", label: "Discard the draft of the weights", group: "Weights", enabled: isDraft, run: discard },
  ]);
  return (
    <>
      <ActionButton variant="default" keys="p" hint="Keep this state to compare the next ones with" onClick={pin}>
        Pin
      </ActionButton>
      <ActionButton variant="default" hint="Go back to what is active" disabled={!isDraft} onClick={discard}>
        Discard
      </ActionButton>
      <ActionButton
        face
        keys="mod+enter"
        hint="Show what this changes, then make it what every run uses"
        disabled={!canActivate}
        onClick={openActivate}
      >
        {changed.length === 0 ? "Activate" : `Activate ${plural(format, changed.length, "change")}`}
      </ActionButton>
    </>
  );
});

function LoadedPage({ book, weights, stamp }: { book: BookSummary; weights: WeightsState; stamp: string }) {
  const format = useFormat();
  const state = useTuning(book, weights);
  const [activating, setActivating] = useState(false);
  const openActivate = useCallback(() => setActivating(true), []);
  const { active, tuning, changed, profile, differs, comparison, againstName, discard } = state;
  const preview = usePreview(comparison, stamp);
  const activate = async () => {
    await call("weights.activate", { tuning, profile: profile.id, basedOn: active, window: windowId });
    await queryClient.invalidateQueries({ queryKey: queries.weights().queryKey });
    discard();
    const what = differs ? plural(format, changed.length, "change") : `“${profile.name}”`;
    announceChange(`Activated ${what}. The next run uses ${!differs || changed.length === 1 ? "it" : "them"}.`);
  };
  return (
    <>
      <div className={classes.bar}>
        <h1>Weights</h1>
        <ProfileMenu state={state} readOnly={book.readOnly} />
        <span className={`soft cut ${classes.note}`}>
          {changed.length > 0
            ? `Draft: ${plural(format, changed.length, "setting")} not active${book.readOnly ? "; here it can only be tried" : ""}`
            : "Active: every run uses these"}
        </span>
        <CompareWith state={state} />
        <DraftButtons book={book} state={state} openActivate={openActivate} />
      </div>
      <Split
        name="weights"
        label="Width of the sliders"
        initial={560}
        minimum={460}
        rest={360}
        left={
          <Sliders
            tuning={tuning}
            active={active}
            standard={state.standard}
            taken={state.taken}
            preview={preview.value}
            change={state.change}
          />
        }
        right={<ViewTabs state={state} now={<NowPanel book={book} preview={preview} against={againstName} />} />}
      />
      {activating && (
        <ActivateDialog
          active={active}
          draft={tuning}
          profile={differs ? null : profile.name}
          close={() => setActivating(false)}
          activate={activate}
        />
      )}
    </>
  );
}

export default function WeightsPage({ book }: { book: BookSummary }) {
  // Another process that changes the book tells nobody here.
  const answer = useQuery({ ...queries.weights(), refetchInterval: book.readOnly && book.past === null ? OTHERS_MS : false });
  const { data } = answer;
  if (!data) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={14} />;
  return <LoadedPage book={book} weights={data} stamp={String(answer.dataUpdatedAt)} />;
}
