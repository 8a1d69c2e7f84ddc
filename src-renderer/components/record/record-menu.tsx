/** What can be done with a whole record: put it away, bring it back, remove it where nothing uses it. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { recordTitle } from "../../../src-main/contract/records/words.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { KeyHint } from "../actions/action-button.tsx";
import { useActions } from "../actions/registry.ts";
import { announceChange } from "../editing/undo.ts";
import type { RecordHandle } from "../forms/use-record.ts";
import { announceError } from "../messages/messages.ts";

interface RecordMenuProps<T extends RecordType> {
  readonly record: RecordHandle<T>;
  /** Left out where this type is not archived but closed. */
  readonly archive?: { readonly archived: boolean; readonly run: () => void };
  /** What else can be done with it, each an action of the page as well. */
  readonly items?: readonly { readonly label: string; readonly keys?: string; readonly run: () => void }[];
  /** What to do with one that is in use instead of removing it. */
  readonly instead?: string;
  /** Goes away from a record that is no more. */
  readonly leave: () => void;
}

export async function removeRecord(type: RecordType, id: string, basedOn: number | null, title: string): Promise<void> {
  await call("record.remove", { type, id, basedOn, window: windowId });
  queryClient.removeQueries({ queryKey: queries.record(type, id).queryKey });
  announceChange(`Removed ${title}.`);
}

export function RecordMenu<T extends RecordType>({ record, archive, items = [], instead, leave }: RecordMenuProps<T>) {
  const format = useFormat();
  const title = recordTitle(record.value);
  const used = record.uses.map(({ what, count }) => plural(format, count, what.replace(/s$/, ""), what)).join(", ");
  const removable = !record.readOnly && record.uses.length === 0;
  const remove = () => {
    const { type, id, version } = record;
    leave();
    removeRecord(type, id, version, title).catch(announceError);
  };
  const archiveLabel = archive?.archived ? "Restore" : "Archive";
  useActions([
    ...(archive
      ? [{ id: "record/archive", label: `${archiveLabel} ${title}`, group: "This record", enabled: !record.readOnly, run: archive.run }]
      : []),
    { id: "record/remove", label: `Remove ${title}`, group: "This record", enabled: removable, run: remove },
  ]);
  if (record.readOnly) return null;
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon aria-label={`More to do with ${title}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ label, keys, run }) => (
          <Menu.Item key={label} onClick={run} rightSection={keys && <KeyHint keys={keys} />}>
            {label}
          </Menu.Item>
        ))}
        {archive && <Menu.Item onClick={archive.run}>{archiveLabel}</Menu.Item>}
        <Menu.Item disabled={!removable} onClick={remove}>
          Remove
        </Menu.Item>
        {!removable && (
          <Menu.Label>
            It cannot be removed: it is used by {used}.{instead ? ` ${instead}` : archive ? " Archive it instead." : ""}
          </Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
