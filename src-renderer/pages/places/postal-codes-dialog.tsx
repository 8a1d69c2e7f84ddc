/** The book's postal codes: which countries have any, and a table that is read from a file, shown with its faults, then imported. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useId, useState, type DragEvent } from "react";
import type { CallInput, CallOutput } from "../../../src-main/contract/calls.ts";
import type { PostalCodeCount } from "../../../src-main/contract/calls/places.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { announce } from "../../components/messages/messages.ts";
import { countryName } from "../../format/countries.ts";
import { plural, type Format } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./places.module.css";
import { PostalTables } from "./postal-tables.tsx";

type Table = CallInput<"postalCodes.import">["table"];

/** What was read of a table that is not imported yet. */
interface Read {
  readonly table: Table;
  readonly name: string;
  readonly found: CallOutput<"postalCodes.import">;
}

/** A call carries no more; a longer file is read by its path. */
const LONGEST_TEXT = 5_000_000;

const sum = (countries: readonly PostalCodeCount[]) => countries.reduce((total, { codes }) => total + codes, 0);
const codes = (format: Format, count: number) => plural(format, count, "postal code");

function Found({ read: { found, name } }: { read: Read }) {
  const format = useFormat();
  const { countries, refused, refusedCount } = found;
  const total = sum(countries);
  const where = countries.map((one) => `${countryName(one.country, format.locale)} ${format.count(one.codes)}`).join(", ");
  return (
    <div className={classes.read} role="status">
      <p>
        {name}: {total === 0 ? "no row can be read" : `${codes(format, total)} (${where})`}
        {refusedCount > 0 && `, ${plural(format, refusedCount, "row")} refused`}.
        {total > 0 && (
          <span className="soft">
            {" "}
            They take the place of what the book has for {countries.length === 1 ? "that country" : "those countries"}.
          </span>
        )}
      </p>
      {refused.length > 0 && (
        <ul className={`${classes.refused} scroll`} tabIndex={0} aria-label="Rows that are refused">
          {refused.map((sentence, i) => (
            <li key={i}>{sentence}</li>
          ))}
          {refusedCount > refused.length && <li>and {format.count(refusedCount - refused.length)} more</li>}
        </ul>
      )}
    </div>
  );
}

export function PostalCodesDialog({ close }: { close: () => void }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const fileId = useId();
  const [path, setPath] = useState("");
  const [read, setRead] = useState<Read | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const look = (table: Table, name: string) =>
    during(async () => {
      setRead(null);
      setRead({ table, name, found: await call("postalCodes.import", { table, skipRefused: false, dryRun: true }) });
    });
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    if (file.size > LONGEST_TEXT) {
      setRead(null);
      setFault(
        `${file.name} has ${format.decimal(file.size / 1e6, 1)} MB: a file of more than ${LONGEST_TEXT / 1e6} MB is read by its path, which can be entered below`,
      );
      return;
    }
    void during(async () => {
      const text = await file.text();
      await look({ text, name: file.name }, file.name);
    });
  };
  const save = () =>
    during(async () => {
      if (read === null) return;
      const { imported, countries } = await call("postalCodes.import", { table: read.table, skipRefused: true, dryRun: false });
      if (!imported) throw new Error("The table has changed meanwhile and has nothing to import: read it again");
      // The words come with the table that they speak of, not before it.
      await queryClient.invalidateQueries({ queryKey: queries.postalCodes().queryKey });
      announce(`Imported ${codes(format, sum(countries))}.`);
      setRead(null);
    });
  const total = read === null ? 0 : sum(read.found.countries);
  const partly = read !== null && read.found.refusedCount > 0;
  return (
    <Modal opened onClose={close} title="Postal codes" size={560}>
      <PostalTables readOnly={readOnly} />
      {!readOnly && (
        <>
          <div
            className={classes.drop}
            data-over={over}
            onDragOver={(event: DragEvent) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event: DragEvent) => {
              event.preventDefault();
              setOver(false);
              take(event.dataTransfer.files);
            }}
          >
            <label htmlFor={fileId}>Import a table: choose a file, or drop it here</label>
            <input
              id={fileId}
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              disabled={busy}
              onChange={(event) => take(event.currentTarget.files)}
            />
            <p className={`soft ${dialog.hint}`}>
              CSV with the columns country, postal code, latitude, longitude (and place); or a postal code file of GeoNames, such as DE.txt.
            </p>
          </div>
          <form
            className={classes.path}
            onSubmit={(event) => {
              event.preventDefault();
              if (path.trim() !== "") void look({ path: path.trim() }, path.trim());
            }}
          >
            <TextInput
              label="Or its path on this machine"
              placeholder="/home/me/DE.txt"
              autoComplete="off"
              value={path}
              onChange={(event) => setPath(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={busy || path.trim() === ""}>
              Read it
            </Button>
          </form>
        </>
      )}
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}.
        </p>
      )}
      {read !== null && <Found read={read} />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Close
        </Button>
        {!readOnly && (
          <Button disabled={busy || total === 0} onClick={() => void save()}>
            {total === 0 ? "Import" : `Import ${partly ? "the " : ""}${codes(format, total)}${partly ? " that can be read" : ""}`}
          </Button>
        )}
      </div>
    </Modal>
  );
}
