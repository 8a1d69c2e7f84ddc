/** Who could not take it and what stops each: counted by cause, then partner by partner, nearest first, each near miss with its remedy. */
import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { CauseCount, Unavailable } from "../../../src-main/contract/calls/explaining.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { FAILURE_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { neededThen, remedyOf, type Subject } from "./remedies.ts";
import classes from "./unavailable.module.css";

/** Shown at first, and by each request for more. */
export const UNAVAILABLE_FIRST = 6;
export const UNAVAILABLE_MORE = 50;

interface UnavailableListProps {
  /** Over all that are not available; empty = not told. */
  readonly causes: readonly CauseCount[];
  readonly rows: readonly Unavailable[];
  /** How many there are, of which `rows` are the first. */
  readonly total: number;
  readonly more: () => void;
  /** What they are not available for; null where that is past, and no change of today's records would mend it. */
  readonly subject: Subject | null;
  readonly choose?: ((partner: string) => void) | null;
}

export function UnavailableList({ causes, rows, total, more, subject, choose = null }: UnavailableListProps) {
  const format = useFormat();
  return (
    <div>
      {causes.length > 0 && (
        <p className={classes.causes}>
          {causes.map(({ code, count }) => (
            <span key={code}>
              {FAILURE_WORDS[code]} <b>{format.count(count)}</b>
            </span>
          ))}
        </p>
      )}
      <ul className={classes.list}>
        {rows.map((one) => {
          const remedy = subject && remedyOf(one, subject);
          const then = subject === null ? neededThen(one, one.checks) : null;
          return (
            <li key={one.partner.id} className={classes.row}>
              <span className={`cut ${classes.name}`}>
                <Link href={routes.partner(one.partner.id)} title={one.partner.name}>
                  {one.partner.name}
                </Link>
              </span>
              <span className={classes.near} data-near={one.checks === 1}>
                {one.checks === 1 ? "one check away" : plural(format, one.checks, "check")}
              </span>
              <span className={`cut soft ${classes.why}`} title={one.failures.map((failure) => failure.sentence).join("\n")}>
                {one.failures.map((failure) => failure.sentence).join(" · ")}
              </span>
              <span className={`cut ${classes.remedy}`}>
                {remedy && (
                  <Link className="link" href={remedy.href} title={remedy.label} aria-label={`${remedy.label}: ${one.partner.name}`}>
                    {remedy.label}
                  </Link>
                )}
                {then !== null && (
                  <span className="soft" title={then}>
                    {then}
                  </span>
                )}
              </span>
              {choose && (
                <span className={classes.choose}>
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() => choose(one.partner.id)}
                    aria-label={`Choose ${one.partner.name}`}
                  >
                    Choose
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {total > rows.length && (
        <Button variant="subtle" size="compact-xs" onClick={more}>
          Show {format.count(Math.min(UNAVAILABLE_MORE, total - rows.length))} more of {format.count(total)}
        </Button>
      )}
    </div>
  );
}
