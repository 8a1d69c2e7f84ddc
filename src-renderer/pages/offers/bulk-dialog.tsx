/** Several offers take one step: which, when and why, what it would do, then one act that one undo takes back. */
import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OfferChange, OfferChanged, OfferSelection } from "../../../src-main/contract/calls/offers.ts";
import { OFFER_CHANGES, RETURN_REASONS, STAGES, type OfferChangeName } from "../../../src-main/contract/codes.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useAsOf } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import dialog from "../../components/dialogs/dialogs.module.css";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { STEP_WORDS } from "../../components/offers/steps.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { dayText } from "../../format/days.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import classes from "./offers.module.css";

type Kind = Exclude<OfferChangeName, "reassign">;
const KINDS = OFFER_CHANGES.filter((type): type is Kind => type !== "reassign");
const labelOf = (kind: Kind) => (kind === "stage" ? "Move to a stage" : STEP_WORDS[kind].label);

function Preview({ preview }: { preview: OfferChanged }) {
  const format = useFormat();
  const { changed, same, refused, refusals } = preview;
  return (
    <>
      <p className={classes.sum}>
        <b>{plural(format, changed, "offer changes", "offers change")}</b>
        {same > 0 && `, ${plural(format, same, "is", "are")} so already`}
        {refused > 0 && `, ${format.count(refused)} cannot:`}
      </p>
      <div className={`${classes.refusals} scroll`} role="region" aria-label="Offers that cannot" tabIndex={0}>
        {refusals.length > 0 && (
          <table>
            <tbody>
              {refusals.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.topic} <span className="soft">by {row.partner}</span>
                  </th>
                  <td>{row.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {refused > refusals.length && <p className="soft">and {format.count(refused - refusals.length)} more</p>}
      </div>
    </>
  );
}

interface BulkProps {
  readonly selection: OfferSelection;
  readonly count: number;
  readonly close: () => void;
}

function BulkForm({ selection, count, close }: BulkProps) {
  const format = useFormat();
  const asOf = useAsOf();
  const [kind, setKind] = useState<Kind>("accept");
  const [stage, setStage] = useState(1);
  const [returnReason, setReturnReason] = useState<(typeof RETURN_REASONS)[number]>(RETURN_REASONS[0]);
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const dated = { on: on === "" ? null : on, reason };
  const undated = kind === "hold" || kind === "resume" || kind === "expire";
  const change: OfferChange =
    kind === "stage"
      ? { type: kind, stage, ...dated }
      : kind === "return"
        ? { type: kind, returnReason, ...dated }
        : undated
          ? { type: kind, reason }
          : { type: kind, ...dated };
  // What the reason says changes nothing of what happens.
  const preview = useQuery({ ...queries.offersPreview(selection, { ...change, reason: "" }), placeholderData: keepPreviousData });
  const ready = preview.data !== undefined && !preview.isPlaceholderData && preview.data.changed > 0;
  const apply = () => {
    if (!ready) return;
    const { version } = preview.data;
    call("offers.bulk", { selection, change, dryRun: false, basedOn: version, window: windowId }).then(({ changed }) => {
      announceChange(`${STEP_WORDS[kind].done}: ${plural(format, changed, "offer")}.`);
      close();
    }, announceError);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className={classes.what}>
        <NativeSelect
          label="What happened"
          data-autofocus
          value={kind}
          data={KINDS.map((value) => ({ value, label: labelOf(value) }))}
          onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
        />
        {kind === "stage" && (
          <NativeSelect
            label="Stage"
            value={String(stage)}
            data={STAGES.map((label, i) => ({ value: String(i + 1), label }))}
            onChange={(event) => setStage(Number(event.currentTarget.value))}
          />
        )}
        {kind === "return" && (
          <NativeSelect
            label="Because of"
            value={returnReason}
            data={[...RETURN_REASONS]}
            onChange={(event) => setReturnReason(RETURN_REASONS.find((one) => one === event.currentTarget.value) ?? returnReason)}
          />
        )}
      </div>
      <div className={classes.when}>
        <TextInput
          label="On"
          type="date"
          description={undated ? "has no date of its own" : `empty: ${format.date(asOf)}`}
          max={dayText(asOf, format.timeZone)}
          disabled={undated}
          value={undated ? "" : on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          label="Why"
          description="optional; stays in the history"
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className={classes.preview}>
        {preview.error ? (
          <Failed error={preview.error} retry={() => void preview.refetch()} />
        ) : preview.data ? (
          <Preview preview={preview.data} />
        ) : (
          <Loading rows={5} />
        )}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={!ready}>
          {labelOf(kind)}: {plural(format, ready ? preview.data.changed : count, "offer")}
        </Button>
      </div>
    </form>
  );
}

export function OffersBulkDialog(props: BulkProps) {
  const format = useFormat();
  return (
    <Modal opened onClose={props.close} title={`Change ${plural(format, props.count, "offer")}`} size={680}>
      <BulkForm {...props} />
    </Modal>
  );
}
