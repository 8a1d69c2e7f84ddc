/** Who changed a record, when, and which fields from what to what. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { HistoryEntry } from "../../../src-main/contract/calls/editing.ts";
import type { Named } from "../../../src-main/contract/calls/shared.ts";
import type { KeptType } from "../../../src-main/contract/records/index.ts";
import { queries } from "../../bridge/queries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { Failed, Loading } from "../states/states.tsx";
import { changeWords, type NameOf } from "./history-words.ts";
import classes from "./record.module.css";

const FIRST = 20;
const MOST = 1000;

/** @param partners those that the record names, which are too many to hold all; so are customers. */
export function useNames(partners: readonly Named[], customers: readonly Named[] = NOBODY): NameOf {
  const products = useQuery(queries.names("product")).data;
  const leadTypes = useQuery(queries.names("lead-type")).data;
  return (field, id) => {
    if (field === "partner" || field === "distinctFrom") return partners.find((one) => one.id === id)?.name ?? id;
    if (field === "customer") return customers.find((one) => one.id === id)?.name ?? id;
    const names = field === "products" ? products : field === "leadTypes" || field === "leadType" ? leadTypes : undefined;
    return names?.find((entry) => entry.id === id)?.name ?? id;
  };
}

interface FieldChangesProps {
  readonly fields: HistoryEntry["fields"];
  readonly nameOf: NameOf;
  /** Of the amounts; null = the base currency. */
  readonly currency: string | null;
}

/** Each field, from what to what. */
export function FieldChanges({ fields, nameOf, currency }: FieldChangesProps) {
  const format = useFormat();
  return (
    <dl className={classes.changes}>
      {fields.map((field) => {
        const words = changeWords(field, format, nameOf, currency);
        return (
          <div key={field.field}>
            <dt>{words.field}</dt>
            <dd>
              <span className="soft">{words.before}</span>
              <span aria-label="became"> → </span>
              {words.after}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function EntryView({ entry, nameOf, currency }: { entry: HistoryEntry; nameOf: NameOf; currency: string | null }) {
  const format = useFormat();
  const label = entry.label.charAt(0).toUpperCase() + entry.label.slice(1);
  const title = entry.took === "undo" ? `Undone: ${entry.label}` : entry.took === "redo" ? `Done again: ${entry.label}` : label;
  return (
    <li className={classes.entry}>
      <div className={classes.entryHead}>
        <b>{title}</b>
        <span className="soft">
          {entry.by}, {format.dateTime(entry.at)}
        </span>
      </div>
      {entry.reason !== null && <p>{entry.reason}</p>}
      {entry.kind === "changed" && <FieldChanges fields={entry.fields} nameOf={nameOf} currency={currency} />}
    </li>
  );
}

interface HistoryProps {
  readonly type: KeptType;
  readonly id: string;
  /** Of the amounts; null = the base currency. */
  readonly currency?: string | null;
  readonly partners?: readonly Named[];
  readonly customers?: readonly Named[];
}

const NOBODY: readonly Named[] = [];

export function History({ type, id, currency = null, partners = NOBODY, customers = NOBODY }: HistoryProps) {
  const [limit, setLimit] = useState(FIRST);
  const answer = useQuery({ ...queries.recordHistory(type, id, limit), placeholderData: keepPreviousData });
  const nameOf = useNames(partners, customers);
  const entries = answer.data;
  return (
    <section className={classes.section}>
      <h3>History</h3>
      {!entries && (answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={3} />)}
      {entries?.length === 0 && (
        <p className="soft">Nobody has changed it in this book yet. Each change will stand here: who, when, before and after.</p>
      )}
      {entries && entries.length > 0 && (
        <ol className={classes.history}>
          {entries.map((entry) => (
            <EntryView key={entry.version} entry={entry} nameOf={nameOf} currency={currency} />
          ))}
        </ol>
      )}
      {entries?.length === limit && limit < MOST && (
        <Button size="compact-xs" variant="subtle" onClick={() => setLimit(Math.min(MOST, limit * 5))}>
          Show older changes
        </Button>
      )}
    </section>
  );
}
