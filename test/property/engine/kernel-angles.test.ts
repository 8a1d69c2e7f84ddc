/** What compiled code knows of distances, against the exact ones: each search stands on how far they can be apart. */
import { describe, expect, it } from "vitest";
import { EARTH_RADIUS_KM, KM_PER_MILE } from "../../../src-main/engine/distance.ts";
import { CompiledRun } from "../../../src-main/engine/tuning/compiled-run.ts";
import { makeKernel } from "../../../src-main/kernel/index.ts";
import { loadBook, settingsOf } from "../../../src-main/services/columns/index.ts";
import { gather, observeBook, runOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { AS_OF } from "../../bench/workload/index.ts";
import { randomFrom } from "../../bench/workload/random.ts";
import { anywhere, denseBook } from "./tuning-books.ts";

/** As in src-main/kernel/assembly/search.ts, in radians. */
const ERROR = 4e-6;
const FAR = 2.8;
const FAR_ERROR = 2e-3;

function worldwide(seed: string) {
  const rows = denseBook(seed);
  const random = randomFrom(`${seed} places`);
  const place = () => (random.chance(0.05) ? { latitude: null, longitude: null } : anywhere(random));
  return {
    ...rows,
    settings: [...rows.settings.filter(({ name }) => name !== "score"), { name: "score", value: "classic" }],
    partners: rows.partners.map((row) => ({ ...row, ...place() })),
    customers: rows.customers.map((row) => ({ ...row, ...place() })),
  };
}

describe("angles in whole steps", () => {
  it.each(["globe", "sphere", "orbit"])("are below the exact ones by less than a step and what they may be out: %s", (seed) => {
    const rows = worldwide(seed);
    const settings = settingsOf(rows);
    const observed = observeBook(loadBook(rows, settings), settings, AS_OF);
    const order = runOrder(observed, []);
    const { circumstances, metrics, distances, newcomers } = observed;
    const { book, standing } = circumstances;
    const exact = gather(observed, order);
    const input = { book, settings, standing, metrics, distances, candidates: gather(observed, order, false), newcomers, ...order };
    if (makeKernel === null) throw new Error("there is no compiled code");
    const run = new CompiledRun(input, makeKernel, 50);
    for (let line = 0; line < order.opportunities.length; line++) run.measure(line);
    const perUnit = (settings.distanceUnit === "mi" ? KM_PER_MILE : 1) / EARTH_RADIUS_KM;
    const seen = { near: 0, far: 0, closest: 0 };
    for (let line = 0; line < order.opportunities.length; line++) {
      const [from = 0, to = 0] = [exact.offsets[line], exact.offsets[line + 1]];
      const step = run.columns.step[line] ?? NaN;
      const out = step * 65_535 > FAR ? FAR_ERROR : ERROR;
      for (let k = from; k < to; k++) {
        const over = (exact.distance[k] ?? NaN) * perUnit - (run.columns.distance[k] ?? NaN) * step;
        // A step is rounded itself.
        expect(over).toBeGreaterThanOrEqual(-out - step / 64);
        expect(over).toBeLessThanOrEqual(step * (1 + 1 / 64) + out);
        if (out === ERROR) seen.near++;
        else seen.far++;
        if (exact.distance[k] === 0) seen.closest++;
      }
      expect([...run.candidates.partner.subarray(from, to)]).toEqual([...exact.partner.subarray(from, to)]);
    }
    expect(Math.min(seen.near, seen.far, seen.closest)).toBeGreaterThan(0);
  });
});
