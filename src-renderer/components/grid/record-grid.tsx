/** A long list of records, loaded by pages while it scrolls: sorted, filtered, copied and opened from the keyboard or the mouse. */
import type { CellFocusedEvent, ColDef, GridApi, IDatasource, SortChangedEvent } from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { announceError } from "../messages/messages.ts";
import { copyText } from "../messages/copy.ts";
import { gridTheme, styleNonce } from "./grid-setup.ts";
import classes from "./record-grid.module.css";
import { tabSeparated } from "./tab-separated.ts";

export interface GridColumn<Row> {
  /** The name by which the backend sorts. */
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly numeric?: boolean;
  /** What the cell shows. */
  readonly text: (row: Row) => string;
  /** What a copy carries: plain numbers rather than words. */
  readonly plain: (row: Row) => string;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

interface RecordGridProps<Row> {
  /** Under this name the widths of columns are remembered. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly idOf: (row: Row) => string;
  /** Another function asks for everything anew, from the top. */
  readonly load: (offset: number, limit: number, sort: GridSort | null) => Promise<{ total: number; rows: readonly Row[] }>;
  /** Grows when rows that are shown have become old. */
  readonly version: number;
  readonly openId: string | null;
  readonly open: (id: string) => void;
  readonly onSort: (sort: GridSort | null) => void;
}

export const BLOCK = 100;
const OPEN_AFTER_MS = 120;

function rememberedWidths(name: string): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(`columns/${name}`) ?? "{}") as Record<string, number>;
  } catch {
    return {};
  }
}

export function RecordGrid<Row extends object>({ name, label, columns, idOf, load, version, openId, open, onSort }: RecordGridProps<Row>) {
  const format = useFormat();
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [initialWidths] = useState(() => rememberedWidths(name));
  const widths = useRef(initialWidths);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);

  const definitions = useMemo(
    () =>
      columns.map((column, place): ColDef<Row> => {
        const side = column.numeric ? { cellClass: classes.numeric ?? "", headerClass: classes.numericHeader ?? "" } : {};
        return {
          colId: column.id,
          headerName: column.label,
          width: initialWidths[column.id] ?? column.width,
          minWidth: 56,
          sortable: true,
          resizable: true,
          suppressMovable: true,
          // What a row is about stays in sight however far the figures are scrolled.
          pinned: place === 0 ? "left" : null,
          valueGetter: ({ data }) => (data ? column.text(data) : ""),
          ...side,
        };
      }),
    [columns, initialWidths],
  );

  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: (request) => {
        const { startRow, endRow, sortModel } = request;
        const first = sortModel[0];
        const sort = first ? { column: first.colId, descending: first.sort === "desc" } : null;
        load(startRow, endRow - startRow, sort).then(
          ({ total, rows }) => request.successCallback([...rows], total),
          (error: unknown) => {
            announceError(error);
            request.failCallback();
          },
        );
      },
    }),
    [load],
  );

  useEffect(() => {
    if (api !== null && version > 0) api.refreshInfiniteCache();
  }, [api, version]);

  useEffect(() => () => clearTimeout(opening.current), []);

  useEffect(() => {
    if (api === null || openId === null) return;
    const node = api.getRowNode(openId);
    if (node && !node.isSelected()) node.setSelected(true, true);
  }, [api, openId]);

  const focused = (event: CellFocusedEvent<Row>) => {
    const node = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex);
    const row = node?.data;
    if (!row) return;
    clearTimeout(opening.current);
    // The record follows the hand, but holding an arrow key does not ask for every record on the way.
    opening.current = setTimeout(() => {
      if (event.api.getSelectedNodes().length <= 1) node.setSelected(true, true);
      open(idOf(row));
    }, OPEN_AFTER_MS);
  };

  const copy = () => {
    if (api === null) return;
    const selected = api.getSelectedNodes().toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0));
    const rows = selected.flatMap((node) => (node.data ? [node.data] : []));
    if (rows.length === 0) return;
    const cells = rows.map((row) => columns.map((column) => column.plain(row)));
    void copyText(
      tabSeparated([columns.map((column) => column.label), ...cells]),
      `${plural(format, rows.length, "row")} with their header`,
    );
  };

  return (
    <div
      className={classes.frame}
      role="region"
      aria-label={label}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c" && window.getSelection()?.toString() === "") {
          event.preventDefault();
          copy();
        }
      }}
    >
      <AgGridReact<Row>
        theme={gridTheme}
        styleNonce={styleNonce}
        columnDefs={definitions}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={BLOCK}
        maxBlocksInCache={20}
        infiniteInitialRowCount={1}
        getRowId={({ data }) => idOf(data)}
        rowSelection={{ mode: "multiRow", checkboxes: false, headerCheckbox: false, enableClickSelection: true }}
        suppressCellFocus={false}
        suppressScrollOnNewData
        animateRows={false}
        onGridReady={(event) => setApi(event.api)}
        onModelUpdated={(event) => {
          const node = openId === null ? undefined : event.api.getRowNode(openId);
          if (node && event.api.getSelectedNodes().length === 0) node.setSelected(true, true);
        }}
        onCellFocused={focused}
        onRowClicked={({ data, event }) => {
          const several = event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
          if (data && !several) open(idOf(data));
        }}
        onSortChanged={(event: SortChangedEvent<Row>) => {
          const sorted = event.api.getColumns()?.find((column) => column.getSort());
          onSort(sorted ? { column: sorted.getColId(), descending: sorted.getSort() === "desc" } : null);
        }}
        onColumnResized={(event) => {
          if (!event.finished || !event.column) return;
          widths.current = { ...widths.current, [event.column.getColId()]: event.column.getActualWidth() };
          localStorage.setItem(`columns/${name}`, JSON.stringify(widths.current));
        }}
      />
    </div>
  );
}
