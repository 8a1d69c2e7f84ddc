/** A word whose meaning is one click away. */
import { Popover } from "@mantine/core";
import { memo, useState } from "react";
import classes from "./explained.module.css";

/** Its text is one string, so that it is drawn anew only where that says something else. */
export const Explained = memo(function Explained({ label, text }: { label: string; text: string }) {
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
        <p className={classes.text}>{text}</p>
      </Popover.Dropdown>
    </Popover>
  );
});
