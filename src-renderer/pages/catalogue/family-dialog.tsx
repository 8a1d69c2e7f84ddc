/** Gives products another family: those that were picked, or all of a family, which renames it. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { ProductSelection } from "../../../src-main/contract/calls/catalogue.ts";
import { ProductValue } from "../../../src-main/contract/records/index.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { announceChange } from "../../components/editing/undo.ts";
import { announce } from "../../components/messages/messages.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";

/** What a text field offers while one types a family. */
export function FamilyNames({ id }: { id: string }) {
  const families = useQuery(queries.families()).data ?? [];
  return (
    <datalist id={id}>
      {families.map(({ family }) => (
        <option key={family} value={family} />
      ))}
    </datalist>
  );
}

interface FamilyDialogProps {
  readonly title: string;
  readonly action: string;
  readonly products: ProductSelection;
  readonly initial: string;
  readonly close: () => void;
  /** Once it is saved; null = none. */
  readonly moved?: (family: string | null) => void;
}

export function FamilyDialog({ title, action, products, initial, close, moved }: FamilyDialogProps) {
  const format = useFormat();
  const families = useQuery(queries.families()).data ?? [];
  const [text, setText] = useState(initial);
  const [refused, setRefused] = useState<string | null>(null);
  const family = text.trim() === "" ? null : text.trim();
  const checked = ProductValue.shape.family.safeParse(text);
  const fault = checked.success ? null : (checked.error.issues[0]?.message ?? "not a name");
  const own = products.type === "family" ? products.family : null;
  const joined = families.find((one) => one.family === family && one.family !== own);
  const hint =
    family === null
      ? "Without a name they are in no family."
      : joined
        ? `They join the ${plural(format, joined.products, "product")} of ${joined.family}.`
        : family === own
          ? "All products of the family get the new name, as one step that can be undone."
          : "No product is in a family of this name yet.";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault !== null) return;
    call("catalogue.setFamily", { products, family, window: windowId }).then(
      ({ changed }) => {
        const where = family === null ? "out of their family" : `to ${family}`;
        if (changed === 0) announce("They were there already; nothing changed.");
        else announceChange(`Moved ${plural(format, changed, "product")} ${where}.`);
        moved?.(family);
        close();
      },
      (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Modal opened onClose={close} title={title}>
      <form onSubmit={submit}>
        <TextInput
          label="Family"
          data-autofocus
          list="families-to-choose"
          autoComplete="off"
          value={text}
          error={fault ?? refused}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setRefused(null);
          }}
        />
        <FamilyNames id="families-to-choose" />
        <p className={`soft ${dialog.hint}`}>{hint}</p>
        <div className={dialog.actions}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit">{action}</Button>
        </div>
      </form>
    </Modal>
  );
}
