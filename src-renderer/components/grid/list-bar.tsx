/** Above a list: search, one filter, how many there are, and the way to a file. */
import { ActionIcon, CloseButton, NativeSelect, TextInput, Tooltip } from "@mantine/core";
import { IconDownload, IconPlus, IconTableImport } from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";
import { ActionButton, HintWithKey } from "../actions/action-button.tsx";
import classes from "./list-bar.module.css";

export interface ListFilter {
  readonly value: string;
  readonly label: string;
  /** A heading above those that belong together. */
  readonly group?: string;
}

/** Filters under their headings, as a select takes them. */
function grouped(filters: readonly ListFilter[]) {
  const groups = [...new Set(filters.flatMap(({ group }) => group ?? []))];
  const itemsOf = (wanted: string | undefined) =>
    filters.filter(({ group }) => group === wanted).map(({ value, label }) => ({ value, label }));
  return [...itemsOf(undefined), ...groups.map((group) => ({ group, items: itemsOf(group) }))];
}

interface ListBarProps {
  readonly title: string;
  readonly count: string;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly filterLabel: string;
  readonly filter: string;
  readonly filters: readonly ListFilter[];
  readonly setFilter: (value: string) => void;
  /** More ways to narrow the list, beside the filter. */
  readonly narrow?: ReactNode;
  readonly exportCsv: () => void;
  /** Left out where no sheet can be brought in. */
  readonly bringSheet?: (() => void) | undefined;
  /** The button that arranges the columns. */
  readonly columns?: ReactNode;
  readonly create?: { readonly label: string; readonly run: () => void } | undefined;
}

export function ListBar({
  title,
  count,
  search,
  setSearch,
  searchRef,
  filterLabel,
  filter,
  filters,
  setFilter,
  narrow,
  exportCsv,
  bringSheet,
  columns,
  create,
}: ListBarProps) {
  return (
    <div className={classes.bar}>
      <h1>{title}</h1>
      <span className={`soft ${classes.count}`}>{count}</span>
      <Tooltip label={<HintWithKey hint={`Search ${title.toLowerCase()}`} keys="/" />} events={{ hover: true, focus: false, touch: false }}>
        <TextInput
          ref={searchRef}
          className={classes.search}
          aria-label={`Search ${title.toLowerCase()}`}
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setSearch("");
            event.currentTarget.blur();
          }}
          rightSectionWidth={28}
          rightSection={
            search === "" ? (
              <span className="key">/</span>
            ) : (
              <CloseButton size="xs" aria-label="Clear the search" onClick={() => setSearch("")} />
            )
          }
        />
      </Tooltip>
      <NativeSelect
        className={classes.filter}
        aria-label={filterLabel}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        data={grouped(filters)}
      />
      {narrow}
      {columns}
      <ActionButton
        className={classes.csvButton}
        variant="default"
        keys="e"
        hint="Save all rows that match as a CSV file, with the columns shown"
        leftSection={<IconDownload size={14} />}
        onClick={exportCsv}
      >
        <span className={classes.csv}>CSV</span>
      </ActionButton>
      {bringSheet && (
        <Tooltip label={<HintWithKey hint="Import a sheet: choose it, drop it on the list, or paste its cells" keys="i" />}>
          <ActionIcon variant="default" aria-label="Import a sheet" aria-keyshortcuts="i" onClick={bringSheet}>
            <IconTableImport size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {create && (
        <ActionButton className={classes.newButton} keys="n" hint={create.label} leftSection={<IconPlus size={14} />} onClick={create.run}>
          <span className={classes.new}>New</span>
        </ActionButton>
      )}
    </div>
  );
}
