/** A partner's record, which is its form: what it takes, how it has done beside the network, what it could take now, its offers and its history. */
import { useQuery } from "@tanstack/react-query";
import { Fragment, useRef, useState } from "react";
import { Link } from "wouter";
import type { PartnerRecord } from "../../../src-main/contract/calls/records.ts";
import type { CountedAs } from "../../../src-main/contract/calls/shared.ts";
import { queries } from "../../bridge/queries.ts";
import { useAsOf } from "../../bridge/use-book.ts";
import { useActions } from "../../components/actions/registry.ts";
import { ConflictBand } from "../../components/forms/conflict-band.tsx";
import { EstimatesSection } from "../../components/estimates/estimates-section.tsx";
import { useFieldInAddress } from "../../components/forms/field-in-address.ts";
import { useRecord } from "../../components/forms/use-record.ts";
import { History } from "../../components/record/history.tsx";
import { RecordMenu } from "../../components/record/record-menu.tsx";
import classes from "../../components/record/record.module.css";
import { Tabs } from "../../components/record/tabs.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { FAILURE_WORDS, PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { AlikeBand } from "./alike-band.tsx";
import { navigate, useHashSearch } from "../../routing/hash-location.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { MetricsTable } from "./metrics-table.tsx";
import { PartnerCharts } from "./partner-charts.tsx";
import { PlacesAndContacts, Takes } from "./partner-form.tsx";
import { PartnerOffers } from "./partner-offers.tsx";
import { statusOf } from "./partner-status.ts";
import { WhyPanel } from "./why-panel.tsx";

const CHECKS_SHOWN = 4;
const MERGE = "Merge with another partner…";

/** Each figure leads to the opportunities that it counts. */
function CouldTake({ partner }: { partner: PartnerRecord }) {
  const format = useFormat();
  const { available, waiting, stoppedBy } = partner.couldTake;
  return (
    <section className={classes.section}>
      <h3>Could take now</h3>
      <p>
        <Link href={routes.takenBy(partner.id)}>
          <b>{format.parts(available, waiting)}</b>
        </Link>{" "}
        waiting
        {stoppedBy.length > 0 && (
          <span className="soft">
            ; most often stopped by{" "}
            {stoppedBy.slice(0, CHECKS_SHOWN).map(({ code, count }, i) => (
              <Fragment key={code}>
                {i === 0 ? "" : ", "}
                <Link href={routes.takenBy(partner.id, code)}>{`${FAILURE_WORDS[code]} (${format.count(count)})`}</Link>
              </Fragment>
            ))}
          </span>
        )}
      </p>
    </section>
  );
}

/** Fields that a link leads to and that stand on the tab with places and contacts. */
const ON_PLACES: ReadonlySet<string> = new Set(["name", "email", "country", "region", "city", "postalCode", "notes"]);

export function PartnerPane({ id, leave }: { id: string; leave: () => void }) {
  const format = useFormat();
  const asOf = useAsOf();
  const { record, error, retry } = useRecord("partner", id);
  const answer = useQuery(queries.partner(id));
  const partner = answer.data;
  useFieldInAddress(record !== null);
  const [merging, setMerging] = useState<{ with: string | null } | null>(null);
  const mergeWithSome = () => setMerging({ with: null });
  const mergeable = record !== null && !record.readOnly && !record.value.archived;
  const wantedField = new URLSearchParams(useHashSearch()).get("field") ?? "";
  const [tab, setTab] = useState(ON_PLACES.has(wantedField) ? "places" : "offers");
  const [countedAs, setCountedAs] = useState<CountedAs | null>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const showOffers = (as: CountedAs) => {
    setCountedAs(as);
    setTab("offers");
    tabs.current?.scrollIntoView({ block: "start" });
  };
  const showWhy = () => {
    setTab("why");
    tabs.current?.scrollIntoView({ block: "start" });
  };
  useActions([
    { id: "partner/merge", label: MERGE, group: "This record", enabled: mergeable, run: mergeWithSome },
    { id: "partner/why", label: "Why does this partner get so little?", group: "This record", keys: ["y"], run: showWhy },
  ]);
  if (!record) return error ? <Failed error={error} retry={retry} /> : <Loading rows={12} />;
  const { value } = record;
  const status = statusOf(value, asOf);
  const paused = status === "paused" && value.pausedUntil !== null ? ` until ${format.date(value.pausedUntil)}` : "";
  return (
    <>
      <header className={classes.head}>
        <h2 className="cut" title={value.name}>
          {value.name}
        </h2>
        <span className={classes.state}>
          {value.archived ? "Archived" : PARTNER_STATUS_WORDS[status]}
          {paused}
        </span>
        <span className={`soft ${classes.aside}`}>{id === value.name ? "" : id}</span>
        <RecordMenu
          record={record}
          archive={{
            archived: value.archived,
            run: () => void record.save(value.archived ? { archived: false } : { archived: true, active: false }),
          }}
          items={value.archived ? [] : [{ label: MERGE, run: mergeWithSome }]}
          leave={leave}
        />
      </header>
      {merging !== null && (
        <MergeDialog
          kept={id}
          keptName={value.name}
          merged={merging.with}
          close={() => setMerging(null)}
          goTo={(kept) => navigate(routes.partner(kept), { replace: true })}
        />
      )}
      <ConflictBand record={record} />
      {partner && !value.archived && <AlikeBand record={record} alike={partner.alike} merge={(other) => setMerging({ with: other })} />}
      <div className={`${classes.body} scroll`} role="region" aria-label={`Record of ${value.name}`} tabIndex={0}>
        <Takes record={record} partner={partner} />
        <section className={classes.section}>
          <h3>Record</h3>
          {partner ? (
            <>
              <MetricsTable own={partner.metrics} network={partner.network} distance={partner.distance} show={showOffers} />
              <EstimatesSection key={id} partner={id} name={value.name} run={null} startOpen />
            </>
          ) : answer.error ? (
            <Failed error={answer.error} retry={() => void answer.refetch()} />
          ) : (
            <Loading rows={6} />
          )}
        </section>
        {partner && <CouldTake partner={partner} />}
        <div ref={tabs} />
        <Tabs
          label="More about this partner"
          chosen={tab}
          choose={setTab}
          tabs={[
            {
              id: "offers",
              label: "Offers",
              content: <PartnerOffers key={countedAs} id={id} countedAs={countedAs} showAll={() => setCountedAs(null)} />,
            },
            { id: "why", label: "Why so little?", content: <WhyPanel id={id} /> },
            { id: "charts", label: "Charts", content: <PartnerCharts id={id} /> },
            { id: "places", label: "Name, place and contacts", content: <PlacesAndContacts record={record} partner={partner} /> },
            { id: "history", label: "History", content: <History type="partner" id={id} partners={partner?.distinctFrom ?? []} /> },
          ]}
        />
      </div>
    </>
  );
}
