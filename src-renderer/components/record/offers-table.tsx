/** Offers, newest first, with the other side of each: the partner in an opportunity's record, the opportunity in a partner's. */
import { Link } from "wouter";
import type { OfferView } from "../../../src-main/contract/calls/shared.ts";
import { STAGES } from "../../../src-main/contract/codes.ts";
import { useFormat } from "../../format/format-context.tsx";
import { useReadOnly } from "../../bridge/use-book.ts";
import { routes } from "../../routing/routes.ts";
import { OfferMenu } from "../offers/offer-menu.tsx";
import classes from "./record.module.css";

export function stateWords(offer: Pick<OfferView, "state" | "stage" | "returnReason">): string {
  if (offer.state === "In Progress" && offer.stage !== null) return `In Progress · ${STAGES[offer.stage - 1] ?? ""}`;
  if (offer.state === "Returned" && offer.returnReason) return `Returned · ${offer.returnReason}`;
  return offer.state;
}

export function OffersTable({ offers, other }: { offers: readonly OfferView[]; other: "partner" | "opportunity" }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  return (
    <div className={`${classes.wide} scroll`} role="region" aria-label="Offers" tabIndex={0}>
      <table className={`${classes.table} ${classes.offers}`}>
        <colgroup>
          <col />
          <col className={classes.stateColumn} />
          <col className={classes.dateColumn} />
          <col className={`${classes.dateColumn} ${classes.accepted}`} />
          <col className={classes.dateColumn} />
          <col className={classes.menuColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{other === "partner" ? "Partner" : "Opportunity"}</th>
            <th scope="col">State</th>
            <th scope="col" className="number">
              Delivered
            </th>
            <th scope="col" className={`number ${classes.accepted}`}>
              Accepted
            </th>
            <th scope="col" className="number">
              Closed
            </th>
            <th scope="col">
              <span className="hidden-text">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.id}>
              <th scope="row" className="cut">
                {other === "partner" ? (
                  <Link href={routes.partner(offer.partner.id)}>{offer.partner.name}</Link>
                ) : (
                  <Link href={routes.opportunity(offer.opportunity.id)}>{offer.opportunity.name}</Link>
                )}
              </th>
              <td className="cut" title={stateWords(offer)}>
                <Link href={routes.offer(offer.id)}>{stateWords(offer)}</Link>
              </td>
              <td className="number">{offer.deliveredAt === null ? "" : format.date(offer.deliveredAt)}</td>
              <td className={`number ${classes.accepted}`}>{offer.acceptedAt === null ? "" : format.date(offer.acceptedAt)}</td>
              <td className="number">{offer.closedAt === null ? "" : format.date(offer.closedAt)}</td>
              <td className={classes.menuCell}>{!readOnly && <OfferMenu offer={offer} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
