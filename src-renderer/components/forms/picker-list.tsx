/** The entries of a picker: only those in sight are drawn, so that thousands are as quick as ten. */
import { IconCheck } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Entry } from "./match-list.ts";
import classes from "./picker.module.css";

const ROW = 28;

interface PickerListProps {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly chosen: ReadonlySet<string>;
  /** All are chosen, those to come too. */
  readonly all: boolean;
  readonly active: number;
  readonly toggle: (entry: Entry, index: number) => void;
}

export function entryId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

export function PickerList({ id, label, entries, chosen, all, active, toggle }: PickerListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 0, height: 300 },
  });
  useEffect(() => {
    if (active >= 0) rows.scrollToIndex(active, { align: "auto" });
  }, [active, rows]);
  return (
    <div
      ref={frame}
      id={id}
      className={`${classes.list} scroll`}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      tabIndex={-1}
      data-all={all}
    >
      <div className={classes.inner} role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (!entry) return null;
          const selected = all || chosen.has(entry.id);
          return (
            <div
              key={entry.id}
              id={entryId(id, item.index)}
              role="option"
              aria-selected={selected}
              aria-disabled={all}
              aria-posinset={item.index + 1}
              aria-setsize={entries.length}
              className={classes.entry}
              data-active={item.index === active}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => toggle(entry, item.index)}
            >
              <span className={classes.box}>{selected && <IconCheck size={12} stroke={3} aria-hidden="true" />}</span>
              <span className="cut">{entry.name}</span>
              <span className={`soft cut ${classes.note}`}>
                {entry.archived ? "archived" : (entry.note ?? (entry.id === entry.name ? "" : entry.id))}
              </span>
            </div>
          );
        })}
      </div>
      {entries.length === 0 && <p className={`soft ${classes.none}`}>None is called so. Try part of a name or an id.</p>}
    </div>
  );
}
