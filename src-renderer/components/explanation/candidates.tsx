/** The other candidates: how far behind, where the difference comes from, and each one's own seven parts on request. */
import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";
import type { Candidate } from "../../../src-main/contract/calls/explaining.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { METRIC_WORDS, capacityWords } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./candidates.module.css";
import { largestDifferences, termDifferences } from "./differences.ts";
import { neededThen, roomFor } from "./remedies.ts";
import { ScoreTable } from "./score-table.tsx";

const SHOWN = 6;
const NAMED = 3;
/** More of them than these are found by their names. */
export const MOST_CANDIDATES = 500;

interface CandidatesProps {
  /** The one whose score the others are compared with. */
  readonly reference: Candidate;
  /** With their places in the order, where they stand in one. */
  readonly others: readonly (Candidate & { readonly rank?: number })[];
  /** How many there are, where `others` are the first of them. */
  readonly total?: number;
  /** Asks for the best MOST_CANDIDATES of them, where they are not here yet. */
  readonly more?: (() => void) | undefined;
  readonly choose?: ((partner: string) => void) | null;
  /** True where they are those of an earlier run: no change of today's records would make room there. */
  readonly past?: boolean;
}

export function Candidates({ reference, others, total = others.length, more, choose = null, past = false }: CandidatesProps) {
  const format = useFormat();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const shown = all ? others : others.slice(0, SHOWN);
  if (others.length === 0) return <p className="soft">Nobody else passes the checks.</p>;
  return (
    <div>
      <ol className={classes.list}>
        {shown.map((candidate) => {
          const { partner, rank } = candidate;
          const same = partner.id === reference.partner.id;
          const expanded = open === partner.id;
          const differences = termDifferences(candidate.terms, reference.terms);
          const named = largestDifferences(differences, NAMED);
          const full = candidate.failures.length > 0;
          const room = past ? null : roomFor(candidate);
          const then = past ? neededThen(candidate, candidate.failures.length) : null;
          const why =
            candidate === reference
              ? others.length > 1
                ? ["the best of them"]
                : []
              : differences.length === 0
                ? ["equal in every part; the tie-break decides"]
                : named.map((one) => `${METRIC_WORDS[one.metric].short} ${format.signed(one.difference)}`);
          return (
            <li key={partner.id} className={classes.item}>
              <div className={classes.row}>
                <button
                  type="button"
                  className={classes.toggle}
                  aria-expanded={expanded}
                  aria-label={`${expanded ? "Hide" : "Show"} the parts of ${partner.name}`}
                  onClick={() => setOpen(expanded ? null : partner.id)}
                >
                  {expanded ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
                </button>
                <span className={`cut ${classes.name}`}>
                  {rank !== undefined && <span className={`soft ${classes.rank}`}>{format.count(rank)}</span>}
                  <Link href={routes.partner(partner.id)} title={partner.name}>
                    {partner.name}
                  </Link>
                </span>
                <span className="number">{format.score(candidate.score)}</span>
                <span className={`number ${classes.difference}`}>{same ? "" : format.signed(candidate.score - reference.score)}</span>
                <span
                  className={`cut soft ${classes.why}`}
                  title={differences.map((one) => `${METRIC_WORDS[one.metric].label} ${format.signed(one.difference)}`).join("\n")}
                >
                  {full && <span className={classes.full}>{past ? "full then" : "full now"}</span>}
                  {candidate.newcomer && <span className={classes.full}>newcomer</span>}
                  {room && (
                    <>
                      <Link className="link" href={room.href} aria-label={`${room.label}: ${partner.name}`}>
                        {room.label}
                      </Link>{" "}
                    </>
                  )}
                  {[...(then === null ? [] : [then]), ...why].join(" · ")}
                </span>
                <span className={classes.choose}>
                  {choose && (
                    <Button variant="default" size="compact-xs" onClick={() => choose(partner.id)} aria-label={`Choose ${partner.name}`}>
                      Choose
                    </Button>
                  )}
                </span>
              </div>
              {expanded && (
                <div className={classes.parts}>
                  <p className="soft">
                    {capacityWords(format.count(candidate.load), candidate.capacity === null ? null : format.count(candidate.capacity))}
                    {full && ` · ${candidate.failures.map((failure) => failure.sentence).join(" ")}`} · a tick marks{" "}
                    {reference.partner.name}
                  </p>
                  <ScoreTable
                    terms={candidate.terms}
                    score={candidate.score}
                    others={reference.terms}
                    label={`Parts of the score of ${partner.name}`}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {total > SHOWN && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            setAll(!all);
            if (!all) more?.();
          }}
        >
          {all
            ? "Show fewer"
            : total > MOST_CANDIDATES && more
              ? `Show the best ${format.count(MOST_CANDIDATES)} of ${format.count(total)}`
              : `Show all ${plural(format, total, "candidate")}`}
        </Button>
      )}
    </div>
  );
}
