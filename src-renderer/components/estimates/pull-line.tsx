/** A partner's own value, the network's and the one that is counted, on one line: told apart by their shapes. */
import { asPercent } from "../charts/signed-bars.ts";
import classes from "./estimates.module.css";

interface PullLineProps {
  /** In the metric's unit; null = unknown. */
  readonly own: number | null;
  readonly network: number | null;
  readonly counted: number | null;
  /** The right end; the left one is 0. */
  readonly most: number;
  /** The same in words. */
  readonly label: string;
}

export function OwnSign() {
  return <circle r="4.5" className={classes.own} />;
}

export function NetworkSign() {
  return <path d="M0-7V7" className={classes.network} />;
}

export function CountedSign() {
  return <path d="M0-5.5 5.5 0 0 5.5-5.5 0Z" className={classes.counted} />;
}

export function PullLine({ own, network, counted, most, label }: PullLineProps) {
  const at = (value: number) => asPercent(Math.min(1, Math.max(0, value / most)));
  return (
    <svg className={classes.line} role="img" aria-label={label}>
      <title>{label}</title>
      <svg y="50%" className={classes.place} aria-hidden="true">
        <line x1="0" x2="100%" className={classes.axis} />
        {own !== null && counted !== null && <line x1={at(own)} x2={at(counted)} className={classes.pull} />}
      </svg>
      {network !== null && (
        <svg x={at(network)} y="50%" className={classes.place} aria-hidden="true">
          <NetworkSign />
        </svg>
      )}
      {own !== null && (
        <svg x={at(own)} y="50%" className={classes.place} aria-hidden="true">
          <OwnSign />
        </svg>
      )}
      {counted !== null && (
        <svg x={at(counted)} y="50%" className={classes.place} aria-hidden="true">
          <CountedSign />
        </svg>
      )}
    </svg>
  );
}

/** What the shapes mean. */
export function PullLegend() {
  const signs = [
    { words: "its own", sign: <OwnSign /> },
    { words: "the network", sign: <NetworkSign /> },
    { words: "counted", sign: <CountedSign /> },
  ];
  return (
    <span className={classes.legend}>
      {signs.map(({ words, sign }) => (
        <span key={words}>
          <svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
            {sign}
          </svg>{" "}
          {words}
        </span>
      ))}
    </span>
  );
}
