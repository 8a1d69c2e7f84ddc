/** Several partners changed at once: what to change, what that does to each, then one act that one undo takes back. */
import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PartnerBulkChange, PartnerSelection } from "../../../src-main/contract/calls/records.ts";
import { call } from "../../bridge/client.ts";
import { useAsOf } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { BulkForm } from "../../components/bulk/bulk-form.tsx";
import classes from "../../components/bulk/bulk-form.module.css";
import { LISTED_NOUNS } from "../../components/forms/cover-field.tsx";
import { PickerDialog } from "../../components/forms/picker-dialog.tsx";
import { dayInstant, dayText } from "../../format/days.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { parseNumber } from "../../format/parse.ts";
import { pauseFrom } from "./partner-status.ts";

const KINDS = {
  "add-territories": "Add territories",
  "remove-territories": "Remove territories",
  "add-leadTypes": "Add lead types",
  "remove-leadTypes": "Remove lead types",
  "add-products": "Add products",
  "remove-products": "Remove products",
  capacity: "Set the capacity",
  pause: "Pause until",
  activate: "Activate",
  deactivate: "Make inactive",
  archive: "Archive",
  restore: "Restore from the archive",
} as const;
type Kind = keyof typeof KINDS;

const LIST_OF = {
  territories: "territory",
  leadTypes: "lead-type",
  products: "product",
} as const;

/** The parts of "add-products"; null for a kind that is not about a list. */
function listKind(kind: Kind): { readonly type: "add" | "remove"; readonly list: keyof typeof LIST_OF } | null {
  const [type, list] = kind.split("-");
  if ((type !== "add" && type !== "remove") || (list !== "territories" && list !== "leadTypes" && list !== "products")) return null;
  return { type, list };
}

interface Entered {
  readonly ids: readonly string[];
  readonly capacity: string;
  readonly day: string;
}

/** What is asked for, or a sentence about what is missing. */
function changeOf(kind: Kind, entered: Entered, locale: string, timeZone: string): PartnerBulkChange | string {
  const about = listKind(kind);
  if (about !== null) return entered.ids.length === 0 ? "Choose what to add or remove." : { ...about, ids: [...entered.ids] };
  if (kind === "capacity") {
    if (entered.capacity.trim() === "") return { type: "capacity", capacity: null };
    const capacity = parseNumber(entered.capacity, locale);
    if (capacity === null || !Number.isInteger(capacity) || capacity < 0)
      return "A capacity is a whole number, 0 or more; empty means no limit.";
    return { type: "capacity", capacity };
  }
  if (kind === "pause") {
    const pausedUntil = dayInstant(entered.day, timeZone, "end");
    return pausedUntil === null ? "Enter the last day of the pause." : { type: "status", active: true, pausedUntil };
  }
  if (kind === "archive" || kind === "restore") return { type: "archive", archived: kind === "archive" };
  return { type: "status", active: kind === "activate", pausedUntil: null };
}

function PartnerBulkForm({ selection, count, close }: { selection: PartnerSelection; count: number; close: () => void }) {
  const format = useFormat();
  const asOf = useAsOf();
  const [kind, setKind] = useState<Kind>("add-territories");
  const [ids, setIds] = useState<readonly string[]>([]);
  const [picking, setPicking] = useState(false);
  const [capacity, setCapacity] = useState("");
  const [day, setDay] = useState(() => dayText(pauseFrom(asOf, format.timeZone), format.timeZone));
  const change = changeOf(kind, { ids, capacity, day }, format.locale, format.timeZone);
  const about = listKind(kind);
  const type = about === null ? null : LIST_OF[about.list];
  return (
    <BulkForm
      nouns={["partner", "partners"]}
      count={count}
      change={change}
      subject={selection}
      run={(input) => call("partners.bulk", { ...input, selection, window: windowId })}
      done={(changed) => `${KINDS[kind]}: ${plural(format, changed, "partner")} changed.`}
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
            if (!next) return;
            if (listKind(next)?.list !== about?.list) setIds([]);
            setKind(next);
          }}
        />
        {type !== null && (
          <div>
            <span className={classes.label}>Which</span>
            <Button variant="default" onClick={() => setPicking(true)}>
              {ids.length === 0 ? `Choose ${LISTED_NOUNS[type][1]}…` : plural(format, ids.length, ...LISTED_NOUNS[type])}
            </Button>
          </div>
        )}
        {kind === "capacity" && (
          <TextInput
            label="Capacity"
            placeholder="no limit"
            value={capacity}
            onChange={(event) => setCapacity(event.currentTarget.value)}
          />
        )}
        {kind === "pause" && <TextInput label="Last day" type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />}
      </div>
      {type !== null && (
        <PickerDialog
          opened={picking}
          type={type}
          title={KINDS[kind]}
          nouns={LISTED_NOUNS[type]}
          value={ids}
          canBeAll={false}
          close={() => setPicking(false)}
          save={(value) => setIds(value === "*" ? [] : value)}
        />
      )}
    </BulkForm>
  );
}

export function PartnerBulkDialog({
  opened,
  close,
  ...rest
}: {
  opened: boolean;
  selection: PartnerSelection;
  count: number;
  close: () => void;
}) {
  const format = useFormat();
  return (
    <Modal opened={opened} onClose={close} title={`Change ${plural(format, rest.count, "partner")}`} size={680}>
      <PartnerBulkForm {...rest} close={close} />
    </Modal>
  );
}
