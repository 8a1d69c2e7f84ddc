/** The record of a territory: what lies in it, its rules, its partners and its history. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "wouter";
import { queries } from "../../bridge/queries.ts";
import { useRecord } from "../../components/forms/use-record.ts";
import { Facts } from "../../components/record/facts.tsx";
import { History } from "../../components/record/history.tsx";
import record_ from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { RulesTable } from "./rules-table.tsx";
import classes from "./territories.module.css";
import type { Drawing } from "./use-drawing.ts";

function Partners({ name }: { name: string }) {
  const format = useFormat();
  const answer = useQuery(queries.territory(name));
  const about = answer.data;
  if (about === undefined) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={4} />;
  const { partners, partnerCount, everywhere, overlaps } = about;
  const more = partnerCount - partners.length;
  return (
    <>
      <section className={record_.section}>
        <Facts
          facts={[
            ["Customers inside", format.count(about.customers)],
            ["Opportunities waiting inside", format.count(about.waiting)],
            ["Shares customers with", plural(format, overlaps.length, "territory", "territories")],
          ]}
        />
      </section>
      <section className={record_.section}>
        <h3>
          Partners that cover it <span className="soft">{format.count(partnerCount)}</span>
        </h3>
        {partners.length === 0 && (
          <p className="soft">
            No partner lists it yet. Add it to the territories of a partner, in{" "}
            <Link className="link" href={routes.partners}>
              Partners
            </Link>
            .
          </p>
        )}
        <ul className={classes.names}>
          {partners.map((partner) => (
            <li key={partner.id}>
              <Link className="link" href={routes.partner(partner.id)}>
                {partner.name}
              </Link>
              {partner.status !== "active" && <span className="soft"> ({PARTNER_STATUS_WORDS[partner.status].toLowerCase()})</span>}
            </li>
          ))}
          {more > 0 && <li className="soft">and {format.count(more)} more</li>}
        </ul>
        {everywhere > 0 && (
          <p className="soft">
            {everywhere === 1 ? "One active partner takes" : `${format.count(everywhere)} active partners take`} all territories, this one
            too.
          </p>
        )}
      </section>
    </>
  );
}

export function RecordPanel({ name, drawing }: { name: string; drawing: Drawing }) {
  const { record, error, retry } = useRecord("territory", name);
  const { savedBy } = drawing;
  useEffect(() => {
    if (record === null) return;
    savedBy((rule, value) => {
      const { rules } = record.value;
      const drawn = value === null ? [] : [{ kind: "polygon" as const, value }];
      const next = rule === null ? [...rules, ...drawn] : rules.flatMap((one, i) => (i === rule ? drawn : [one]));
      return record.save({ rules: next });
    });
  });
  if (record === null) return error === null ? <Loading rows={8} /> : <Failed error={error} retry={retry} />;
  return (
    <>
      <RulesTable record={record} drawing={drawing} />
      <Partners name={name} />
      <History type="territory" id={name} />
    </>
  );
}
