/** Two partners side by side: which stays, whose values are kept, what moves; then one act that one undo takes back. */
import { Button, Modal } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Merge, MergeChoices } from "../../../src-main/contract/calls/merging.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useAsOf } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import dialog from "../../components/dialogs/dialogs.module.css";
import { submitKey } from "../../components/dialogs/submit-key.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { FindBox } from "../../components/forms/find-box.tsx";
import forms from "../../components/forms/forms.module.css";
import { announceError } from "../../components/messages/messages.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./merge-dialog.module.css";
import { mergeLines, sameFields, type MergeLine, type Side } from "./merge-fields.ts";
import { MergeEffects } from "./merge-effects.tsx";

interface FieldRowProps {
  readonly line: MergeLine;
  readonly chosen: Side;
  readonly choose: (side: Side) => void;
}

function FieldRow({ line, chosen, choose }: FieldRowProps) {
  const option = (side: Side, text: string) => (
    <label className={classes.option} data-chosen={chosen === side}>
      <input
        type="radio"
        name={`merge-${line.field}`}
        aria-label={`${line.label}: ${text}`}
        checked={chosen === side}
        onChange={() => choose(side)}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row">{line.label}</th>
      <td>{option("kept", line.kept)}</td>
      <td>{option("merged", line.merged)}</td>
      <td>{line.both !== null && option("both", line.both)}</td>
    </tr>
  );
}

function useWords() {
  const format = useFormat();
  const asOf = useAsOf();
  const products = useQuery(queries.names("product")).data;
  const leadTypes = useQuery(queries.names("lead-type")).data;
  const nameOf = (field: string, id: string) =>
    (field === "products" ? products : field === "leadTypes" ? leadTypes : undefined)?.find((entry) => entry.id === id)?.name ?? id;
  return { format, asOf, nameOf };
}

interface ComparisonProps {
  readonly merge: Merge;
  /** What was chosen here, which the preview may not know yet. */
  readonly choices: Partial<MergeChoices>;
  readonly choose: (choices: Partial<MergeChoices>) => void;
  readonly swap: () => void;
}

function Comparison({ merge, choices, choose, swap }: ComparisonProps) {
  const words = useWords();
  const lines = mergeLines(merge, words);
  const same = sameFields(lines);
  return (
    <>
      <div className={`${classes.frame} scroll`} role="region" aria-label="Both partners" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">Field</span>
              </th>
              <th scope="col">
                <span className={classes.role}>Stays</span> <b>{merge.kept.name}</b> <span className="soft">{merge.kept.id}</span>
              </th>
              <th scope="col">
                <span className={classes.role}>Goes</span> <b>{merge.merged.name}</b> <span className="soft">{merge.merged.id}</span>
              </th>
              <th scope="col" className={classes.swap}>
                <Button size="compact-xs" variant="default" onClick={swap}>
                  The other way round
                </Button>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <FieldRow
                key={line.field}
                line={line}
                chosen={choices[line.field] ?? merge.choices[line.field]}
                choose={(side) => choose({ [line.field]: side })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {same.length > 0 && (
        <p className={`soft ${classes.same}`}>The same in both: {new Intl.ListFormat(words.format.locale).format(same)}.</p>
      )}
    </>
  );
}

interface MergeFormProps {
  readonly kept: string;
  readonly merged: string;
  readonly close: () => void;
  readonly goTo: (kept: string) => void;
}

function MergeForm({ close, goTo, ...first }: MergeFormProps) {
  const format = useFormat();
  const [pair, setPair] = useState({ kept: first.kept, merged: first.merged });
  const [choices, setChoices] = useState<Partial<MergeChoices>>({});
  const input = { ...pair, choices };
  const preview = useQuery({
    queryKey: ["records", "merge", input],
    queryFn: () => call("partners.merge", { ...input, dryRun: true, basedOn: null, window: windowId }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const merge = preview.data;
  const ready = merge !== undefined && !preview.isPlaceholderData && !preview.error && merge.undelivered === 0;
  const submit = () => {
    if (!ready) return;
    call("partners.merge", { ...input, dryRun: false, basedOn: merge.version, window: windowId }).then(({ offers, kept, merged }) => {
      announceChange(`Merged ${merged.name} into ${kept.name}: ${plural(format, offers.moved, "offer")} moved.`);
      close();
      goTo(kept.id);
    }, announceError);
  };
  if (!merge) return preview.error ? <Failed error={preview.error} retry={() => void preview.refetch()} /> : <Loading rows={8} />;
  return (
    <div onKeyDown={submitKey(submit)} role="presentation">
      <Comparison
        merge={merge}
        choices={choices}
        choose={(choice) => setChoices({ ...choices, ...choice })}
        swap={() => {
          setPair({ kept: pair.merged, merged: pair.kept });
          setChoices({});
        }}
      />
      {preview.error ? <Failed error={preview.error} /> : <MergeEffects merge={merge} />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={!ready} onClick={submit}>
          <HintWithKey hint={`Merge into ${merge.kept.name}`} keys="mod+enter" />
        </Button>
      </div>
    </div>
  );
}

export interface MergeDialogProps {
  /** The partner on whose record it was asked for. */
  readonly kept: string;
  readonly keptName: string;
  /** null = still to be chosen. */
  readonly merged: string | null;
  readonly close: () => void;
  /** Goes to the partner that stays. */
  readonly goTo: (kept: string) => void;
}

export function MergeDialog({ kept, keptName, merged, close, goTo }: MergeDialogProps) {
  const [chosen, setChosen] = useState(merged);
  return (
    <Modal opened onClose={close} title={`Merge ${keptName} with another partner`} size={920}>
      {chosen === null ? (
        <div className={`${forms.field} ${forms.boxed} ${classes.find}`}>
          <span className={forms.label}>Which is the same partner?</span>
          <FindBox
            label="The other partner"
            type="partner"
            placeholder="Type its name or id"
            shown=""
            autoFocus
            choose={(found) => setChosen(found === null || found.id === kept ? null : found.id)}
          />
        </div>
      ) : (
        <MergeForm kept={kept} merged={chosen} close={close} goTo={goTo} />
      )}
    </Modal>
  );
}
