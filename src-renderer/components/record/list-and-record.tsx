/** A list on the left and the record of the chosen row on the right: the frame of Partners and of Opportunities. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { queryClient } from "../../bridge/queries.ts";
import type { RowPick } from "../../../src-main/contract/calls/shared.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { useActions } from "../actions/registry.ts";
import { ColumnsMenu } from "../grid/columns-menu.tsx";
import { copyRows } from "../grid/copy-rows.ts";
import { useLayout } from "../grid/use-layout.ts";
import { BLOCK, type GridColumn, type GridSort, RecordGrid } from "../grid/record-grid.tsx";
import { ALL_PICKED, NONE_PICKED, pickedCount, type Picked } from "../grid/picked.ts";
import { PickBar } from "../grid/pick-bar.tsx";
import { ListBar, type ListFilter } from "../grid/list-bar.tsx";
import type { ListAddress } from "../grid/use-list-address.ts";
import { downloadText } from "../messages/copy.ts";
import { announce, announceError } from "../messages/messages.ts";
import { SheetDrop } from "../sheet/sheet-drop.tsx";
import { importSheet } from "../sheet/sheet-source.ts";
import { Split } from "../split/split.tsx";
import { OpenBookButton } from "../states/open-book-button.tsx";
import { Empty, Failed, Loading } from "../states/states.tsx";

interface ListQuery<Row> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<{ total: number; rows: readonly Row[] }>;
}

/** Which columns of which rows go into a file. */
export interface Exported {
  readonly columns: string[];
  /** null = all that match. */
  readonly picked: RowPick | null;
}

interface ListAndRecordProps<Row> {
  readonly name: string;
  readonly title: string;
  readonly nouns: readonly [one: string, many: string];
  readonly columns: readonly GridColumn<Row>[];
  readonly idOf: (row: Row) => string;
  readonly address: ListAddress;
  readonly filterLabel: string;
  readonly filters: readonly ListFilter[];
  /** More ways to narrow the list: beside the filter, and what is narrowed to beneath it, in words too. */
  readonly narrow?: { readonly button: ReactNode; readonly chips: ReactNode; readonly words: readonly string[] };
  /** Stable while search and filter stay. */
  readonly list: (offset: number, limit: number, sort: GridSort | null) => ListQuery<Row>;
  readonly csv: (sort: GridSort | null, what: Exported) => Promise<{ csv: string }>;
  readonly openId: string | null;
  readonly open: (id: string) => void;
  /** What to do where the book has none. */
  readonly empty: string;
  /** What stands instead of the list where that is empty without being searched; null = the usual. */
  readonly nothing?: ReactNode;
  readonly onSort?: (sort: GridSort | null) => void;
  /** Makes a new one; left out where nothing can be made. */
  readonly create?: { readonly label: string; readonly run: () => void };
  /** The type of the rows, where a user's own sheet of them can be pasted, dropped or chosen; left out where nothing can be changed. */
  readonly sheet?: RecordType | undefined;
  /** What else can be done with the rows that are picked. */
  readonly renderPicked?: (picked: Picked, count: number) => ReactNode;
  readonly record: ReactNode;
  /** Of the list until the user drags the border; less where the record needs the room. */
  readonly width?: number;
}

function SheetPlace({ type, children }: { type: RecordType | undefined; children: ReactNode }) {
  return type === undefined ? children : <SheetDrop type={type}>{children}</SheetDrop>;
}

export function ListAndRecord<Row extends object>(props: ListAndRecordProps<Row>) {
  const {
    name,
    title,
    nouns,
    columns,
    idOf,
    address,
    filterLabel,
    filters,
    narrow,
    list,
    csv,
    openId,
    open,
    empty,
    nothing = null,
    onSort,
    create,
    sheet,
    renderPicked,
    record,
    width = 560,
  } = props;
  const format = useFormat();
  const [sort, setSort] = useState<GridSort | null>(null);
  const [picked, setPicked] = useState<Picked>(NONE_PICKED);
  // What is picked belongs to what the list shows.
  const shown = JSON.stringify([address.searched, address.filter, address.more]);
  const [pickedIn, setPickedIn] = useState(shown);
  if (pickedIn !== shown) {
    setPickedIn(shown);
    setPicked(NONE_PICKED);
  }
  const searchRef = useRef<HTMLInputElement>(null);
  const head = useQuery({ ...list(0, BLOCK, sort), placeholderData: keepPreviousData });
  const load = useCallback((offset: number, limit: number, by: GridSort | null) => queryClient.fetchQuery(list(offset, limit, by)), [list]);
  const [version, setVersion] = useState(0);
  const updatedAt = head.dataUpdatedAt;
  const seen = useRef(updatedAt);
  useEffect(() => {
    if (seen.current !== 0 && seen.current !== updatedAt) setVersion((old) => old + 1);
    seen.current = updatedAt;
  }, [updatedAt]);

  const total = head.data?.total;
  const layout = useLayout(name, columns);
  const [arranging, setArranging] = useState(false);
  const exportRows = (which: Picked | null) => {
    const ids = which === null ? null : { all: which.all, ids: [...(which.all ? which.except : which.ids)] };
    const count = which === null ? (total ?? 0) : pickedCount(which, total ?? 0);
    csv(sort, { columns: layout.shown.map((column) => column.id), picked: ids }).then(({ csv: text }) => {
      downloadText(text, `${name}.csv`, "text/csv");
      announce(`Saved ${plural(format, count, nouns[0], nouns[1])} as ${name}.csv.`);
    }, announceError);
  };
  const bringSheet = sheet && (() => importSheet(sheet));
  const exportCsv = () => exportRows(null);
  const copy = () => {
    const words = (rows: number) => `${plural(format, rows, "row")} with their header`;
    copyRows({ columns: layout.shown, idOf, load, sort, picked }, words).catch(announceError);
  };
  useActions([
    { id: `${name}/search`, label: `Search ${title.toLowerCase()}`, group: title, keys: ["/"], run: () => searchRef.current?.focus() },
    ...(create ? [{ id: `${name}/new`, label: create.label, group: title, keys: ["n"], run: create.run }] : []),
    ...(bringSheet
      ? [{ id: `${name}/sheet`, label: `Import a sheet of ${nouns[1]}`, group: title, keys: ["i"], keyOnly: true, run: bringSheet }]
      : []),
    { id: `${name}/csv`, label: `Save these ${nouns[1]} as CSV`, group: title, keys: ["e"], run: exportCsv },
    { id: `${name}/columns`, label: "Choose the columns", group: title, keys: ["c"], run: () => setArranging(true) },
    { id: `${name}/pick`, label: `Pick all ${nouns[1]} that match`, group: title, run: () => setPicked(ALL_PICKED) },
    { id: `${name}/copy`, label: "Copy the picked rows", group: title, keys: ["mod+c"], run: copy },
  ]);

  const filtered = address.searched !== "" || address.filter !== "" || Object.keys(address.more).length > 0;
  const named = [
    address.searched === "" ? "" : `“${address.searched}”`,
    filters.find((one) => one.value === address.filter && one.value !== "")?.label ?? "",
    ...(narrow?.words ?? []),
  ].filter(Boolean);
  return (
    <Split
      name={name}
      label="Width of the list"
      initial={width}
      minimum={280}
      rest={360}
      left={
        <SheetPlace type={sheet}>
          <ListBar
            title={title}
            count={total === undefined ? "" : format.count(total)}
            search={address.search}
            setSearch={address.setSearch}
            searchRef={searchRef}
            filterLabel={filterLabel}
            filter={address.filter}
            filters={filters}
            setFilter={address.setFilter}
            narrow={narrow?.button}
            exportCsv={exportCsv}
            bringSheet={bringSheet}
            create={create}
            columns={layout.placed && <ColumnsMenu layout={layout} opened={arranging} setOpened={setArranging} />}
          />
          {narrow?.chips}
          {head.error && total === undefined ? (
            <Failed error={head.error} retry={() => void head.refetch()} />
          ) : total === 0 && nothing !== null ? (
            nothing
          ) : total === 0 ? (
            filtered ? (
              <Empty title="Nothing found" actions={<Button onClick={address.clear}>Clear search and filter</Button>}>
                No {nouns[0]} matches {named.join(" and ")}.
              </Empty>
            ) : (
              <Empty
                title={`No ${nouns[1]} yet`}
                actions={
                  <>
                    {create && <Button onClick={create.run}>{create.label}</Button>}
                    {bringSheet && (
                      <Button variant="default" onClick={bringSheet}>
                        Import a sheet…
                      </Button>
                    )}
                    <OpenBookButton />
                  </>
                }
              >
                {empty}
              </Empty>
            )
          ) : layout.placed === null ? (
            <Loading />
          ) : (
            <RecordGrid
              label={`List of ${nouns[1]}`}
              columns={layout.placed}
              arrange={layout.change}
              idOf={idOf}
              load={load}
              version={version}
              openId={openId}
              open={open}
              sort={sort}
              onSort={(by) => {
                setSort(by);
                onSort?.(by);
              }}
              picked={picked}
              setPicked={setPicked}
            />
          )}
          {total !== undefined && total > 0 && (
            <PickBar
              count={pickedCount(picked, total)}
              total={total}
              pickAll={() => setPicked(ALL_PICKED)}
              pickNone={() => setPicked(NONE_PICKED)}
              copy={copy}
              exportPicked={() => exportRows(picked)}
            >
              {pickedCount(picked, total) > 1 && renderPicked?.(picked, pickedCount(picked, total))}
            </PickBar>
          )}
        </SheetPlace>
      }
      right={record}
    />
  );
}
