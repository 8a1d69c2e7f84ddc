/** Find or do anything: pages and actions by their words, records of every type by a search in the book. */
import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent } from "react";
import type { Found } from "../../src-main/contract/calls/editing.ts";
import type { RecordType } from "../../src-main/contract/records/index.ts";
import { queries } from "../bridge/queries.ts";
import { isMac } from "../components/actions/action-button.tsx";
import { currentActions } from "../components/actions/registry.ts";
import { showKeys } from "../components/actions/shortcuts.ts";
import { useFormat } from "../format/format-context.tsx";
import { PARTNER_STATUS_WORDS, SITUATION_WORDS, capacityWords } from "../format/words.ts";
import { navigate } from "../routing/hash-location.ts";
import { routes } from "../routing/routes.ts";
import { matchesWords } from "./palette-search.ts";
import classes from "./palette.module.css";

interface Entry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

const FOUND = 6;
const WAIT_MS = 80;

function useFoundRecords(text: string): Entry[] {
  const format = useFormat();
  const [search] = useDebouncedValue(text.trim(), WAIT_MS);
  const enabled = search.length > 0;
  const page = { search, sort: null, offset: 0, limit: FOUND };
  const partners = useQuery({ ...queries.partners({ ...page, status: null }), enabled, placeholderData: keepPreviousData });
  const opportunities = useQuery({ ...queries.opportunities({ ...page, situation: null }), enabled, placeholderData: keepPreviousData });
  const customers = useQuery({ ...queries.customers({ ...page, filter: null }), enabled, placeholderData: keepPreviousData });
  const found = (type: RecordType) => ({
    ...queries.found({ type, search, limit: FOUND, archived: false }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const others = [useQuery(found("territory")).data, useQuery(found("product")).data, useQuery(found("lead-type")).data] as const;
  if (!enabled) return [];
  const entries = (group: string, rows: readonly Found[] | undefined, route: (id: string) => string): Entry[] =>
    (rows ?? []).map(({ id, name, note }) => ({
      id: `${group}/${id}`,
      group,
      label: name === "" ? id : name,
      note: note ?? undefined,
      run: () => navigate(route(id)),
    }));
  return [
    ...(partners.data?.rows ?? []).map((row) => ({
      id: `partner/${row.id}`,
      group: "Partners",
      label: row.name,
      note: `${PARTNER_STATUS_WORDS[row.status]} · ${capacityWords(format.count(row.open), row.capacity === null ? null : format.count(row.capacity))}`,
      run: () => navigate(routes.partner(row.id)),
    })),
    ...(customers.data?.rows ?? []).map((row) => ({
      id: `customer/${row.id}`,
      group: "Customers",
      label: row.name,
      note: [row.city, row.waiting > 0 ? `${format.count(row.waiting)} waiting` : ""].filter(Boolean).join(" · "),
      run: () => navigate(routes.customer(row.id)),
    })),
    ...(opportunities.data?.rows ?? []).map((row) => ({
      id: `opportunity/${row.id}`,
      group: "Opportunities",
      label: row.customer ? `${row.topic} · ${row.customer}` : row.topic,
      note: `${SITUATION_WORDS[row.situation]} · ${format.money(row.revenue)}`,
      run: () => navigate(routes.opportunity(row.id)),
    })),
    ...entries("Territories", others[0], routes.territory),
    ...entries("Products", others[1], routes.product),
    ...entries("Lead types", others[2], routes.leadType),
  ];
}

function PaletteBody({ close }: { close: () => void }) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const records = useFoundRecords(text);
  const actions: Entry[] = currentActions()
    .filter((action) => action.enabled !== false && action.keyOnly !== true && matchesWords(action.label, text))
    .map((action) => ({ id: action.id, group: action.group, label: action.label, keys: action.keys?.[0], run: action.run }));
  const entries = [...actions, ...records];
  const active = Math.min(at, entries.length - 1);

  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    entry.run();
  };
  const key = (event: KeyboardEvent) => {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (move !== 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(entries.length - 1, active + move)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(entries[active]);
    }
  };

  return (
    <div>
      <input
        className={classes.input}
        placeholder="A page, an action, a partner, a customer, an opportunity…"
        aria-label="Find or do anything"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries.length > 0 ? `${listId}-${active}` : undefined}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div className={`${classes.list} scroll`} id={listId} role="listbox" aria-label="Found" tabIndex={-1}>
        {entries.map((entry, i) => (
          <div key={entry.id}>
            {entry.group !== entries[i - 1]?.group && (
              <div className={classes.group} role="presentation">
                {entry.group}
              </div>
            )}
            <div
              id={`${listId}-${i}`}
              role="option"
              aria-selected={i === active}
              className={classes.entry}
              ref={i === active ? (element) => element?.scrollIntoView({ block: "nearest" }) : undefined}
              onPointerMove={() => setAt(i)}
              onClick={() => choose(entry)}
            >
              <span className="cut">{entry.label}</span>
              {entry.note && <span className={`soft cut ${classes.note}`}>{entry.note}</span>}
              {entry.keys && <span className={`key ${classes.keys}`}>{showKeys(entry.keys, isMac)}</span>}
            </div>
          </div>
        ))}
        {entries.length === 0 && <p className={classes.none}>Nothing found for “{text}”. Try part of a name or an id.</p>}
      </div>
    </div>
  );
}

export function Palette({ opened, close }: { opened: boolean; close: () => void }) {
  return (
    <Modal.Root opened={opened} onClose={close} size={600} padding={0}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label="Find or do anything">
        <Modal.Body>
          <PaletteBody close={close} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
