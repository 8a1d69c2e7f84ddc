import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activePartners, CONDITIONS, countFailures, countOpportunities, failuresOf } from "../../../src-main/engine/availability/index.ts";
import { hasBit } from "../../../src-main/engine/bits.ts";
import { chordKm, haversineKm, unitVectors } from "../../../src-main/engine/distance.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { randomCase, wideCase } from "./books.ts";

describe("the two faces of each condition", () => {
  it.each(["small", "wide"])("agree for every pair of random %s books, and so do the counts", (size) => {
    fc.assert(
      fc.property(size === "small" ? randomCase : wideCase, ({ rows, settings, t }) => {
        const { circumstances, book } = observeBook(loadBook(rows, settings), settings, t);
        const stride = (book.partners.count + 31) >>> 5;
        const among = activePartners(circumstances);
        const asMatrix = (words: Uint32Array) => ({ rows: 1, columns: book.partners.count, stride, words });
        for (const opportunity of book.opportunities.ids.keys()) {
          const counts = countFailures(circumstances, opportunity, among);
          for (const condition of CONDITIONS) {
            const mask = new Uint32Array(stride).fill(0xffffffff);
            condition.narrow(circumstances, opportunity, mask);
            let failing = 0;
            for (const partner of book.partners.ids.keys()) {
              const fails = condition.fails(circumstances, opportunity, partner);
              expect([condition.code, partner, hasBit(asMatrix(mask), 0, partner)]).toEqual([condition.code, partner, !fails]);
              if (fails && hasBit(asMatrix(among), 0, partner)) failing++;
            }
            expect([condition.code, counts.get(condition.code) ?? 0]).toEqual([condition.code, failing]);
          }
        }
      }),
      { seed: 20170305, numRuns: size === "small" ? 300 : 10 },
    );
  });

  it("add up to what is counted for a partner over all opportunities", () => {
    fc.assert(
      fc.property(randomCase, ({ rows, settings, t }) => {
        const { circumstances, book } = observeBook(loadBook(rows, settings), settings, t);
        const all = Int32Array.from(book.opportunities.ids.keys());
        for (const partner of book.partners.ids.keys()) {
          const failures = [...all].map((opportunity) => failuresOf(circumstances, opportunity, partner));
          const { available, failing } = countOpportunities(circumstances, all, partner);
          expect(available).toBe(failures.filter((codes) => codes.length === 0).length);
          for (const { code } of CONDITIONS) expect(failing.get(code) ?? 0).toBe(failures.filter((codes) => codes.includes(code)).length);
        }
      }),
      { seed: 20170307, numRuns: 100 },
    );
  });
});

describe("the shortcut for distances", () => {
  const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
  /** Places all over the globe, and pairs that are close together, where a rounding is easiest to miss. */
  const pair = fc.oneof(
    fc.tuple(degrees(90), degrees(180), degrees(90), degrees(180)),
    fc
      .tuple(degrees(89), degrees(179), degrees(0.5), degrees(0.5))
      .map(([lat, lon, dLat, dLon]) => [lat, lon, lat + dLat, lon + dLon] as const),
  );
  it("gives what the haversine formula gives, to the last bit, wherever it is certain", () => {
    let certain = 0;
    fc.assert(
      fc.property(pair, ([lat1, lon1, lat2, lon2]) => {
        const [x1 = 0, y1 = 0, z1 = 0, x2 = 0, y2 = 0, z2 = 0] = unitVectors(Float64Array.of(lat1, lat2), Float64Array.of(lon1, lon2));
        const km = chordKm(x1 - x2, y1 - y2, z1 - z2);
        if (Number.isNaN(km)) return;
        certain++;
        expect(km).toBe(haversineKm(lat1, lon1, lat2, lon2));
      }),
      { seed: 20170306, numRuns: 50_000 },
    );
    expect(certain).toBeGreaterThan(45_000);
  });
});
