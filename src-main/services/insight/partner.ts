/** Why a partner gets little: what stops it, what it loses by, and what one change would do. */
import type { CallInput } from "../../contract/calls.ts";
import type { PartnerLittle } from "../../contract/calls/insight.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { withPartner } from "../../engine/insight/changed-partner.ts";
import type { LittleTally } from "../../engine/insight/little.ts";
import { offersDelivered } from "../distribution/past.ts";
import { METRIC_INDEX, SUM_ORDER } from "../distribution/pipeline.ts";
import { plain } from "../distribution/sentences.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { proposedChanges } from "./partner-changes.ts";
import { instantsOf } from "./period.ts";
import { decidePast, decideWaiting, type Decide } from "./trial.ts";

const WINNERS_SHOWN = 5;

type Change = PartnerLittle["changes"][number];

export async function partnerLittle(session: Session, { id, over, job }: CallInput<"insight.partner">): Promise<PartnerLittle> {
  const taken = snapshot(session);
  const { observed } = taken;
  const { book, settings } = observed;
  const partner = book.partners.place(id);
  if (partner < 0) throw new AppError("not-found", `there is no partner ${quoted(id)} in this book`, { detail: { partner: id } });
  const span = over.kind === "period" ? instantsOf(over.period, settings.timeZone) : null;
  const decide = span === null ? decideWaiting(session, taken, partner) : decidePast(session, taken, partner, span);
  const { tally } = await decide({}, job, "Looking at what there is");

  const changes: Change[] = [];
  const note = (change: string, changed: LittleTally) => {
    changes.push({ change, available: changed.available - tally.available, got: changed.got - tally.got });
  };
  const capacity = await moreRoom(decide, taken.observed.book.columns, partner, tally, job);
  if (capacity !== null) note(capacity.change, capacity.tally);
  for (const proposed of proposedChanges(observed, partner, tally)) {
    note(proposed.change, (await decide(proposed.with, job, `Trying: ${proposed.change}`)).tally);
  }

  const { partner: partners } = book.columns.offers;
  const { count, ties, toNewcomers, mean, decisive, winners } = tally.lost;
  return {
    from: span?.from ?? null,
    until: span?.until ?? null,
    looked: tally.looked,
    available: tally.available,
    got: tally.got,
    had: span === null ? null : offersDelivered(observed, span.from, span.until).filter((offer) => partners[offer] === partner).length,
    stopped: [...tally.stopped]
      .map(([code, stopped]) => ({ code, total: stopped.total, alone: stopped.alone }))
      .toSorted((a, b) => b.total - a.total || b.alone - a.alone),
    lost: {
      count,
      ties,
      toNewcomers,
      terms: SUM_ORDER.map((metric) => ({
        metric,
        mean: mean[METRIC_INDEX[metric]] ?? 0,
        decisive: decisive[METRIC_INDEX[metric]] ?? 0,
      }))
        .filter((term) => term.mean !== 0 || term.decisive > 0)
        .toSorted((a, b) => a.mean - b.mean),
      winners: [...winners]
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, WINNERS_SHOWN)
        .map(([winner, times]) => ({ partner: book.partners.named(winner), count: times })),
    },
    changes: changes.toSorted((a, b) => b.got - a.got || b.available - a.available),
  };
}

/** The capacity that would be enough: what the partner would have open at most if there were no limit, tried itself, since it also breaks ties. */
async function moreRoom(
  decide: Decide,
  columns: Parameters<typeof withPartner>[0],
  partner: number,
  tally: LittleTally,
  job: string,
): Promise<{ readonly change: string; readonly tally: LittleTally } | null> {
  const now = columns.partners.capacity[partner] ?? NaN;
  if (Number.isNaN(now) || (tally.stopped.get("capacity-full")?.alone ?? 0) === 0) return null;
  const limitless = { columns: withPartner(columns, partner, { kind: "capacity", value: NaN }) };
  const { mostOpen } = await decide(limitless, job, "Trying: no limit");
  const enough = Math.max(now + 1, mostOpen);
  const change = `capacity ${plain.format(enough)} instead of ${plain.format(now)}`;
  const tried = await decide({ columns: withPartner(columns, partner, { kind: "capacity", value: enough }) }, job, `Trying: ${change}`);
  return { change, tally: tried.tally };
}
