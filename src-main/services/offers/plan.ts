/** What steps would do to offers, one after another, each seeing what those before it did; nothing is written yet. */
import { dayOf, startOfDay } from "../../calendar/days.ts";
import { parseInstant } from "../../calendar/instants.ts";
import type { OfferRow } from "../../contract/book.ts";
import type { OfferChange } from "../../contract/calls/offers.ts";
import type { OfferState } from "../../contract/codes.ts";
import { inputError } from "../../contract/errors.ts";
import type { OpportunityValue } from "../../contract/records/index.ts";
import type { Book } from "../../store/open.ts";
import { offerQueries, type NamedOffer } from "../../store/offers.ts";
import { recordTables } from "../../store/records.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Edit } from "../editing/recording.ts";
import { isOpenAt, stateOf } from "./state.ts";
import { judge, type Around, type Verdict } from "./rules.ts";

/** `3 Jan 2018` in the book's time zone, for sentences. */
export function dayWords(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "short", year: "numeric" });
  return (instant) => format.format(instant);
}

/**
 * When a step is said to have happened.
 * @throws AppError `invalid-input` where the text is no date.
 */
export function givenTime(change: OfferChange, timeZone: string): { readonly at: number | null; readonly wholeDay: boolean } {
  if (!("on" in change) || change.on === null) return { at: null, wholeDay: false };
  const at = parseInstant(change.on, timeZone, "start");
  if (at === null) throw inputError({ column: "on", value: change.on, expected: "a date that exists, such as 2017-03-01" });
  return { at, wholeDay: /^\d{4}-\d{2}-\d{2}$/.test(change.on) };
}

const offerOf = ({ topic: _topic, partnerName: _partnerName, ...offer }: NamedOffer): OfferRow => offer;

export interface OfferPlan {
  /** What a step would do, after those that were taken; keeps nothing. */
  consider(offer: OfferRow, change: OfferChange): Verdict;
  /** Judges a step, and keeps what it would write for those after it. */
  take(offer: OfferRow, change: OfferChange): Verdict;
  /** Writes all that was kept, with the reason where one is given. */
  write(edit: Edit, reason: string | null): void;
}

export function offerPlan({ db }: Pick<Book, "db">, observed: ObservedBook): OfferPlan {
  const { asOf, settings, book } = observed;
  const { timeZone } = settings;
  const { opportunity: opportunityTable } = recordTables(db);
  const { byOpportunity } = offerQueries(db);
  const day = dayWords(timeZone);
  const offers = new Map<string, { readonly after: OfferRow; readonly because: string | null }>();
  const opportunities = new Map<string, OpportunityValue>();
  const read = new Map<string, OpportunityValue>();

  const opportunityOf = (id: string): OpportunityValue => {
    const known = opportunities.get(id) ?? read.get(id);
    if (known !== undefined) return known;
    const value = opportunityTable.read(id);
    if (value === null) throw new Error(`the opportunity ${id} of an offer is missing`);
    read.set(id, value);
    return value;
  };

  /** The other offers of its opportunity that are open, as they would be by now. */
  const othersOpen = (offer: OfferRow): OfferRow[] => {
    const place = book.opportunities.place(offer.opportunity);
    // Most opportunities have had one offer only, which the columns know without a query.
    if ((observed.circumstances.standing.offersOf[place] ?? 0) <= 1) return [];
    return byOpportunity(offer.opportunity)
      .filter(({ id }) => id !== offer.id)
      .map((other) => offers.get(other.id)?.after ?? offerOf(other))
      .filter((other) => isOpenAt(other, asOf));
  };

  const around = (offer: OfferRow, change: OfferChange, state: OfferState | null): Around => {
    const { at, wholeDay } = givenTime(change, timeZone);
    const [other] = state === "Expired" && (change.type === "accept" || change.type === "decline") ? othersOpen(offer) : [];
    return {
      asOf,
      at,
      wholeDay,
      opportunity: opportunityOf(offer.opportunity),
      otherOpen: other === undefined ? null : book.partners.name(book.partners.place(other.partner)),
      day,
      startOfDay: (instant) => startOfDay(dayOf(instant, timeZone), timeZone),
    };
  };

  const consider = (given: OfferRow, change: OfferChange): Verdict => {
    const offer = offers.get(given.id)?.after ?? given;
    const state = stateOf(offer, asOf);
    return judge(offer, state, change, around(offer, change, state));
  };

  return {
    consider,
    take(offer, change) {
      const verdict = consider(offer, change);
      if (verdict.kind !== "change") return verdict;
      offers.set(offer.id, { after: verdict.after, because: null });
      if (change.type !== "win") return verdict;
      const opportunity = opportunityOf(offer.opportunity);
      if (opportunity.status !== "won") {
        opportunities.set(opportunity.id, { ...opportunity, status: "won", closedAt: verdict.at });
      }
      // What is won is no longer on offer to anybody else.
      for (const other of othersOpen(offer)) {
        const because = `the opportunity was won by ${book.partners.name(book.partners.place(offer.partner))}`;
        offers.set(other.id, { after: { ...other, outcome: "withdrawn", closedAt: asOf }, because });
      }
      return verdict;
    },
    write(edit, reason) {
      for (const { after, because } of offers.values()) edit.write("offer", after, because ?? reason);
      for (const value of opportunities.values()) edit.write("opportunity", value, reason);
    },
  };
}
