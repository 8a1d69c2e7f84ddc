/** The date that the book shows, and the ways to move it on. */
import { Button, Menu, Modal, TextInput } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import type { BookSummary } from "../../src-main/contract/calls/app.ts";
import { HintWithKey } from "../components/actions/action-button.tsx";
import { useActions } from "../components/actions/registry.ts";
import dialog from "../components/dialogs/dialogs.module.css";
import { moveClock, type ClockMove } from "../components/editing/clock.ts";
import { announceError } from "../components/messages/messages.ts";
import { dayText } from "../format/days.ts";
import { useFormat } from "../format/format-context.tsx";
import { navigate } from "../routing/hash-location.ts";
import { routes } from "../routing/routes.ts";
import { lookBack } from "./books.ts";
import classes from "./shell.module.css";

function DayDialog({ from, close, choose }: { from: string; close: () => void; choose: (day: string) => void }) {
  const [day, setDay] = useState(from);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (day === "") return;
        close();
        choose(day);
      }}
    >
      <TextInput
        label="Date"
        type="date"
        min={from}
        required
        data-autofocus
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <p className={`soft ${dialog.hint}`}>
        The book stands at the end of that day: offers become overdue, expire and stall as of then, and what is done is dated then. A book
        only moves on; undo takes the last step back.
      </p>
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={day === "" || day < from}>
          Stand at that date
        </Button>
      </div>
    </form>
  );
}

/** @param showPast asks for the earlier date to look back at. */
export function BookDate({ book, showPast }: { book: BookSummary; showPast: () => void }) {
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { standing, readOnly, asOf } = book;
  const move = (to: ClockMove) => void moveClock(to, format).catch(announceError);
  const steps = [
    {
      id: "clock/day",
      label: "Advance the book by a day",
      keys: "b d",
      enabled: standing,
      run: () => move({ type: "days", days: 1 }),
    },
    {
      id: "clock/week",
      label: "Advance the book by a week",
      keys: "b w",
      enabled: standing,
      run: () => move({ type: "days", days: 7 }),
    },
    {
      id: "clock/date",
      label: standing ? "Advance the book to a date…" : "Let the book stand at a date…",
      keys: "b t",
      enabled: true,
      run: () => setAsking(true),
    },
    { id: "clock/now", label: "Set the book’s clock to now", keys: "b n", enabled: standing, run: () => move({ type: "now" }) },
  ];
  useActions(steps.map((step) => ({ ...step, keys: [step.keys], group: "Book date", enabled: step.enabled && !readOnly })));
  return (
    <>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <button type="button" className={classes.date}>
            <span className="soft">Book date</span>
            {standing ? format.date(asOf) : "now"}
            <IconChevronDown size={14} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {book.past !== null
              ? `This is the book as it was on ${format.date(asOf)}.`
              : standing
                ? `The book stands at ${format.dateTime(asOf)} (${book.timeZone}): every figure is as of then.`
                : `The book’s clock is now; dates are in ${book.timeZone}.`}
          </Menu.Label>
          {steps.map((step) => (
            <Menu.Item key={step.id} disabled={!step.enabled || readOnly} onClick={step.run}>
              <HintWithKey hint={step.label} keys={step.keys} />
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => navigate(routes.settings)}>Date and time zone in Settings…</Menu.Item>
          <Menu.Divider />
          {book.past === null ? (
            <Menu.Item onClick={showPast}>Show the book as it was…</Menu.Item>
          ) : (
            <Menu.Item onClick={() => void lookBack(null).catch(announceError)}>Back to the book’s own date</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={standing ? "Advance the book to a date" : "Let the book stand at a date"}
      >
        <DayDialog from={dayText(asOf, book.timeZone)} close={() => setAsking(false)} choose={(day) => move({ type: "day", day })} />
      </Modal>
    </>
  );
}
