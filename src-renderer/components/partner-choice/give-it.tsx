/** Giving something to a partner that was chosen: the checks that it fails, why it gets it all the same, and the button that says so. */
import { Button, Textarea } from "@mantine/core";
import { CHECK_OF } from "../../../src-main/contract/codes.ts";
import type { Failure } from "../../../src-main/contract/calls/shared.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural, type Format } from "../../format/format.ts";
import { CHECK_WORDS } from "../../format/words.ts";
import { HintWithKey } from "../actions/action-button.tsx";
import classes from "../dialogs/dialogs.module.css";
import { submitKey } from "../dialogs/submit-key.ts";

/** @param failures null = not known yet. */
function giveWords(name: string | null, failures: readonly Failure[] | null, format: Format): string {
  if (name === null) return "Choose a partner";
  const despite = failures === null || failures.length === 0 ? "" : ` despite ${plural(format, failures.length, "failed check")}`;
  return `Give it to ${name}${despite}`;
}

function Checks({ name, failures }: { name: string; failures: readonly Failure[] }) {
  if (failures.length === 0) return <p className={classes.passes}>{name} passes every check.</p>;
  return (
    <ul className={classes.failures} aria-label="Checks that fail">
      {failures.map((failure) => (
        <li key={failure.code}>
          <b>{CHECK_WORDS[CHECK_OF[failure.code]]}</b>
          <span>{failure.sentence}</span>
        </li>
      ))}
    </ul>
  );
}

interface GiveItProps {
  /** Of the partner; null = none is chosen yet. */
  readonly name: string | null;
  /** Of the partner; null = not known yet. */
  readonly failures: readonly Failure[] | null;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** What becomes of the reason. */
  readonly about: string;
  /** Whether one begins by typing the reason. */
  readonly focused: boolean;
  readonly ready: boolean;
  readonly give: () => void;
  readonly close: () => void;
}

export function GiveIt({ name, failures, reason, setReason, about, focused, ready, give, close }: GiveItProps) {
  const format = useFormat();
  return (
    <>
      {name !== null && failures !== null && <Checks name={name} failures={failures} />}
      <Textarea
        label="Reason"
        description={about}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        mt={12}
        data-autofocus={focused ? true : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={submitKey(give)}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={!ready} onClick={give}>
          <HintWithKey hint={giveWords(name, failures, format)} keys="mod+enter" />
        </Button>
      </div>
    </>
  );
}
