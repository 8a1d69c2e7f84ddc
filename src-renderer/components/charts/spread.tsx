/** Small columns: how values are spread, or how a rate went over the months. */
import classes from "./spread.module.css";
import { asPercent } from "./signed-bars.ts";

interface SpreadProps {
  /** null = no data, which leaves a gap with a base line. */
  readonly values: readonly (number | null)[];
  /** For each column, what a pointer on it says. */
  readonly titles?: readonly string[];
  /** What the whole says, for those who do not see it. */
  readonly label: string;
  readonly most?: number;
  readonly height?: number;
}

export function Spread({ values, titles, label, most, height = 28 }: SpreadProps) {
  const scale = most ?? Math.max(1e-9, ...values.map((value) => value ?? 0));
  return (
    <div className={classes.columns} style={{ height }} role="img" aria-label={label}>
      {values.map((value, i) => (
        <span key={i} className={classes.slot} title={titles?.[i]}>
          <span
            className={value === null ? classes.gap : classes.column}
            style={{ height: value === null ? 2 : `max(1px, ${asPercent(value / scale)})` }}
          />
        </span>
      ))}
    </div>
  );
}
