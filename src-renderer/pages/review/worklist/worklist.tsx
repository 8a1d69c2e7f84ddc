/** The worklist on the left: groups with their lines below, only the visible ones drawn; how they are grouped and sorted is chosen above. */
import { CloseButton, NativeSelect, TextInput, Tooltip } from "@mantine/core";
import {
  IconAlertTriangle,
  IconBolt,
  IconCheck,
  IconChevronDown,
  IconChevronRight,
  IconPlayerPause,
  IconReplace,
  IconSeedling,
  IconSend,
} from "@tabler/icons-react";
import { useEffect, type KeyboardEvent, type Ref } from "react";
import { type Grouping, GROUPINGS, type ReviewLine } from "../../../../src-main/contract/calls/review.ts";
import { HintWithKey } from "../../../components/actions/action-button.tsx";
import { Empty, Failed } from "../../../components/states/states.tsx";
import type { Format } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { customerBeside, spokenTitle } from "../../../format/line-title.ts";
import { NEWCOMERS_SHARE } from "../../../format/words.ts";
import { GROUPING_WORDS, groupLabel, SORT_CHOICES } from "./group-words.ts";
import type { LinesView } from "./lines-view.ts";
import { ROW_HEIGHT, useRows } from "./use-rows.ts";
import type { Worklist as Lines } from "./use-worklist.ts";
import { type Expanded, type Place, indexOf, rowAt, rowCount } from "./worklist-model.ts";
import classes from "./worklist.module.css";

function Mark({ line }: { line: ReviewLine }) {
  if (line.problem !== null) return <IconAlertTriangle size={14} className={classes.care} aria-label="No longer holds" />;
  if (line.automatic) return <IconBolt size={14} className={classes.done} aria-label="Delivered automatically" />;
  if (line.need === "delivered") return <IconSend size={14} className={classes.done} aria-label="Delivered" />;
  if (line.decision === "approve") return <IconCheck size={14} className={classes.done} aria-label="Approved" />;
  if (line.decision === "override") return <IconReplace size={14} className={classes.done} aria-label="Overridden" />;
  if (line.decision === "hold") return <IconPlayerPause size={14} className={classes.softMark} aria-label="Held" />;
  return null;
}

/** What stands beside a line: not the partner whose group it is in. */
function asideOf(line: ReviewLine, grouping: Grouping, format: Format): string {
  if (line.decision === "hold" && line.holdUntil !== null) return `until ${format.date(line.holdUntil)}`;
  if (line.partner !== null && grouping !== "partner") return line.partner.name;
  if (line.decision === "hold") return line.reason ?? "";
  return line.revenue === null ? "" : format.money(line.revenue);
}

function Customer({ line }: { line: ReviewLine }) {
  if (line.customer === null) return <span className="soft"> · no customer</span>;
  const beside = customerBeside(line);
  return beside === null ? null : <span className="soft"> · {beside}</span>;
}

interface WorklistProps {
  readonly worklist: Lines;
  readonly chooseView: (view: LinesView) => void;
  readonly expanded: Expanded;
  readonly toggle: (group: string) => void;
  readonly place: Place | null;
  readonly go: (place: Place) => void;
  readonly move: (direction: 1 | -1) => void;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onVisible: (first: number, last: number) => void;
}

export function Worklist({
  worklist,
  chooseView,
  expanded,
  toggle,
  place,
  go,
  move,
  search,
  setSearch,
  searchRef,
  onVisible,
}: WorklistProps) {
  const { view, groups, lineAt } = worklist;
  const { grouping, sort } = view;
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const format = useFormat();
  const { frame, first, last, scrollTo } = useRows(rowCount(groups, expanded));
  useEffect(() => onVisible(first, last), [first, last, onVisible]);

  const selected = place === null ? -1 : indexOf(groups, expanded, place);
  useEffect(() => {
    if (selected >= 0) scrollTo(selected);
  }, [selected, scrollTo]);

  const key = (event: KeyboardEvent) => {
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "ArrowRight" && !expanded.has(place.group)) toggle(place.group);
    else if (event.key === "ArrowLeft" && expanded.has(place.group)) {
      toggle(place.group);
      go({ kind: "group", group: place.group });
    } else return;
    event.preventDefault();
  };

  const clear = () => setSearch("");
  return (
    <>
      <div className={classes.search}>
        <NativeSelect
          aria-label="Group the lines"
          value={grouping}
          data={GROUPINGS.map((value) => ({ value, label: GROUPING_WORDS[value] }))}
          onChange={(event) => {
            const chosen = GROUPINGS.find((one) => one === event.currentTarget.value);
            if (chosen) chooseView({ grouping: chosen, sort });
          }}
        />
        <NativeSelect
          aria-label="Sort the lines of a group"
          value={SORT_CHOICES.findIndex((one) => one.column === sort.column && one.descending === sort.descending)}
          data={SORT_CHOICES.map(({ label }, i) => ({ value: String(i), label }))}
          onChange={(event) => {
            const chosen = SORT_CHOICES[Number(event.currentTarget.value)];
            if (chosen) chooseView({ grouping, sort: { column: chosen.column, descending: chosen.descending } });
          }}
        />
        <NativeSelect
          aria-label="Go to a group"
          value={place?.group ?? ""}
          data={groups.map((group) => ({ value: group.key, label: `${groupLabel(grouping, group)} · ${format.count(group.count)}` }))}
          onChange={(event) => {
            const group = byKey.get(event.currentTarget.value);
            if (!group) return;
            if (!expanded.has(group.key)) toggle(group.key);
            go({ kind: "line", group: group.key, index: 0 });
          }}
        />
        <Tooltip label={<HintWithKey hint="Search the lines of this run" keys="/" />} events={{ hover: true, focus: false, touch: false }}>
          <TextInput
            ref={searchRef}
            aria-label="Search the lines of this run"
            placeholder="Search"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              clear();
              event.currentTarget.blur();
            }}
            rightSection={
              search === "" ? <span className="key">/</span> : <CloseButton size="xs" aria-label="Clear the search" onClick={clear} />
            }
          />
        </Tooltip>
      </div>
      {worklist.error !== null && <Failed error={worklist.error} retry={worklist.retry} />}
      {worklist.ready && groups.length === 0 && search !== "" && (
        <Empty
          title="Nothing found"
          actions={
            <button type="button" className={classes.clear} onClick={clear}>
              Clear the search
            </button>
          }
        >
          No line of this run has “{search}” in its topic, customer or partner.
        </Empty>
      )}
      <div
        ref={frame}
        className={`${classes.list} scroll`}
        role="tree"
        aria-label={`Lines ${GROUPING_WORDS[grouping].toLowerCase()}`}
        tabIndex={0}
        aria-activedescendant={selected >= first && selected <= last ? `worklist-${selected}` : undefined}
        onKeyDown={key}
      >
        <div role="presentation" style={{ height: rowCount(groups, expanded) * ROW_HEIGHT, position: "relative" }}>
          {Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
            const index = first + i;
            const row = rowAt(groups, expanded, index);
            if (row === null) return null;
            const shared = {
              id: `worklist-${index}`,
              "data-selected": index === selected,
              "aria-selected": index === selected,
              style: { transform: `translateY(${index * ROW_HEIGHT}px)` },
            };
            if (row.kind === "group") {
              const group = byKey.get(row.group);
              const label = group ? groupLabel(grouping, group) : "";
              const isMixed = group !== undefined && group.undecided > 0 && group.undecided < group.count;
              return (
                <div
                  {...shared}
                  key={`group/${row.group}`}
                  role="treeitem"
                  aria-level={1}
                  aria-expanded={row.expanded}
                  className={classes.group}
                  onClick={() => {
                    toggle(row.group);
                    go({ kind: "group", group: row.group });
                  }}
                >
                  {row.expanded ? <IconChevronDown size={14} aria-hidden="true" /> : <IconChevronRight size={14} aria-hidden="true" />}
                  <span className="cut" title={label}>
                    {label}
                  </span>
                  <span
                    className={classes.count}
                    title={isMixed ? `${format.parts(group.undecided, group.count)} want a decision` : undefined}
                  >
                    {isMixed ? format.parts(group.undecided, group.count) : format.count(row.count)}
                  </span>
                </div>
              );
            }
            const line = lineAt(row.group, row.index);
            return (
              <div
                {...shared}
                key={line?.opportunity ?? `${row.group}/${row.index}`}
                role="treeitem"
                aria-level={2}
                className={classes.line}
                onClick={() => go({ kind: "line", group: row.group, index: row.index })}
              >
                {line && (
                  <>
                    <span className={classes.mark}>
                      <Mark line={line} />
                    </span>
                    <span className={`cut ${classes.what}`} title={spokenTitle(line)}>
                      {line.topic}
                      <Customer line={line} />
                    </span>
                    {line.newcomer && line.decision !== "override" && (
                      <IconSeedling size={14} className={classes.newcomer} aria-label={NEWCOMERS_SHARE} />
                    )}
                    <span className={`cut ${classes.who}`}>{asideOf(line, grouping, format)}</span>
                    {(line.need === "close-call" || sort.column === "lead") && line.lead !== null && (
                      <span className={classes.lead} title="Lead over the next candidate">
                        {format.signed(line.lead)}
                      </span>
                    )}
                  </>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
