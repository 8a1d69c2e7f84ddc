/** Asks why a line, or a whole group, is put aside. */
import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { HintWithKey } from "../../../components/actions/action-button.tsx";
import { submitKey } from "../../../components/dialogs/submit-key.ts";
import classes from "../../../components/dialogs/dialogs.module.css";

interface HoldDialogProps {
  /** What is held, as the title says it; null = closed. */
  readonly what: string | null;
  readonly close: () => void;
  readonly hold: (reason: string) => void;
}

function HoldForm({ close, hold }: Omit<HoldDialogProps, "what">) {
  const [reason, setReason] = useState("");
  const submit = () => {
    close();
    hold(reason.trim());
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
        onKeyDown={submitKey(submit)}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button onClick={submit}>
          <HintWithKey hint="Hold" keys="mod+enter" />
        </Button>
      </div>
    </>
  );
}

export function HoldDialog({ what, close, hold }: HoldDialogProps) {
  return (
    <Modal opened={what !== null} onClose={close} title={`Hold ${what ?? ""}`}>
      <HoldForm close={close} hold={hold} />
    </Modal>
  );
}
