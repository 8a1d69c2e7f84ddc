/** A past period as if the draft had been active in it: each delivery decided again at its own moment. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Period } from "../../../../src-main/contract/calls/insight.ts";
import { isCancelled } from "../../../bridge/errors.ts";
import { queries } from "../../../bridge/queries.ts";
import { ActionButton } from "../../../components/actions/action-button.tsx";
import { useActions } from "../../../components/actions/registry.ts";
import { JobProgress } from "../../../components/jobs/job-progress.tsx";
import { PeriodChoice } from "../../../components/period/period-choice.tsx";
import { firstPeriod } from "../../../components/period/periods.ts";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { useFormat } from "../../../format/format-context.tsx";
import classes from "./insight.module.css";
import { PastFigures } from "./past-figures.tsx";
import { PastMoves } from "./past-moves.tsx";
import { usePast, type MoveListName } from "./use-past.ts";
import type { AgainstProps, DraftProps } from "./draft-props.ts";

const NOTE =
  "As if: each delivery of the period is decided again at its own moment, with the metrics and open offers of that moment and without its own offer, never with later ones. One decision does not change the next: no load or rate moves on because of it. Partners’ capacities, lists, pauses and addresses are today’s.";

interface Asked {
  readonly period: Period;
  /** Counts the times that it was asked for, so that a cancelled one can be asked for again. */
  readonly time: number;
}

interface LoadedProps extends DraftProps, AgainstProps {
  readonly delivered: { readonly first: number; readonly last: number };
  readonly stamp: number;
}

function LoadedPanel({ weights, settings, against, againstName, delivered, stamp }: LoadedProps) {
  const format = useFormat();
  const [period, setPeriod] = useState(() => firstPeriod(delivered, format.timeZone));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [shown, setShown] = useState<{ list: MoveListName; offset: number }>({ list: "moved", offset: 0 });
  const question = useMemo(() => {
    if (asked === null) return null;
    const other = against === null ? null : { weights: against.weights, settings: { ...against.settings } };
    return { period: asked.period, draft: { weights, settings: { ...settings } }, against: other };
  }, [asked, weights, settings, against]);
  const otherWords = against === null ? "the active settings" : `“${againstName}”`;
  const past = usePast(question, stamp + (asked?.time ?? 0));
  const decide = () => {
    setAsked({ period, time: (asked?.time ?? 0) + 1 });
    setShown({ list: "moved", offset: 0 });
  };
  const choose = (next: Period) => {
    setPeriod(next);
    setAsked(null);
  };
  useActions([{ id: "past/decide", label: "Decide the period again with the draft", group: "A past period", keys: ["d"], run: decide }]);
  const { value, error, answered, behind, job } = past;
  const of = asked === null ? null : value;
  const offset = of !== null && shown.offset >= of.moved ? 0 : shown.offset;
  return (
    <div className={`${classes.panel} scroll`} role="region" aria-label="A past period" tabIndex={0}>
      <div className={classes.bar}>
        <PeriodChoice period={period} delivered={delivered} choose={choose} />
        <ActionButton
          keys="d"
          hint={`Decide each delivery of the period again, with the draft and with ${otherWords}`}
          variant={of === null ? "filled" : "default"}
          disabled={job !== null}
          onClick={decide}
        >
          Decide the period again
        </ActionButton>
        {job !== null && <JobProgress key={job} job={{ id: job, label: "The period" }} />}
      </div>
      <p className={classes.note}>{NOTE}</p>
      {asked !== null && error !== null && !isCancelled(error) && <Failed error={error} retry={decide} />}
      {asked !== null && error !== null && isCancelled(error) && <p className={classes.note}>Stopped; decide it again when you want to.</p>}
      {asked === null && (
        <Empty title="Choose a time, then decide it again">
          Deliveries from {format.date(delivered.first)} to {format.date(delivered.last)} can be looked at. After that the figures follow
          the sliders.
        </Empty>
      )}
      {asked !== null && error === null && of === null && <Loading rows={10} />}
      {of !== null && error === null && of.decisions === 0 && <Empty title="Nothing was delivered in this time">Choose another one.</Empty>}
      {of !== null && error === null && of.decisions > 0 && (
        <>
          <PastFigures past={of} behind={behind} otherName={againstName} otherWords={otherWords} />
          <PastMoves
            past={of}
            answered={answered}
            otherName={againstName}
            list={shown.list}
            offset={offset}
            show={(list, next) => setShown({ list, offset: next })}
          />
        </>
      )}
    </div>
  );
}

export function PastPanel(props: DraftProps & AgainstProps) {
  const answer = useQuery(queries.delivered());
  if (answer.error && answer.data === undefined) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading rows={10} />;
  if (answer.data === null) {
    return <Empty title="Nothing has been delivered yet">Once offers are delivered, a past time can be decided again with a draft.</Empty>;
  }
  return <LoadedPanel {...props} delivered={answer.data} stamp={answer.dataUpdatedAt} />;
}
