/** Asks why a line, or a whole group, is put aside, and until when. */
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { HintWithKey } from "../../../components/actions/action-button.tsx";
import { submitKey } from "../../../components/dialogs/submit-key.ts";
import classes from "../../../components/dialogs/dialogs.module.css";
import { dayText } from "../../../format/days.ts";
import { useFormat } from "../../../format/format-context.tsx";
import holdClasses from "./hold-dialog.module.css";

const DAY_MS = 86_400_000;

interface HoldDialogProps {
  /** What is held, as the title says it; null = closed. */
  readonly what: string | null;
  /** The book's date; a line comes back after it. */
  readonly asOf: number;
  readonly close: () => void;
  /** `until`: the day on which it comes back; null = when somebody takes it up. False where it was refused, which has been said. */
  readonly hold: (reason: string, until: string | null) => Promise<boolean>;
}

/** @param day `2017-06-30`. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function HoldForm({ asOf, close, hold }: Omit<HoldDialogProps, "what">) {
  const format = useFormat();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [busy, setBusy] = useState(false);
  const today = dayText(asOf, format.timeZone);
  const tooEarly = until !== "" && until <= today;
  const submit = async () => {
    if (tooEarly || busy) return;
    setBusy(true);
    if (await hold(reason.trim(), until === "" ? null : until)) close();
    else setBusy(false);
  };
  return (
    <>
      <Textarea
        label="Reason"
        description="Optional. It stays with the decision, so that it can be understood a year later."
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={submitKey(() => void submit())}
      />
      <TextInput
        className={holdClasses.until}
        label="Comes back on"
        description="Optional. On that day it stands at the top of the list again, in whatever run is the latest."
        type="date"
        min={dayAfter(today)}
        error={tooEarly ? `Choose a day after the book’s date, ${format.date(asOf)}.` : undefined}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        onKeyDown={submitKey(() => void submit())}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={tooEarly || busy} onClick={() => void submit()}>
          <HintWithKey hint="Hold" keys="mod+enter" />
        </Button>
      </div>
    </>
  );
}

export function HoldDialog({ what, asOf, close, hold }: HoldDialogProps) {
  return (
    <Modal opened={what !== null} onClose={close} title={`Hold ${what ?? ""}`}>
      <HoldForm asOf={asOf} close={close} hold={hold} />
    </Modal>
  );
}
