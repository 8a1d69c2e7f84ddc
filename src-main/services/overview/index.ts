/** The overview: what waits, what is open, how the network does, what needs a person. */
import type { Overview } from "../../contract/calls/overview.ts";
import type { overviewCalls } from "../../contract/calls/overview.ts";
import type { Handlers } from "../../contract/calls.ts";
import { isAddressKnown } from "../../engine/availability/territory.ts";
import { isActive } from "../../engine/availability/active.ts";
import { isFull } from "../../engine/availability/capacity.ts";
import { MS_PER_DAY, situationOf } from "../../engine/standing.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { offerQueries } from "../../store/offers.ts";
import { runQueries } from "../../store/runs.ts";
import { metricsView, sum } from "../records/metrics-view.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { runView, undecided } from "../review/worklist.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { lastMonths } from "./months.ts";
import { openOffers } from "./open-offers.ts";

/** How long something has waited: up to this many days. */
const AGES = [
  { label: "under a week", days: 7 },
  { label: "1 to 4 weeks", days: 28 },
  { label: "1 to 3 months", days: 91 },
  { label: "over 3 months", days: Infinity },
] as const;

/** Partners listed by room: as many of those with most as of those with least. */
const ROOM_EACH = 5;

export function overviewHandlers(session: Session): Pick<Handlers, keyof typeof overviewCalls> {
  return { "overview.read": () => readOverview(session) };
}

function readOverview(session: Session): Overview {
  const { observed } = snapshot(session);
  const { counts } = observed.circumstances.standing;
  return {
    waiting: whatWaits(observed),
    open: openOffers(observed),
    network: metricsView(counts, sum),
    months: lastMonths(observed),
    ...partnersWithRoom(observed),
    lastRun: lastRun(session),
    lastDelivery: lastDelivery(session),
  };
}

function whatWaits({ book, settings, asOf, circumstances }: ObservedBook): Overview["waiting"] {
  const { opportunities } = book.columns;
  const { standing } = circumstances;
  const byAge = AGES.map(({ label }) => ({ label, count: 0 }));
  const undated = { label: "no date", count: 0 };
  let revenue = 0;
  let withoutAddress = 0;
  for (const opportunity of standing.waiting) {
    const amount = opportunities.revenue[opportunity] ?? NaN;
    if (!Number.isNaN(amount)) revenue += amount;
    if (!isAddressKnown(circumstances, opportunity)) withoutAddress++;
    const age = (asOf - (opportunities.createdAt[opportunity] ?? NaN)) / MS_PER_DAY;
    const group = byAge[AGES.findIndex(({ days }) => age <= days)] ?? undated;
    group.count++;
  }
  let onHold = 0;
  let atLimit = 0;
  for (let o = 0; o < opportunities.count; o++) {
    const situation = situationOf(standing, o);
    if (situation === "on-hold") onHold++;
    else if (situation === "at-limit") atLimit++;
  }
  return {
    count: standing.waiting.length,
    revenue: { amount: Math.round(revenue * 100) / 100, currency: settings.baseCurrency },
    byAge: undated.count === 0 ? byAge : [...byAge, undated],
    withoutAddress,
    onHold,
    atLimit,
  };
}

function partnersWithRoom({ book, circumstances }: ObservedBook): Pick<Overview, "partners" | "room"> {
  const { partners } = book.columns;
  const active = [...book.partners.ids.keys()].filter((partner) => isActive(circumstances, partner));
  const capacityOf = (partner: number) => partners.capacity[partner] ?? NaN;
  const limited = active.filter((partner) => capacityOf(partner) > 0);
  const load = (partner: number) => circumstances.load[partner] ?? 0;
  const use = (partner: number) => load(partner) / capacityOf(partner);
  const free = (partner: number) => capacityOf(partner) - load(partner);
  const fullest = limited.toSorted((a, b) => use(b) - use(a) || a - b).slice(0, ROOM_EACH);
  const roomiest = limited.toSorted((a, b) => free(b) - free(a) || a - b).slice(0, ROOM_EACH);
  const loads = (chosen: readonly number[]) =>
    chosen.map((partner) => ({ ...book.partners.named(partner), open: load(partner), capacity: capacityOf(partner) }));
  return {
    partners: {
      active: active.length,
      paused: partners.active.reduce((count, flag) => count + flag, 0) - active.length,
      full: active.filter((partner) => isFull(circumstances, partner)).length,
      unlimited: active.filter((partner) => Number.isNaN(capacityOf(partner))).length,
    },
    room: { most: loads(roomiest), fullest: loads(fullest) },
  };
}

function lastRun(session: Session): Overview["lastRun"] {
  const run = runQueries(session.book().db).latestRun();
  if (run === null) return null;
  const { id, asOf, startedAt, lines, proposed, groups } = runView(session, run);
  const count = (wanted: string) => groups.find(({ need }) => need === wanted)?.count ?? 0;
  return { id, asOf, startedAt, lines, proposed, approved: count("approved"), delivered: count("delivered"), undecided: undecided(groups) };
}

/** Its date is that of its offers: in a book that stands at a date, another than the real one. */
function lastDelivery(session: Session): Overview["lastDelivery"] {
  const { db } = session.book();
  const deliveries = deliveryQueries(db);
  const last = deliveries.lastUndoable();
  if (last === null) return null;
  const [first] = deliveries.offers(last.id);
  const deliveredAt = (first === undefined ? null : offerQueries(db).read(first.offer)?.deliveredAt) ?? last.at;
  return { id: last.id, deliveredAt, offers: last.offers };
}
