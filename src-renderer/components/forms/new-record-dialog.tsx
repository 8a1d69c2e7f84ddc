/** Makes a record from the little that it cannot be without; everything else is entered in the record itself. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import type { AnyRecord } from "../../../src-main/contract/calls/editing.ts";
import type { RecordType, RecordValue } from "../../../src-main/contract/records/index.ts";
import { RECORD_WORDS } from "../../../src-main/contract/records/words.ts";
import { call, CallFailure } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import dialog from "../dialogs/dialogs.module.css";
import { announceChange } from "../editing/undo.ts";
import { Loading } from "../states/states.tsx";
import { faultsOf, normalised } from "./check.ts";
import { capitalised } from "./use-record.ts";

export interface NewRecordProps<T extends RecordType> {
  readonly type: T;
  /** The new record with what was entered. */
  readonly make: (id: string, title: string) => RecordValue<T>;
  /** What its title is called: "Name", "Topic". */
  readonly titleLabel: string;
  readonly titleField: string;
  readonly close: () => void;
  readonly made: (id: string) => void;
  /** Shown under the title as it is typed: what is worth knowing before it is made. */
  readonly notice?: (title: string) => ReactNode;
  /** More fields, whose values `make` knows. */
  readonly children?: ReactNode;
}

function NewRecordForm<T extends RecordType>(props: NewRecordProps<T> & { proposed: string }) {
  const { type, make, titleLabel, titleField, close, made, notice, children, proposed } = props;
  const [id, setId] = useState(proposed);
  const [title, setTitle] = useState("");
  const [shown, setShown] = useState(false);
  const [refused, setRefused] = useState<{ field: string; sentence: string } | null>(null);
  const titleRef = useRef<HTMLInputElement>(null);
  // The dialog gave the focus away before the id was there, and with it this field.
  useEffect(() => titleRef.current?.focus(), []);
  const value = make(id, title);
  const faults = [
    ...faultsOf(type, value),
    ...(title.trim() === "" ? [{ field: titleField, sentence: `a ${titleField} is missing` }] : []),
  ];
  const faultAt = (field: string) =>
    (shown ? faults.find((fault) => fault.field === field)?.sentence : undefined) ??
    (refused?.field === field ? refused.sentence : undefined);
  const other = faults.find((fault) => fault.field !== "id" && fault.field !== titleField)?.sentence ?? null;

  const create = async () => {
    setShown(true);
    if (faults.length > 0) return;
    try {
      const record = { type, value: normalised(type, value) } as AnyRecord;
      await call("record.save", { record, basedOn: null, create: true, window: windowId });
      announceChange(`Made the ${RECORD_WORDS[type]} ${title.trim()}.`);
      close();
      made(record.value.id);
    } catch (error) {
      const field = error instanceof CallFailure && typeof error.detail?.["field"] === "string" ? error.detail["field"] : "";
      setRefused({ field, sentence: error instanceof Error ? error.message : String(error) });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        ref={titleRef}
        label={titleLabel}
        data-autofocus
        required
        withAsterisk={false}
        value={title}
        error={faultAt(titleField)}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
          setRefused(null);
        }}
      />
      {notice?.(title)}
      {children}
      <TextInput
        mt={10}
        label="Id"
        description="Files and other systems name it by this; it stays as it is."
        value={id}
        error={faultAt("id")}
        onChange={(event) => {
          setId(event.currentTarget.value);
          setRefused(null);
        }}
      />
      {shown && other !== null && <p role="alert">{other}</p>}
      {refused !== null && refused.field !== "id" && refused.field !== titleField && <p role="alert">{refused.sentence}</p>}
      <p className={`soft ${dialog.hint}`}>Everything else is entered in its record, where each change is saved at once.</p>
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit">Make it</Button>
      </div>
    </form>
  );
}

function WithId<T extends RecordType>(props: NewRecordProps<T>) {
  const { type } = props;
  // Always asked anew: what was free a minute ago may be taken.
  const answer = useQuery({
    queryKey: ["records", "new-id", type],
    queryFn: () => call("record.newId", { type }),
    staleTime: 0,
    gcTime: 0,
  });
  if (answer.data === undefined && answer.error === null) return <Loading rows={3} />;
  return <NewRecordForm {...props} proposed={answer.data?.id ?? ""} />;
}

export function NewRecordDialog<T extends RecordType>({ opened, ...props }: NewRecordProps<T> & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={props.close} title={capitalised(`new ${RECORD_WORDS[props.type]}`)}>
      <WithId {...props} />
    </Modal>
  );
}
