/** The opportunities of the made-up network that nobody was offered yet, some of them with something missing. */
import { DAY_MS } from "../../src-main/calendar/days.ts";
import type { OpportunityRow } from "../../src-main/contract/book.ts";
import { makeDeal, officeTime, workingDay } from "./deal.ts";
import type { Network, Story } from "./history.ts";
import type { Random } from "./random.ts";

const NEWEST_DAYS = 75;

function makeNew(random: Random, { customers, clock }: Network): OpportunityRow {
  const u = random.next();
  const day = Math.floor(clock / DAY_MS) - 2 - Math.floor(u * u * NEWEST_DAYS);
  const customer = random.chance(0.985) ? random.pick(customers) : null;
  const deal = makeDeal(random, customer, Math.min(clock, officeTime(random, workingDay(day))));
  return random.chance(0.99) ? deal : { ...deal, createdAt: null };
}

/** @param onHold they stand still, so they do not wait. */
export function makeWaiting(random: Random, network: Network, count: number, onHold: boolean): Story[] {
  return Array.from({ length: count }, () => ({ deal: { ...makeNew(random, network), onHold }, offers: [], waits: !onHold }));
}
