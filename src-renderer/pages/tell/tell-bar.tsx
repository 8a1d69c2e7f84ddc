/** Above the page: how many are to be told, what is done with all of them at once, the letter's template, and the file for the CRM. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { NOTICE_CHANNELS } from "../../../src-main/contract/records/index.ts";
import { call } from "../../bridge/client.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { downloadBytes } from "../../components/messages/copy.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { CHANNEL_WORDS } from "../../components/offers/told.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { markTold, untoldPartners } from "./mark.ts";
import classes from "./tell.module.css";
import type { Printing } from "./use-printing.tsx";

type Decisions = CallInput<"notices.decisions">;
const FILES: readonly (Decisions & { readonly label: string })[] = [
  { which: "open", format: "csv", label: "Open offers as .csv" },
  { which: "open", format: "xlsx", label: "Open offers as .xlsx" },
  { which: "all", format: "csv", label: "All offers as .csv" },
  { which: "all", format: "xlsx", label: "All offers as .xlsx" },
];

const KEYS = { all: "shift+t", print: "shift+p", letter: "l" } as const;

interface TellBarProps {
  /** Offers, and the partners that they wait for. */
  readonly untold: number;
  readonly partners: number;
  readonly readOnly: boolean;
  readonly print: Printing["print"];
  readonly edit: () => void;
}

export function TellBar({ untold, partners, readOnly, print, edit }: TellBarProps) {
  const format = useFormat();
  const save = ({ which, format: type }: Decisions) => {
    call("notices.decisions", { which, format: type }).then(({ name, rows, base64 }) => {
      downloadBytes(base64, name);
      announce(`Saved ${plural(format, rows, "decision")} as ${name}.`);
    }, announceError);
  };
  const markAll = (channel: (typeof NOTICE_CHANNELS)[number]) => void markTold(null, channel, null);
  const printAll = () => {
    untoldPartners()
      .then((ids) => print({ what: "letter", partners: ids, which: "untold" }))
      .then((printed) => {
        if (printed && !readOnly)
          announce(`Printed ${plural(format, partners, "letter")}.`, undefined, {
            label: "Mark all as told on paper",
            run: () => markAll("print"),
          });
      }, announceError);
  };
  const some = untold > 0;
  const group = "All partners";
  useActions([
    {
      id: "tell/mark-all",
      label: "Mark all partners as told by e-mail",
      group,
      keys: [KEYS.all],
      enabled: some && !readOnly,
      run: () => markAll("e-mail"),
    },
    { id: "tell/print-all", label: "Print the letters to all partners", group, keys: [KEYS.print], enabled: some, run: printAll },
    { id: "tell/letter", label: "Edit the letter to partners", group, keys: [KEYS.letter], enabled: !readOnly, run: edit },
    ...FILES.map((file) => ({
      id: `tell/${file.which}-${file.format}`,
      label: `Save decisions for the CRM: ${file.label.toLowerCase()}`,
      group,
      run: () => save(file),
    })),
  ]);
  return (
    <header className={classes.bar}>
      <h1>Tell partners</h1>
      <span className={`soft ${classes.sum}`}>
        {some ? `${plural(format, untold, "offer")} for ${plural(format, partners, "partner")} not told yet` : "no offer waits to be told"}
      </span>
      <ActionButton variant="default" keys={KEYS.letter} hint="Subject and text of every letter" disabled={readOnly} onClick={edit}>
        Edit the letter…
      </ActionButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            Decisions for the CRM
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Save decisions, in the column names of Dynamics 365</Menu.Label>
          {FILES.map((file) => (
            <Menu.Item key={file.label} onClick={() => save(file)}>
              {file.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionButton
        variant="default"
        keys={KEYS.print}
        hint="Every letter that is not told yet, each on a sheet of its own"
        disabled={!some}
        onClick={printAll}
      >
        Print all
      </ActionButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" disabled={!some || readOnly} rightSection={<IconChevronDown size={14} />}>
            Mark all as told
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{plural(format, partners, "partner was", "partners were")} told</Menu.Label>
          {NOTICE_CHANNELS.map((channel) => (
            <Menu.Item key={channel} onClick={() => markAll(channel)}>
              {CHANNEL_WORDS[channel]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
