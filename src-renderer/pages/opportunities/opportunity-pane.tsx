/** An opportunity's record: its facts, its offers, and its line in review. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { OpportunityRecord } from "../../../src-main/contract/calls/records.ts";
import type { Need } from "../../../src-main/contract/calls/review.ts";
import { queries } from "../../bridge/queries.ts";
import { Facts } from "../../components/record/facts.tsx";
import { OffersTable } from "../../components/record/offers-table.tsx";
import classes from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { SITUATION_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { NEED_WORDS } from "../review/needs.ts";

const STATUS_WORDS: Readonly<Record<OpportunityRecord["status"], string>> = {
  open: "Open",
  won: "Won",
  lost: "Lost",
  canceled: "Canceled",
};

function needLabel(need: string): string {
  return Object.hasOwn(NEED_WORDS, need) ? NEED_WORDS[need as Need].label : need;
}

export function OpportunityPane({ id }: { id: string }) {
  const format = useFormat();
  const answer = useQuery(queries.opportunity(id));
  const record = answer.data;
  if (!record) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  const inBase = record.revenueInBase ? ` (${format.money(record.revenueInBase)})` : "";
  const date = (time: number | null) => (time === null ? "unknown" : format.date(time));
  return (
    <>
      <header className={classes.head}>
        <h2 className="cut" title={record.topic}>
          {record.topic}
          {record.customer && <span className="soft"> for {record.customer.name}</span>}
        </h2>
        <span className={classes.state}>{record.status === "open" ? SITUATION_WORDS[record.situation] : STATUS_WORDS[record.status]}</span>
        <span className={`soft ${classes.aside}`}>{record.id}</span>
      </header>
      <div className={`${classes.body} scroll`} role="region" aria-label={`Record of ${record.topic}`} tabIndex={0}>
        {record.review && (
          <section className={classes.section}>
            <h3>Review</h3>
            <p>
              {needLabel(record.review.need)} in run {format.count(record.review.run)}
              {record.review.partner ? `, with ${record.review.partner.name}. ` : ", without a partner. "}
              <Link className="link" href={routes.reviewLine(record.id)}>
                Open its line in Review
              </Link>
            </p>
          </section>
        )}
        <section className={classes.section}>
          <h3>Facts</h3>
          <Facts
            facts={[
              ["Customer", record.customer?.name ?? "none"],
              ["Address", record.address.length === 0 ? "unknown" : record.address.join(", ")],
              ["Territories", record.territories.length === 0 ? "in none" : record.territories.join(", ")],
              ["Estimated revenue", record.revenue === null ? "unknown" : format.money(record.revenue) + inBase],
              ["Products", record.products.length === 0 ? "none named" : record.products.map((one) => one.name).join(", ")],
              ["Lead type", record.leadType?.name ?? "none"],
              ["Created", date(record.createdAt)],
              ["Estimated close", date(record.estimatedClose)],
              ...(record.closedAt === null
                ? []
                : [["Closed", `${date(record.closedAt)}, ${STATUS_WORDS[record.status].toLowerCase()}`] as const]),
              ...(record.onHold ? [["On hold", "yes: it is in no run"] as const] : []),
              ...(record.partnerCreated ? [["Partner-created", "yes: a partner registered it, so it counts nowhere"] as const] : []),
            ]}
          />
        </section>
        <section className={classes.section}>
          <h3>
            Offers <span className="soft">{format.count(record.offers.length)}</span>
          </h3>
          {record.offers.length === 0 ? (
            <p className="soft">It has not been offered to anybody yet.</p>
          ) : (
            <OffersTable offers={record.offers} other="partner" />
          )}
        </section>
      </div>
    </>
  );
}
