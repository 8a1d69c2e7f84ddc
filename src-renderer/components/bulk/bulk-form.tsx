/** The form around a change of several records: what to change, what that does to each, then one act that one undo takes back. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { BulkOutcome } from "../../../src-main/contract/calls/bulk.ts";
import { queries } from "../../bridge/queries.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import dialog from "../dialogs/dialogs.module.css";
import { announceChange } from "../editing/undo.ts";
import { announceError } from "../messages/messages.ts";
import { changeWords } from "../record/history-words.ts";
import { Failed, Loading } from "../states/states.tsx";
import classes from "./bulk-form.module.css";

export type Nouns = readonly [one: string, many: string];

function Preview({ preview, nouns }: { preview: BulkOutcome; nouns: Nouns }) {
  const format = useFormat();
  const products = useQuery(queries.names("product")).data;
  const leadTypes = useQuery(queries.names("lead-type")).data;
  const nameOf = (field: string, id: string) =>
    (field === "products" ? products : field === "leadTypes" || field === "leadType" ? leadTypes : undefined)?.find(
      (entry) => entry.id === id,
    )?.name ?? id;
  const rest = preview.changed + preview.refused - preview.rows.length;
  return (
    <>
      <p className={classes.sum} aria-live="polite">
        <b>{plural(format, preview.changed, `${nouns[0]} changes`, `${nouns[1]} change`)}</b>
        {preview.same > 0 && `, ${plural(format, preview.same, "is", "are")} so already`}
        {preview.refused > 0 && `, ${plural(format, preview.refused, "is left as it is", "are left as they are")}`}.
      </p>
      <div className={`${classes.rows} scroll`} role="region" aria-label="What changes" tabIndex={0}>
        <table className={classes.table}>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="cut">
                  {row.name}
                </th>
                <td>
                  {row.refused !== null ? (
                    <span className={classes.refused}>left as it is: {row.refused}</span>
                  ) : (
                    row.fields.map((field) => {
                      const words = changeWords(field, format, nameOf);
                      return (
                        <div key={field.field}>
                          <span className="soft">
                            {words.field}: {words.before} →{" "}
                          </span>
                          {words.after}
                        </div>
                      );
                    })
                  )}
                  {row.also !== null && <div>{row.also}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rest > 0 && <p className={`soft ${classes.rest}`}>and {format.count(rest)} more</p>}
      </div>
    </>
  );
}

interface BulkFormProps<Change extends object> {
  readonly nouns: Nouns;
  /** How many records are picked. */
  readonly count: number;
  /** What is asked for, or a sentence about what is missing. */
  readonly change: Change | string;
  /** The same for the preview, where not all of it makes a difference there. */
  readonly previewed?: Change | string;
  /** Of which records, as a part of the preview's key. */
  readonly subject: object;
  readonly run: (input: { change: Change; dryRun: boolean; basedOn: number | null }) => Promise<BulkOutcome>;
  /** What is said once it is done. */
  readonly done: (changed: number) => string;
  readonly close: () => void;
  /** The fields that say what to change. */
  readonly children: ReactNode;
}

export function BulkForm<Change extends object>(props: BulkFormProps<Change>) {
  const { nouns, count, change, previewed = change, subject, run, done, close, children } = props;
  const format = useFormat();
  const preview = useQuery({
    queryKey: ["records", "bulk", nouns[1], subject, previewed],
    queryFn: () => {
      if (typeof previewed === "string") throw new Error(previewed);
      return run({ change: previewed, dryRun: true, basedOn: null });
    },
    enabled: typeof previewed !== "string",
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const ready = typeof change !== "string" && preview.data !== undefined && !preview.isPlaceholderData && preview.data.changed > 0;
  const apply = async () => {
    if (!ready) return;
    try {
      const { changed } = await run({ change, dryRun: false, basedOn: preview.data.version });
      announceChange(done(changed));
      close();
    } catch (error) {
      announceError(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      {children}
      <div className={classes.preview}>
        {typeof change === "string" ? (
          <p className="soft">{change}</p>
        ) : preview.error ? (
          <Failed error={preview.error} retry={() => void preview.refetch()} />
        ) : preview.data ? (
          <Preview preview={preview.data} nouns={nouns} />
        ) : (
          <Loading rows={5} />
        )}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={!ready}>
          Change {plural(format, ready ? preview.data.changed : count, nouns[0], nouns[1])}
        </Button>
      </div>
    </form>
  );
}
