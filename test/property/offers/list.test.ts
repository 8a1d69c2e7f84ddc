/** The list's rules in SQL and the engine's over columns say the same of any offer, whatever its dates. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { OFFER_ALERTS, OFFER_VIEWS } from "../../../src-main/contract/calls/offers.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { alertsOf, offerMoment } from "../../../src-main/services/offers/alerts.ts";
import { stateOf } from "../../../src-main/services/offers/state.ts";
import { noticeTable } from "../../../src-main/store/notices.ts";
import { offerListQueries } from "../../../src-main/store/offer-list.ts";
import { bookWith } from "../../integration/store/books.ts";
import { randomCase } from "../engine/books.ts";

it("states and alerts", { timeout: 60_000 }, () => {
  let seen = 0;
  fc.assert(
    fc.property(randomCase, ({ rows, settings, t }) => {
      const opened = bookWith(rows);
      const observed = observeBook(loadBook(rows, settings), settings, t);
      const moment = offerMoment(observed);
      const lists = offerListQueries(opened.db);
      const base = { search: "", state: null, partner: null, sort: null, offset: 0, limit: -1 };
      const states = new Map(rows.offers.map((offer) => [offer.id, stateOf(offer, t)] as const).filter(([, state]) => state !== null));
      const all = lists.list({ ...base, view: "all" }, moment);
      expect(new Map(all.rows.map(({ id, state }) => [id, state]))).toEqual(states);
      const { total, counts, open } = alertsOf(observed);
      const told = lists.matching({ ...base, view: "new" }, moment).filter((_, i) => i % 2 === 0);
      for (const id of told) noticeTable(opened.db).write({ id, toldAt: t, channel: "list" });
      const sizes = { ...counts, inbox: total, open, untold: counts.new - told.length, all: states.size };
      for (const view of OFFER_VIEWS) {
        const alert = OFFER_ALERTS.find((name) => name === view);
        const expected = sizes[view];
        const ids = lists.matching({ ...base, view }, moment);
        expect([view, ids.length]).toEqual([view, expected]);
        expect(
          alert
            ? all.rows
                .filter(({ alerts }) => alerts.includes(alert))
                .map(({ id }) => id)
                .toSorted()
            : [],
        ).toEqual(alert ? ids.toSorted() : []);
      }
      seen += total;
      opened.close();
    }),
    { seed: 20_171_231, numRuns: 80 },
  );
  expect(seen).toBeGreaterThan(100);
});
