/** A partner's record: what it takes, how it has done beside the network, what it could take now, and its offers. */
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PartnerRecord } from "../../../src-main/contract/calls/records.ts";
import { queries } from "../../bridge/queries.ts";
import { Facts } from "../../components/record/facts.tsx";
import { OffersTable } from "../../components/record/offers-table.tsx";
import classes from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { FAILURE_WORDS, PARTNER_STATUS_WORDS, capacityWords } from "../../format/words.ts";
import { MetricsTable } from "./metrics-table.tsx";

const OFFERS_SHOWN = 25;

function coverText(cover: PartnerRecord["territories"]): string {
  if (cover === "*") return "all";
  return cover.length === 0 ? "none yet" : cover.map((one) => one.name).join(", ");
}

function Takes({ partner }: { partner: PartnerRecord }) {
  const format = useFormat();
  const { minimumRevenue: least, maximumRevenue: most } = partner;
  const revenue =
    least && most
      ? `${format.money(least)} to ${format.money(most)}`
      : least
        ? `from ${format.money(least)}`
        : most
          ? `up to ${format.money(most)}`
          : "any";
  const used = partner.capacity ? ` (${format.percent(partner.open / partner.capacity)})` : "";
  const address = partner.address.join(", ");
  const places = partner.coordinates
    ? `${format.decimal(partner.coordinates.latitude, 3)}, ${format.decimal(partner.coordinates.longitude, 3)}`
    : "unknown, so no distance";
  return (
    <section className={classes.section}>
      <h3>Takes</h3>
      <Facts
        facts={[
          ["Capacity", capacityWords(format.count(partner.open), partner.capacity === null ? null : format.count(partner.capacity)) + used],
          ["Revenue", revenue],
          ["Territories", coverText(partner.territories)],
          ["Products", coverText(partner.products)],
          ["Lead types", coverText(partner.leadTypes)],
          ["Address", address === "" ? "unknown" : address],
          ["Coordinates", places],
          ...(partner.email ? [["Email", partner.email] as const] : []),
          ...(partner.notes ? [["Notes", partner.notes] as const] : []),
        ]}
      />
    </section>
  );
}

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

export function PartnerPane({ id }: { id: string }) {
  const format = useFormat();
  const answer = useQuery(queries.partner(id));
  const partner = answer.data;
  if (!partner) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  const paused = partner.status === "paused" && partner.pausedUntil !== null ? ` until ${format.date(partner.pausedUntil)}` : "";
  return (
    <>
      <header className={classes.head}>
        <h2 className="cut" title={partner.name}>
          {partner.name}
        </h2>
        <span className={classes.state}>
          {PARTNER_STATUS_WORDS[partner.status]}
          {paused}
        </span>
        <span className={`soft ${classes.aside}`}>
          {partner.id === partner.name ? plural(format, partner.metrics.winrate.of, "offer") : partner.id}
        </span>
      </header>
      <div className={`${classes.body} scroll`} role="region" aria-label={`Record of ${partner.name}`} tabIndex={0}>
        <Takes partner={partner} />
        <section className={classes.section}>
          <h3>Record</h3>
          <MetricsTable own={partner.metrics} network={partner.network} />
        </section>
        <CouldTake partner={partner} />
        <Offers id={id} />
      </div>
    </>
  );
}
