/** The name of the run that is shown, and behind it the others: to look at one again, compare, save, or set up what goes out by itself. */
import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewRun } from "../../../src-main/contract/calls/review.ts";
import type { RunRow } from "../../../src-main/contract/calls/runs.ts";
import { queries } from "../../bridge/queries.ts";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { runWeightsWords } from "../../components/runs/run-weights.tsx";
import { saveRun } from "../../components/runs/save-run.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./run-menu.module.css";

/** The others stand on the page of all runs. */
const SHOWN = 8;

function RunItem({ row, shown, latest }: { row: RunRow; shown: boolean; latest: boolean }) {
  const format = useFormat();
  return (
    <Menu.Item
      leftSection={<IconCheck size={14} aria-hidden="true" className={shown ? undefined : classes.unchecked} />}
      aria-current={shown ? "true" : undefined}
      onClick={() => navigate(latest ? routes.review : routes.run(row.id))}
    >
      <span className={classes.item}>
        <b>
          Run {format.count(row.id)} of {format.date(row.asOf)}
          {row.method === "best" && ", best plan"}
        </b>
        <span className="soft">
          {plural(format, row.lines, "line")} · {format.count(row.proposed)} proposed · {format.count(row.delivered)} delivered · by{" "}
          {row.startedBy}
        </span>
      </span>
    </Menu.Item>
  );
}

interface RunMenuProps {
  readonly run: Pick<ReviewRun, "id" | "asOf" | "startedBy" | "startedAt" | "engine">;
  /** The number of the latest run, which may be this one. */
  readonly latest: number;
}

export function RunMenu({ run, latest }: RunMenuProps) {
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const list = useQuery(queries.runs({ offset: 0, limit: SHOWN })).data;
  const label = useQuery(queries.runProfile(run.id)).data;
  const pair = run.id < latest ? { run: latest, earlier: run.id } : run.id > 1 ? { run: run.id, earlier: run.id - 1 } : null;
  const compare = () => {
    if (pair) navigate(routes.runsCompared(pair.run, pair.earlier));
  };
  useActions([
    { id: "runs/choose", label: "Open an earlier run…", group: "Run", keys: ["v"], run: () => setOpened(true) },
    { id: "runs/compare", label: "Compare with another run", group: "Run", keys: ["c"], enabled: pair !== null, run: compare },
    { id: "runs/csv", label: "Save this run as CSV", group: "Run", keys: ["e"], run: () => void saveRun(run.id, "csv") },
    {
      id: "runs/xlsx",
      label: "Save this run as an Excel workbook",
      group: "Run",
      keys: ["shift+e"],
      run: () => void saveRun(run.id, "xlsx"),
    },
  ]);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={460} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={`${classes.target} cut`}
          aria-keyshortcuts="v"
          title={`Started ${format.dateTime(run.startedAt)} by ${run.startedBy}, engine ${run.engine}`}
        >
          <span className="cut">
            Run {format.count(run.id)} of {format.date(run.asOf)}
          </span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {label && <Menu.Label>{`Run ${format.count(run.id)}: ${runWeightsWords(label, format)}`}</Menu.Label>}
        {list?.rows.map((row) => (
          <RunItem key={row.id} row={row} shown={row.id === run.id} latest={row.id === latest} />
        ))}
        <Menu.Item onClick={() => navigate(routes.runs)}>
          <HintWithKey hint={list ? `All ${plural(format, list.total, "run")}…` : "All runs…"} keys="g u" />
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={pair === null} onClick={compare}>
          <HintWithKey hint="Compare with…" keys="c" />
        </Menu.Item>
        <Menu.Item onClick={() => void saveRun(run.id, "csv")}>
          <HintWithKey hint="Save this run as CSV" keys="e" />
        </Menu.Item>
        <Menu.Item onClick={() => void saveRun(run.id, "xlsx")}>
          <HintWithKey hint="Save this run as an Excel workbook" keys="shift+e" />
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => navigate(routes.automatic)}>
          <HintWithKey hint="Automatic distribution…" keys="g a" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
