/** A partner's record, which is its form: what it takes, how it has done beside the network, what it could take now, its offers and its history. */
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PartnerRecord } from "../../../src-main/contract/calls/records.ts";
import { queries } from "../../bridge/queries.ts";
import { useAsOf } from "../../bridge/use-book.ts";
import { ConflictBand } from "../../components/forms/conflict-band.tsx";
import { useFieldInAddress } from "../../components/forms/field-in-address.ts";
import { useRecord } from "../../components/forms/use-record.ts";
import { History } from "../../components/record/history.tsx";
import { OffersTable } from "../../components/record/offers-table.tsx";
import { RecordMenu } from "../../components/record/record-menu.tsx";
import classes from "../../components/record/record.module.css";
import { Tabs } from "../../components/record/tabs.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { FAILURE_WORDS, PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { MetricsTable } from "./metrics-table.tsx";
import { PartnerCharts } from "./partner-charts.tsx";
import { PlacesAndContacts, Takes } from "./partner-form.tsx";
import { statusOf } from "./partner-status.ts";

const OFFERS_SHOWN = 25;

function CouldTake({ partner }: { partner: PartnerRecord }) {
  const format = useFormat();
  const { available, waiting, stoppedBy } = partner.couldTake;
  return (
    <section className={classes.section}>
      <h3>Could take now</h3>
      <p>
        <b>{format.parts(available, waiting)}</b> waiting
        {stoppedBy.length > 0 && (
          <span className="soft">
            ; most often stopped by{" "}
            {stoppedBy
              .slice(0, 4)
              .map((one) => `${FAILURE_WORDS[one.code]} (${format.count(one.count)})`)
              .join(", ")}
          </span>
        )}
      </p>
    </section>
  );
}

function Offers({ id }: { id: string }) {
  const format = useFormat();
  const [page, setPage] = useState(0);
  const answer = useQuery(queries.partnerOffers(id, page * OFFERS_SHOWN, OFFERS_SHOWN));
  const total = answer.data?.total ?? 0;
  const pages = Math.ceil(total / OFFERS_SHOWN);
  return (
    <section className={classes.section}>
      <h3>
        Offers <span className="soft">{answer.data ? format.count(total) : ""}</span>
      </h3>
      {answer.error && !answer.data && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && total === 0 && <p className="soft">It has not been offered anything yet.</p>}
      {answer.data && total > 0 && <OffersTable offers={answer.data.rows} other="opportunity" />}
      {pages > 1 && (
        <div className={classes.pager}>
          <ActionIcon aria-label="Newer offers" disabled={page === 0} onClick={() => setPage(page - 1)}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <span className="soft">
            {format.count(page * OFFERS_SHOWN + 1)} to {format.count(Math.min(total, (page + 1) * OFFERS_SHOWN))} of {format.count(total)}
          </span>
          <ActionIcon aria-label="Older offers" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            <IconChevronRight size={16} />
          </ActionIcon>
        </div>
      )}
    </section>
  );
}

export function PartnerPane({ id, leave }: { id: string; leave: () => void }) {
  const format = useFormat();
  const asOf = useAsOf();
  const { record, error, retry } = useRecord("partner", id);
  const answer = useQuery(queries.partner(id));
  const partner = answer.data;
  useFieldInAddress(record !== null);
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
          leave={leave}
        />
      </header>
      <ConflictBand record={record} />
      <div className={`${classes.body} scroll`} role="region" aria-label={`Record of ${value.name}`} tabIndex={0}>
        <Takes record={record} partner={partner} />
        <section className={classes.section}>
          <h3>Record</h3>
          {partner ? (
            <MetricsTable own={partner.metrics} network={partner.network} />
          ) : answer.error ? (
            <Failed error={answer.error} retry={() => void answer.refetch()} />
          ) : (
            <Loading rows={6} />
          )}
        </section>
        {partner && <CouldTake partner={partner} />}
        <Tabs
          label="More about this partner"
          tabs={[
            { id: "offers", label: "Offers", content: <Offers id={id} /> },
            { id: "charts", label: "Charts", content: <PartnerCharts id={id} /> },
            { id: "places", label: "Name, place and contacts", content: <PlacesAndContacts record={record} /> },
            { id: "history", label: "History", content: <History type="partner" id={id} /> },
          ]}
        />
      </div>
    </>
  );
}
