/** Which part of a long table is shown, and the way to the next. */
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./runs.module.css";

interface PagerProps {
  readonly offset: number;
  readonly size: number;
  readonly total: number;
  readonly go: (offset: number) => void;
  /** The heading of its keys. */
  readonly group: string;
}

export function Pager({ offset, size, total, go, group }: PagerProps) {
  const format = useFormat();
  const hasNext = offset + size < total;
  const next = () => go(offset + size);
  const previous = () => go(Math.max(0, offset - size));
  useActions([
    { id: `${group}/next-page`, label: "Next page", group, keys: ["n"], enabled: hasNext, run: next },
    { id: `${group}/previous-page`, label: "Previous page", group, keys: ["p"], enabled: offset > 0, run: previous },
  ]);
  if (total <= size) return null;
  return (
    <div className={classes.pager}>
      <span className="soft">
        {format.count(offset + 1)} to {format.count(Math.min(total, offset + size))} of {format.count(total)}
      </span>
      <ActionButton size="compact-xs" variant="default" keys="p" disabled={offset === 0} onClick={previous}>
        Previous page
      </ActionButton>
      <ActionButton size="compact-xs" variant="default" keys="n" disabled={!hasNext} onClick={next}>
        Next page
      </ActionButton>
    </div>
  );
}
