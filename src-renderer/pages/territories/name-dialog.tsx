/** Asks for the name of a territory, which is what files and lists know it by. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { TerritoryValue } from "../../../src-main/contract/records/index.ts";
import dialog from "../../components/dialogs/dialogs.module.css";

interface NameDialogProps {
  readonly title: string;
  readonly action: string;
  readonly initial: string;
  readonly hint?: string;
  readonly close: () => void;
  /** @throws Error whose message says why not. */
  readonly save: (name: string) => Promise<void>;
}

function faultOf(name: string): string | null {
  const checked = TerritoryValue.shape.id.safeParse(name);
  return checked.success ? null : (checked.error.issues[0]?.message ?? "not a name").replace("an id", "a name");
}

export function NameDialog({ title, action, initial, hint, close, save }: NameDialogProps) {
  const [name, setName] = useState(initial);
  const [refused, setRefused] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const fault = asked || name !== "" ? faultOf(name) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (faultOf(name) !== null) return;
    save(name.trim()).then(close, (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)));
  };
  return (
    <Modal opened onClose={close} title={title}>
      <form onSubmit={submit}>
        <TextInput
          label="Name"
          data-autofocus
          value={name}
          error={fault ?? refused}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setRefused(null);
          }}
        />
        {hint && <p className={`soft ${dialog.hint}`}>{hint}</p>}
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
