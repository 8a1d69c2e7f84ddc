/** Below a sheet: what is agreed to, how far it is, and the button that imports it. */
import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { RECORD_PLURALS, RECORD_WORDS } from "../../../src-main/contract/records/words.ts";
import type { Format } from "../../format/format.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { ActionButton } from "../actions/action-button.tsx";
import dialog from "../dialogs/dialogs.module.css";
import classes from "./sheet.module.css";
import { Tick } from "./tick.tsx";
import type { SheetWork } from "./use-sheet.ts";

function Progress({ work }: { work: SheetWork }) {
  const format = useFormat();
  const { progress } = work;
  if (work.error !== null) return null;
  if (progress === null) return <span className={`soft ${classes.progress}`}>{work.current ? "" : "Looking at it…"}</span>;
  // What is written is written whole: there is nothing to stop any more.
  const stoppable = !work.importing || progress.phase !== "writing";
  return (
    <span className={classes.progress} role="status">
      <span className="soft">
        {progress.phase}: {format.count(progress.done)}
        {progress.phase !== "reading the sheet" && ` of ${format.count(progress.total)}`}
      </span>
      {stoppable && (
        <Button size="compact-xs" variant="default" onClick={work.cancel}>
          Stop
        </Button>
      )}
    </span>
  );
}

function besidesWords(work: SheetWork, format: Format): string {
  const made = work.plan?.besides ?? [];
  if (made.length === 0) return "";
  const parts = made.map(({ type, count }) => plural(format, count, RECORD_WORDS[type], RECORD_PLURALS[type]));
  return `Also made: ${new Intl.ListFormat("en", { type: "conjunction" }).format(parts)}.`;
}

export function SheetFooter({ type, work, close }: { type: RecordType; work: SheetWork; close: () => void }) {
  const format = useFormat();
  const [agreed, setAgreed] = useState(false);
  const { plan } = work;
  const due = (plan?.added ?? 0) + (plan?.changed ?? 0);
  const refused = plan?.refused ?? 0;
  const ready = work.current && due > 0 && plan?.obstacle === null && (refused === 0 || agreed) && !work.importing;
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    // The button that has the focus is not meant.
    event.preventDefault();
    if (ready) work.run(agreed);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => run(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return (
    <div className={classes.footer}>
      <div className={classes.consent}>
        {refused > 0 && (
          <>
            <Tick
              label={refused === 1 ? "Leave out the refused row" : `Leave out the ${format.count(refused)} refused rows`}
              checked={agreed}
              set={setAgreed}
            />
            <Button size="compact-xs" variant="subtle" disabled={!work.current} onClick={work.saveRefused}>
              Save {refused === 1 ? "it" : "them"} with the reasons
            </Button>
          </>
        )}
        <span>{besidesWords(work, format)}</span>
        <Progress work={work} />
      </div>
      <div className={dialog.actions}>
        <Button variant="default" data-autofocus disabled={work.importing} onClick={close}>
          Cancel
        </Button>
        <ActionButton keys="mod+enter" disabled={!ready} onClick={() => work.run(agreed)}>
          {plan === null
            ? "Import"
            : due === 0 && work.current
              ? "Nothing to import"
              : `Import ${plural(format, due, RECORD_WORDS[type], RECORD_PLURALS[type])}`}
        </ActionButton>
      </div>
    </div>
  );
}
