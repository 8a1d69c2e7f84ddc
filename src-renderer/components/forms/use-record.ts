/** A record that is its own form: read, changed field by field, each change saved at once and shown before it is. */
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { AnyRecord, Use } from "../../../src-main/contract/calls/editing.ts";
import type { RecordType, RecordValue } from "../../../src-main/contract/records/index.ts";
import { fieldList, fieldWord, recordTitle } from "../../../src-main/contract/records/words.ts";
import { call, CallFailure } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { announceChange } from "../editing/undo.ts";
import { announce, announceError } from "../messages/messages.ts";
import type { Binding } from "./binding.ts";
import { faultOfChange, normalised } from "./check.ts";

/** The record was changed elsewhere after one began to edit it; `patch` is what was to be saved. */
export interface Conflict<T extends RecordType> {
  readonly by: string | null;
  readonly at: number | null;
  readonly patch: Partial<RecordValue<T>>;
}

export interface RecordHandle<T extends RecordType> {
  readonly type: T;
  readonly id: string;
  readonly value: RecordValue<T>;
  readonly version: number | null;
  readonly uses: readonly Use[];
  readonly readOnly: boolean;
  readonly conflict: Conflict<T> | null;
  readonly bind: <K extends keyof RecordValue<T> & string>(field: K, label?: string) => Binding<RecordValue<T>[K]>;
  /** For a field of the form that is several of the record. */
  readonly bindPatch: <V>(label: string, value: V, patch: (value: V) => Partial<RecordValue<T>>) => Binding<V>;
  /** Gives null once it is saved or put aside for a choice, else what was wrong. */
  readonly save: (patch: Partial<RecordValue<T>>, basedOn?: number | null) => Promise<string | null>;
  /** Takes what the other has made of it. */
  readonly reload: () => void;
  /** Saves again what was refused, on top of what the other has made of it. */
  readonly keepMine: () => void;
}

export interface RecordQuery<T extends RecordType> {
  /** null until it is read. */
  readonly record: RecordHandle<T> | null;
  readonly error: unknown;
  readonly retry: () => void;
}

function conflictOf(error: unknown): { by: string | null; at: number | null } | null {
  if (!(error instanceof CallFailure) || error.code !== "conflict") return null;
  const { by, at } = error.detail ?? {};
  return { by: typeof by === "string" ? by : null, at: typeof at === "number" ? at : null };
}

export function useRecord<T extends RecordType>(type: T, id: string): RecordQuery<T> {
  const query = queries.record(type, id);
  const answer = useQuery(query);
  const readOnly = useReadOnly();
  const [pending, setPending] = useState<readonly Partial<RecordValue<T>>[]>([]);
  const [conflict, setConflict] = useState<Conflict<T> | null>(null);
  // What this form itself has saved since a field was entered is no change by another.
  const [follows] = useState(() => new Map<number | null, number | null>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const retry = () => void answer.refetch();
  if (answer.data === undefined) return { record: null, error: answer.error, retry };
  const { version, uses } = answer.data;
  // The record of a type is asked for by that type.
  const saved = answer.data.record.value as RecordValue<T>;
  const value = [...pending, conflict?.patch ?? {}].reduce<RecordValue<T>>((whole, patch) => ({ ...whole, ...patch }), saved);

  const newest = (based: number | null): number | null => {
    let at = based;
    while (follows.has(at)) at = follows.get(at) ?? null;
    return at;
  };

  const send = async (patch: Partial<RecordValue<T>>, basedOn: number | null): Promise<string | null> => {
    const read = queryClient.getQueryData(query.queryKey) ?? (await queryClient.fetchQuery(query));
    const whole = normalised(type, { ...(read.record.value as RecordValue<T>), ...patch });
    if (JSON.stringify(whole) === JSON.stringify(read.record.value)) return null;
    const based = newest(basedOn);
    try {
      // The value of a type goes with that type.
      const record = { type, value: whole } as AnyRecord;
      const answered = await call("record.save", { record, basedOn: based, create: false, window: windowId });
      if (answered.version !== based) follows.set(based, answered.version);
      queryClient.setQueryData(query.queryKey, (old) => old && { ...old, record, version: answered.version });
      announceChange(`Saved: ${recordTitle(whole)}, ${fieldList(Object.keys(patch))}.`);
      return null;
    } catch (error) {
      const met = conflictOf(error);
      if (met !== null) {
        setConflict((old) => ({ ...met, patch: { ...old?.patch, ...patch } }));
        await queryClient.refetchQueries({ queryKey: query.queryKey });
        return null;
      }
      if (!(error instanceof CallFailure) || error.code !== "invalid-input") announceError(error);
      return error instanceof Error ? error.message : String(error);
    }
  };

  const save: RecordHandle<T>["save"] = (patch, basedOn = version) => {
    const fault = faultOfChange(type, value, patch);
    if (fault !== null) return Promise.resolve(fault);
    if (conflict !== null) {
      setConflict({ ...conflict, patch: { ...conflict.patch, ...patch } });
      return Promise.resolve(null);
    }
    setPending((old) => [...old, patch]);
    const sent = queue.current.then(() => send(patch, basedOn));
    queue.current = sent.then(() => setPending((old) => old.filter((one) => one !== patch)));
    return sent;
  };

  const bindPatch: RecordHandle<T>["bindPatch"] = (label, shown, patch) => ({
    label,
    value: shown,
    readOnly,
    version,
    check: (next) => faultOfChange(type, value, patch(next)),
    save: (next, basedOn) => save(patch(next), basedOn),
  });

  const settle = (patch: Partial<RecordValue<T>> | null) => {
    setConflict(null);
    const settled = async () => {
      const fresh = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      if (patch === null) {
        announce("Shows the newest state of this record; your change was let go.");
        return;
      }
      const sentence = await send(patch, fresh.version);
      if (sentence !== null) announceError(new Error(sentence));
    };
    queue.current = queue.current.then(settled).catch(announceError);
  };

  return {
    record: {
      type,
      id,
      value,
      version,
      uses,
      readOnly,
      conflict,
      bind: (field, label) => ({
        ...bindPatch(label ?? capitalised(fieldWord(field)), value[field], (next) => {
          const patch: Partial<RecordValue<T>> = {};
          patch[field] = next;
          return patch;
        }),
        field,
      }),
      bindPatch,
      save,
      reload: () => settle(null),
      keepMine: () => settle(conflict?.patch ?? null),
    },
    error: null,
    retry,
  };
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
