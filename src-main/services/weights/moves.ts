/** The opportunities that a draft would move, each with what moved it. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { Move, MoveReason } from "../../contract/calls/weights.ts";
import { METRICS } from "../../contract/metrics.ts";
import type { Pricing } from "../../engine/explain.ts";
import { goesFirst, isCandidate, leadMoved, type LeadMoved } from "../../engine/preview/move-reason.ts";
import { linesMoved, NOT_THERE } from "../../engine/preview/moved.ts";
import { csvText } from "../csv-export.ts";
import { METRIC_INDEX, priced } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { assignedOf, besideIn } from "./preview.ts";
import type { Compared, State } from "./states.ts";

type Page = Pick<CallInput<"weights.moves">, "offset" | "limit">;

/** A line that moved, as indices: of the opportunity, the partners (-1 = none) and the lines (-1 = it does not wait there). */
interface Moved {
  readonly opportunity: number;
  readonly from: number;
  readonly to: number;
  readonly lineBefore: number;
  readonly lineAfter: number;
}

function* movedIn(session: Session, compared: Compared): Generator<Moved, void, undefined> {
  const { before, after } = compared;
  const beside = besideIn(session, compared);
  for (const line of linesMoved(assignedOf(after), beside)) {
    const there = beside.partner[line] ?? NOT_THERE;
    yield {
      opportunity: after.prepared.order.opportunities[line] ?? -1,
      from: there === NOT_THERE ? -1 : there,
      to: after.assignment[line] ?? -1,
      lineBefore: there === NOT_THERE ? -1 : (beside.line?.[line] ?? line),
      lineAfter: line,
    };
  }
  for (const line of beside.gone) {
    const opportunity = before.prepared.order.opportunities[line] ?? -1;
    yield { opportunity, from: before.assignment[line] ?? -1, to: -1, lineBefore: line, lineAfter: -1 };
  }
}

function pricingOf({ prepared, tuning }: State): Pricing {
  return priced(prepared.observed, prepared.order.opportunities, prepared.candidates, tuning.weights);
}

/** @returns what tells of one move; terms are priced once for all that are asked. */
function teller(session: Session, { before, after }: Compared): (moved: Moved) => Move {
  const { book } = snapshot(session).observed;
  const [pricedBefore, pricedAfter] = [pricingOf(before), pricingOf(after)];
  const named = (partner: number) => (partner < 0 ? null : book.partners.named(partner));
  return (moved) => {
    const { opportunity, from, to, lineBefore, lineAfter } = moved;
    const there = { pricing: pricedBefore, line: lineBefore };
    const here = { pricing: pricedAfter, line: lineAfter };
    const both = from >= 0 && to >= 0 && lineBefore >= 0 && lineAfter >= 0;
    const lead = both ? leadMoved(there, here, from, to) : null;
    const customer = book.columns.opportunities.customer[opportunity] ?? -1;
    return {
      opportunity: book.opportunities.named(opportunity),
      customer: customer < 0 ? null : book.customers.name(customer),
      from: named(from),
      to: named(to),
      why: reasonOf(moved, lead, {
        before: () => isCandidate(there, to),
        after: () => isCandidate(here, from),
        preferred: () => goesFirst(here, to) - goesFirst(here, from) !== goesFirst(there, to) - goesFirst(there, from),
      }),
      terms: lead === null ? [] : termsOf(lead),
    };
  };
}

/** Whether `to` is a candidate before, whether `from` is one after, and whether the newcomers' share treats the two otherwise. */
interface IsOne {
  readonly before: () => boolean;
  readonly after: () => boolean;
  readonly preferred: () => boolean;
}

function reasonOf(moved: Moved, lead: LeadMoved | null, isOne: IsOne): MoveReason {
  const { from, to, lineBefore, lineAfter } = moved;
  if (lineBefore < 0) return "waits";
  if (lineAfter < 0) return "gone";
  if (to < 0) return isOne.after() ? "unplaced" : "closed";
  if (!isOne.before()) return "opened";
  if (from < 0) return "placed";
  if (lead === null) return "closed";
  if (isOne.preferred()) return "newcomers";
  if (lead.after < 0) return "from-full";
  return lead.before > 0 ? "to-free" : "score";
}

function termsOf({ terms }: LeadMoved): Move["terms"] {
  return METRICS.map((metric) => ({ metric, change: terms[METRIC_INDEX[metric]] ?? 0 }))
    .filter(({ change }) => change !== 0)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

export function movesIn(session: Session, compared: Compared, { offset, limit }: Page): CallOutput<"weights.moves"> {
  const moved = [...movedIn(session, compared)];
  const tell = teller(session, compared);
  return { total: moved.length, offset, rows: moved.slice(offset, offset + limit).map(tell) };
}

const HEADER = ["opportunity", "topic", "customer", "from", "from name", "to", "to name", "why", ...METRICS];

function* csvRows(session: Session, compared: Compared): Iterable<(string | number | null)[]> {
  const tell = teller(session, compared);
  for (const moved of movedIn(session, compared)) {
    const { opportunity, customer, from, to, why, terms } = tell(moved);
    const change = (metric: (typeof METRICS)[number]) => terms.find((term) => term.metric === metric)?.change ?? null;
    yield [
      opportunity.id,
      opportunity.name,
      customer,
      from?.id ?? null,
      from?.name ?? null,
      to?.id ?? null,
      to?.name ?? null,
      why,
      ...METRICS.map(change),
    ];
  }
}

export function movesCsv(session: Session, compared: Compared): string {
  return csvText(HEADER, csvRows(session, compared));
}
