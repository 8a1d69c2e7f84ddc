/** Which columns a list shows and in which order: boxes to choose, arrows to move, all by mouse or keys. */
import { ActionIcon, Button, Popover, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconColumns } from "@tabler/icons-react";
import { useRef, type KeyboardEvent } from "react";
import { HintWithKey } from "../actions/action-button.tsx";
import classes from "./columns-menu.module.css";
import { moved, type Arrangeable } from "./layout.ts";
import type { Layout } from "./use-layout.ts";

export interface ColumnsMenuProps<Column extends Arrangeable & { readonly label: string }> {
  readonly layout: Layout<Column>;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
}

export function ColumnsMenu<Column extends Arrangeable & { readonly label: string }>(props: ColumnsMenuProps<Column>) {
  const { layout, opened, setOpened } = props;
  const placed = layout.placed ?? [];
  const list = useRef<HTMLUListElement>(null);
  const boxOf = (id: string) => list.current?.querySelector<HTMLInputElement>(`input[data-column="${CSS.escape(id)}"]`);
  const move = (id: string, step: -1 | 1) => {
    layout.change((now) => moved(now, id, step));
    // The row has another place now; the keys go on where one was.
    requestAnimationFrame(() => boxOf(id)?.focus());
  };
  const key = (event: KeyboardEvent, at: number) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const id = placed[at]?.column.id;
    if (step === 0 || id === undefined) return;
    event.preventDefault();
    const next = placed[at + step]?.column.id;
    if (event.altKey) move(id, step);
    else if (next !== undefined) boxOf(next)?.focus();
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={300}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      shadow="none"
    >
      <Popover.Target>
        <Tooltip label={<HintWithKey hint="Choose the columns" keys="c" />} disabled={opened}>
          <ActionIcon size={30} variant="default" aria-label="Columns" aria-keyshortcuts="c" onClick={() => setOpened(!opened)}>
            <IconColumns size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label="Columns">
        <ul ref={list} className={`${classes.list} scroll`}>
          {placed.map(({ column, shown }, at) => (
            <li key={column.id}>
              <label>
                <input
                  type="checkbox"
                  data-column={column.id}
                  checked={shown}
                  // It is what a row is about.
                  disabled={at === 0}
                  onKeyDown={(event) => key(event, at)}
                  onChange={() => layout.change((now) => now.map((one) => (one.column.id === column.id ? { ...one, shown: !shown } : one)))}
                />
                <span className="cut">{column.label}</span>
              </label>
              <ActionIcon size={22} aria-label={`Move ${column.label} forward`} disabled={at < 2} onClick={() => move(column.id, -1)}>
                <IconChevronUp size={14} />
              </ActionIcon>
              <ActionIcon
                size={22}
                aria-label={`Move ${column.label} back`}
                disabled={at === 0 || at === placed.length - 1}
                onClick={() => move(column.id, 1)}
              >
                <IconChevronDown size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <div className={classes.foot}>
          <span className="soft">Alt ↑ ↓ moves a column; widths are dragged in the header, or Alt ← → there.</span>
          <Button size="compact-xs" variant="default" onClick={layout.reset}>
            As at first
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
