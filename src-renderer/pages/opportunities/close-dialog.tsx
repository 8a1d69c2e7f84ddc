/** Closes an opportunity by hand: as what, why, and what goes with it. */
import { Button, Modal, Textarea } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import dialog from "../../components/dialogs/dialogs.module.css";
import { submitKey } from "../../components/dialogs/submit-key.ts";
import forms from "../../components/forms/forms.module.css";
import classes from "./close-dialog.module.css";
import { changeOpportunity, previewChange } from "./opportunity-acts.ts";

export type ClosedAs = "lost" | "canceled";

interface CloseDialogProps {
  readonly id: string;
  readonly title: string;
  /** What it begins with; null = the dialog is closed. */
  readonly as: ClosedAs | null;
  readonly close: () => void;
}

const CHOICES: readonly { value: ClosedAs; label: string }[] = [
  { value: "lost", label: "Lost" },
  { value: "canceled", label: "Canceled" },
];

function CloseForm({ id, title, as, close }: CloseDialogProps & { as: ClosedAs }) {
  const [status, setStatus] = useState(as);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const change = { type: "close" as const, status, reason: reason.trim() };
  const preview = useQuery({
    queryKey: ["records", "closing", id, status],
    queryFn: () => previewChange(id, { type: "close", status, reason: "" }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const row = preview.data?.rows[0];
  const submit = async () => {
    if (preview.data === undefined || busy) return;
    setBusy(true);
    if (await changeOpportunity(id, change, preview.data.version, `Closed ${title} as ${status}.`)) close();
    else setBusy(false);
  };
  return (
    <>
      <div className={classes.choices} role="radiogroup" aria-label="Closed as">
        {CHOICES.map(({ value, label }) => (
          <label key={value} className={forms.check}>
            <input type="radio" name="closed-as" checked={status === value} onChange={() => setStatus(value)} />
            {label}
          </label>
        ))}
      </div>
      <Textarea
        mt={8}
        label="Reason"
        description="Optional. It stays in the history, so that it can be understood a year later."
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={submitKey(() => void submit())}
      />
      <p className={dialog.hint} aria-live="polite">
        {preview.data === undefined
          ? "\u00a0"
          : row?.refused
            ? `It cannot be closed: ${row.refused}.`
            : row?.also
              ? `With it, ${row.also}.`
              : "It has no open offer. It is in no run from now on, and an approval of it is not delivered."}
      </p>
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button onClick={() => void submit()} disabled={busy || preview.data === undefined || preview.data.changed === 0}>
          <HintWithKey hint={`Close as ${status}`} keys="mod+enter" />
        </Button>
      </div>
    </>
  );
}

export function CloseDialog({ as, ...rest }: CloseDialogProps) {
  return (
    <Modal opened={as !== null} onClose={rest.close} title={`Close ${rest.title}`}>
      {as !== null && <CloseForm {...rest} as={as} />}
    </Modal>
  );
}
