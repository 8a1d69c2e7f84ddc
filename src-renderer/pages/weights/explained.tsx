/** A word whose meaning is one click away. */
import { Popover } from "@mantine/core";
import { useState, type ReactNode } from "react";
import classes from "./explained.module.css";

export function Explained({ label, children }: { label: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="bottom-start">
      <Popover.Target>
        <button
          type="button"
          className={classes.word}
          onClick={() => setOpened(!opened)}
          onBlur={() => setOpened(false)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setOpened(false);
          }}
        >
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.text}>{children}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
