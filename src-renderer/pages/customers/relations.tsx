/** Partners that a customer must never go to, or always, with the reason. */
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Link } from "wouter";
import type { Named } from "../../../src-main/contract/calls/shared.ts";
import type { RelationKind } from "../../../src-main/contract/codes.ts";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import { ChoiceField } from "../../components/forms/choice-fields.tsx";
import { FindBox } from "../../components/forms/find-box.tsx";
import { Field } from "../../components/forms/field.tsx";
import forms from "../../components/forms/forms.module.css";
import { TextField } from "../../components/forms/text-fields.tsx";
import type { RecordHandle } from "../../components/forms/use-record.ts";
import { announceError } from "../../components/messages/messages.ts";
import record from "../../components/record/record.module.css";
import { routes } from "../../routing/routes.ts";
import classes from "./relations.module.css";

type Relation = RecordValue<"customer">["relations"][number];

const KINDS: readonly { value: RelationKind; label: string }[] = [
  { value: "never", label: "Never" },
  { value: "always", label: "Always" },
];

export function Relations({ customer, partners }: { customer: RecordHandle<"customer">; partners: readonly Named[] }) {
  const { value, bindPatch, readOnly } = customer;
  const { relations } = value;
  const nameOf = (id: string) => partners.find((one) => one.id === id)?.name ?? id;
  const put = (next: readonly Relation[]) => {
    customer.save({ relations: [...next] }).catch(announceError);
  };
  const changed = (at: number, patch: Partial<Relation>) => ({
    relations: relations.map((relation, i) => (i === at ? { ...relation, ...patch } : relation)),
  });
  const always = relations.filter((relation) => relation.kind === "always").length;
  return (
    <section className={record.section} data-field="relations">
      <h3>Relations</h3>
      {relations.length === 0 && <p className="soft">None: every partner that is available may get its opportunities.</p>}
      {relations.map((relation, i) => (
        // A partner may stand here twice; the place in the list is what tells the rows apart.
        <div
          key={`${i}-${relation.partner}`}
          className={classes.relation}
          role="group"
          aria-label={`Relation to ${nameOf(relation.partner)}`}
        >
          <div className={forms.field}>
            <span className={forms.label}>Partner</span>
            <Link className={`link cut ${classes.partner}`} href={routes.partner(relation.partner)}>
              {nameOf(relation.partner)}
            </Link>
          </div>
          <ChoiceField binding={bindPatch("Goes", relation.kind, (kind) => changed(i, { kind }))} options={KINDS} />
          <TextField binding={bindPatch("Reason", relation.reason, (reason) => changed(i, { reason }))} placeholder="none given" />
          {!readOnly && (
            <ActionIcon
              size={24}
              aria-label={`Remove the relation to ${nameOf(relation.partner)}`}
              onClick={() => put(relations.filter((_, at) => at !== i))}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      {always > 1 && <p className="soft">It goes to one of the {always} partners that stand under “always”, and to nobody else.</p>}
      {!readOnly && (
        <div className={forms.form}>
          <Field label="Add a relation">
            <FindBox
              label="Add a relation"
              type="partner"
              placeholder="Find a partner"
              shown=""
              choose={(found) => {
                if (found) put([...relations, { partner: found.id, kind: "never", reason: null }]);
              }}
            />
          </Field>
        </div>
      )}
    </section>
  );
}
