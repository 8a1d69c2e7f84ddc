/** Says calmly that a record was changed elsewhere while one edited it, and asks which of both counts. */
import { Button } from "@mantine/core";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { fieldList } from "../../../src-main/contract/records/words.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./forms.module.css";
import type { RecordHandle } from "./use-record.ts";

export function ConflictBand<T extends RecordType>({ record }: { record: RecordHandle<T> }) {
  const format = useFormat();
  const { conflict } = record;
  if (conflict === null) return null;
  const who = conflict.by === null ? "elsewhere" : `by ${conflict.by}`;
  const when = conflict.at === null ? "" : ` at ${format.dateTime(conflict.at)}`;
  return (
    <div className={classes.band} role="alert">
      <span>
        Changed {who}
        {when} meanwhile. Your change of its {fieldList(Object.keys(conflict.patch))} is not saved yet.
      </span>
      <Button variant="default" onClick={record.reload}>
        Reload
      </Button>
      <Button onClick={record.keepMine}>Keep mine</Button>
    </div>
  );
}
