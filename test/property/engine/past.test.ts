/** A past delivery decided again by taking one offer out of the counts, against the slow twin over a book that never had that offer. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decideAgain, offersDelivered } from "../../../src-main/services/distribution/past.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { twinRank } from "../../twin/rank.ts";
import { randomCase, wideCase, type RandomCase } from "./books.ts";

const SEED = 20_171_130;

function expectSameDecisions({ rows, settings, t }: RandomCase): void {
  const book = loadBook(rows, settings);
  const observed = observeBook(book, settings, t);
  const before = structuredClone(observed.circumstances.standing);
  // An offer's columns stand in the order of its rows.
  for (const { offer, best, lead, newcomer } of decideAgain(observed, offersDelivered(observed, -Infinity, Infinity))) {
    const row = rows.offers[offer];
    if (row === undefined || row.deliveredAt === null) throw new Error("only delivered offers are decided again");
    const without = { ...rows, offers: rows.offers.filter((other) => other !== row) };
    const available = twinRank(without, settings, row.deliveredAt, row.opportunity).filter((partner) => partner.available);
    const [first, second] = available;
    expect(best === null ? null : book.partners.id(best.partner)).toBe(first?.partner ?? null);
    expect(best?.score ?? null).toBe(first?.score ?? null);
    expect(newcomer).toBe(first?.newcomer === true);
    expect(lead).toBe(first === undefined || second === undefined ? null : (first.score ?? 0) - (second.score ?? 0));
  }
  expect(observed.circumstances.standing).toEqual(before);
}

it("gives the same partner, score and lead", () => {
  fc.assert(fc.property(randomCase, expectSameDecisions), { seed: SEED, numRuns: 1500 });
});

it("gives the same in wider books", () => {
  fc.assert(fc.property(wideCase, expectSameDecisions), { seed: SEED + 1, numRuns: 10 });
});
