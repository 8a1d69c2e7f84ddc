/** How series are told apart without colour: fills with a pattern for areas, shapes for points. The same signs stand in the legend. */
import type { ReactNode } from "react";
import classes from "./figure.module.css";

export type AreaSign = "own" | "won" | "returned" | "lapsed" | "undecided" | "few";
export type Sign = AreaSign | "network" | "dot" | "median" | "mean";

export interface LegendEntry {
  readonly sign: Sign;
  readonly label: string;
}

const COLOUR: Readonly<Record<AreaSign, string>> = {
  own: "var(--plus)",
  won: "var(--plus)",
  returned: "var(--minus)",
  lapsed: "var(--neutral-data)",
  undecided: "var(--text-soft)",
  few: "var(--plus)",
};

/** The fill of an area; those with a pattern need `SignPatterns` of the same id in the drawing. */
export function fillOf(sign: AreaSign, id: string): string {
  return sign === "own" || sign === "won" ? COLOUR[sign] : `url(#${id}-${sign})`;
}

export function strokeOf(sign: AreaSign): string {
  return COLOUR[sign];
}

/** Definitions that fills refer to. */
export function SignPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-returned`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={COLOUR.returned} />
        <rect width={2} height={6} fill="var(--surface)" fillOpacity={0.55} />
      </pattern>
      <pattern id={`${id}-lapsed`} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill={COLOUR.lapsed} />
        <circle cx={2.5} cy={2.5} r={1.1} fill="var(--surface)" />
      </pattern>
      <pattern id={`${id}-undecided`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width={6} height={6} fill="var(--surface)" />
        <rect width={1} height={6} fill={COLOUR.undecided} />
      </pattern>
      <pattern id={`${id}-few`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill="var(--surface)" />
        <rect width={4} height={1} fill={COLOUR.few} />
      </pattern>
    </defs>
  );
}

const POINT_MARKS: Readonly<Record<Exclude<Sign, AreaSign>, ReactNode>> = {
  network: (
    <>
      <path d="M0 6H18" stroke="var(--text)" strokeWidth={1.5} strokeDasharray="3 2" />
      <path d="M9 2L13 6L9 10L5 6Z" fill="var(--surface)" stroke="var(--text)" />
    </>
  ),
  dot: (
    <>
      <path d="M1 6H17M1 3V9M17 3V9" stroke="var(--plus)" strokeWidth={1.5} />
      <circle cx={9} cy={6} r={3.5} fill="var(--plus)" />
    </>
  ),
  median: <path d="M9 0V12" stroke="var(--text)" strokeWidth={2} />,
  mean: <path d="M9 0V12" stroke="var(--text)" strokeWidth={1.5} strokeDasharray="2 2" />,
};

function Mark({ sign, id }: { sign: Sign; id: string }) {
  if (sign in COLOUR) {
    const area = sign as AreaSign;
    return <rect x={1} y={1} width={16} height={10} fill={fillOf(area, id)} stroke={strokeOf(area)} />;
  }
  return POINT_MARKS[sign as Exclude<Sign, AreaSign>];
}

export function Legend({ entries, id }: { entries: readonly LegendEntry[]; id: string }) {
  return (
    <ul className={classes.legend}>
      {entries.map(({ sign, label }) => (
        <li key={sign}>
          <svg width={18} height={12} aria-hidden="true">
            <SignPatterns id={`${id}-legend`} />
            <Mark sign={sign} id={`${id}-legend`} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
