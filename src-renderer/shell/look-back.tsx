/** Looking at the book as it was at an earlier date. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { BookSummary } from "../../src-main/contract/calls/app.ts";
import dialog from "../components/dialogs/dialogs.module.css";
import { announceError } from "../components/messages/messages.ts";
import { dayText } from "../format/days.ts";
import { useFormat } from "../format/format-context.tsx";
import { lookBack } from "./books.ts";
import classes from "./shell.module.css";

const DAY_MS = 86_400_000;

export function PastBand({ past }: { past: number }) {
  const format = useFormat();
  return (
    <div className={classes.band} role="status">
      <span>
        <b>This is the book as it was on {format.date(past)}.</b> Nothing can be changed here.
      </span>{" "}
      <Button size="compact-xs" variant="default" onClick={() => void lookBack(null).catch(announceError)}>
        Back to the book’s own date
      </Button>
    </div>
  );
}

export function LookBackDialog({ book, close }: { book: BookSummary; close: () => void }) {
  const format = useFormat();
  const latest = dayText(book.asOf - DAY_MS, book.timeZone);
  const [date, setDate] = useState(latest);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    lookBack(date).then(close, (error: unknown) => {
      setBusy(false);
      setRefused(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <Modal opened onClose={close} title="Show the book as it was">
      <form onSubmit={submit}>
        <TextInput
          type="date"
          label="At the end of"
          description={`A day before the book’s date, ${format.date(book.asOf)}. Every record, offer, figure and the review show as they were then; what an import brought stays.`}
          data-autofocus
          max={latest}
          value={date}
          error={refused}
          onChange={(event) => {
            setDate(event.currentTarget.value);
            setRefused(null);
          }}
        />
        <div className={dialog.actions}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={date === ""}>
            Show it
          </Button>
        </div>
      </form>
    </Modal>
  );
}
