/** What a partner takes, and who it is: each value is changed where it stands. */
import type { PartnerRecord } from "../../../src-main/contract/calls/records.ts";
import { Track } from "../../components/charts/track.tsx";
import { ChoiceField } from "../../components/forms/choice-fields.tsx";
import { CoverField } from "../../components/forms/cover-field.tsx";
import forms from "../../components/forms/forms.module.css";
import { PlaceFields } from "../../components/forms/place-fields.tsx";
import { DayField, LongTextField, MoneyField, NameField, NumberField, TextField } from "../../components/forms/text-fields.tsx";
import type { RecordHandle } from "../../components/forms/use-record.ts";
import classes from "../../components/record/record.module.css";
import { useAsOf } from "../../bridge/use-book.ts";
import { useFormat } from "../../format/format-context.tsx";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { DistinctFrom } from "./alike-band.tsx";
import { Contacts } from "./contacts.tsx";
import { statusFields, statusOf, type Status } from "./partner-status.ts";

const STATUSES: readonly { value: Status; label: string }[] = [
  { value: "active", label: PARTNER_STATUS_WORDS.active },
  { value: "paused", label: "Paused until…" },
  { value: "inactive", label: PARTNER_STATUS_WORDS.inactive },
];

function Load({ partner, capacity }: { partner: PartnerRecord; capacity: number | null }) {
  const format = useFormat();
  const { open, openByState } = partner;
  const states = openByState.map(({ state, count }) => `${format.count(count)} ${state.toLowerCase()}`).join(", ");
  const free = capacity === null ? null : capacity - open;
  const words =
    capacity === null
      ? `${format.count(open)} open, no limit`
      : `${format.parts(open, capacity)} open, ${free !== null && free < 0 ? `${format.count(-free)} over` : `${format.count(free ?? 0)} free`}`;
  return (
    <div className={forms.field}>
      <span className={forms.label}>Load now</span>
      <div className={classes.load}>
        <span>{words}</span>
        {capacity !== null && <Track share={capacity === 0 ? (open > 0 ? 1 : 0) : Math.min(1, open / capacity)} mark={null} />}
        {states !== "" && <span className="soft">{states}</span>}
      </div>
    </div>
  );
}

export function Takes({ record, partner }: { record: RecordHandle<"partner">; partner: PartnerRecord | undefined }) {
  const { timeZone } = useFormat();
  const { value, bind, bindPatch } = record;
  const asOf = useAsOf();
  const status = statusOf(value, asOf);
  return (
    <section className={classes.section}>
      <h3>Takes</h3>
      <div className={forms.form}>
        <ChoiceField
          binding={{ ...bindPatch("Status", status, (next) => statusFields(next, asOf, timeZone)), field: "status" }}
          options={STATUSES}
        />
        {status === "paused" && <DayField binding={bind("pausedUntil", "Last day of the pause")} edge="end" />}
        <NumberField binding={bind("capacity")} placeholder="no limit" unit="open offers" />
        {partner && <Load partner={partner} capacity={value.capacity} />}
        <div className={forms.pair}>
          <MoneyField binding={bind("minimumRevenue", "Least revenue")} placeholder="any" />
          <MoneyField binding={bind("maximumRevenue", "Most revenue")} placeholder="any" />
        </div>
        <CoverField binding={bind("territories")} type="territory" owner={value.name} none="none yet, so it gets nothing" />
        <CoverField binding={bind("leadTypes")} type="lead-type" owner={value.name} none="none: only opportunities without one" />
        <CoverField binding={bind("products")} type="product" owner={value.name} none="none: only opportunities without any" />
      </div>
    </section>
  );
}

export function PlacesAndContacts({ record, partner }: { record: RecordHandle<"partner">; partner: PartnerRecord | undefined }) {
  const { bind } = record;
  return (
    <section className={classes.section}>
      <h3>Name and place</h3>
      <div className={forms.form}>
        <NameField binding={bind("name")} />
        <TextField binding={bind("email", "E-mail")} placeholder="none" />
        <PlaceFields record={record} />
        {partner && <DistinctFrom record={record} others={partner.distinctFrom} />}
      </div>
      <Contacts record={record} />
      <div className={forms.form}>
        <LongTextField binding={bind("notes")} placeholder="none" />
      </div>
    </section>
  );
}
