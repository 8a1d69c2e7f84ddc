/** People at a partner: added by a name, changed where they stand, put in order, removed. */
import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import type { Binding } from "../../components/forms/binding.ts";
import forms from "../../components/forms/forms.module.css";
import { NameField, TextField } from "../../components/forms/text-fields.tsx";
import type { RecordHandle } from "../../components/forms/use-record.ts";
import { announceError } from "../../components/messages/messages.ts";
import classes from "./contacts.module.css";

type Contact = RecordValue<"partner">["contacts"][number];

export function Contacts({ record }: { record: RecordHandle<"partner"> }) {
  const { value, bindPatch, readOnly } = record;
  const { contacts } = value;
  const put = (next: readonly Contact[]) => {
    record.save({ contacts: [...next] }).catch(announceError);
  };
  const field = <K extends keyof Contact>(at: number, name: K, label: string): Binding<Contact[K]> => {
    const shown = contacts[at]?.[name];
    // The row that is drawn is there.
    return bindPatch(label, shown as Contact[K], (next) => ({
      contacts: contacts.map((contact, i) => (i === at ? { ...contact, [name]: next } : contact)),
    }));
  };
  const moved = (from: number, to: number) => {
    const next = [...contacts];
    next.splice(to, 0, ...next.splice(from, 1));
    put(next);
  };
  const added: Binding<string> = bindPatch("Add a contact", "", (name) => ({
    contacts: name === "" ? contacts : [...contacts, { name, role: null, phone: null, email: null }],
  }));
  return (
    <div className={classes.contacts}>
      <h3>Contacts</h3>
      {contacts.map((contact, i) => (
        // Contacts have no id; their place in the list is what they are told apart by.
        <div key={`${i}-${contacts.length}`} className={classes.contact} role="group" aria-label={`Contact ${contact.name}`}>
          <NameField binding={field(i, "name", "Name")} />
          <TextField binding={field(i, "role", "Role")} placeholder="none" />
          <TextField binding={field(i, "phone", "Phone")} placeholder="none" />
          <TextField binding={field(i, "email", "E-mail")} placeholder="none" />
          {!readOnly && (
            <span className={classes.tools}>
              <ActionIcon size={24} aria-label={`Move ${contact.name} up`} disabled={i === 0} onClick={() => moved(i, i - 1)}>
                <IconArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                size={24}
                aria-label={`Move ${contact.name} down`}
                disabled={i === contacts.length - 1}
                onClick={() => moved(i, i + 1)}
              >
                <IconArrowDown size={14} />
              </ActionIcon>
              <ActionIcon size={24} aria-label={`Remove ${contact.name}`} onClick={() => put(contacts.filter((_, at) => at !== i))}>
                <IconX size={14} />
              </ActionIcon>
            </span>
          )}
        </div>
      ))}
      {!readOnly && (
        <div className={forms.form}>
          <NameField key={contacts.length} binding={added} placeholder="Name, then Enter" />
        </div>
      )}
      {readOnly && contacts.length === 0 && <p className="soft">None.</p>}
    </div>
  );
}
