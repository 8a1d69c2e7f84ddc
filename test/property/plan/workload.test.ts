/** The best plan of a whole made book, by both score modes and by distance alone, against HiGHS. */
import { beforeAll, describe, expect, it } from "vitest";
import { settingsOf } from "../../../src-main/services/columns/index.ts";
import type { Settings } from "../../../src-main/contract/settings.ts";
import { planBest } from "../../../src-main/engine/plan/best-plan.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { gather, observeBook, priced, runOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { AS_OF, workload } from "../../bench/workload/index.ts";
import { SHAPES } from "../../bench/workload/sizes.ts";
import { batchOf, finished, type Batch } from "./problems.ts";
import { solver, type Optimum } from "./solver.ts";

let optimum: (batch: Batch) => Optimum;

beforeAll(async () => {
  optimum = await solver();
});

const rows = workload(SHAPES.S);
const settings = settingsOf(rows);
const distanceOnly: Settings["weights"] = {
  distance: -0.01,
  winrate: 0,
  returnrate: 0,
  feedbackrate: 0,
  stallrate: 0,
  touchrate: 0,
  avgtimetoclose: 0,
};

describe.each([
  ["classic scores", settings, 1],
  ["normalised scores", { ...settings, score: "normalised" }, 1],
  ["distance alone", { ...settings, weights: distanceOnly }, 1],
  ["a fifth of the room", settings, 0.2],
] as const)("workload S by %s", (_, chosen, share) => {
  it("is proven by HiGHS", () => {
    const book = loadBook(rows, chosen);
    const observed = observeBook(book, chosen, AS_OF);
    const order = runOrder(observed, []);
    const candidates = gather(observed, order);
    const contest = priced(observed, order.opportunities, candidates);
    const { open } = observed.circumstances.standing;
    const capacity = book.columns.partners.capacity.map((places) => Math.ceil(places * share));
    const input = { capacity, open, contest, kept: order.kept };
    const plan = finished(planBest(input));
    const { placed, score } = optimum(batchOf(input));
    expect(plan.placed).toBe(placed);
    expect(plan.placedBound).toBe(placed);
    expect(plan.score).toBeCloseTo(score, 5);
    expect(plan.scoreBound - plan.score).toBeLessThan(1e-6);
  });
});
