/** Why a partner gets little: what stops it, what it loses by, and what one change would do, over what waits or over a past period. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { Link } from "wouter";
import type { LittleOver, PartnerLittle, Period } from "../../../src-main/contract/calls/insight.ts";
import { call } from "../../bridge/client.ts";
import { isCancelled } from "../../bridge/errors.ts";
import { queries } from "../../bridge/queries.ts";
import { useLatestJob } from "../../bridge/use-latest-job.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { asCsv, asTabSeparated, type FigureData } from "../../components/charts/figure/figure-data.ts";
import { JobProgress } from "../../components/jobs/job-progress.tsx";
import { copyText, downloadText } from "../../components/messages/copy.ts";
import { announce } from "../../components/messages/messages.ts";
import { PeriodChoice } from "../../components/period/period-choice.tsx";
import { firstPeriod } from "../../components/period/periods.ts";
import record from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { ChoiceButtons } from "../../components/views/choice-buttons.tsx";
import { plural, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { FAILURE_WORDS, METRIC_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./why-panel.module.css";

/** All that is told, as a sheet. */
function sheetOf({ stopped, lost, changes }: PartnerLittle): FigureData {
  return {
    columns: ["What", "Detail", "All", "Nothing else", "Mean", "Cost it most", "Available", "Gets"].map((label) => ({ label })),
    rows: [
      ...changes.map(({ change, available, got }) => ["would change it", change, "", "", "", "", String(available), String(got)]),
      ...stopped.map(({ code, total, alone }) => ["stops it", FAILURE_WORDS[code], String(total), String(alone), "", "", "", ""]),
      ...lost.terms.map(({ metric, mean, decisive }) => {
        return ["loses by", METRIC_WORDS[metric].label, String(lost.count), "", String(mean), String(decisive), "", ""];
      }),
      ...lost.winners.map(({ partner, count }) => ["loses to", partner.name, String(count), "", "", "", "", ""]),
    ],
  };
}

function sentenceOf({ looked, available, got, had, until }: PartnerLittle, format: Format): string {
  if (until === null) {
    const waiting = plural(format, looked, "opportunity that waits", "opportunities that wait");
    return `Of ${waiting} it could take ${format.count(available)}, and gets ${format.count(got)}.`;
  }
  const deliveries = plural(format, looked, "delivery", "deliveries");
  return `Of ${deliveries} it could have taken ${format.count(available)} and would have got ${format.count(got)}; it really had ${format.count(had ?? 0)}.`;
}

function Stopped({ little, id }: { little: PartnerLittle; id: string }) {
  const format = useFormat();
  const { stopped, until } = little;
  return (
    <section className={classes.block} aria-label="What stops it">
      <h3>
        What stops it <span className="soft">several may at once</span>
      </h3>
      {stopped.length === 0 ? (
        <p className="soft">Nothing: it is available for all of them.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Check</th>
              <th scope="col">All</th>
              <th scope="col">Nothing else</th>
            </tr>
          </thead>
          <tbody>
            {stopped.map(({ code, total, alone }) => (
              <tr key={code}>
                <th scope="row">
                  {until === null && code !== "capacity-full" ? (
                    <Link href={routes.takenBy(id, code)}>{FAILURE_WORDS[code]}</Link>
                  ) : (
                    FAILURE_WORDS[code]
                  )}
                </th>
                <td>{format.count(total)}</td>
                <td>{format.count(alone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Lost({ little }: { little: PartnerLittle }) {
  const format = useFormat();
  const { count, ties, toNewcomers, terms, winners } = little.lost;
  const costly = terms.filter(({ mean, decisive }) => mean < 0 || decisive > 0);
  return (
    <section className={classes.block} aria-label="What it loses by">
      <h3>What it loses by {count > 0 && <span className="soft">{plural(format, count, "time")} another one was better</span>}</h3>
      {count === 0 ? (
        <p className="soft">{little.available === 0 ? "It is available for none of them." : "Nothing: what it could take, it gets."}</p>
      ) : (
        <>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Term</th>
                <th scope="col">Mean against the winner</th>
                <th scope="col">Cost it most</th>
              </tr>
            </thead>
            <tbody>
              {costly.map(({ metric, mean, decisive }) => (
                <tr key={metric}>
                  <th scope="row">{METRIC_WORDS[metric].label}</th>
                  <td>{format.signed(mean)}</td>
                  <td>{format.parts(decisive, count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {ties > 0 && <p className="soft">{plural(format, ties, "time")} with equal scores: the tie-break decided.</p>}
          {toNewcomers > 0 && <p className="soft">{plural(format, toNewcomers, "time")} the newcomers’ share gave it to another one.</p>}
          <p className="soft">
            Most often to{" "}
            {winners.map(({ partner, count: times }, i) => (
              <span key={partner.id}>
                {i > 0 && ", "}
                <Link className="link" href={routes.partner(partner.id)}>
                  {partner.name}
                </Link>{" "}
                ({format.count(times)})
              </span>
            ))}
            .
          </p>
        </>
      )}
    </section>
  );
}

function Changes({ changes }: Pick<PartnerLittle, "changes">) {
  const format = useFormat();
  const telling = changes.filter(({ available, got }) => available !== 0 || got !== 0);
  const idle = changes.filter((one) => !telling.includes(one));
  return (
    <section className={classes.block} aria-label="What would change it">
      <h3>
        What would change it <span className="soft">each tried alone, everything decided again</span>
      </h3>
      {telling.length === 0 ? (
        <p className="soft">No single change of its record, and no rate at the network’s, would.</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col">Available</th>
              <th scope="col">Gets</th>
            </tr>
          </thead>
          <tbody>
            {telling.map(({ change, available, got }) => (
              <tr key={change}>
                <th scope="row">{change}</th>
                <td>{available === 0 ? "same" : format.signedCount(available)}</td>
                <td>{got === 0 ? "same" : format.signedCount(got)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {idle.length > 0 && <p className="soft">Tried without effect: {idle.map(({ change }) => change).join("; ")}.</p>}
    </section>
  );
}

interface LoadedProps {
  readonly id: string;
  readonly delivered: { readonly first: number; readonly last: number } | null;
  readonly stamp: number;
}

function LoadedPanel({ id, delivered, stamp }: LoadedProps) {
  const format = useFormat();
  const [past, setPast] = useState(false);
  const [period, setPeriod] = useState<Period | null>(() => (delivered === null ? null : firstPeriod(delivered, format.timeZone)));
  const [time, setTime] = useState(0);
  const over: LittleOver = past && period !== null ? { kind: "period", period } : { kind: "waiting" };
  const key = JSON.stringify({ id, over, stamp, time });
  const ask = useCallback((text: string, job: string) => {
    const asked = JSON.parse(text) as { id: string; over: LittleOver };
    return call("insight.partner", { id: asked.id, over: asked.over, job });
  }, []);
  const { value, answered, error, job } = useLatestJob("why", key, ask);
  const little = answered === key ? value : null;
  const copy = () => little !== null && void copyText(asTabSeparated(sheetOf(little)), "why this partner gets little");
  const save = () => {
    if (little === null) return;
    downloadText(asCsv(sheetOf(little)), "partner-why.csv", "text/csv;charset=utf-8");
    announce("Saved why this partner gets little as partner-why.csv.");
  };
  useActions([
    { id: "partner/why-copy", label: "Copy why this partner gets little", group: "This record", enabled: little !== null, run: copy },
    { id: "partner/why-csv", label: "Save why this partner gets little as CSV", group: "This record", enabled: little !== null, run: save },
  ]);
  return (
    <section className={record.section}>
      <div className={classes.bar}>
        <ChoiceButtons
          label="Looked at"
          chosen={past ? "past" : "waiting"}
          choose={(next) => setPast(next === "past")}
          disabled={delivered === null}
          choices={[
            { value: "waiting", label: "What waits now" },
            { value: "past", label: "A past period" },
          ]}
        />
        {past && delivered !== null && period !== null && <PeriodChoice period={period} delivered={delivered} choose={setPeriod} />}
        {job !== null && <JobProgress key={job} job={{ id: job, label: "Why" }} />}
        <ActionButton size="compact-xs" variant="default" hint="Copy all of it" disabled={little === null} onClick={copy}>
          Copy
        </ActionButton>
        <ActionButton size="compact-xs" variant="default" hint="Save all of it" disabled={little === null} onClick={save}>
          CSV
        </ActionButton>
      </div>
      {error !== null && isCancelled(error) && <p className="soft">Stopped.</p>}
      {error !== null && <Failed error={error} retry={() => setTime(time + 1)} />}
      {error === null && little === null && <Loading rows={8} />}
      {error === null && little !== null && (
        <>
          <p>{sentenceOf(little, format)}</p>
          {past && (
            <p className="soft">
              Each delivery as of its own moment, by the active settings, one not changing the next; partners’ records are today’s.
            </p>
          )}
          {little.looked > 0 && (
            <div className={classes.columns}>
              <Changes changes={little.changes} />
              <Stopped little={little} id={id} />
              <Lost little={little} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

export function WhyPanel({ id }: { id: string }) {
  const answer = useQuery(queries.delivered());
  if (answer.error && answer.data === undefined) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading rows={8} />;
  return <LoadedPanel key={id} id={id} delivered={answer.data} stamp={answer.dataUpdatedAt} />;
}
