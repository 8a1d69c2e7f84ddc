/** What was done in this book: every act and decision, newest first, and what each changed. */
import { useCallback, useMemo } from "react";
import { LOG_TYPES, type LogEntry, type LogType } from "../../../src-main/contract/calls/history.ts";
import { RECORD_WORDS } from "../../../src-main/contract/records/words.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import type { GridColumn, GridSort } from "../../components/grid/record-grid.tsx";
import { useListAddress } from "../../components/grid/use-list-address.ts";
import { ListAndRecord } from "../../components/record/list-and-record.tsx";
import { Empty } from "../../components/states/states.tsx";
import type { Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { EntryPane } from "./entry-pane.tsx";
import { entryTitle } from "./entry-words.ts";

const TYPE_WORDS: Readonly<Record<LogType, string>> = { ...RECORD_WORDS, decision: "decision in review" };
const FILTERS = [
  { value: "", label: "Everything" },
  ...LOG_TYPES.map((type) => ({ value: type, label: `About a ${TYPE_WORDS[type]}`.replace(/ a ([aeio])/, " an $1") })),
];
const idOf = (row: LogEntry) => `${row.kind}-${row.id}`;

function columnsOf(format: Format): GridColumn<LogEntry>[] {
  return [
    { id: "at", label: "When", width: 184, text: (row) => format.dateTime(row.at), plain: (row) => new Date(row.at).toISOString() },
    { id: "label", label: "What", width: 270, text: entryTitle, plain: entryTitle },
    { id: "by", label: "Who", width: 110, text: (row) => row.by, plain: (row) => row.by },
    {
      id: "changes",
      label: "Changes",
      width: 80,
      numeric: true,
      text: (row) => format.count(row.changes),
      plain: (row) => String(row.changes),
    },
  ];
}

/** The kind and the number of an entry from its address; null where it is none. */
function entryOf(address: string | null): Pick<LogEntry, "kind" | "id"> | null {
  const [, kind, id] = /^(act|decision)-(\d+)$/.exec(address ?? "") ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind === "act" ? "act" : "decision", id: Number(id) };
}

export default function HistoryPage({ entry }: { entry: string | null }) {
  const format = useFormat();
  const address = useListAddress(entry === null ? routes.history : routes.logEntry(entry), "about");
  const type = LOG_TYPES.find((one) => one === address.filter) ?? null;
  const search = address.searched;
  const columns = useMemo(() => columnsOf(format), [format]);
  const filter = useMemo(() => ({ search, type, from: null, until: null }), [search, type]);
  const list = useCallback(
    (offset: number, limit: number, sort: GridSort | null) => queries.log({ ...filter, sort, offset, limit }),
    [filter],
  );
  const opened = entryOf(entry);
  return (
    <ListAndRecord
      name="history"
      title="What was done"
      nouns={["entry", "entries"]}
      columns={columns}
      idOf={idOf}
      address={address}
      filterLabel="What it was about"
      filters={FILTERS}
      list={list}
      csv={(_, { picked }) => call("history.csv", { ...filter, picked })}
      openId={entry}
      open={(next) => address.open(routes.logEntry(next))}
      empty=""
      nothing={
        search === "" && type === null ? (
          <Empty title="Nothing has been done yet">
            Every change of a record, a setting or an offer, every import and every decision will stand here: who, when, why, before and
            after.
          </Empty>
        ) : null
      }
      record={
        opened ? (
          <EntryPane key={`${opened.kind}-${opened.id}`} {...opened} />
        ) : (
          <Empty title="Choose an entry">It opens here with everything that it changed.</Empty>
        )
      }
    />
  );
}
