/** What a run keeps beside a line's own partner, and that lines can be asked for at any time. */
import { describe, expect, it } from "vitest";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { LinedRun } from "../../../src-main/services/distribution/lines.ts";
import { gather, observeBook, runOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { book, customerRow, onlyWeights, opportunityRow, partnerRow } from "../../property/engine/rows.ts";

/** Customer and partners on the equator; the further from the customer, the lower the score. */
const rows = book({
  customers: [customerRow("c", { country: "US", latitude: 0, longitude: 0 })],
  partners: [3, 1, 5, 2, 4].map((degrees) => partnerRow(`p${degrees}`, { latitude: 0, longitude: degrees, capacity: 1 })),
  opportunities: ["o1", "o2", "o3", "o4", "o5", "o6"].map((id, i) => opportunityRow(id, { createdAt: i })),
});

function runOf(kept: readonly { opportunity: string; partner: string }[]): LinedRun {
  const settings = onlyWeights({ distance: "-0.01" });
  const observed = observeBook(loadBook(rows, settings), settings, 100);
  const order = runOrder(observed, kept);
  return new LinedRun(observed, order, gather(observed, order));
}

const told = (run: LinedRun) =>
  Array.from(run.lines(), ({ line, next }) => [line.opportunity, line.partner, ...next.map(({ partner }) => partner)]);

describe("a run's lines", () => {
  it("keep the next three candidates with room, best first", () => {
    const run = runOf([]);
    expect(run.advance(100)).toBe(false);
    expect(told(run)).toEqual([
      ["o1", "p1", "p2", "p3", "p4"],
      ["o2", "p2", "p3", "p4", "p5"],
      ["o3", "p3", "p4", "p5"],
      ["o4", "p4", "p5"],
      ["o5", "p5"],
      ["o6", null],
    ]);
    expect([run.count, run.proposed]).toEqual([6, 5]);
    const [first, second] = run.lines();
    expect(first?.next[0]?.score).toBe(second?.line.score);
  });

  it("can be asked for while the run goes on, and stay as they were", () => {
    const run = runOf([]);
    expect(run.advance(2)).toBe(true);
    const before = [...run.lines()];
    expect(before).toHaveLength(2);
    run.advance(100);
    expect([...run.lines()].slice(0, 2)).toEqual(before);
  });

  it("put a kept partner first, with the candidates that it went before", () => {
    const run = runOf([{ opportunity: "o6", partner: "p4" }]);
    run.advance(100);
    expect(told(run)[0]).toEqual(["o6", "p4", "p1", "p2", "p3"]);
    expect(Array.from(run.lines(), ({ kept }) => kept)).toEqual([true, false, false, false, false, false]);
  });
});
