/** One line of the run explained: its facts, the decision, the score in its parts, who else, and who not. */
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import type { CauseCount, Unavailable } from "../../../../src-main/contract/calls/explaining.ts";
import type { RunMethod } from "../../../../src-main/contract/calls/plans.ts";
import type { Explanation, ReviewLine } from "../../../../src-main/contract/calls/review.ts";
import { queries } from "../../../bridge/queries.ts";
import { Failed, Loading } from "../../../components/states/states.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { FAILURE_WORDS } from "../../../format/words.ts";
import { routes } from "../../../routing/routes.ts";
import { Candidates } from "../../../components/explanation/candidates.tsx";
import { FlipsSection } from "../../../components/flips/flips-section.tsx";
import classes from "./explanation.module.css";
import { LineFacts } from "./line-facts.tsx";
import { PlanNote } from "./plan-note.tsx";
import type { Subject } from "../../../components/explanation/remedies.ts";
import { EstimatesSection } from "../../../components/estimates/estimates-section.tsx";
import { NewcomersNote } from "../../../components/explanation/newcomers-note.tsx";
import { ScoreTable } from "../../../components/explanation/score-table.tsx";
import { UNAVAILABLE_FIRST, UNAVAILABLE_MORE, UnavailableList } from "../../../components/explanation/unavailable.tsx";
import { Verdict } from "../../../components/explanation/verdict.tsx";

interface ExplanationPaneProps {
  readonly run: number;
  readonly method: RunMethod;
  readonly line: ReviewLine;
  readonly actions: ReactNode;
  /** Null where the line can no longer be decided. */
  readonly override: ((partner: string) => void) | null;
  /** True for a line of a run that others followed. */
  readonly past?: boolean;
}

const DECISION_WORDS = { approve: "Approved", override: "Overridden", hold: "Held" } as const;

function DecisionBand({ line }: { line: ReviewLine }) {
  const format = useFormat();
  if (line.problem !== null) {
    return (
      <p className={classes.band} data-kind="care">
        <b>No longer holds.</b> {line.problem}
      </p>
    );
  }
  if (line.need === "delivered" && line.automatic) {
    return (
      <p className={classes.band}>
        <b>Delivered automatically</b> to {line.partner?.name ?? "its partner"}: it was clear by the thresholds of{" "}
        <Link className="link" href={routes.automatic}>
          automatic distribution
        </Link>
        , and nobody reviewed it.
      </p>
    );
  }
  if (line.need === "delivered") return <p className={classes.band}>Delivered to {line.partner?.name ?? "its partner"}.</p>;
  if (line.decision === "none") return null;
  if (line.need === "due") {
    return (
      <p className={classes.band} data-kind="care">
        <b>On hold until {format.date(line.holdUntil)}.</b> {line.reason ?? ""} Decide it now, or hold it again.
      </p>
    );
  }
  return (
    <p className={classes.band}>
      <b>{DECISION_WORDS[line.decision]}</b>
      {line.holdUntil !== null && ` until ${format.date(line.holdUntil)}`}
      {line.decision === "override" && line.partner && ` with ${line.partner.name}`}
      {line.reason ? `: ${line.reason}` : "."}
    </p>
  );
}

function Nobody({ explanation, decidable }: { explanation: Explanation; decidable: boolean }) {
  const format = useFormat();
  const full = explanation.candidates.length;
  const near = explanation.unavailable.filter((one) => one.checks === 1).length;
  const only = explanation.unavailable[0]?.failures[0]?.code;
  const unknownAddress = only === "address-unknown";
  return (
    <div className={classes.nobody}>
      <h2>No partner is available</h2>
      <p className="soft">
        {unknownAddress
          ? `Its address is unknown, so no territory can be checked.${decidable ? " Where you know who should have it, override with that partner and say why." : ""}`
          : full > 0
            ? `${plural(format, full, "partner")} would fit but ${full === 1 ? "has" : "have"} no capacity left.${decidable ? ` Override with ${full === 1 ? "it" : "one of them"} and say why, or hold the line.` : ""}`
            : near > 0
              ? `${plural(format, near, "partner")} ${near === 1 ? "is" : "are"} one check away${only ? `, the nearest by: ${FAILURE_WORDS[only]}` : ""}.${decidable ? " Override with one of them and say why, or hold the line." : ""}`
              : `Every partner fails two checks or more.${decidable ? " Hold the line, or override and say why." : ""}`}
      </p>
    </div>
  );
}

/** How many partners each cause stops, most first. */
function causesOf(unavailable: readonly Unavailable[]): CauseCount[] {
  const counts = new Map<CauseCount["code"], number>();
  for (const one of unavailable)
    for (const code of new Set(one.failures.map((failure) => failure.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}

interface NotAvailableProps {
  readonly unavailable: readonly Unavailable[];
  readonly subject: Subject | null;
  readonly choose: ((partner: string) => void) | null;
}

function NotAvailable({ unavailable, subject, choose }: NotAvailableProps) {
  const [shown, setShown] = useState(UNAVAILABLE_FIRST);
  if (unavailable.length === 0) return <p className="soft">Every partner passes the checks.</p>;
  return (
    <UnavailableList
      causes={causesOf(unavailable)}
      rows={unavailable.slice(0, shown)}
      total={unavailable.length}
      more={() => setShown(shown + UNAVAILABLE_MORE)}
      subject={subject}
      choose={choose}
    />
  );
}

function Body({
  run,
  explanation,
  line,
  override,
  past,
}: {
  run: number;
  explanation: Explanation;
  line: ReviewLine;
  override: ((partner: string) => void) | null;
  past: boolean;
}) {
  const format = useFormat();
  const { candidates, unavailable } = explanation;
  const first = candidates.find((candidate) => candidate.failures.length === 0);
  const chosen = line.partner ? candidates.find((candidate) => candidate.partner.id === line.partner?.id) : undefined;
  const reference = chosen ?? (line.partner === null ? first : undefined);
  const chosenOutside =
    line.partner !== null && chosen === undefined ? unavailable.find((one) => one.partner.id === line.partner?.id) : undefined;
  const compared = reference ?? first ?? candidates[0];
  const others = candidates.filter((candidate) => candidate !== reference);
  const lead =
    line.decision === "override" && reference ? (first && first !== reference ? reference.score - first.score : null) : line.lead;
  const overridden = line.decision === "override";
  return (
    <div className={classes.body}>
      {reference ? (
        <section className={classes.section} aria-label="Proposed partner">
          <Verdict
            label={overridden ? "Chosen" : line.partner === null ? "Best now" : line.need === "delivered" ? "Delivered to" : "Proposed"}
            candidate={reference}
            lead={overridden ? null : lead}
          />
          {overridden && first && first !== reference && (
            <p className="soft">
              The run proposed {first.partner.name}, {format.signed(first.score - reference.score)}.
            </p>
          )}
          {explanation.newcomersShare && <NewcomersNote share={explanation.newcomersShare} first={first} />}
          <div className={classes.table}>
            <ScoreTable terms={reference.terms} score={reference.score} label={`Parts of the score of ${reference.partner.name}`} />
          </div>
          <EstimatesSection
            key={reference.partner.id}
            partner={reference.partner.id}
            name={reference.partner.name}
            run={run}
            startOpen={false}
          />
          {!explanation.sameAsRun && (
            <p className={classes.note}>
              This run was made by another version of the engine. What it decided stands as it was; these figures are computed by this
              version, from the records as they were then.
            </p>
          )}
        </section>
      ) : chosenOutside ? (
        <section className={classes.section} aria-label="Chosen partner">
          <h2>
            Chosen: <Link href={routes.partner(chosenOutside.partner.id)}>{chosenOutside.partner.name}</Link>
          </h2>
          <p className="soft">
            It has no score here, because it fails: {chosenOutside.failures.map((failure) => failure.sentence).join(" · ")}
          </p>
        </section>
      ) : (
        <section className={classes.section} aria-label="No partner">
          <Nobody explanation={explanation} decidable={override !== null} />
        </section>
      )}
      {candidates.length > 0 && <FlipsSection opportunity={line.opportunity} run={run} className={classes.section} />}
      <div className={classes.columns}>
        {compared && others.length > 0 && (
          <section className={classes.section} aria-label="Next candidates">
            <h2>
              {reference ? "Next candidates" : "Would fit but for capacity"}{" "}
              <span className={classes.number}>{format.count(others.length)}</span>
            </h2>
            <Candidates key={line.opportunity} reference={compared} others={others} choose={override} past={past} />
          </section>
        )}
        {reference && others.length === 0 && (
          <section className={classes.section} aria-label="Next candidates">
            <h2>Next candidates</h2>
            <p className="soft">Nobody else passes the checks.</p>
          </section>
        )}
        <section className={classes.section} aria-label="Not available">
          <h2>
            Not available <span className={classes.number}>{format.count(unavailable.length)}, nearest first</span>
          </h2>
          <NotAvailable
            key={line.opportunity}
            unavailable={unavailable}
            subject={past ? null : { opportunity: line.opportunity, customer: explanation.opportunity.customer?.id ?? null }}
            choose={override}
          />
        </section>
      </div>
    </div>
  );
}

export function ExplanationPane({ run, method, line, actions, override, past = false }: ExplanationPaneProps) {
  const answer = useQuery(queries.explanation(run, line.opportunity));
  const explanation = answer.data;
  return (
    <>
      <header className={classes.header}>
        <div className={classes.title}>
          <h1 className="cut">
            <Link href={routes.opportunity(line.opportunity)} title={`${line.topic}: open its record`}>
              {line.topic}
            </Link>
          </h1>
          <p className="cut soft">{line.customer ?? "no customer"}</p>
        </div>
        <div className={classes.actions}>{actions}</div>
      </header>
      <div className={`${classes.scroll} scroll`} role="region" aria-label="Explanation" tabIndex={0} key={line.opportunity}>
        <LineFacts line={line} facts={explanation?.opportunity ?? null} />
        <DecisionBand line={line} />
        {method === "best" && (
          <PlanNote
            run={run}
            opportunity={line.opportunity}
            addressOf={(opportunity) => (past ? routes.runLine(run, opportunity) : routes.reviewLine(opportunity))}
          />
        )}
        {answer.error && !explanation ? (
          <Failed error={answer.error} retry={() => void answer.refetch()} />
        ) : explanation ? (
          <Body run={run} explanation={explanation} line={line} override={override} past={past} />
        ) : (
          <Loading rows={10} label="Loading the explanation" />
        )}
      </div>
    </>
  );
}
