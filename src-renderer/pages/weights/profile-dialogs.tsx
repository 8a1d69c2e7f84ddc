/** Names a profile: a new one, or one that gets another name. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { RecordName } from "../../../src-main/contract/records/fields.ts";
import dialog from "../../components/dialogs/dialogs.module.css";

interface NameProfileProps {
  readonly title: string;
  readonly action: string;
  readonly initial: string;
  readonly hint: string;
  readonly close: () => void;
  /** @throws Error whose message says why not. */
  readonly save: (name: string) => Promise<void>;
}

export function NameProfile({ title, action, initial, hint, close, save }: NameProfileProps) {
  const [name, setName] = useState(initial);
  const [refused, setRefused] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = RecordName.safeParse(name);
    if (!checked.success) {
      setRefused(checked.error.issues[0]?.message ?? "a name is missing");
      return;
    }
    save(checked.data).then(close, (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)));
  };
  return (
    <Modal opened onClose={close} title={title}>
      <form onSubmit={submit}>
        <TextInput
          label="Name of the profile"
          data-autofocus
          autoComplete="off"
          value={name}
          error={refused}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setRefused(null);
          }}
        />
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
