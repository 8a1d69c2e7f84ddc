/** Chooses the lead up to which a line is a close call. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { useFormat } from "../../format/format-context.tsx";
import { parseNumber, typedNumber } from "../../format/parse.ts";
import classes from "./close-margin.module.css";

interface CloseMarginProps {
  readonly margin: number;
  readonly readOnly: boolean;
  /** Told once it is chosen. */
  readonly done?: () => void;
}

export function CloseMargin({ margin, readOnly, done }: CloseMarginProps) {
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? typedNumber(margin, format.locale);
  const chosen = parseNumber(text, format.locale);
  const refused = chosen === null || chosen < 0 || chosen > 1000;
  const save = async () => {
    try {
      await call("review.setMargin", { margin: chosen ?? margin, window: windowId });
      setDraft(null);
      announceChange(`A lead up to ${format.number(chosen ?? margin)} is a close call.`);
      done?.();
    } catch (error) {
      announceError(error);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!refused) void save();
      }}
    >
      <TextInput
        label="Close up to a lead of"
        description="points of score between the first and the second"
        inputMode="decimal"
        disabled={readOnly}
        value={text}
        error={refused ? "A number from 0 to 1,000." : undefined}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={readOnly || refused || chosen === margin}>
        Set
      </Button>
    </form>
  );
}
