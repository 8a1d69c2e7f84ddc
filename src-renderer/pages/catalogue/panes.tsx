/** The record of a product and that of a lead type, each its own form: name, family, partners, opportunities, history. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { CatalogueType } from "../../../src-main/contract/calls/catalogue.ts";
import { queries } from "../../bridge/queries.ts";
import { useActions } from "../../components/actions/registry.ts";
import { ConflictBand } from "../../components/forms/conflict-band.tsx";
import forms from "../../components/forms/forms.module.css";
import { NameField, TextField } from "../../components/forms/text-fields.tsx";
import { useRecord, type RecordHandle } from "../../components/forms/use-record.ts";
import { announceError } from "../../components/messages/messages.ts";
import { History } from "../../components/record/history.tsx";
import { OpportunitiesTable } from "../../components/record/opportunities-table.tsx";
import { RecordMenu } from "../../components/record/record-menu.tsx";
import classes from "../../components/record/record.module.css";
import { Tabs } from "../../components/record/tabs.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import own from "./catalogue.module.css";
import { Covering } from "./covering.tsx";
import { FamilyDialog } from "./family-dialog.tsx";

/** Those that wait first. */
const BY_SITUATION = { column: "situation", descending: false };

interface PaneProps<T extends CatalogueType> {
  readonly record: RecordHandle<T>;
  readonly name: string;
  readonly archive: { readonly archived: boolean; readonly run: () => void };
  readonly leave: () => void;
  readonly children: ReactNode;
}

function Pane<T extends CatalogueType>({ record, name, archive, leave, children }: PaneProps<T>) {
  const format = useFormat();
  const { type, id } = record;
  const answer = useQuery(queries.catalogueRecord(type, id));
  const about = answer.data;
  return (
    <>
      <header className={classes.head}>
        <h2 className="cut" title={name}>
          {name}
        </h2>
        {archive.archived && <span className={classes.state}>Archived</span>}
        <span className={`soft ${classes.aside}`}>{id === name ? "" : id}</span>
        <RecordMenu record={record} archive={archive} leave={leave} />
      </header>
      <ConflictBand record={record} />
      <div className={`${classes.body} scroll`} role="region" aria-label={`Record of ${name}`} tabIndex={0}>
        <section className={classes.section}>{children}</section>
        {about ? (
          <Covering type={type} id={id} name={name} about={about} />
        ) : answer.error ? (
          <Failed error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Loading rows={6} />
        )}
        <Tabs
          label={`More about ${name}`}
          tabs={[
            {
              id: "opportunities",
              label: about
                ? `${plural(format, about.opportunities, "opportunity", "opportunities")}, ${format.count(about.waiting)} waiting`
                : "Opportunities",
              content: (
                <OpportunitiesTable
                  of={type === "product" ? { product: id } : { leadType: id }}
                  sort={BY_SITUATION}
                  withCustomer
                  none="No opportunity names it."
                />
              ),
            },
            { id: "history", label: "History", content: <History type={type} id={id} /> },
          ]}
        />
      </div>
    </>
  );
}

/** The family as a field, with the others in it and the way to rename it for all of them. */
function Family({ product, showFamily }: { product: RecordHandle<"product">; showFamily: (family: string) => void }) {
  const format = useFormat();
  const families = useQuery(queries.families()).data ?? [];
  const [renaming, setRenaming] = useState<string | null>(null);
  const { family } = product.value;
  const count = families.find((one) => one.family === family)?.products ?? 0;
  useActions(
    family === null || product.readOnly
      ? []
      : [{ id: "product/family", label: `Rename family ${family}`, group: "This record", run: () => setRenaming(family) }],
  );
  return (
    <>
      <div className={forms.form}>
        <NameField binding={product.bind("name")} />
        <TextField binding={product.bind("family")} placeholder="none" suggestions={families.map((one) => one.family)} />
      </div>
      {family !== null && (
        <div className={own.family}>
          <span className="soft">
            {count < 2 ? `The only product of ${family}.` : `One of ${plural(format, count, "product")} of ${family}.`}
          </span>
          {count > 1 && (
            <Button size="compact-xs" variant="subtle" onClick={() => showFamily(family)}>
              Show them
            </Button>
          )}
          {!product.readOnly && (
            <Button size="compact-xs" variant="default" onClick={() => setRenaming(family)}>
              Rename the family…
            </Button>
          )}
        </div>
      )}
      {renaming !== null && (
        <FamilyDialog
          title={`Rename family ${renaming}`}
          action="Rename"
          products={{ type: "family", family: renaming }}
          initial={renaming}
          close={() => setRenaming(null)}
        />
      )}
    </>
  );
}

interface IdProps {
  readonly id: string;
  readonly leave: () => void;
}

export function ProductPane({ id, leave, showFamily }: IdProps & { showFamily: (family: string) => void }) {
  const { record, error, retry } = useRecord("product", id);
  if (!record) return error ? <Failed error={error} retry={retry} /> : <Loading rows={12} />;
  const { name, archived } = record.value;
  const archive = { archived, run: () => void record.save({ archived: !archived }).catch(announceError) };
  return (
    <Pane record={record} name={name} archive={archive} leave={leave}>
      <Family product={record} showFamily={showFamily} />
    </Pane>
  );
}

export function LeadTypePane({ id, leave }: IdProps) {
  const { record, error, retry } = useRecord("lead-type", id);
  if (!record) return error ? <Failed error={error} retry={retry} /> : <Loading rows={12} />;
  const { name, archived } = record.value;
  const archive = { archived, run: () => void record.save({ archived: !archived }).catch(announceError) };
  return (
    <Pane record={record} name={name} archive={archive} leave={leave}>
      <div className={forms.form}>
        <NameField binding={record.bind("name")} />
      </div>
    </Pane>
  );
}
