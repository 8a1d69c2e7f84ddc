/** How many proposals each threshold keeps in review. */
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./refusals.module.css";
import { REFUSAL_WORDS } from "./words.ts";

export function Refusals({ refused, label }: { refused: CallOutput<"automatic.plan">["refused"]; label: string }) {
  const format = useFormat();
  if (refused.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={label}>
      {refused.map(({ reason, count }) => (
        <li key={reason}>
          <span className="number">{format.count(count)}</span>
          <span>{REFUSAL_WORDS[reason]}</span>
        </li>
      ))}
    </ul>
  );
}
