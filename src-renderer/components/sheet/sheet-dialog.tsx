/** A sheet on its way into a list: its columns on the left, what it would do on the right, one button that does it. */
import { Button, Checkbox, Modal, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { SheetView } from "../../../src-main/contract/calls/sheets.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { RECORD_PLURALS, RECORD_WORDS } from "../../../src-main/contract/records/words.ts";
import type { Format } from "../../format/format.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import dialog from "../dialogs/dialogs.module.css";
import { Failed, Loading } from "../states/states.tsx";
import { ChooseSource } from "./choose-source.tsx";
import { ColumnList } from "./column-list.tsx";
import { PlannedRows } from "./planned-rows.tsx";
import classes from "./sheet.module.css";
import type { SheetSource } from "./sheet-source.ts";
import { useSheet, type SheetWork } from "./use-sheet.ts";

const SEPARATOR_WORDS = { ",": "commas", ";": "semicolons", "\t": "tabs" } as const;

function Source({ view, source, work }: { view: SheetView; source: SheetSource; work: SheetWork }) {
  const format = useFormat();
  const { form } = view;
  return (
    <div className={classes.source}>
      {view.worksheets.length > 1 && (
        <NativeSelect
          aria-label="Worksheet"
          value={view.worksheet ?? ""}
          data={[...view.worksheets]}
          onChange={(event) => work.setWorksheet(event.currentTarget.value)}
        />
      )}
      <span className="soft">
        {plural(format, view.rows, "row")}
        {view.worksheets.length === 1 && ` in ${view.worksheet ?? ""}`}
        {form.kind === "text" && !source.pasted && ` · ${form.encoding}, separated by ${SEPARATOR_WORDS[form.separator]}`}
      </span>
      <Checkbox
        size="xs"
        label={`Row ${format.count(view.labelRow ?? 1)} names the columns`}
        checked={view.labelRow !== null}
        onChange={(event) => work.setLabels(event.currentTarget.checked)}
      />
    </div>
  );
}

const MISSING_WORDS: Readonly<Partial<Record<RecordType, string>>> = {
  partner: "Make products, lead types and territories of countries that are named but missing",
  opportunity: "Make customers, products and lead types that are named but missing",
};

function Options({ type, work }: { type: RecordType; work: SheetWork }) {
  const { options, setOptions } = work;
  const missing = MISSING_WORDS[type];
  return (
    <div className={classes.options}>
      <Checkbox
        size="xs"
        label={
          type === "territory" ? "Take away rules that the sheet does not name" : "Empty cells empty the field; else they leave it as it is"
        }
        checked={options.emptyClears}
        onChange={(event) => setOptions({ ...options, emptyClears: event.currentTarget.checked })}
      />
      {missing !== undefined && (
        <Checkbox
          size="xs"
          label={missing}
          checked={options.addMissing}
          onChange={(event) => setOptions({ ...options, addMissing: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

function Progress({ work }: { work: SheetWork }) {
  const format = useFormat();
  const { progress } = work;
  if (progress === null) return <span className={`soft ${classes.progress}`}>{work.current ? "" : "Looking at it…"}</span>;
  return (
    <span className={classes.progress} role="status">
      <span className="soft">
        {progress.phase}: {format.count(progress.done)}
        {progress.phase !== "reading the sheet" && ` of ${format.count(progress.total)}`}
      </span>
      <Button size="compact-xs" variant="default" onClick={work.cancel}>
        Stop
      </Button>
    </span>
  );
}

function besidesWords(work: SheetWork, format: Format): string {
  const made = work.plan?.besides ?? [];
  if (made.length === 0) return "";
  const parts = made.map(({ type, count }) => plural(format, count, RECORD_WORDS[type], RECORD_PLURALS[type]));
  return `Also made: ${new Intl.ListFormat("en", { type: "conjunction" }).format(parts)}.`;
}

function Footer({ type, work, close }: { type: RecordType; work: SheetWork; close: () => void }) {
  const format = useFormat();
  const [agreed, setAgreed] = useState(false);
  const { plan } = work;
  const due = (plan?.added ?? 0) + (plan?.changed ?? 0);
  const refused = plan?.refused ?? 0;
  const ready = work.current && due > 0 && plan?.obstacle === null && (refused === 0 || agreed) && !work.importing;
  return (
    <div className={classes.footer}>
      <div className={classes.consent}>
        {refused > 0 && (
          <>
            <Checkbox
              size="xs"
              label={refused === 1 ? "Leave out the refused row" : `Leave out the ${format.count(refused)} refused rows`}
              checked={agreed}
              onChange={(event) => setAgreed(event.currentTarget.checked)}
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
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={!ready} onClick={() => work.run(agreed)}>
          {due === 0 && work.current ? "Nothing to import" : `Import ${plural(format, due, RECORD_WORDS[type], RECORD_PLURALS[type])}`}
        </Button>
      </div>
    </div>
  );
}

function Work({ id, type, source, close }: { id: string; type: RecordType; source: SheetSource; close: () => void }) {
  const work = useSheet(id, type, source, close);
  const { view, plan, error } = work;
  if (view === null) {
    return (
      <div className={classes.body}>
        {error === null ? <Loading rows={10} label={`Reading ${source.name}`} /> : <Failed error={error} retry={work.retry} />}
        <div className={classes.footer}>
          <Progress work={work} />
          <div className={dialog.actions}>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.body}>
      <Source view={view} source={source} work={work} />
      <div className={classes.parts}>
        <div className={classes.left}>
          <ColumnList type={type} view={view} columns={work.columns} read={plan?.columns ?? []} setColumn={work.setColumn} />
          <Options type={type} work={work} />
        </div>
        {error !== null ? (
          <Failed error={error} retry={work.retry} />
        ) : plan === null ? (
          <Loading rows={10} label="Comparing with the book" />
        ) : plan.obstacle !== null ? (
          <p className={classes.obstacle} role="status">
            {plan.obstacle}
          </p>
        ) : (
          <PlannedRows sheet={id} plan={plan} stamp={work.stamp} current={work.current} />
        )}
      </div>
      <Footer type={type} work={work} close={close} />
    </div>
  );
}

interface SheetDialogProps {
  readonly id: string;
  readonly type: RecordType;
  readonly source: SheetSource | null;
  readonly take: (source: SheetSource) => void;
  readonly close: () => void;
}

export function SheetDialog({ id, type, source, take, close }: SheetDialogProps) {
  const title = source === null ? `Import a sheet of ${RECORD_PLURALS[type]}` : `Import ${RECORD_PLURALS[type]} from ${source.name}`;
  return (
    <Modal opened onClose={close} title={title} size={source === null ? 620 : 1180} yOffset={source === null ? "10vh" : "4vh"}>
      {source === null ? <ChooseSource type={type} take={take} /> : <Work id={id} type={type} source={source} close={close} />}
    </Modal>
  );
}
