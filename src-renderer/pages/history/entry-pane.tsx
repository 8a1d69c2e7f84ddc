/** One entry of the log: each record that it changed, field by field. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { LogChange, LogEntry, LogType } from "../../../src-main/contract/calls/history.ts";
import { RECORD_WORDS } from "../../../src-main/contract/records/words.ts";
import { queries } from "../../bridge/queries.ts";
import { FieldChanges, useNames } from "../../components/record/history.tsx";
import classes from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";

const FIRST = 50;
const MOST = 1000;

/** Where a record of a type has its page. */
const PAGE_OF: Readonly<Partial<Record<LogType, (id: string) => string>>> = {
  partner: routes.partner,
  customer: routes.customer,
  opportunity: routes.opportunity,
  offer: routes.offer,
  product: routes.product,
  "lead-type": routes.leadType,
  territory: routes.territory,
  profile: () => routes.weights,
  decision: routes.reviewLine,
};

const KIND_WORDS: Readonly<Record<LogChange["kind"], string>> = {
  created: "new",
  changed: "changed",
  removed: "removed",
  decided: "decided",
};

function ChangeView({ change }: { change: LogChange }) {
  const nameOf = useNames([]);
  const { type, record, title, kind, reason, fields } = change;
  const page = kind === "removed" ? undefined : PAGE_OF[type];
  const currency = fields.find(({ field }) => field === "currency")?.after;
  return (
    <li className={classes.entry}>
      <div className={classes.entryHead}>
        <b>{page ? <Link href={page(record)}>{title}</Link> : title}</b>
        <span className="soft">
          {type === "decision" ? "opportunity" : RECORD_WORDS[type]}, {KIND_WORDS[kind]}
        </span>
      </div>
      {reason !== null && <p>{reason}</p>}
      {kind === "changed" && <FieldChanges fields={fields} nameOf={nameOf} currency={typeof currency === "string" ? currency : null} />}
    </li>
  );
}

export function EntryPane({ kind, id }: Pick<LogEntry, "kind" | "id">) {
  const format = useFormat();
  const [limit, setLimit] = useState(FIRST);
  const answer = useQuery({ ...queries.logEntry({ kind, id, offset: 0, limit }), placeholderData: keepPreviousData });
  const changes = answer.data?.changes;
  if (!changes) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={6} />;
  return (
    <>
      <header className={classes.head}>
        <h2>What it changed</h2>
        <span className={`soft ${classes.aside}`}>
          {changes.length === limit ? `the first ${format.count(limit)}` : plural(format, changes.length, "record")}
        </span>
      </header>
      <div className={`${classes.body} scroll`} role="region" aria-label="What it changed" tabIndex={0}>
        <section className={classes.section}>
          {changes.length === 0 && (
            <p className="soft">The book does not know this entry: it was done later than the date that is shown.</p>
          )}
          <ol className={classes.history}>
            {changes.map((change) => (
              <ChangeView key={`${change.type}/${change.record}`} change={change} />
            ))}
          </ol>
          {changes.length === limit && limit < MOST && (
            <Button size="compact-xs" variant="subtle" onClick={() => setLimit(MOST)}>
              Show more
            </Button>
          )}
        </section>
      </div>
    </>
  );
}
