/** The partner that comes first, or was chosen: its score, how far ahead it is, and its room. */
import { Link } from "wouter";
import type { Candidate } from "../../../src-main/contract/calls/explaining.ts";
import { useFormat } from "../../format/format-context.tsx";
import { capacityWords } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./verdict.module.css";

interface VerdictProps {
  readonly label: string;
  readonly candidate: Candidate;
  /** null where there is no next. */
  readonly lead: number | null;
}

export function Verdict({ label, candidate, lead }: VerdictProps) {
  const format = useFormat();
  return (
    <div className={classes.verdict}>
      <div>
        <span className={classes.small}>{label}</span>
        <Link href={routes.partner(candidate.partner.id)} className={`cut ${classes.partner}`}>
          {candidate.partner.name}
        </Link>
      </div>
      <div>
        <span className={classes.small}>Score</span>
        <span className={classes.score}>{format.score(candidate.score)}</span>
      </div>
      <div>
        <span className={classes.small}>Lead</span>
        <span>
          {lead === null
            ? "no other candidate"
            : lead === 0
              ? "equal to the next; the tie-break decides"
              : lead > 0
                ? `${format.score(lead)} ahead of the next`
                : `${format.score(-lead)} behind the next`}
        </span>
      </div>
      <div>
        <span className={classes.small}>Capacity</span>
        <span>{capacityWords(format.count(candidate.load), candidate.capacity === null ? null : format.count(candidate.capacity))}</span>
      </div>
    </div>
  );
}
