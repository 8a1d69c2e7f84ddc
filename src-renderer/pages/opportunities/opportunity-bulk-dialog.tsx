/** Several opportunities changed at once: closed, reopened, put on hold or released, given a lead type. */
import { Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OpportunityBulkChange, OpportunitySelection } from "../../../src-main/contract/calls/opportunities.ts";
import type { Found } from "../../../src-main/contract/calls/editing.ts";
import { assertNever } from "../../../src-main/contract/errors.ts";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import { BulkForm } from "../../components/bulk/bulk-form.tsx";
import classes from "../../components/bulk/bulk-form.module.css";
import { DialogFindBox } from "../../components/forms/find-box.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";

const KINDS = {
  "close-lost": "Close as lost",
  "close-canceled": "Close as canceled",
  reopen: "Reopen",
  hold: "Put on hold",
  release: "Release from hold",
  "lead-type": "Set the lead type",
  "no-lead-type": "Take the lead type away",
} as const;
type Kind = keyof typeof KINDS;

/** What is asked for, or a sentence about what is missing. */
function changeOf(kind: Kind, reason: string, leadType: Found | null): OpportunityBulkChange | string {
  switch (kind) {
    case "close-lost":
    case "close-canceled":
      return { type: "close", status: kind === "close-lost" ? "lost" : "canceled", reason: reason.trim() };
    case "reopen":
      return { type: "reopen" };
    case "hold":
    case "release":
      return { type: "hold", onHold: kind === "hold" };
    case "no-lead-type":
      return { type: "lead-type", leadType: null };
    case "lead-type":
      return leadType === null ? "Choose the lead type that they get." : { type: "lead-type", leadType: leadType.id };
    default:
      return assertNever(kind, "kind of change");
  }
}

function OpportunityBulkForm({ selection, count, close }: { selection: OpportunitySelection; count: number; close: () => void }) {
  const format = useFormat();
  const [kind, setKind] = useState<Kind>("close-lost");
  const [reason, setReason] = useState("");
  const [leadType, setLeadType] = useState<Found | null>(null);
  const closes = kind === "close-lost" || kind === "close-canceled";
  return (
    <BulkForm
      nouns={["opportunity", "opportunities"]}
      count={count}
      change={changeOf(kind, reason, leadType)}
      previewed={changeOf(kind, "", leadType)}
      subject={selection}
      run={(input) => call("opportunities.bulk", { ...input, selection, window: windowId })}
      done={(changed) => `${KINDS[kind]}: ${plural(format, changed, "opportunity", "opportunities")} changed.`}
      close={close}
    >
      <div className={classes.what}>
        <NativeSelect
          label="What to change"
          data-autofocus
          value={kind}
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          onChange={(event) => {
            const next = Object.keys(KINDS).find((one): one is Kind => one === event.currentTarget.value);
            if (next) setKind(next);
          }}
        />
        {closes && (
          <TextInput
            label="Reason"
            placeholder="optional; stays in the history"
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {kind === "lead-type" && (
          <DialogFindBox
            label="Lead type"
            type="lead-type"
            placeholder="Find a lead type"
            shown={leadType?.name ?? ""}
            choose={(found) => setLeadType(found)}
          />
        )}
      </div>
    </BulkForm>
  );
}

interface OpportunityBulkDialogProps {
  readonly selection: OpportunitySelection;
  readonly count: number;
  readonly close: () => void;
}

export function OpportunityBulkDialog(props: OpportunityBulkDialogProps) {
  const format = useFormat();
  return (
    <Modal opened onClose={props.close} title={`Change ${plural(format, props.count, "opportunity", "opportunities")}`} size={680}>
      <OpportunityBulkForm {...props} />
    </Modal>
  );
}
