/** What the thresholds would have done last month, on demand: totals, and what became of each offer that would have gone out. */
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import type { AutomaticPast, Thresholds } from "../../../src-main/contract/calls/automatic.ts";
import { call } from "../../bridge/client.ts";
import { endJob, newJob } from "../../bridge/jobs.ts";
import { isCancelled } from "../../bridge/errors.ts";
import { useActions } from "../../components/actions/registry.ts";
import { Refusals } from "../../components/automatic/refusals.tsx";
import { tabSeparated } from "../../components/grid/tab-separated.ts";
import { JobProgress } from "../../components/jobs/job-progress.tsx";
import { copyText } from "../../components/messages/copy.ts";
import { announceError } from "../../components/messages/messages.ts";
import record from "../../components/record/record.module.css";
import { Failed } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { NEWCOMERS_SHARE } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./automatic.module.css";
import { sameThresholds } from "./threshold-draft.ts";

function Totals({ past }: { past: AutomaticPast }) {
  const format = useFormat();
  const { offers, clear, same, nobody, refused } = past;
  const waited = offers - clear - nobody;
  const rows: readonly (readonly [count: number, words: string])[] = [
    [clear, "would have gone out without review"],
    [same, "of these to the partner that got them"],
    [clear - same, "of these to another partner"],
    [waited, "would have waited for a person"],
    [nobody, "had nobody available at that moment"],
  ];
  return (
    <div className={classes.totals}>
      <table className={record.table} aria-label="Totals">
        <tbody>
          {rows.map(([count, words]) => (
            <tr key={words}>
              <td className="number">{format.count(count)}</td>
              <th scope="row">{words}</th>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > 0 && (
        <div>
          <p className="soft">Why they would have waited; one may for several reasons</p>
          <Refusals refused={refused} label="Why they would have waited" />
        </div>
      )}
    </div>
  );
}

function Lines({ past }: { past: AutomaticPast }) {
  const format = useFormat();
  const { lines, clear } = past;
  const lead = (value: number | null) => (value === null ? "no next" : format.signed(value));
  const copy = () => {
    const rows = lines.map((line) => [
      line.opportunity.name,
      new Date(line.at).toISOString(),
      line.partner.name,
      line.proposed.name,
      line.newcomer ? "yes" : "",
      line.lead === null ? "" : String(line.lead),
      line.outcome,
    ]);
    const head = ["Opportunity", "Delivered", "Went to", "Would have gone to", NEWCOMERS_SHARE, "Lead", "Now"];
    void copyText(tabSeparated([head, ...rows]), plural(format, rows.length, "line"));
  };
  return (
    <>
      <div className={classes.tableHead}>
        <h3>
          What would have gone out{" "}
          <span className="soft">
            {lines.length < clear ? `the first ${format.count(lines.length)} of ${format.count(clear)}, ` : ""}those to another partner
            first
          </span>
        </h3>
        <Button size="compact-xs" variant="default" onClick={copy}>
          Copy
        </Button>
      </div>
      <div className={`${classes.table} scroll`} role="region" aria-label="What would have gone out" tabIndex={0}>
        <table className={record.table}>
          <thead>
            <tr>
              <th scope="col">Opportunity</th>
              <th scope="col" className="number">
                Delivered
              </th>
              <th scope="col">Went to</th>
              <th scope="col">Would have gone to</th>
              <th scope="col" className="number">
                Lead
              </th>
              <th scope="col">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.opportunity.id} ${line.at} ${line.partner.id}`}>
                <th scope="row">
                  <Link className="link" href={routes.opportunity(line.opportunity.id)}>
                    {line.opportunity.name}
                  </Link>
                </th>
                <td className="number">{format.date(line.at)}</td>
                <td>
                  <Link className="link" href={routes.partner(line.partner.id)}>
                    {line.partner.name}
                  </Link>
                </td>
                <td>
                  {line.proposed.id === line.partner.id ? (
                    <span className="soft">the same</span>
                  ) : (
                    <Link className="link" href={routes.partner(line.proposed.id)}>
                      {line.proposed.name}
                    </Link>
                  )}
                  {line.newcomer && <span className="soft"> · {NEWCOMERS_SHARE.toLowerCase()}</span>}
                </td>
                <td className="number">{lead(line.lead)}</td>
                <td>{line.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** @param thresholds as they are typed; null while they cannot be read. */
export function PastMonth({ thresholds }: { thresholds: Thresholds | null }) {
  const format = useFormat();
  const looking = useMutation({
    mutationFn: ({ asked, job }: { asked: Thresholds; job: string }) => call("automatic.past", { thresholds: asked, job }),
    onError: (error) => {
      if (isCancelled(error)) announceError(error);
    },
    onSettled: (_past, _error, { job }) => endJob(job),
  });
  const look = () => {
    if (thresholds && !looking.isPending) looking.mutate({ asked: thresholds, job: newJob("past") });
  };
  useActions([
    {
      id: "automatic/past",
      label: "Show what the thresholds would have done last month",
      group: "Automatic distribution",
      keys: ["m"],
      enabled: thresholds !== null && !looking.isPending,
      run: look,
    },
  ]);
  const { data: past, variables, error } = looking;
  const old = past && thresholds && variables ? !sameThresholds(variables.asked, thresholds) : false;
  return (
    <section className={classes.section} aria-label="Last month">
      <div className={classes.tableHead}>
        <h2>
          What they would have done last month
          {past && (
            <span className="soft">
              {" "}
              {format.date(past.from)} to {format.date(past.until)}: {plural(format, past.offers, "offer")} delivered
            </span>
          )}
        </h2>
        {looking.isPending ? (
          <JobProgress job={{ id: looking.variables.job, label: "Last month" }} />
        ) : (
          <Button variant="default" size="compact-xs" disabled={thresholds === null} onClick={look}>
            {past ? "Look again" : "Look at last month"}
          </Button>
        )}
      </div>
      <p className="soft">
        Each offer of that month is decided again at its own moment, with what was known then; the partners’ capacities and lists are
        today’s.
      </p>
      {error !== null && !isCancelled(error) && <Failed error={error} />}
      {old && <p className={classes.care}>The thresholds have changed since: look again.</p>}
      {past && (
        <div>
          {past.offers === 0 ? <p>Nothing was delivered in that month.</p> : <Totals past={past} />}
          {past.lines.length > 0 && <Lines past={past} />}
        </div>
      )}
    </section>
  );
}
