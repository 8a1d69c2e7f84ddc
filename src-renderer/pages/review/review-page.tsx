/** Review: the worklist of a run on the left, the explanation of one line on the right, decisions by one key each. */
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { BookSummary } from "../../../src-main/contract/calls/app.ts";
import { NEEDS, type Need, type ReviewLine, type ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { queries } from "../../bridge/queries.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { announceError } from "../../components/messages/messages.ts";
import { Split } from "../../components/split/split.tsx";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { dayInstant } from "../../format/days.ts";
import { spokenTitle } from "../../format/line-title.ts";
import { type Choice, useDecisions } from "./decisions.ts";
import { AutomaticDialog } from "./dialogs/automatic-dialog.tsx";
import { CloseMarginDialog } from "./dialogs/close-margin-dialog.tsx";
import { DeliverDialog } from "./dialogs/deliver-dialog.tsx";
import { HoldDialog } from "./dialogs/hold-dialog.tsx";
import { PlanDialog } from "./dialogs/plan-dialog.tsx";
import { OverrideDialog } from "./dialogs/override-dialog.tsx";
import { ExplanationPane } from "./explanation/explanation.tsx";
import { FirstRun } from "./first-run.tsx";
import { GroupPanel } from "./group-panel.tsx";
import { KeptLines } from "./kept-lines.tsx";
import { PlanBand } from "./plan-band.tsx";
import { RunBar } from "./run-bar.tsx";
import { useAutomaticPlan } from "./use-automatic-plan.ts";
import { type ReviewJobs, useReviewJobs } from "./use-jobs.ts";
import { useFormat } from "../../format/format-context.tsx";
import { groupLabel, groupMeaning } from "./worklist/group-words.ts";
import { useLinesView } from "./worklist/lines-view.ts";
import { useExpanded } from "./worklist/use-expanded.ts";
import { useSelection } from "./worklist/use-selection.ts";
import { isUndecided, useWorklist } from "./worklist/use-worklist.ts";
import { placeAfter } from "./worklist/worklist-model.ts";
import { useWorklistActions } from "./worklist/use-worklist-actions.ts";
import { Worklist } from "./worklist/worklist.tsx";

const SEARCH_MS = 120;
/** A line with its place in the worklist. */
interface Target {
  readonly line: ReviewLine;
  readonly group: string;
  readonly index: number;
}

/** What a dialog is about is what was selected when it opened: the worklist may move on behind it. */
type Dialog =
  | { readonly kind: "override"; readonly partner: string | null; readonly target: Target }
  | { readonly kind: "hold"; readonly target: Target }
  | { readonly kind: "hold-all"; readonly need: Need; readonly count: number }
  | { readonly kind: "close-margin" }
  | { readonly kind: "deliver" }
  | { readonly kind: "automatic" };

interface RunViewProps {
  readonly run: ReviewRun;
  readonly book: BookSummary;
  readonly jobs: ReviewJobs;
  readonly wanted: string | null;
  readonly openPlan: () => void;
}

function RunView({ run, book, jobs, wanted, openPlan }: RunViewProps) {
  const [search, setSearch] = useState("");
  const [searched] = useDebouncedValue(search.trim(), SEARCH_MS);
  const format = useFormat();
  const [view, chooseView] = useLinesView();
  const { expanded, expand, toggle } = useExpanded(run, view.grouping, searched !== "");
  const [visible, setVisible] = useState({ first: 0, last: 40 });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);

  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), []);

  const worklist = useWorklist(run, view, searched, expanded, visible);
  const { place, line, go, move, locate } = useSelection(run.id, worklist, expanded, expand, wanted);
  const { decide, approveClear, holdAll, undo, canUndo, newestAt } = useDecisions(
    run,
    { view, search: searched, groups: worklist.groups },
    format.timeZone,
    locate,
  );
  const automatic = useAutomaticPlan(run, dialog?.kind === "automatic");
  const recordUndoneAt = useQuery(queries.undoState()).data?.undoAt ?? 0;

  const decidable = line !== undefined && line.need !== "delivered" && line.need !== "gone" && !book.readOnly && jobs.job === null;
  const approvable = decidable && line.partner !== null && line.need !== "approved";
  const undoable = canUndo && !book.readOnly;
  const group = place?.kind === "group" ? worklist.groups.find((one) => one.key === place.group) : undefined;
  const groupNeed = view.grouping === "need" ? (NEEDS.find((need) => need === group?.key) ?? null) : null;
  const target: Target | null = line && place?.kind === "line" ? { line, group: place.group, index: place.index } : null;
  const close = () => setDialog(null);
  const openOverride = (partner: string | null) => target && setDialog({ kind: "override", partner, target });
  const openHold = () => target && setDialog({ kind: "hold", target });

  const take = ({ line: taken, ...at }: Target, choice: Choice) => {
    const wasUndecided = isUndecided(taken.need);
    return decide(taken, at, choice, (groups) => go(placeAfter(groups, expanded, at, wasUndecided, worklist.groups)));
  };
  const approve = () => {
    if (!approvable || !target) return;
    const partnerName = line.partner?.name ?? "";
    void take(target, { decision: { type: "approve" }, partnerName, words: `Approved ${spokenTitle(line)}: ${partnerName}.` });
  };
  const clear = () => void approveClear().catch(announceError);
  const canClear = !book.readOnly && jobs.job === null && run.groups.some((one) => one.need === "clear");
  const canDeliver = !book.readOnly && jobs.job === null && run.deliverable > 0;
  const canAutomatic = automatic.clear !== null && automatic.clear !== 0 && !book.readOnly && jobs.job === null;
  const canUndoDelivery = !book.readOnly && jobs.job === null && run.undoable !== null;

  useWorklistActions(move, searchRef);
  useActions([
    { id: "approve", label: "Approve", group: "This line", keys: ["a"], enabled: approvable, run: approve },
    {
      id: "override",
      label: "Override with another partner",
      group: "This line",
      keys: ["o"],
      enabled: decidable,
      run: () => openOverride(null),
    },
    { id: "hold", label: "Hold", group: "This line", keys: ["h"], enabled: decidable, run: openHold },
    { id: "undo", label: "Undo the last decision", group: "This line", keys: ["u"], enabled: undoable, run: () => void undo() },
    {
      // Everywhere this key takes back what was done last; here that may be a decision.
      id: "undo-newest",
      label: "Undo the last decision",
      group: "This line",
      keys: ["mod+z"],
      keyOnly: true,
      enabled: undoable && newestAt > recordUndoneAt,
      run: () => void undo(),
    },
    {
      id: "open-group",
      label: "Open the group",
      group: "Worklist",
      keys: ["arrowright"],
      keyOnly: true,
      enabled: place !== null,
      run: () => place && expand(place.group),
    },
    {
      id: "close-margin",
      label: "Choose what is a close call…",
      group: "Worklist",
      enabled: !book.readOnly,
      run: () => setDialog({ kind: "close-margin" }),
    },
    { id: "run", label: "Run again", group: "Run", keys: ["r"], enabled: !book.readOnly && jobs.job === null, run: jobs.startRun },
    { id: "approve-clear", label: "Approve all clear lines", group: "Run", keys: ["shift+a"], enabled: canClear, run: clear },
    {
      id: "deliver",
      label: "Deliver what is approved",
      group: "Run",
      keys: ["d"],
      enabled: canDeliver,
      run: () => setDialog({ kind: "deliver" }),
    },
    {
      id: "deliver-automatically",
      label: "Deliver what is clear by the thresholds",
      group: "Run",
      keys: ["shift+d"],
      enabled: canAutomatic,
      run: () => setDialog({ kind: "automatic" }),
    },
    {
      id: "undo-delivery",
      label: run.undoable?.automatic ? "Withdraw the last automatic delivery" : "Undo the last delivery",
      group: "Run",
      keys: ["shift+u"],
      enabled: canUndoDelivery,
      run: () => jobs.undoDelivery(run),
    },
  ]);

  const nothingLeft = run.lines > 0 && run.groups.every((one) => !isUndecided(one.need));
  return (
    <>
      <RunBar
        run={run}
        jobs={jobs}
        readOnly={book.readOnly}
        openPlan={openPlan}
        approveClear={clear}
        openDeliver={() => setDialog({ kind: "deliver" })}
        automatic={automatic.clear}
        openAutomatic={() => setDialog({ kind: "automatic" })}
      />
      {run.method === "best" && <PlanBand run={run.id} />}
      <KeptLines kept={jobs.kept} close={jobs.forgetKept} show={(opportunity) => void locate(opportunity)} />
      {run.lines === 0 ? (
        <Empty title="Nothing waits">
          Every open opportunity has a partner, is on hold, or has reached its limit of offers. Run again when new ones have come.
        </Empty>
      ) : (
        <Split
          name="review"
          label="Width of the worklist"
          initial={400}
          minimum={240}
          rest={500}
          left={
            <Worklist
              worklist={worklist}
              chooseView={chooseView}
              expanded={expanded}
              toggle={toggle}
              place={place}
              go={go}
              move={move}
              search={search}
              setSearch={setSearch}
              searchRef={searchRef}
              onVisible={onVisible}
            />
          }
          right={
            line ? (
              <ExplanationPane
                run={run.id}
                method={run.method}
                line={line}
                override={decidable ? openOverride : null}
                actions={
                  <>
                    <ActionButton
                      face
                      keys="a"
                      hint={line.partner ? `Approve ${line.partner.name}` : "No partner is proposed"}
                      disabled={!approvable}
                      onClick={approve}
                    >
                      Approve
                    </ActionButton>
                    <ActionButton
                      face
                      variant="default"
                      keys="o"
                      hint="Give it to another partner"
                      disabled={!decidable}
                      onClick={() => openOverride(null)}
                    >
                      Override
                    </ActionButton>
                    <ActionButton face variant="default" keys="h" hint="Put it aside" disabled={!decidable} onClick={openHold}>
                      Hold
                    </ActionButton>
                    <ActionButton
                      face
                      variant="default"
                      keys="u"
                      hint="Undo the last decision"
                      disabled={!undoable}
                      onClick={() => void undo()}
                    >
                      Undo
                    </ActionButton>
                  </>
                }
              />
            ) : group ? (
              <GroupPanel
                label={groupLabel(view.grouping, group)}
                meaning={groupMeaning(view.grouping, group)}
                need={groupNeed}
                group={group}
                margin={run.margin}
                expanded={expanded.has(group.key)}
                readOnly={book.readOnly || jobs.job !== null}
                show={() => {
                  expand(group.key);
                  go({ kind: "line", group: group.key, index: 0 });
                }}
                holdAll={() => groupNeed && setDialog({ kind: "hold-all", need: groupNeed, count: group.count })}
                approveClear={clear}
                openDeliver={() => setDialog({ kind: "deliver" })}
              />
            ) : nothingLeft ? (
              <Empty title="Everything is decided">Deliver what is approved, or open a group on the left to look again.</Empty>
            ) : null
          }
        />
      )}
      <OverrideDialog
        run={run.id}
        line={dialog?.kind === "override" ? dialog.target.line : null}
        partner={dialog?.kind === "override" ? dialog.partner : null}
        close={close}
        override={async (partner, reason, accepted) => {
          if (dialog?.kind !== "override") return false;
          const words = `Gave ${spokenTitle(dialog.target.line)} to ${partner.name}.`;
          return take(dialog.target, {
            decision: { type: "override", partner: partner.id, reason, accepted },
            partnerName: partner.name,
            words,
          });
        }}
      />
      <HoldDialog
        what={
          dialog?.kind === "hold"
            ? spokenTitle(dialog.target.line)
            : dialog?.kind === "hold-all"
              ? `${format.count(dialog.count)} lines`
              : null
        }
        asOf={book.asOf}
        close={close}
        hold={async (reason, until) => {
          if (dialog?.kind === "hold-all") return holdAll(dialog.need, reason, until);
          if (dialog?.kind === "hold") {
            const words = `Held ${spokenTitle(dialog.target.line)}${until === null ? "" : ` until ${format.date(dayInstant(until, format.timeZone, "start"))}`}.`;
            return take(dialog.target, { decision: { type: "hold", reason, until }, partnerName: "", words });
          }
          return false;
        }}
      />
      <AutomaticDialog
        opened={dialog?.kind === "automatic"}
        plan={automatic.plan}
        close={close}
        deliver={() => jobs.deliverAutomatically(run)}
      />
      <CloseMarginDialog opened={dialog?.kind === "close-margin"} margin={run.margin} close={close} />
      <DeliverDialog run={run} opened={dialog?.kind === "deliver"} close={close} deliver={() => jobs.deliver(run)} />
    </>
  );
}

export function ReviewPage({ wanted, book }: { wanted: string | null; book: BookSummary }) {
  const run = useQuery(queries.run());
  const jobs = useReviewJobs();
  const [planning, setPlanning] = useState(false);
  const openPlan = () => setPlanning(true);
  const free = book.opportunities > 0 && book.partners > 0 && !book.readOnly && jobs.job === null && run.data !== undefined;
  useActions([
    ...(free && run.data === null ? [{ id: "first-run", label: "Make the first run", group: "Run", keys: ["r"], run: jobs.startRun }] : []),
    { id: "best-plan", label: "Best plan for the whole batch…", group: "Run", keys: ["shift+r"], enabled: free, run: openPlan },
  ]);
  if (run.data === undefined) return run.error ? <Failed error={run.error} retry={() => void run.refetch()} /> : <Loading rows={14} />;
  return (
    <>
      {run.data === null ? (
        <FirstRun book={book} jobs={jobs} openPlan={openPlan} />
      ) : (
        <RunView key={run.data.id} run={run.data} book={book} jobs={jobs} wanted={wanted} openPlan={openPlan} />
      )}
      <PlanDialog opened={planning} close={() => setPlanning(false)} start={jobs.startRunBy} />
    </>
  );
}
