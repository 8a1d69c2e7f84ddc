/** Holes: the customers and waiting opportunities that nobody active covers, by place and one by one. */
import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { HoleGroup } from "../../../src-main/contract/calls/territories.ts";
import { queries } from "../../bridge/queries.ts";
import record_ from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { countryName } from "../../format/countries.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural, type Format } from "../../format/format.ts";
import { CustomersTable, PAGE } from "./customers-table.tsx";
import classes from "./territories.module.css";

const GROUPS = 12;

function areaWords({ country, region, regionName }: HoleGroup, locale: string): string {
  const name = country === null ? "no country" : countryName(country, locale);
  return region === null ? `${name}, no region` : `${regionName ?? region}, ${name}`;
}

function sentence(counts: { readonly customers: number; readonly waiting: number }, format: Format): string {
  return `${plural(format, counts.customers, "customer")} with ${plural(format, counts.waiting, "waiting opportunity", "waiting opportunities")}`;
}

export function HolesPanel({ onShow }: { onShow: () => void }) {
  const format = useFormat();
  const [everywhere, setEverywhere] = useState(false);
  const [within, setWithin] = useState<Pick<HoleGroup, "country" | "region"> | null>(null);
  const [page, setPage] = useState(0);
  const [allGroups, setAllGroups] = useState(false);
  const answer = useQuery({
    ...queries.holes({ everywhere, within, offset: page * PAGE, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  const show = useRef(onShow);
  useEffect(() => show.current(), []);
  if (answer.data === undefined)
    return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  const { all, everywherePartners, unknown, groups, total, rows } = answer.data;
  const choose = (area: typeof within) => {
    setWithin(area);
    setPage(0);
  };
  const takers =
    everywherePartners === 1 ? "one active partner that takes" : `${format.count(everywherePartners)} active partners that take`;
  return (
    <section className={record_.section}>
      <p>
        {all.customers === 0 ? (
          <b>Every customer with a known address lies in a territory that somebody active covers.</b>
        ) : (
          <>
            <b>{sentence(all, format)}</b> lie in no territory that an active partner lists.
          </>
        )}
        {everywherePartners > 0 && !everywhere && all.customers > 0 && <> Only the {takers} all territories can have them.</>}
      </p>
      {unknown.customers > 0 && (
        <p className="soft">{sentence(unknown, format)} have no known address: no territory can hold them until they have a place.</p>
      )}
      {everywherePartners > 0 && (
        <label className={classes.option}>
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => {
              setEverywhere(event.currentTarget.checked);
              choose(null);
            }}
          />
          Count the {takers} all territories
        </label>
      )}
      {groups.length > 0 && (
        <ul className={classes.groups} aria-label="By place">
          {(allGroups ? groups : groups.slice(0, GROUPS)).map((group) => {
            const pressed = within !== null && within.country === group.country && within.region === group.region;
            return (
              <li key={`${group.country} ${group.region}`}>
                <button
                  type="button"
                  aria-pressed={pressed}
                  title={sentence(group, format)}
                  onClick={() => choose(pressed ? null : { country: group.country, region: group.region })}
                >
                  {areaWords(group, format.locale)}{" "}
                  <span className="soft">
                    {format.count(group.customers)} · {format.count(group.waiting)} waiting
                  </span>
                </button>
              </li>
            );
          })}
          {groups.length > GROUPS && (
            <li>
              <Button size="compact-xs" variant="subtle" onClick={() => setAllGroups(!allGroups)}>
                {allGroups ? "Fewer" : `${format.count(groups.length - GROUPS)} more`}
              </Button>
            </li>
          )}
        </ul>
      )}
      {total > 0 && <CustomersTable label="Customers that nobody active covers" rows={rows} total={total} page={page} setPage={setPage} />}
    </section>
  );
}
