/** A book that follows its changes is the book that is loaded anew, and stands as that one does. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { observe } from "../../../src-main/engine/standing.ts";
import { follow, noDifference, observeAgain } from "../../../src-main/engine/standing-again.ts";
import { changedBook } from "../../../src-main/services/columns/changed-book.ts";
import { keepDerived } from "../../../src-main/services/derived-states.ts";
import { observeBook, observedAs } from "../../../src-main/services/distribution/pipeline.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import type { ArrayBook } from "../../twin/book.ts";
import { DAY } from "../../twin/state.ts";
import { randomCase, wideCase } from "../engine/books.ts";
import { between, differencesBetween } from "./differences.ts";
import { derivedAnew, derivedDatabase, derivedIn } from "./derived-tables.ts";
import { comparableBook, comparableStanding } from "./same-book.ts";

const listingIn = (book: ArrayBook) => (territory: string) =>
  book.partners.filter(({ territories }) => territories !== "*" && territories.includes(territory)).map(({ id }) => id);

/** How far the clock goes with each step: mostly not at all or a little, now and then back. */
const passing = fc.constantFrom(0, 0, 0, 1, 1000, DAY / 2, DAY, 10 * DAY, 400 * DAY, -DAY);

describe("a book that follows its changes", () => {
  it.each([
    ["small", 150],
    ["wide", 12],
  ])("is the one that is loaded anew, over random %s books", (size, numRuns) => {
    const anyCase = size === "small" ? randomCase : wideCase;
    const step = fc.record({ towards: anyCase, seed: fc.nat(), percent: fc.constantFrom(0, 3, 15, 60, 100), passes: passing });
    let followed = 0;
    fc.assert(
      fc.property(anyCase, fc.array(step, { minLength: 1, maxLength: 5 }), (first, steps) => {
        const { settings } = first;
        let rows = first.rows;
        let t = first.t;
        let book = loadBook(rows, settings);
        let standing = follow(book.columns, settings, t);
        const db = derivedDatabase();
        keepDerived(db, observedAs(standing.standing, book, settings));
        for (const { towards, seed, percent, passes } of steps) {
          const next = between(rows, towards.rows, seed, percent);
          t += passes;
          const [heldBefore, stoodBefore] = [comparableBook(book), comparableStanding(standing.standing, book.columns.offers)];
          const changed = changedBook(book, differencesBetween(rows, next), settings, listingIn(next));
          if (changed === null) throw new Error("the changes do not fit the book");
          const again = observeAgain(standing, changed.book.columns, settings, t, changed.difference);

          const anew = loadBook(next, settings);
          expect(comparableBook(changed.book)).toEqual(comparableBook(anew));
          // By the same columns to the last bit and in the same order; by those of the book loaded anew whatever the order of its offers.
          expect(again.standing).toEqual(observe(changed.book.columns, settings, t));
          expect(comparableStanding(again.standing, changed.book.columns.offers)).toEqual(
            comparableStanding(observe(anew.columns, settings, t), anew.columns.offers),
          );
          keepDerived(db, observedAs(again.standing, changed.book, settings));
          expect(derivedIn(db)).toEqual(derivedAnew(observeBook(anew, settings, t)));
          // What somebody may still hold is as it was.
          expect(comparableBook(book)).toEqual(heldBefore);
          expect(comparableStanding(standing.standing, book.columns.offers)).toEqual(stoodBefore);
          [rows, book, standing] = [next, changed.book, again];
          followed++;
        }
        db.close();
      }),
      { seed: 20261122, numRuns },
    );
    expect(followed).toBeGreaterThan(numRuns);
  });

  it("stands the same up to the next moment, and as a look anew says at each, while nothing but time passes", () => {
    let moments = 0;
    fc.assert(
      fc.property(randomCase, ({ rows, settings, t }) => {
        const { columns } = loadBook(rows, settings);
        let followed = follow(columns, settings, t - 200 * DAY);
        for (let step = 0; step < 40 && followed.quietUntil < Infinity; step++) {
          const last = followed.quietUntil - 1;
          expect({ ...followed.standing, t: last }).toEqual(observe(columns, settings, last));
          followed = observeAgain(followed, columns, settings, followed.quietUntil, noDifference(columns));
          expect(followed.standing).toEqual(observe(columns, settings, last + 1));
          expect(followed.quietUntil).toBeGreaterThan(last + 1);
          moments++;
        }
      }),
      { seed: 20261123, numRuns: 150 },
    );
    expect(moments).toBeGreaterThan(1000);
  });

  it("is not followed where an offer is not as the change says it was", () => {
    fc.assert(
      fc.property(
        randomCase.filter(({ rows }) => rows.offers.length > 0),
        ({ rows, settings }) => {
          const [offer] = rows.offers;
          const before = JSON.stringify({ ...offer, deliveredAt: 12_345 });
          const difference = { type: "offer", record: offer?.id ?? "", before, after: JSON.stringify(offer) };
          expect(changedBook(loadBook(rows, settings), [difference], settings, () => [])).toBeNull();
        },
      ),
      { seed: 1, numRuns: 20 },
    );
  });

  it("is not followed where a change is of a kind that columns know nothing of", () => {
    const difference = { type: "planet", record: "x", before: null, after: "{}" };
    fc.assert(
      fc.property(randomCase, ({ rows, settings }) => {
        expect(changedBook(loadBook(rows, settings), [difference], settings, () => [])).toBeNull();
      }),
      { seed: 2, numRuns: 5 },
    );
  });
});
