/** Opportunities: the list and the record of one. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { OpportunityListRow, OpportunityRecord } from "../../contract/calls/opportunities.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { offerQueries } from "../../store/offers.ts";
import { opportunityQueries, type OpportunityListRecord } from "../../store/opportunities.ts";
import { reviewQueries } from "../../store/review.ts";
import { runQueries } from "../../store/runs.ts";
import { worklistOf } from "../review/worklist.ts";
import { orderedOpportunities } from "../lists/opportunity-order.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { moneyOf } from "./money.ts";
import { offerViews } from "./offer-view.ts";
import { opportunityFacts } from "./opportunity-facts.ts";

/** A page of the list; with a limit of -1 all rows from the offset on. */
export function listOpportunities(session: Session, query: CallInput<"opportunities.list">): CallOutput<"opportunities.list"> {
  const { observed } = snapshot(session);
  const { baseCurrency } = observed.settings;
  const order = orderedOpportunities(observed, query);
  const page = order.subarray(query.offset, query.limit < 0 ? undefined : query.offset + query.limit);
  const ids = Array.from(page, (opportunity) => observed.book.opportunities.id(opportunity));
  return {
    total: order.length,
    rows: opportunityQueries(session.book().db)
      .rows(ids)
      .map((row) => listRow(row, baseCurrency)),
  };
}

function listRow(row: OpportunityListRecord, baseCurrency: string): OpportunityListRow {
  const { id, topic, customer, products, leadType, createdAt, estimatedClose, status, situation, partner, offers } = row;
  const revenue = moneyOf(row.estimatedRevenue, row.currency, baseCurrency);
  return { id, topic, customer, revenue, products, leadType, createdAt, estimatedClose, status, situation, partner, offers };
}

export function readOpportunity(session: Session, id: string): OpportunityRecord {
  const { observed } = snapshot(session);
  const { db } = session.book();
  const detail = opportunityQueries(db).read(id);
  if (detail === null)
    throw new AppError("not-found", `there is no opportunity ${quoted(id)} in this book`, { detail: { opportunity: id } });
  const { opportunity, customer, state } = detail;
  const { topic, revenue, revenueInBase, leadType, products, territories } = opportunityFacts(session, observed, id);
  const place = [customer?.postalCode ?? null, customer?.city ?? null].filter((part) => part !== null).join(" ");
  const address = [customer?.address ?? null, place === "" ? null : place, customer?.region ?? null, customer?.country ?? null];
  return {
    id,
    topic,
    status: opportunity.status,
    situation: state?.situation ?? "closed",
    customer: customer === null ? null : { id: customer.id, name: customer.name },
    address: address.filter((part) => part !== null),
    coordinates:
      customer === null || customer.latitude === null || customer.longitude === null
        ? null
        : { latitude: customer.latitude, longitude: customer.longitude },
    territories,
    revenue,
    revenueInBase,
    leadType,
    products,
    createdAt: opportunity.createdAt,
    estimatedClose: opportunity.estimatedClose,
    closedAt: opportunity.closedAt,
    onHold: opportunity.onHold,
    partnerCreated: opportunity.partnerCreated,
    offers: offerViews(observed, offerQueries(db).byOpportunity(id)),
    review: reviewPlace(session, id),
  };
}

/** Where the opportunity stands in the latest run. */
function reviewPlace(session: Session, opportunity: string): OpportunityRecord["review"] {
  const { db } = session.book();
  const run = runQueries(db).latestRun();
  const line = run === null ? null : reviewQueries(db).line({ ...worklistOf(session, run.id), opportunity });
  if (run === null || line === null) return null;
  return {
    run: run.id,
    need: line.need,
    partner: line.partner === null ? null : { id: line.partner, name: line.partnerName ?? line.partner },
  };
}
