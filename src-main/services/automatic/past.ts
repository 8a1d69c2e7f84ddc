/** What thresholds would have done in the month before: each of its deliveries decided again at its own moment. */
import { monthOf, parseInstant } from "../../calendar/instants.ts";
import type { AutomaticPast, AutomaticRefusal, Thresholds } from "../../contract/calls/automatic.ts";
import { METRICS } from "../../contract/metrics.ts";
import { METRIC_INDEX, type ObservedBook } from "../distribution/pipeline.ts";
import { decideAgain, offersDelivered, type PastDecision } from "../distribution/past.ts";
import { stateName } from "../records/offer-view.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { countRefusals } from "./plan.ts";
import { refusalsOf } from "./rules.ts";

/** Deliveries decided again before other calls get a turn. */
const CHUNK = 50;
const LINES_SHOWN = 200;

/** The calendar month before that of an instant, in a time zone: its first and its last millisecond. */
export function monthBefore(at: number, timeZone: string): { readonly from: number; readonly until: number } {
  const [year = 1970, month = 1] = monthOf(at, timeZone).split("-").map(Number);
  const start = (index: number) => {
    const text = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
    return parseInstant(text, timeZone, "start") ?? NaN;
  };
  const index = year * 12 + month - 1;
  return { from: start(index - 1), until: start(index) - 1 };
}

export async function decideLastMonth(session: Session, thresholds: Thresholds, job: string): Promise<AutomaticPast> {
  const { observed } = snapshot(session);
  const { from, until } = monthBefore(observed.asOf, observed.settings.timeZone);
  const offers = offersDelivered(observed, from, until);
  const refusals: (readonly AutomaticRefusal[])[] = [];
  const clear: PastDecision[] = [];
  let nobody = 0;
  let done = 0;
  for (const decision of decideAgain(observed, offers)) {
    if (++done % CHUNK === 0) await session.progress(job, "Deciding last month again", done, offers.length);
    if (decision.best === null) {
      nobody++;
      continue;
    }
    const refused = judged(observed, decision, thresholds);
    refusals.push(refused);
    if (refused.length === 0) clear.push(decision);
  }
  const { partner } = observed.book.columns.offers;
  const same = (decision: PastDecision) => decision.best?.partner === partner[decision.offer];
  // Those that would have gone elsewhere are what the manager looks for.
  const shown = [...clear.filter((one) => !same(one)), ...clear.filter(same).toReversed()].slice(0, LINES_SHOWN);
  return {
    from,
    until,
    offers: offers.length,
    clear: clear.length,
    same: clear.filter(same).length,
    refused: countRefusals(refusals),
    nobody,
    lines: shown.map((decision) => pastLine(observed, decision)),
  };
}

function judged({ book }: ObservedBook, { offer, best, lead, offers }: PastDecision, thresholds: Thresholds): AutomaticRefusal[] {
  const opportunity = book.columns.offers.opportunity[offer] ?? -1;
  const imputed = METRICS.filter((metric) => best?.imputed[METRIC_INDEX[metric]] === 1);
  const revenue = book.columns.opportunities.revenue[opportunity] ?? NaN;
  return refusalsOf({ lead, imputed, revenue, offers }, { ...thresholds, on: true });
}

function pastLine({ book, circumstances }: ObservedBook, { offer, best, lead, newcomer }: PastDecision): AutomaticPast["lines"][number] {
  const { offers } = book.columns;
  const partner = offers.partner[offer] ?? -1;
  return {
    opportunity: book.opportunities.named(offers.opportunity[offer] ?? -1),
    at: offers.deliveredAt[offer] ?? NaN,
    partner: book.partners.named(partner),
    proposed: book.partners.named(best?.partner ?? partner),
    score: best?.score ?? NaN,
    lead,
    newcomer,
    outcome: stateName(circumstances.standing.offerStates[offer] ?? 0) ?? "",
  };
}
