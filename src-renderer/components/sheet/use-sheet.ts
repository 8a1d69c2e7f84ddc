/** The work on one sheet: sent, read, matched, looked at in a dry run that follows every choice and every change of the book, imported. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ColumnPlan, PlanKind, SheetOptions, SheetPlan, SheetView } from "../../../src-main/contract/calls/sheets.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { RECORD_PLURALS, RECORD_WORDS } from "../../../src-main/contract/records/words.ts";
import { call } from "../../bridge/client.ts";
import { cancelJob, endJob, newJob, useProgress, type JobProgress } from "../../bridge/jobs.ts";
import { windowId } from "../../bridge/window-id.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { announceChange } from "../editing/undo.ts";
import { downloadText } from "../messages/copy.ts";
import { sendSheet, type SheetSource } from "./sheet-source.ts";

export const ROWS_SHOWN = 100;

export interface SheetWork {
  readonly view: SheetView | null;
  readonly columns: readonly ColumnPlan[];
  readonly options: SheetOptions;
  /** The latest dry run; an older one while a newer is made. */
  readonly plan: SheetPlan | null;
  /** True where `plan` is what these columns and options give. */
  readonly current: boolean;
  /** Changes with every dry run. */
  readonly stamp: number;
  readonly error: Error | null;
  readonly progress: JobProgress | null;
  readonly importing: boolean;
  readonly setWorksheet: (name: string) => void;
  readonly setLabels: (has: boolean) => void;
  readonly setColumn: (position: number, change: Partial<ColumnPlan>) => void;
  readonly setOptions: (options: SheetOptions) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly run: (skipRefused: boolean) => void;
  readonly saveRefused: () => void;
}

const plain = (field: string | null): ColumnPlan => ({ field, decimal: null, dayOrder: null });

/** A field belongs to one column: choosing it for another takes it away from the first. */
function withColumn(columns: readonly ColumnPlan[], position: number, change: Partial<ColumnPlan>): ColumnPlan[] {
  const { field } = change;
  return columns.map((column, at) => {
    if (at === position) return field === undefined ? { ...column, ...change } : plain(field);
    return field !== undefined && field !== null && column.field === field ? plain(null) : column;
  });
}

/** Runs a call with a job that ends with it, and stops it when nobody waits for it any more. */
async function withJob<T>(kind: string, signal: AbortSignal, begin: (job: string) => void, work: (job: string) => Promise<T>): Promise<T> {
  const job = newJob(kind);
  begin(job);
  const stop = () => void cancelJob(job);
  signal.addEventListener("abort", stop);
  try {
    return await work(job);
  } finally {
    signal.removeEventListener("abort", stop);
    endJob(job);
  }
}

export function useSheet(id: string, type: RecordType, source: SheetSource, close: () => void): SheetWork {
  const format = useFormat();
  const [worksheet, setWorksheet] = useState<string | null>(null);
  const [labels, setLabels] = useState<boolean | null>(null);
  const [chosen, setChosen] = useState<{ readonly of: SheetView; readonly columns: readonly ColumnPlan[] } | null>(null);
  const [options, setOptions] = useState<SheetOptions>({ emptyClears: false, addMissing: false });
  const [job, setJob] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const [fault, setFault] = useState<Error | null>(null);
  const progress = useProgress(job);
  const sent = useRef<Promise<void> | null>(null);

  const reading = useQuery({
    queryKey: ["sheet", id, worksheet, labels],
    queryFn: ({ signal }) =>
      withJob("sheet", signal, setJob, async (name) => {
        sent.current ??= sendSheet(id, source, signal);
        try {
          await sent.current;
        } catch (error) {
          sent.current = null;
          throw error;
        }
        return call("sheet.read", { sheet: id, type, worksheet, labels, job: name });
      }),
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const view = reading.data ?? null;
  const columns = chosen !== null && chosen.of === view ? chosen.columns : (view?.columns ?? []).map(({ field }) => plain(field));

  const planning = useQuery({
    // Among the records: what others change in the book changes what the sheet would do.
    queryKey: ["records", "sheet", id, reading.dataUpdatedAt, columns, options],
    queryFn: ({ signal }) =>
      withJob("sheet", signal, setJob, (name) =>
        call("sheet.plan", { sheet: id, columns: [...columns], options, locale: format.locale, job: name }),
      ),
    enabled: view !== null && !reading.isPlaceholderData && !importing,
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });

  useEffect(
    () => () => {
      call("sheet.close", { sheet: id }).catch(() => {
        // The sheet is forgotten anyway once others take its place.
      });
    },
    [id],
  );

  const importAll = async (skipRefused: boolean) => {
    setImporting(true);
    setFault(null);
    try {
      const { added, changed } = await withJob("sheet", new AbortController().signal, setJob, (name) =>
        call("sheet.import", { sheet: id, skipRefused, window: windowId, job: name }),
      );
      const what = plural(format, added + changed, RECORD_WORDS[type], RECORD_PLURALS[type]);
      announceChange(`Imported ${what} from ${source.name}: ${format.count(added)} added, ${format.count(changed)} changed.`);
      close();
    } catch (error) {
      setFault(error instanceof Error ? error : new Error(String(error)));
      setImporting(false);
      void planning.refetch();
    }
  };

  return {
    view,
    columns,
    options,
    plan: planning.data ?? null,
    current: planning.data !== undefined && !planning.isPlaceholderData && !planning.isFetching && planning.error === null,
    stamp: planning.dataUpdatedAt,
    error: fault ?? reading.error ?? planning.error,
    progress,
    importing,
    setWorksheet,
    setLabels,
    setColumn: (position, change) => view && setChosen({ of: view, columns: withColumn(columns, position, change) }),
    setOptions,
    cancel: () => void (job !== null && cancelJob(job)),
    retry: () => {
      setFault(null);
      void (reading.error === null ? planning.refetch() : reading.refetch());
    },
    run: (skipRefused) => void importAll(skipRefused),
    saveRefused: () => {
      call("sheet.refused", { sheet: id }).then(({ csv, name }) => downloadText(csv, name, "text/csv"), setFault);
    },
  };
}

/** A page of the rows of a dry run. */
export function usePlannedRows(sheet: string, stamp: number, kind: PlanKind | null, page: number, enabled: boolean) {
  return useQuery({
    queryKey: ["sheet", sheet, "rows", stamp, kind, page],
    queryFn: () => call("sheet.rows", { sheet, kind, offset: page * ROWS_SHOWN, limit: ROWS_SHOWN }),
    enabled,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}
