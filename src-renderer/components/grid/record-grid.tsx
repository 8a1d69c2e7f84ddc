/** A long list of records, loaded by pages while it scrolls: sorted, filtered, copied and opened from the keyboard or the mouse. */
import type {
  CellFocusedEvent,
  ColDef,
  ColumnMovedEvent,
  ColumnResizedEvent,
  GridApi,
  IDatasource,
  IRowNode,
  SelectionChangedEvent,
  SortChangedEvent,
} from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { announceError } from "../messages/messages.ts";
import { gridTheme, styleNonce } from "./grid-setup.ts";
import classes from "./record-grid.module.css";
import { reordered, type Placed } from "./layout.ts";
import type { Layout } from "./use-layout.ts";
import { afterChange, ALL_PICKED, isPicked, type Picked } from "./picked.ts";

export interface GridColumn<Row> {
  /** The name by which the backend sorts. */
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly numeric?: boolean;
  /** Not shown until it is chosen. */
  readonly hidden?: boolean;
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
  readonly label: string;
  readonly columns: readonly Placed<GridColumn<Row>>[];
  /** They were moved or made wider in the header. */
  readonly arrange: Layout<GridColumn<Row>>["change"];
  readonly idOf: (row: Row) => string;
  /** Another function asks for everything anew, from the top. */
  readonly load: (offset: number, limit: number, sort: GridSort | null) => Promise<{ total: number; rows: readonly Row[] }>;
  /** Grows when rows that are shown have become old. */
  readonly version: number;
  readonly openId: string | null;
  readonly open: (id: string) => void;
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
  readonly picked: Picked;
  readonly setPicked: (picked: Picked) => void;
}

export const BLOCK = 100;
const OPEN_AFTER_MS = 120;
interface Pressed {
  /** With the mouse on a row's box, or with a key held that adds: what it lands on is picked, not opened. */
  readonly picks: boolean;
  /** With a key that adds to what is picked. */
  readonly adds: boolean;
}

export function RecordGrid<Row extends object>(props: RecordGridProps<Row>) {
  const { label, columns, arrange, idOf, load, version, openId, open, sort: sortNow, onSort, picked, setPicked } = props;
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef<Pressed>({ picks: false, adds: false });
  /** Counts presses and clicks in the list. */
  const inputs = useRef(0);
  // A list that was empty for a while comes back in the order that it had.
  const [initialSort] = useState(sortNow);

  const definitions = useMemo(
    () =>
      columns.map(({ column, shown, width }, place): ColDef<Row> => {
        const side = column.numeric ? { cellClass: classes.numeric ?? "", headerClass: classes.numericHeader ?? "" } : {};
        return {
          colId: column.id,
          headerName: column.label,
          width,
          minWidth: 56,
          hide: !shown,
          sortable: true,
          initialSort: initialSort?.column === column.id ? (initialSort.descending ? "desc" : "asc") : null,
          resizable: true,
          suppressMovable: place === 0,
          lockPinned: true,
          // What a row is about stays in sight however far the figures are scrolled.
          pinned: place === 0 ? "left" : null,
          valueGetter: ({ data }) => (data ? column.text(data) : ""),
          ...side,
        };
      }),
    [columns, initialSort],
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

  /** Shows what is picked on the rows that are loaded. */
  const show = (grid: GridApi<Row>, by: Picked) => {
    grid.forEachNode((node) => {
      if (node.data && node.isSelected() !== isPicked(by, idOf(node.data))) node.setSelected(isPicked(by, idOf(node.data)));
    });
  };
  const pickOnly = (node: IRowNode<Row>) => {
    node.setSelected(true, true);
    if (node.data) setPicked({ all: false, ids: new Set([idOf(node.data)]) });
  };
  const latest = useRef({ picked, show, pickOnly });
  useEffect(() => {
    latest.current = { picked, show, pickOnly };
  });
  useEffect(() => {
    if (api === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    // The grid tells what a hand has picked in a later task: to show an older state before that would take it back untold.
    const showLater = () => {
      const before = inputs.current;
      timer = setTimeout(() => {
        if (inputs.current === before) latest.current.show(api, picked);
        else showLater();
      });
    };
    showLater();
    return () => clearTimeout(timer);
  }, [api, picked]);

  useEffect(() => {
    if (api === null || openId === null) return;
    const node = api.getRowNode(openId);
    const { picked: now, pickOnly: only } = latest.current;
    if (node && !node.isSelected() && !now.all && now.ids.size <= 1) only(node);
  }, [api, openId]);

  const columnMoved = ({ api: grid, finished, source }: ColumnMovedEvent<Row>) => {
    if (!finished || source === "gridOptionsChanged") return;
    const ids = grid.getColumnState().map(({ colId }) => colId);
    arrange((now) => reordered(now, ids));
  };
  const columnResized = ({ finished, column, source }: ColumnResizedEvent<Row>) => {
    if (!finished || !column || source === "gridOptionsChanged") return;
    const width = column.getActualWidth();
    arrange((now) => now.map((one) => (one.column.id === column.getColId() ? { ...one, width } : one)));
  };

  const selectionChanged = (event: SelectionChangedEvent<Row>) => {
    // What is set from here is known already; its event may come later.
    if (event.source === "api") return;
    if (event.source === "keyboardSelectAll") {
      setPicked(ALL_PICKED);
      return;
    }
    const plain = event.source === "rowClicked" && !pressed.current.adds;
    const before: Picked = plain ? { all: false, ids: new Set() } : picked;
    const inSight: [string, boolean][] = [];
    event.api.forEachNode((node) => {
      if (node.data) inSight.push([idOf(node.data), node.isSelected() === true]);
    });
    setPicked(afterChange(before, inSight));
  };

  const focused = (event: CellFocusedEvent<Row>) => {
    const node = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex);
    const row = node?.data;
    if (!row || pressed.current.picks) return;
    clearTimeout(opening.current);
    // The record follows the hand, but holding an arrow key does not ask for every record on the way.
    opening.current = setTimeout(() => {
      if (!latest.current.picked.all && latest.current.picked.ids.size <= 1) latest.current.pickOnly(node);
      open(idOf(row));
    }, OPEN_AFTER_MS);
  };

  return (
    <div
      className={classes.frame}
      role="region"
      aria-label={label}
      onClickCapture={() => {
        inputs.current++;
      }}
      onKeyDown={(event) => {
        inputs.current++;
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
          event.preventDefault();
          setPicked(ALL_PICKED);
        }
        pressed.current = { picks: false, adds: event.shiftKey || event.ctrlKey || event.metaKey };
      }}
      onPointerDownCapture={(event) => {
        inputs.current++;
        const box = event.target instanceof Element && event.target.closest(".ag-selection-checkbox, .ag-checkbox") !== null;
        const picks = box || event.shiftKey || event.ctrlKey || event.metaKey;
        pressed.current = { picks, adds: picks };
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
        // Each row more that is drawn is felt while one types.
        rowBuffer={3}
        infiniteInitialRowCount={1}
        getRowId={({ data }) => idOf(data)}
        rowSelection={{ mode: "multiRow", checkboxes: true, headerCheckbox: false, enableClickSelection: true }}
        selectionColumnDef={{ pinned: "left", width: 34, minWidth: 34, maxWidth: 34, resizable: false, suppressHeaderMenuButton: true }}
        onSelectionChanged={selectionChanged}
        suppressCellFocus={false}
        suppressScrollOnNewData
        animateRows={false}
        onGridReady={(event) => setApi(event.api)}
        onModelUpdated={(event) => {
          const node = openId === null ? undefined : event.api.getRowNode(openId);
          if (picked.all || picked.ids.size > 1) show(event.api, picked);
          else if (node && picked.ids.size === 0) pickOnly(node);
        }}
        onCellFocused={focused}
        onRowClicked={({ data }) => {
          if (!data || pressed.current.picks) return;
          // What the record does next must not be undone by the same click, late.
          clearTimeout(opening.current);
          open(idOf(data));
        }}
        onSortChanged={(event: SortChangedEvent<Row>) => {
          const by = event.api.getColumns()?.find((column) => column.getSort());
          onSort(by ? { column: by.getColId(), descending: by.getSort() === "desc" } : null);
        }}
        suppressDragLeaveHidesColumns
        onColumnMoved={columnMoved}
        onColumnResized={columnResized}
      />
    </div>
  );
}
