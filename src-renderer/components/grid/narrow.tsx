/** More ways to narrow a list: by a record that its rows name. A button beside the filter, and what is chosen as chips beneath. */
import { ActionIcon, Popover, Tooltip } from "@mantine/core";
import { IconFilter, IconX } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { RECORD_WORDS, recordTitle } from "../../../src-main/contract/records/words.ts";
import { queries } from "../../bridge/queries.ts";
import { HintWithKey } from "../actions/action-button.tsx";
import { useActions } from "../actions/registry.ts";
import { DialogFindBox } from "../forms/find-box.tsx";
import { capitalised } from "../forms/use-record.ts";
import classes from "./narrow.module.css";
import type { ListAddress } from "./use-list-address.ts";

/** A field of the rows by which the list can be narrowed: its name in the address, and the type of what it names. */
export interface Narrowing {
  readonly name: string;
  readonly type: RecordType;
}

export interface Narrowed {
  readonly button: ReactNode;
  readonly chips: ReactNode;
  /** What it is narrowed to, for a sentence. */
  readonly words: readonly string[];
}

interface MenuProps {
  readonly group: string;
  readonly narrowings: readonly Narrowing[];
  readonly address: ListAddress;
  readonly titleOf: (narrowing: Narrowing) => string;
}

function NarrowMenu({ group, narrowings, address, titleOf }: MenuProps) {
  const [opened, setOpened] = useState(false);
  const label = `Narrow by ${new Intl.ListFormat("en", { type: "disjunction" }).format(narrowings.map(({ type }) => RECORD_WORDS[type]))}`;
  useActions([{ id: `${group}/narrow`, label, group, keys: ["f"], run: () => setOpened(true) }]);
  const active = narrowings.some(({ name }) => address.more[name] !== undefined);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={<HintWithKey hint={label} keys="f" />} disabled={opened}>
          <ActionIcon
            size={30}
            variant={active ? "light" : "default"}
            aria-label={label}
            aria-keyshortcuts="f"
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <IconFilter size={14} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={classes.menu}>
          {narrowings.map((one) => (
            <DialogFindBox
              key={one.name}
              label={capitalised(RECORD_WORDS[one.type])}
              type={one.type}
              placeholder="any"
              shown={titleOf(one)}
              canBeNone
              choose={(found) => address.setMore(one.name, found?.id ?? "")}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** @param group a heading in the list of keys. */
export function useNarrowed(group: string, narrowings: readonly Narrowing[], address: ListAddress): Narrowed {
  const active = narrowings.filter(({ name }) => address.more[name] !== undefined);
  const records = useQueries({ queries: active.map(({ name, type }) => queries.record(type, address.more[name] ?? "")) });
  const titles = new Map(
    active.map(({ name }, i) => {
      const value = records[i]?.data?.record.value;
      return [name, value === undefined ? (address.more[name] ?? "") : recordTitle(value)];
    }),
  );
  const titleOf = ({ name }: Narrowing) => titles.get(name) ?? "";
  return {
    button: <NarrowMenu group={group} narrowings={narrowings} address={address} titleOf={titleOf} />,
    chips: active.length > 0 && (
      <div className={classes.chips}>
        {active.map((one) => (
          <span key={one.name} className={classes.chip}>
            <span className="cut">
              <span className="soft">{RECORD_WORDS[one.type]}</span> {titleOf(one)}
            </span>
            <ActionIcon
              size={20}
              aria-label={`Take away: ${RECORD_WORDS[one.type]} ${titleOf(one)}`}
              onClick={() => address.setMore(one.name, "")}
            >
              <IconX size={12} />
            </ActionIcon>
          </span>
        ))}
      </div>
    ),
    words: active.map((one) => `${RECORD_WORDS[one.type]} ${titleOf(one)}`),
  };
}
