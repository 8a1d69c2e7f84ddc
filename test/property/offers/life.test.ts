/** Whatever is done to offers, in whatever order: the figures stay whole, equal those of a fresh look at the file, and all of it can be undone. */
import * as fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { OFFER_VIEWS, type OfferChange } from "../../../src-main/contract/calls/offers.ts";
import { RETURN_REASONS } from "../../../src-main/contract/codes.ts";
import { collectTables } from "../../../src-main/exchange/book/shapes.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook, type ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";
import { snapshot } from "../../../src-main/services/snapshot.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { delivered, noon, offersDesk, WINDOW, type OffersDesk } from "../../integration/offers/offers-desk.ts";
import { offersAtTime } from "../../twin/state.ts";
import { opportunityRow, partnerRow } from "../engine/rows.ts";

const SEED = 20_180_105;

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const on = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some("2018-01-01", "2018-01-04", "2018-01-09") });

const change: fc.Arbitrary<OfferChange> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("accept" as const), on, reason: fc.constant("") }) },
  fc.record({ type: some("decline" as const, "win" as const, "withdraw" as const, "feedback" as const), on, reason: some("", "why") }),
  fc.record({ type: some("hold" as const, "resume" as const, "expire" as const), reason: fc.constant("") }),
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("stage" as const), stage: fc.integer({ min: 1, max: 5 }), on, reason: fc.constant("") }),
  },
  fc.record({ type: fc.constant("return" as const), returnReason: some(...RETURN_REASONS), on, reason: fc.constant("") }),
);

type Deed = (desk: OffersDesk, ids: readonly string[]) => Promise<unknown>;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.nat(11), change).map(
      ([at, one]): Deed =>
        (desk, ids) =>
          desk.call("offers.change", { id: ids[at % ids.length] ?? "", change: one, window: WINDOW }),
    ),
  },
  change.map(
    (one): Deed =>
      (desk) => {
        const selection = { type: "all", search: "", view: "inbox", state: null, partner: null, except: [] } as const;
        return desk.call("offers.bulk", {
          selection: { ...selection, except: [] },
          change: one,
          dryRun: false,
          basedOn: null,
          window: WINDOW,
        });
      },
  ),
  fc.tuple(fc.nat(11), some("P1", "P2", "P3")).map(
    ([at, partner]): Deed =>
      (desk, ids) =>
        desk.call("offers.reassign", {
          id: ids[at % ids.length] ?? "",
          partner,
          reason: "asked",
          accepted: ["capacity-full"],
          window: WINDOW,
        }),
  ),
  fc.constant<Deed>((desk) => desk.call("offers.expireAll", { window: WINDOW })),
  fc.integer({ min: 1, max: 12 }).map(
    (days): Deed =>
      (desk) =>
        desk.call("clock.move", { to: { type: "days", days }, window: WINDOW }),
  ),
  fc.constant<Deed>((desk) => desk.undo()),
);

function rowsOf(desk: OffersDesk) {
  return collectTables(readRows(desk.desk.session.book().db));
}

/** Each offer by what tells it from others, with its state. */
function statesOf({ book }: ObservedBook, states: Uint8Array): string[] {
  const { opportunity, partner, deliveredAt } = book.columns.offers;
  return Array.from(states, (state, i) => [opportunity[i], partner[i], deliveredAt[i], state].join(" ")).toSorted();
}

async function checkFigures(desk: OffersDesk): Promise<void> {
  const { observed } = snapshot(desk.desk.session);
  const { counts, offerStates } = observed.circumstances.standing;
  const rows = rowsOf(desk);
  const anew = observeBook(loadBook(rows, observed.settings), observed.settings, observed.asOf);
  const fresh = anew.circumstances.standing;
  expect(counts).toEqual(fresh.counts);
  // Offers have no order in the columns: one that came later stands last until the book is read anew.
  expect(statesOf(observed, offerStates)).toEqual(statesOf(anew, fresh.offerStates));
  for (let p = 0; p < observed.book.partners.count; p++) {
    const { delivered: d, accepted, declined, expired, pending, won, returned, stalled } = counts;
    const at = (column: Int32Array) => column[p] ?? NaN;
    expect(at(accepted) + at(declined) + at(expired) + at(pending)).toBe(at(d));
    expect(at(won) + at(returned)).toBeLessThanOrEqual(at(accepted));
    expect(at(stalled)).toBeLessThanOrEqual(at(accepted));
  }
  const inbox = await desk.call("offers.inbox", {});
  // Nobody is told here.
  const { total: needing, open, counts: alerts } = inbox;
  const sizes = { ...alerts, inbox: needing, open, untold: alerts.new, all: offersAtTime(rows, observed.asOf).length };
  expect(inbox.untold).toBe(alerts.new);
  for (const view of OFFER_VIEWS) {
    const { total } = await desk.call("offers.list", { view, search: "", state: null, partner: null, sort: null, offset: 0, limit: 1 });
    expect(total).toBe(sizes[view]);
  }
}

const opened: OffersDesk[] = [];
afterEach(() => {
  for (const desk of opened.splice(0)) desk.desk.end();
});

function freshDesk(): OffersDesk {
  const desk = offersDesk({
    partners: ["P1", "P2", "P3"].map((id) => partnerRow(id, { capacity: 3 })),
    opportunities: ["L1", "L2", "L3", "L4"].map((id) => opportunityRow(id, { createdAt: noon(1), partnerCreated: id === "L4" })),
    offers: [
      delivered("L1", "P1"),
      delivered("L2", "P1", { acceptedAt: noon(2) }),
      delivered("L2", "P2", { declinedAt: noon(2) }),
      delivered("L3", "P3", { deadline: null }),
      delivered("L4", "P2"),
    ],
  });
  opened.push(desk);
  return desk;
}

it("a random life of offers", { timeout: 120_000 }, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const desk = freshDesk();
      const before = rowsOf(desk);
      for (const one of deeds) {
        const ids = rowsOf(desk).offers.map(({ id }) => id);
        const acts = desk.acts();
        const refused = await one(desk, ids).then(
          () => false,
          () => true,
        );
        // What is refused leaves no trace.
        expect(refused ? desk.acts() : acts).toBe(acts);
        done += desk.acts() - acts;
        await checkFigures(desk);
      }
      for (let left = await desk.undo(); left.done !== null; left = await desk.undo());
      expect(rowsOf(desk)).toEqual(before);
      desk.desk.end();
    }),
    { seed: SEED, numRuns: 25 },
  );
  expect(done).toBeGreaterThan(60);
});
