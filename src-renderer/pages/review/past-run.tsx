/** A run that others followed, as its review left it: to look at, not to decide. */
import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { Link, Redirect } from "wouter";
import type { ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { queries } from "../../bridge/queries.ts";
import { useActions } from "../../components/actions/registry.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { Split } from "../../components/split/split.tsx";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { RunWeights } from "../../components/runs/run-weights.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { ExplanationPane } from "./explanation/explanation.tsx";
import bar from "./run-bar.module.css";
import { PlanBand } from "./plan-band.tsx";
import { RunMenu } from "./run-menu.tsx";
import classes from "./past-run.module.css";
import { groupLabel, groupMeaning } from "./worklist/group-words.ts";
import { useLinesView } from "./worklist/lines-view.ts";
import { useSelection } from "./worklist/use-selection.ts";
import { useWorklist } from "./worklist/use-worklist.ts";
import type { Expanded } from "./worklist/worklist-model.ts";
import { useWorklistActions } from "./worklist/use-worklist-actions.ts";
import { Worklist } from "./worklist/worklist.tsx";

const SEARCH_MS = 120;

function Band({ run, latest }: { run: ReviewRun; latest: ReviewRun }) {
  const format = useFormat();
  const goBack = () => navigate(routes.review);
  const compare = () => navigate(routes.runsCompared(latest.id, run.id));
  useActions([{ id: "runs/latest", label: "Back to the latest run", group: "Run", keys: ["l"], run: goBack }]);
  return (
    <div className={classes.band} role="status">
      <span>
        <b>This is run {format.count(run.id)} as its review left it.</b> Nothing can be decided here; the latest is run{" "}
        {format.count(latest.id)} of {format.date(latest.asOf)}.
      </span>
      <span className={classes.ways}>
        <ActionButton size="compact-xs" variant="default" keys="c" hint="What the latest run decided differently" onClick={compare}>
          Compare with run {format.count(latest.id)}
        </ActionButton>
        <ActionButton size="compact-xs" variant="default" keys="l" hint="Go on with the work" onClick={goBack}>
          Back to the latest run
        </ActionButton>
      </span>
    </div>
  );
}

/** What was decided is what one comes back for; lines that one cause explains stay one line. */
function opensExpanded(key: string): boolean {
  return key !== "no-address" && key !== "address-unknown" && key !== "";
}

function PastRunView({ run, latest, wanted }: { run: ReviewRun; latest: ReviewRun; wanted: string | null }) {
  const format = useFormat();
  const [search, setSearch] = useState("");
  const [searched] = useDebouncedValue(search.trim(), SEARCH_MS);
  const [view, chooseView] = useLinesView();
  /** By grouping and key. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [visible, setVisible] = useState({ first: 0, last: 40 });
  const searchRef = useRef<HTMLInputElement>(null);
  const { grouping } = view;
  const expanded = useMemo<Expanded>(
    () => ({ has: (key) => searched !== "" || (chosen.get(`${grouping}/${key}`) ?? opensExpanded(key)) }),
    [searched, grouping, chosen],
  );
  const onVisible = useCallback((first: number, last: number) => setVisible({ first, last }), []);
  const expand = useCallback((key: string) => setChosen((old) => new Map(old).set(`${grouping}/${key}`, true)), [grouping]);
  const toggle = useCallback(
    (key: string) => setChosen((old) => new Map(old).set(`${grouping}/${key}`, !(old.get(`${grouping}/${key}`) ?? opensExpanded(key)))),
    [grouping],
  );
  const addressOf = useCallback((opportunity: string) => routes.runLine(run.id, opportunity), [run.id]);
  const worklist = useWorklist(run, view, searched, expanded, visible);
  const { place, line, go, move } = useSelection(run.id, worklist, expanded, expand, wanted, addressOf);
  useWorklistActions(move, searchRef);
  const group = place?.kind === "group" ? worklist.groups.find((one) => one.key === place.group) : undefined;
  return (
    <>
      <div className={bar.bar}>
        <div className={bar.facts}>
          <h1>Review</h1>
          <RunMenu run={run} latest={latest.id} />
          <span className="cut">
            {plural(format, run.lines, "line")}: {format.count(run.proposed)} proposed, {format.count(run.lines - run.proposed)} without
          </span>
          <RunWeights run={run.id} />
        </div>
      </div>
      <Band run={run} latest={latest} />
      {run.method === "best" && <PlanBand run={run.id} />}
      {run.lines === 0 ? (
        <Empty title="Nothing waited">Every open opportunity had a partner, was on hold, or had reached its limit of offers.</Empty>
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
              <ExplanationPane run={run.id} method={run.method} line={line} override={null} actions={null} past />
            ) : group ? (
              <Empty
                title={`${groupLabel(grouping, group)}: ${plural(format, group.count, "line")}`}
                actions={
                  <Button variant="default" onClick={() => expand(group.key)}>
                    Show the lines
                  </Button>
                }
              >
                <p>{groupMeaning(grouping, group)}</p>
              </Empty>
            ) : null
          }
        />
      )}
    </>
  );
}

export function PastRunPage({ id, wanted }: { id: number; wanted: string | null }) {
  const known = Number.isSafeInteger(id) && id > 0;
  const latest = useQuery(queries.run());
  const run = useQuery({ ...queries.numberedRun(id), enabled: known });
  if (!known || latest.data === null) {
    return (
      <Empty title="There is no such run" actions={<Link href={routes.runs}>Show all runs</Link>}>
        The address names no run of this book.
      </Empty>
    );
  }
  const error = run.error ?? latest.error;
  if (!run.data || !latest.data) {
    return error ? <Failed error={error} retry={() => void Promise.all([run.refetch(), latest.refetch()])} /> : <Loading rows={14} />;
  }
  if (latest.data.id === id) return <Redirect to={wanted === null ? routes.review : routes.reviewLine(wanted)} replace />;
  return <PastRunView run={run.data} latest={latest.data} wanted={wanted} />;
}
