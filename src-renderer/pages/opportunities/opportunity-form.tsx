/** What an opportunity is: each value is changed where it stands. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Found } from "../../../src-main/contract/calls/editing.ts";
import type { OpportunityRecord } from "../../../src-main/contract/calls/opportunities.ts";
import type { Named } from "../../../src-main/contract/calls/shared.ts";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import { mapped } from "../../components/forms/binding.ts";
import { YesNoField } from "../../components/forms/choice-fields.tsx";
import { CoverField } from "../../components/forms/cover-field.tsx";
import { Field } from "../../components/forms/field.tsx";
import { FindBox } from "../../components/forms/find-box.tsx";
import forms from "../../components/forms/forms.module.css";
import type { Cover } from "../../components/forms/picker-dialog.tsx";
import { DayField, MoneyField, NameField, TextField } from "../../components/forms/text-fields.tsx";
import type { RecordHandle } from "../../components/forms/use-record.ts";
import classes from "../../components/record/record.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { routes } from "../../routing/routes.ts";
import { inCurrency } from "./in-currency.ts";

type Opportunity = RecordValue<"opportunity">;

interface ReferenceFieldProps {
  readonly record: RecordHandle<"opportunity">;
  readonly field: "customer" | "leadType";
  readonly type: "customer" | "lead-type";
  readonly label: string;
  readonly placeholder: string;
  /** The one it has, as far as it is read. */
  readonly named: Named | null | undefined;
}

function ReferenceField({ record, field, type, label, placeholder, named }: ReferenceFieldProps) {
  const [chosen, setChosen] = useState<Found | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const id = record.value[field];
  const name = [chosen, named].find((one) => one?.id === id)?.name;
  return (
    <Field label={label} name={field} fault={fault}>
      <FindBox
        label={label}
        type={type}
        placeholder={placeholder}
        shown={name ?? id ?? ""}
        readOnly={record.readOnly}
        canBeNone
        choose={(found) => {
          setChosen(found);
          void record.save({ [field]: found?.id ?? null }).then(setFault);
        }}
      />
    </Field>
  );
}

/** Where the customer is, which is what territories go by. */
function Place({ about }: { about: OpportunityRecord }) {
  const { customer, address, territories } = about;
  return (
    <div className={forms.field}>
      <span className={forms.label}>Place</span>
      <span className={classes.plain}>
        {customer === null ? (
          <span className="soft">unknown without a customer, so no territory can be checked</span>
        ) : address.length === 0 && about.coordinates === null ? (
          <>
            <span className="soft">unknown, so no territory can be checked. </span>
            <Link className="link" href={routes.customerAt(customer.id, "country")}>
              Enter its address…
            </Link>
          </>
        ) : (
          <>
            {address.join(", ")}
            <span className="soft"> {territories.length === 0 ? "in no territory" : `in ${territories.join(", ")}`}</span>
          </>
        )}
      </span>
    </div>
  );
}

function InBase({ value, about }: { value: Opportunity; about: OpportunityRecord }) {
  const format = useFormat();
  const { currency, estimatedRevenue } = value;
  if (currency === null || currency === format.baseCurrency || estimatedRevenue === null) return null;
  return (
    <div className={forms.field}>
      <span className={forms.label}>In {format.baseCurrency}, for the checks</span>
      <span className={classes.plain}>
        {about.revenueInBase === null ? `unknown: there is no rate for ${currency}` : format.money(about.revenueInBase)}
      </span>
    </div>
  );
}

interface OpportunityFormProps {
  readonly record: RecordHandle<"opportunity">;
  readonly about: OpportunityRecord | undefined;
  readonly newCustomer: () => void;
}

export function OpportunityForm({ record, about, newCustomer }: OpportunityFormProps) {
  const { baseCurrency } = useFormat();
  const { value, bind, bindPatch, readOnly } = record;
  const currency = mapped(
    bindPatch("Currency", value.currency, (next: string | null) => inCurrency(value, next, baseCurrency)),
    (code) => code,
    (text) => text?.toUpperCase() ?? null,
  );
  return (
    <section className={classes.section}>
      <h3>Facts</h3>
      <div className={forms.form}>
        <div className={forms.wide}>
          <NameField binding={bind("topic")} placeholder="none: it is called by its id" />
        </div>
        <div>
          <ReferenceField record={record} field="customer" type="customer" label="Customer" placeholder="none" named={about?.customer} />
          <div className={classes.beneath}>
            {value.customer !== null && (
              <Link className="link" href={routes.customer(value.customer)}>
                Open its record
              </Link>
            )}
            {!readOnly && (
              <Button size="compact-xs" variant="subtle" onClick={newCustomer}>
                New customer…
              </Button>
            )}
          </div>
        </div>
        {about && <Place about={about} />}
        <div className={forms.pair}>
          <MoneyField binding={bind("estimatedRevenue")} currency={value.currency} withUnit={false} placeholder="unknown" />
          <TextField binding={{ ...currency, field: "currency" }} placeholder={`${baseCurrency}, the base`} />
        </div>
        {about && <InBase value={value} about={about} />}
        <ReferenceField
          record={record}
          field="leadType"
          type="lead-type"
          label="Lead type"
          placeholder="none: every partner's suits"
          named={about?.leadType}
        />
        <div className={forms.pair}>
          <DayField binding={bind("createdAt", "Created")} edge="start" />
          <DayField binding={bind("estimatedClose", "Estimated close")} edge="start" />
        </div>
        <CoverField
          binding={mapped(
            bind("products"),
            (products): Cover => products,
            (cover) => (cover === "*" ? [] : [...cover]),
          )}
          type="product"
          owner={value.topic === "" ? value.id : value.topic}
          none="none named: every partner's suit"
          canBeAll={false}
        />
        <YesNoField binding={bind("onHold", "On hold")} words={value.onHold ? "yes: it is in no run" : "no"} />
        <YesNoField
          binding={bind("partnerCreated", "Partner-created")}
          words={value.partnerCreated ? "yes: a partner registered it, so it counts nowhere" : "no"}
        />
      </div>
    </section>
  );
}
