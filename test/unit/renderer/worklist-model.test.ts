/** The worklist as one long list of which only parts are loaded. */
import { describe, expect, it } from "vitest";
import type { Need, ReviewLine } from "../../../src-main/contract/calls/review.ts";
import {
  firstPlace,
  indexOf,
  type Group,
  placeAfter,
  rowAt,
  rowCount,
  step,
  withMoved,
  withoutLine,
} from "../../../src-renderer/pages/review/worklist/worklist-model.ts";

const groups: readonly Group[] = [
  { need: "no-address", count: 337 },
  { need: "close-call", count: 2 },
  { need: "clear", count: 3 },
];
const open: ReadonlySet<Need> = new Set<Need>(["close-call", "clear"]);
const order: readonly Need[] = ["changed", "no-address", "close-call", "clear", "approved"];
const line = (opportunity: string): ReviewLine => ({
  opportunity,
  position: 0,
  need: "clear",
  topic: opportunity,
  customer: null,
  revenue: null,
  partner: null,
  score: null,
  lead: null,
  available: 0,
  decision: "none",
  reason: null,
  problem: null,
  automatic: false,
});

describe("rows", () => {
  it("counts a closed group as one row", () => {
    expect(rowCount(groups, open)).toBe(1 + 3 + 4);
    expect(rowCount(groups, new Set())).toBe(3);
  });

  it("finds each row, and each place its row again", () => {
    expect(rowAt(groups, open, 0)).toEqual({ kind: "group", need: "no-address", count: 337, expanded: false });
    expect(rowAt(groups, open, 3)).toEqual({ kind: "line", need: "close-call", index: 1 });
    expect(rowAt(groups, open, 8)).toBeNull();
    for (let index = 0; index < rowCount(groups, open); index += 1) {
      const row = rowAt(groups, open, index);
      expect(row && indexOf(groups, open, row)).toBe(index);
    }
  });

  it("puts a line of a closed group where its group stands", () => {
    expect(indexOf(groups, new Set(), { kind: "line", need: "clear", index: 2 })).toBe(2);
    expect(indexOf(groups, open, { kind: "group", need: "held" })).toBe(-1);
  });
});

describe("moving", () => {
  it("stops at lines and at closed groups, not at the heads of open ones", () => {
    expect(step(groups, open, null, 1)).toEqual({ kind: "group", need: "no-address" });
    expect(step(groups, open, { kind: "group", need: "no-address" }, 1)).toEqual({ kind: "line", need: "close-call", index: 0 });
    expect(step(groups, open, { kind: "line", need: "close-call", index: 1 }, 1)).toEqual({ kind: "line", need: "clear", index: 0 });
    expect(step(groups, open, { kind: "line", need: "clear", index: 0 }, -1)).toEqual({ kind: "line", need: "close-call", index: 1 });
  });

  it("stays at the ends", () => {
    const last = { kind: "line", need: "clear", index: 2 } as const;
    expect(step(groups, open, last, 1)).toEqual(last);
    expect(step([], open, null, 1)).toBeNull();
  });

  it("begins on the first line of an open group", () => {
    expect(firstPlace(groups, open)).toEqual({ kind: "line", need: "close-call", index: 0 });
    expect(firstPlace(groups, new Set())).toEqual({ kind: "group", need: "no-address" });
  });
});

describe("after a decision", () => {
  const undecided = (need: Need) => need !== "approved";
  const all: ReadonlySet<Need> = new Set<Need>([...open, "approved"]);

  it("stands on the line that moved up", () => {
    expect(placeAfter([{ need: "clear", count: 2 }], all, { need: "clear", index: 1 }, undecided)).toEqual({
      kind: "line",
      need: "clear",
      index: 1,
    });
  });

  it("goes to the next undecided group at the end of one, whether or not it is gone", () => {
    const left: Group[] = [
      { need: "close-call", count: 1 },
      { need: "clear", count: 3 },
    ];
    expect(placeAfter(left, all, { need: "close-call", index: 1 }, undecided)).toEqual({ kind: "line", need: "clear", index: 0 });
    expect(placeAfter([{ need: "clear", count: 3 }], all, { need: "close-call", index: 0 }, undecided)).toEqual({
      kind: "line",
      need: "clear",
      index: 0,
    });
  });

  it("goes back up from the end of the last one, and nowhere when all is decided", () => {
    const left: Group[] = [
      { need: "close-call", count: 2 },
      { need: "clear", count: 1 },
      { need: "approved", count: 5 },
    ];
    expect(placeAfter(left, all, { need: "clear", index: 1 }, undecided)).toEqual({ kind: "line", need: "clear", index: 0 });
    expect(placeAfter([{ need: "approved", count: 5 }], all, { need: "clear", index: 0 }, undecided)).toBeNull();
  });

  it("moves counts between groups, in order, without empty ones", () => {
    expect(withMoved(groups, "close-call", "approved", 2, order)).toEqual([
      { need: "no-address", count: 337 },
      { need: "clear", count: 3 },
      { need: "approved", count: 2 },
    ]);
  });

  it("moves the lines behind it up over the borders of pages", () => {
    const pages = new Map([
      [0, [line("a"), line("b")]],
      [1, [line("c"), line("d")]],
      [2, [line("e")]],
    ]);
    const ids = (after: ReadonlyMap<number, readonly ReviewLine[]>) =>
      [...after].map(([page, lines]) => `${page}:${lines.map((one) => one.opportunity).join("")}`);
    expect(ids(withoutLine(pages, 2, 1))).toEqual(["0:ac", "1:de", "2:"]);
    expect(ids(withoutLine(pages, 2, 3))).toEqual(["0:ab", "1:ce", "2:"]);
    expect(ids(withoutLine(new Map([[0, [line("a"), line("b")]]]), 2, 0))).toEqual(["0:b"]);
  });
});
