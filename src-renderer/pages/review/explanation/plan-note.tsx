/** Of a line that the best plan decides otherwise than one after another: where it would have gone, what that costs or gains, and for whom it makes room. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { PlanCounterpart, PlanDifference } from "../../../../src-main/contract/calls/plans.ts";
import { planQueries } from "../../../bridge/plan-queries.ts";
import { changeOf, effectWords, exchangeWords } from "../../../components/runs/plan-words.ts";
import { useFormat } from "../../../format/format-context.tsx";
import classes from "./explanation.module.css";

interface PlanNoteProps {
  readonly run: number;
  readonly opportunity: string;
  /** The address of another line of this run. */
  readonly addressOf: (opportunity: string) => string;
}

function Other({ other, addressOf }: { other: PlanCounterpart; addressOf: PlanNoteProps["addressOf"] }) {
  const format = useFormat();
  return (
    <>
      <Link className="link" href={addressOf(other.opportunity.id)}>
        {other.opportunity.name}
      </Link>
      , which {effectWords(other, format)}
    </>
  );
}

function Sentences({ difference, addressOf }: { difference: PlanDifference; addressOf: PlanNoteProps["addressOf"] }) {
  const format = useFormat();
  const { before, after, givesWayTo, takesFrom, exchange } = difference;
  const change = changeOf(difference);
  return (
    <>
      <b>Best plan.</b>{" "}
      {before === null
        ? "One after another nobody has room for it."
        : `One after another it goes to ${before.name}${change === null ? "" : `, where it scores ${format.score(difference.scoreBefore)}`}.`}{" "}
      {change !== null &&
        (change < 0 ? `The plan costs this line ${format.score(-change)}. ` : `The plan gains this line ${format.score(change)}. `)}
      {after === null && "By the plan nobody has room for it. "}
      {givesWayTo && (
        <>
          Its place at {before?.name} goes to <Other other={givesWayTo} addressOf={addressOf} />.{" "}
        </>
      )}
      {takesFrom && (
        <>
          Its place at {after?.name} is made free by <Other other={takesFrom} addressOf={addressOf} />.{" "}
        </>
      )}
      {exchange.lines > 1 && `${exchangeWords(exchange, format)}.`}
    </>
  );
}

export function PlanNote({ run, opportunity, addressOf }: PlanNoteProps) {
  const difference = useQuery(planQueries.differences({ run, opportunity, offset: 0, limit: 1 })).data?.rows[0];
  if (!difference) return null;
  return (
    <p className={classes.band} role="note" aria-label="Best plan for this line">
      <Sentences difference={difference} addressOf={addressOf} />
    </p>
  );
}
