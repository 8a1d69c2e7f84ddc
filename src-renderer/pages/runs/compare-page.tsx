/** Two runs side by side: what the later one decided differently, how often, under which settings, and why. */
import { NativeSelect } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { DIFFERENCES, type DifferenceKind, type RunRow } from "../../../src-main/contract/calls/runs.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { tabSeparated } from "../../components/grid/tab-separated.ts";
import { copyText, downloadText } from "../../components/messages/copy.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { Empty, Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { navigate, useHashSearch } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import { DifferencesTable } from "./differences-table.tsx";
import { Pager } from "./pager.tsx";
import classes from "./runs.module.css";
import { SettingsChanged } from "./settings-changed.tsx";
import { KIND_WORDS, reasonsOf } from "./why-words.ts";

const PAGE = 50;
/** Older ones are compared from the page of all runs. */
const CHOICES = 500;

interface ChooserProps {
  readonly label: string;
  readonly value: number;
  readonly rows: readonly RunRow[];
  readonly choose: (run: number) => void;
}

function Chooser({ label, value, rows, choose }: ChooserProps) {
  const format = useFormat();
  const options = rows.map((row) => ({ value: String(row.id), label: `Run ${format.count(row.id)} of ${format.date(row.asOf)}` }));
  const known = options.some((option) => option.value === String(value));
  return (
    <NativeSelect
      aria-label={label}
      value={String(value)}
      data={known ? options : [...options, { value: String(value), label: `Run ${format.count(value)}` }]}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    />
  );
}

/** The later of two runs first, whichever was chosen. */
function go(one: number, other: number): void {
  navigate(routes.runsCompared(Math.max(one, other), Math.min(one, other)));
}

export default function ComparePage({ run, earlier }: { run: number; earlier: number }) {
  const format = useFormat();
  const wanted = new URLSearchParams(useHashSearch()).get("kind");
  const kind: DifferenceKind | null = DIFFERENCES.find((one) => one === wanted) ?? null;
  const [page, setPage] = useState<{ readonly kind: DifferenceKind | null; readonly offset: number }>({ kind, offset: 0 });
  const offset = page.kind === kind ? page.offset : 0;
  const known = [run, earlier].every((id) => Number.isSafeInteger(id) && id > 0);
  const runs = useQuery(queries.runs({ offset: 0, limit: CHOICES })).data?.rows ?? [];
  const answer = useQuery({
    ...queries.runsCompared({ run, earlier, kind, offset, limit: PAGE }),
    enabled: known,
    placeholderData: (previous) => previous,
  });
  const compared = answer.data;

  const copy = () => {
    if (!compared) return;
    const rows = compared.rows.map((row) => [
      row.opportunity.name,
      row.customer ?? "",
      KIND_WORDS[row.kind].label,
      row.before?.name ?? "",
      row.after?.name ?? "",
      reasonsOf(row, { run, earlier }, format)
        .map(({ head, text }) => `${head}: ${text}`)
        .join("; "),
    ]);
    const head = ["Opportunity", "Customer", "How", `Run ${earlier}`, `Run ${run}`, "Why"];
    void copyText(tabSeparated([head, ...rows]), plural(format, rows.length, "difference"));
  };
  const save = () => {
    call("runs.differencesCsv", { run, earlier, kind }).then(({ csv }) => {
      const name = `run-${run}-against-${earlier}.csv`;
      downloadText(csv, name, "text/csv;charset=utf-8");
      announce(`Saved ${plural(format, compared?.total ?? 0, "difference")} as ${name}.`);
    }, announceError);
  };
  const some = compared !== undefined && compared.total > 0;
  useActions([
    { id: "compare/copy", label: "Copy the differences that are shown", group: "Comparison", keys: ["shift+c"], enabled: some, run: copy },
    { id: "compare/csv", label: "Save the differences as CSV", group: "Comparison", keys: ["e"], enabled: some, run: save },
    { id: "compare/back", label: "Back to Review", group: "Comparison", keys: ["l"], run: () => navigate(routes.review) },
  ]);

  if (!known) {
    return (
      <Empty title="There are no such runs" actions={<Link href={routes.runs}>Show all runs</Link>}>
        The address names no two runs of this book.
      </Empty>
    );
  }
  const counts = compared?.counts ?? [];
  const differing = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className={classes.bar}>
        <h1>Compare</h1>
        <Chooser label="The later run" value={run} rows={runs} choose={(id) => go(id, earlier)} />
        <span className="soft">with</span>
        <Chooser label="The earlier run" value={earlier} rows={runs} choose={(id) => go(run, id)} />
        <span className={classes.away}>
          <Link className="link" href={routes.run(earlier)}>
            Open run {format.count(earlier)}
          </Link>
          <Link className="link" href={routes.run(run)}>
            Open run {format.count(run)}
          </Link>
          <ActionButton
            variant="default"
            keys="shift+c"
            hint="Copy the differences that are shown, for a spreadsheet"
            leftSection={<IconCopy size={14} />}
            disabled={!some}
            onClick={copy}
          >
            Copy
          </ActionButton>
          <ActionButton
            variant="default"
            keys="e"
            hint="Save every difference of this kind as a CSV file"
            leftSection={<IconDownload size={14} />}
            disabled={!some}
            onClick={save}
          >
            CSV
          </ActionButton>
        </span>
      </div>
      {!compared ? (
        answer.error ? (
          <Failed error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Loading rows={12} label="Comparing the runs" />
        )
      ) : (
        <>
          <div className={classes.kinds} role="group" aria-label="Kinds of difference">
            <button
              type="button"
              aria-pressed={kind === null}
              onClick={() => navigate(routes.runsCompared(run, earlier), { replace: true })}
            >
              All that differ <b>{format.count(differing)}</b>
            </button>
            {counts.map(({ kind: one, count }) => (
              <button
                key={one}
                type="button"
                aria-pressed={kind === one}
                title={KIND_WORDS[one].meaning}
                onClick={() => navigate(routes.runsCompared(run, earlier, one), { replace: true })}
              >
                {KIND_WORDS[one].label} <b>{format.count(count)}</b>
              </button>
            ))}
            <span className="soft">{plural(format, compared.same, "line is", "lines are")} the same</span>
          </div>
          <div className={`${classes.frame} scroll`} role="region" aria-label="Differences" tabIndex={0} key={`${kind ?? ""}-${offset}`}>
            {offset === 0 && <SettingsChanged settings={compared.settings} run={run} earlier={earlier} />}
            {compared.total === 0 ? (
              <Empty
                title={
                  differing === 0
                    ? "Both runs decided the same"
                    : `Nothing ${kind === null ? "differs" : `was ${KIND_WORDS[kind].label.toLowerCase()}`}`
                }
              >
                {differing === 0
                  ? "Every opportunity that both had went to the same partner, and both had the same ones."
                  : "Other kinds of difference are counted above."}
              </Empty>
            ) : (
              <DifferencesTable rows={compared.rows} run={run} earlier={earlier} />
            )}
          </div>
          <Pager offset={offset} size={PAGE} total={compared.total} go={(next) => setPage({ kind, offset: next })} group="Comparison" />
        </>
      )}
    </>
  );
}
