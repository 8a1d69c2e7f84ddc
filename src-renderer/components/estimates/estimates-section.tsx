/** What a partner's figures count as: a sentence, and both modes side by side where one asks; open at once where figures are drawn to the network's. */
import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { Estimates } from "../../../src-main/contract/calls/estimates.ts";
import { queries } from "../../bridge/queries.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { Format } from "../../format/format.ts";
import { METRIC_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { Failed } from "../states/states.tsx";
import classes from "./estimates.module.css";
import { EstimatesTable } from "./estimates-table.tsx";
import { PullLegend } from "./pull-line.tsx";
import { estimateSentence, mostPulled } from "./words.ts";

function modeSentence({ history, imaginary }: Estimates, format: Format): string {
  return history === "neutral"
    ? "Neutral is in use: a partner’s own figure counts as it is, however few offers are behind it; where it has none, the mean of the active partners stands in."
    : `Adjusted is in use: every rate is drawn toward the network’s, as if ${format.count(imaginary)} more offers had gone at its rate.`;
}

interface EstimatesSectionProps {
  readonly partner: string;
  readonly name: string;
  /** As a run saw the partner; null = as of the book's date. */
  readonly run: number | null;
  /** Whether it is open at once where figures are drawn to the network's. */
  readonly startOpen: boolean;
}

export function EstimatesSection({ partner, name, run, startOpen }: EstimatesSectionProps) {
  const format = useFormat();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const answer = useQuery(queries.estimates(partner, run));
  const estimates = answer.data;
  if (!estimates) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : null;
  const open = chosen ?? (startOpen && estimates.history === "adjusted");
  const most = mostPulled(estimates);
  return (
    <div className={classes.section}>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-expanded={open}
        leftSection={open ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        onClick={() => setChosen(!open)}
      >
        What these figures count as
      </Button>
      {open && (
        <>
          <p className="soft">
            {modeSentence(estimates, format)}{" "}
            {run === null && (
              <Link className="link" href={routes.settings}>
                Change it
              </Link>
            )}
          </p>
          {most !== null && (
            <p>
              Moved most is the {METRIC_WORDS[most.metric].label.toLowerCase()}. {estimateSentence(most, estimates, format)}.
            </p>
          )}
          <PullLegend />
          <EstimatesTable estimates={estimates} name={name} />
        </>
      )}
    </div>
  );
}
