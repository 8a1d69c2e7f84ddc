/** An offer's record: what it is, what happened to it, what can happen next, and its history. */
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import type { OfferRecord } from "../../../src-main/contract/calls/offers.ts";
import { queries } from "../../bridge/queries.ts";
import { useAsOf } from "../../bridge/use-book.ts";
import { CHANNEL_WORDS } from "../../components/offers/told.ts";
import { alertWords, VIEW_WORDS } from "../../components/offers/steps.ts";
import { Facts, type Fact } from "../../components/record/facts.tsx";
import { History } from "../../components/record/history.tsx";
import { stateWords } from "../../components/record/offers-table.tsx";
import record from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { dayText } from "../../format/days.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural, type Format } from "../../format/format.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./offers.module.css";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { StepPanel } from "./step-panel.tsx";

const DAY_MS = 86_400_000;

/** Whole days of the calendar from one instant to another, in the book's time zone. */
function daysBetween(from: number, to: number, timeZone: string): number {
  return Math.round((Date.parse(dayText(to, timeZone)) - Date.parse(dayText(from, timeZone))) / DAY_MS);
}

/** "8 Jan 2018, 3 days left"; how much is left only while nobody has answered. */
function deadlineWords({ offer }: OfferRecord, asOf: number, format: Format): string {
  if (offer.deadline === null) return "none";
  const date = format.date(offer.deadline);
  const days = daysBetween(asOf, offer.deadline, format.timeZone);
  if (offer.state === "Delivered") return `${date}, ${days === 0 ? "today is the last day" : `${plural(format, days, "day")} left`}`;
  if (offer.state === "Expired" && days <= 0) return `${date}, ${days === 0 ? "today" : `${plural(format, -days, "day")} ago`}`;
  return date;
}

/** "5 Jan 2018 by e-mail"; a way to do it while it still waits. */
function toldWords({ offer, told }: OfferRecord, format: Format): ReactNode {
  if (told !== null) return `${format.date(told.at)} ${CHANNEL_WORDS[told.channel]}`;
  if (offer.state !== "Delivered") return "not noted";
  return (
    <>
      not yet:{" "}
      <Link className="link" href={routes.tellPartner(offer.partner.id)}>
        tell {offer.partner.name}
      </Link>
    </>
  );
}

function factsOf(about: OfferRecord, asOf: number, format: Format): Fact[] {
  const { offer, place } = about;
  const dates: readonly (readonly [string, number | null])[] = [
    ["Accepted", offer.acceptedAt],
    ["Declined", about.declinedAt],
    ["Expired", about.expiredAt],
    ["At its stage since", offer.stage === null ? null : about.stageAt],
    ["Closed", offer.closedAt],
    ["Customer feedback", about.feedbackAt],
  ];
  return [
    [
      "Partner",
      <Link key="partner" className="link" href={routes.partner(offer.partner.id)}>
        {offer.partner.name}
      </Link>,
    ],
    [
      "Opportunity",
      <Link key="opportunity" className="link" href={routes.opportunity(offer.opportunity.id)}>
        {offer.opportunity.name || offer.opportunity.id}
      </Link>,
    ],
    ["Customer", about.customer === null ? "none" : about.customer.name],
    ["Estimated revenue", about.revenue === null ? "unknown" : format.money(about.revenue)],
    ["Products", about.products.length === 0 ? "none named" : about.products.map(({ name }) => name).join(", ")],
    ["Lead type", about.leadType?.name ?? "none"],
    ["Delivered", `${format.date(offer.deliveredAt)}${about.automatic ? ", automatically" : ""}`],
    ["Told", toldWords(about, format)],
    ["Deadline", deadlineWords(about, asOf, format)],
    ...dates.flatMap(([label, at]): Fact[] => (at === null ? [] : [[label, format.date(at)]])),
    ["Offer of this opportunity", `${format.count(place.number)} of ${format.count(place.of)}`],
  ];
}

export function OfferPane({ id }: { id: string }) {
  const format = useFormat();
  const asOf = useAsOf();
  const [reassigning, setReassigning] = useState(false);
  const answer = useQuery(queries.offer(id));
  const days = useQuery(queries.inbox()).data;
  const about = answer.data;
  if (!about) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  const { offer, customer, alerts } = about;
  const topic = offer.opportunity.name || offer.opportunity.id;
  return (
    <>
      <header className={record.head}>
        <h2 className="cut" title={topic}>
          {topic}
          {customer && <span className="soft"> for {customer.name}</span>}
        </h2>
        <span className={record.state}>{stateWords(offer)}</span>
        {about.automatic && (
          <span className={record.state} title="It went out without review, by the thresholds of automatic distribution">
            automatic
          </span>
        )}
        <span className={`soft ${record.aside}`}>{offer.id}</span>
      </header>
      <div className={`${record.body} scroll`} role="region" aria-label={`Record of ${topic}`} tabIndex={0}>
        {alerts.length > 0 && days && (
          <ul className={classes.alerts}>
            {alerts.map((alert) => (
              <li key={alert}>
                <b>{VIEW_WORDS[alert]}</b> {alertWords(alert, days)}
                {(alert === "overdue" || alert === "stalled") && `; last change on ${format.date(about.lastChange)}`}
              </li>
            ))}
          </ul>
        )}
        <StepPanel about={about} reassign={() => setReassigning(true)} />
        <section className={record.section}>
          <h3>Offer</h3>
          <Facts facts={factsOf(about, asOf, format)} />
        </section>
        <History type="offer" id={id} partners={[offer.partner]} />
      </div>
      <ReassignDialog about={reassigning ? about : null} close={() => setReassigning(false)} />
    </>
  );
}
