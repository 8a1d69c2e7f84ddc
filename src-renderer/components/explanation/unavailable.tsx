/** Who could not take it and what stops each: counted by cause, then partner by partner, nearest first. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Explanation } from "../../../src-main/contract/calls/review.ts";
import type { FailureCode } from "../../../src-main/contract/codes.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { FAILURE_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./unavailable.module.css";

type Unavailable = Explanation["unavailable"];

const SHOWN = 6;
const MORE = 50;

/** How many partners each cause stops, most first. */
function causes(unavailable: Unavailable): { code: FailureCode; count: number }[] {
  const counts = new Map<FailureCode, number>();
  for (const one of unavailable)
    for (const code of new Set(one.failures.map((failure) => failure.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}

export function UnavailableList({ unavailable, choose }: { unavailable: Unavailable; choose: ((partner: string) => void) | null }) {
  const format = useFormat();
  const [shown, setShown] = useState(SHOWN);
  if (unavailable.length === 0) return <p className="soft">Every partner passes the checks.</p>;
  return (
    <div>
      <p className={classes.causes}>
        {causes(unavailable).map(({ code, count }) => (
          <span key={code}>
            {FAILURE_WORDS[code]} <b>{format.count(count)}</b>
          </span>
        ))}
      </p>
      <ul className={classes.list}>
        {unavailable.slice(0, shown).map((one) => (
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
            <span className={classes.choose}>
              {choose && (
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => choose(one.partner.id)}
                  aria-label={`Choose ${one.partner.name}`}
                >
                  Choose
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {unavailable.length > shown && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + MORE)}>
          Show {format.count(Math.min(MORE, unavailable.length - shown))} more of {format.count(unavailable.length)}
        </Button>
      )}
    </div>
  );
}
