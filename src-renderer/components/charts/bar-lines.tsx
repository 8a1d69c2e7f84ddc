/** A short list of words with a bar and a number each; a line may open what is behind it. */
import { Link } from "wouter";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./bar-lines.module.css";
import { Track } from "./track.tsx";

export interface BarLine {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly text?: string;
  readonly href?: string;
  /** A mark at another value on the same scale, such as a limit. */
  readonly mark?: number;
}

export function BarLines({ lines, label, most }: { lines: readonly BarLine[]; label: string; most?: number }) {
  const format = useFormat();
  const scale = most ?? Math.max(1, ...lines.map((line) => Math.max(line.count, line.mark ?? 0)));
  return (
    <ul className={classes.list} aria-label={label}>
      {lines.map((line) => (
        <li key={line.key} className={classes.line}>
          <span className="cut" title={line.label}>
            {line.href ? <Link href={line.href}>{line.label}</Link> : line.label}
          </span>
          <Track share={line.count / scale} mark={line.mark === undefined ? null : line.mark / scale} />
          <span className="number">{line.text ?? format.count(line.count)}</span>
        </li>
      ))}
    </ul>
  );
}
