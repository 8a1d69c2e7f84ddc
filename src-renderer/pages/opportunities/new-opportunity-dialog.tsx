/** Makes an opportunity from its topic and, where it is known, its customer. */
import { useState } from "react";
import type { Found } from "../../../src-main/contract/calls/editing.ts";
import { useAsOf } from "../../bridge/use-book.ts";
import { DialogFindBox } from "../../components/forms/find-box.tsx";
import { NewRecordDialog } from "../../components/forms/new-record-dialog.tsx";
import { newOpportunity } from "./new-opportunity.ts";

interface NewOpportunityDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly made: (id: string) => void;
}

export function NewOpportunityDialog({ opened, close, made }: NewOpportunityDialogProps) {
  const asOf = useAsOf();
  const [customer, setCustomer] = useState<Found | null>(null);
  const end = () => {
    setCustomer(null);
    close();
  };
  return (
    <NewRecordDialog
      opened={opened}
      type="opportunity"
      titleLabel="Topic"
      titleField="topic"
      make={(id, topic) => newOpportunity(id, topic, customer?.id ?? null, asOf)}
      close={end}
      made={made}
    >
      <DialogFindBox
        label="Customer"
        type="customer"
        placeholder="none yet, so no territory can be checked"
        shown={customer?.name ?? ""}
        canBeNone
        choose={setCustomer}
      />
    </NewRecordDialog>
  );
}
