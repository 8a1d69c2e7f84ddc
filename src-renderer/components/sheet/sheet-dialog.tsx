/** A sheet on its way into a list: its columns on the left, what it would do on the right, one button that does it. */
import { Button, Modal, NativeSelect } from "@mantine/core";
import type { SheetView } from "../../../src-main/contract/calls/sheets.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { RECORD_PLURALS } from "../../../src-main/contract/records/words.ts";
import { isCancelled } from "../../bridge/errors.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { Empty, Failed, Loading } from "../states/states.tsx";
import { ChooseSource } from "./choose-source.tsx";
import { ColumnList } from "./column-list.tsx";
import { PlannedRows } from "./planned-rows.tsx";
import { SheetFooter } from "./sheet-footer.tsx";
import classes from "./sheet.module.css";
import type { SheetSource } from "./sheet-source.ts";
import { Tick } from "./tick.tsx";
import { useSheet, type SheetWork } from "./use-sheet.ts";

const SEPARATOR_WORDS = { ",": "commas", ";": "semicolons", "\t": "tabs" } as const;

function Source({ view, source, work }: { view: SheetView; source: SheetSource; work: SheetWork }) {
  const format = useFormat();
  const { form } = view;
  const unsure = view.columns.filter((_, position) => work.plan?.columns[position]?.sure === false).map(({ label }) => label);
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
      <Tick
        label={view.labelRow === null ? "A row names the columns" : `Row ${format.count(view.labelRow)} names the columns`}
        checked={view.labelRow !== null}
        set={work.setLabels}
      />
      {unsure.length > 0 && (
        <span className={classes.check}>
          Check among the columns how {new Intl.ListFormat("en", { type: "conjunction" }).format(unsure)} is read.
        </span>
      )}
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
      <Tick
        label={
          type === "territory" ? "Take away rules that the sheet does not name" : "Empty cells empty the field; else they leave it as it is"
        }
        checked={options.emptyClears}
        set={(emptyClears) => setOptions({ ...options, emptyClears })}
      />
      {missing !== undefined && (
        <Tick label={missing} checked={options.addMissing} set={(addMissing) => setOptions({ ...options, addMissing })} />
      )}
    </div>
  );
}

function Trouble({ error, retry }: { error: Error; retry: () => void }) {
  if (!isCancelled(error)) return <Failed error={error} retry={retry} />;
  return (
    <Empty title="Stopped" actions={<Button onClick={retry}>Go on</Button>}>
      Nothing was changed.
    </Empty>
  );
}

function Parts({ id, type, view, work }: { id: string; type: RecordType; view: SheetView; work: SheetWork }) {
  const { plan, error } = work;
  return (
    <div className={classes.parts}>
      <div className={classes.left}>
        <ColumnList type={type} view={view} columns={work.columns} read={plan?.columns ?? []} setColumn={work.setColumn} />
        <Options type={type} work={work} />
      </div>
      {error !== null ? (
        <Trouble error={error} retry={work.retry} />
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
  );
}

function Work({ id, type, source, close }: { id: string; type: RecordType; source: SheetSource; close: () => void }) {
  const work = useSheet(id, type, source, close);
  const { view, error } = work;
  return (
    <div className={classes.body}>
      {view !== null && <Source view={view} source={source} work={work} />}
      {view !== null ? (
        <Parts id={id} type={type} view={view} work={work} />
      ) : (
        <div className={classes.whole}>
          {error === null ? <Loading rows={10} label={`Reading ${source.name}`} /> : <Trouble error={error} retry={work.retry} />}
        </div>
      )}
      <SheetFooter type={type} work={work} close={close} />
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
