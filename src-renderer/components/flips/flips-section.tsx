/** The part of an explanation that tells what would change it; asked for once it is opened. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../../bridge/queries.ts";
import { ActionButton } from "../actions/action-button.tsx";
import { useActions } from "../actions/registry.ts";
import { Failed, Loading } from "../states/states.tsx";
import { FlipList } from "./flips.tsx";

/** How it stands stays as one goes from line to line. */
let openBefore = false;

const KEY = "w";

/** @param run null = as things stand now. */
export function FlipsSection({ opportunity, run, className }: { opportunity: string; run: number | null; className: string | undefined }) {
  const [open, setOpen] = useState(openBefore);
  const answer = useQuery({ ...queries.flips(opportunity, run), enabled: open });
  const toggle = () => {
    openBefore = !open;
    setOpen(!open);
  };
  const label = open ? "Hide what would change it" : "What would change it?";
  useActions([{ id: "flips/toggle", label, group: "Explanation", keys: [KEY], run: toggle }]);
  return (
    <section className={className} aria-label="What would change it">
      <ActionButton
        variant="subtle"
        size="compact-xs"
        keys={KEY}
        hint="How far each weight is from making another partner win, with the loads as they are"
        onClick={toggle}
      >
        {label}
      </ActionButton>
      {open &&
        (answer.data ? (
          <FlipList flips={answer.data} />
        ) : answer.error ? (
          <Failed error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Loading rows={7} />
        ))}
    </section>
  );
}
