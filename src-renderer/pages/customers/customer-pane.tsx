/** A customer's record, which is its form: address, relations, its opportunities and its history. */
import { useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/queries.ts";
import { ConflictBand } from "../../components/forms/conflict-band.tsx";
import forms from "../../components/forms/forms.module.css";
import { useFieldInAddress } from "../../components/forms/field-in-address.ts";
import { PlaceFields } from "../../components/forms/place-fields.tsx";
import { NameField } from "../../components/forms/text-fields.tsx";
import { useRecord } from "../../components/forms/use-record.ts";
import { History } from "../../components/record/history.tsx";
import { OpportunitiesTable } from "../../components/record/opportunities-table.tsx";
import { RecordMenu } from "../../components/record/record-menu.tsx";
import classes from "../../components/record/record.module.css";
import { Tabs } from "../../components/record/tabs.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { Relations } from "./relations.tsx";

const NEWEST_FIRST = { column: "createdAt", descending: true };

export function CustomerPane({ id, leave }: { id: string; leave: () => void }) {
  const format = useFormat();
  const { record, error, retry } = useRecord("customer", id);
  const about = useQuery(queries.customer(id)).data;
  useFieldInAddress(record !== null);
  if (!record) return error ? <Failed error={error} retry={retry} /> : <Loading rows={12} />;
  const { value } = record;
  const territories = about?.territories ?? [];
  const noAddress = value.country === null && value.latitude === null;
  return (
    <>
      <header className={classes.head}>
        <h2 className="cut" title={value.name}>
          {value.name}
        </h2>
        {value.archived && <span className={classes.state}>Archived</span>}
        <span className={`soft ${classes.aside}`}>{id === value.name ? "" : id}</span>
        <RecordMenu
          record={record}
          archive={{ archived: value.archived, run: () => void record.save({ archived: !value.archived }) }}
          leave={leave}
        />
      </header>
      <ConflictBand record={record} />
      <div className={`${classes.body} scroll`} role="region" aria-label={`Record of ${value.name}`} tabIndex={0}>
        <section className={classes.section}>
          <h3>Name and place</h3>
          <div className={forms.form}>
            <NameField binding={record.bind("name")} />
            <PlaceFields record={record} />
          </div>
          <p className="soft">
            {noAddress
              ? "Its address is unknown, so none of its opportunities can be placed: enter a country, or coordinates."
              : about && (territories.length === 0 ? "In no territory." : `In ${territories.join(", ")}.`)}
          </p>
        </section>
        <Relations customer={record} partners={about?.partners ?? []} />
        <Tabs
          label="More about this customer"
          tabs={[
            {
              id: "opportunities",
              label: about ? plural(format, about.opportunities, "opportunity", "opportunities") : "Opportunities",
              content: (
                <OpportunitiesTable
                  of={{ customer: id }}
                  sort={NEWEST_FIRST}
                  none="It has no opportunities. A new one can name it as its customer."
                />
              ),
            },
            { id: "history", label: "History", content: <History type="customer" id={id} partners={about?.partners ?? []} /> },
          ]}
        />
      </div>
    </>
  );
}
