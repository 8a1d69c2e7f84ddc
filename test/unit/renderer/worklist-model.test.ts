/** The worklist as one long list of which only parts are loaded. */
import { describe, expect, it } from "vitest";
import type { ReviewLine } from "../../../src-main/contract/calls/review.ts";
import {
  firstPlace,
  indexOf,
  type Group,
  placeAfter,
  rowAt,
  rowCount,
  step,
  withLineMovedDown,
  withMoved,
  withoutLine,
} from "../../../src-renderer/pages/review/worklist/worklist-model.ts";

const group = (key: string, count: number, undecided = count): Group => ({ key, label: null, count, undecided });
const groups: readonly Group[] = [group("no-address", 337), group("close-call", 2), group("clear", 3)];
const open: ReadonlySet<string> = new Set(["close-call", "clear"]);
const order: readonly string[] = ["changed", "no-address", "close-call", "clear", "approved"];
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
  holdUntil: null,
  problem: null,
  automatic: false,
  newcomer: false,
});

describe("rows", () => {
  it("counts a closed group as one row", () => {
    expect(rowCount(groups, open)).toBe(1 + 3 + 4);
    expect(rowCount(groups, new Set())).toBe(3);
  });

  it("finds each row, and each place its row again", () => {
    expect(rowAt(groups, open, 0)).toEqual({ kind: "group", group: "no-address", count: 337, expanded: false });
    expect(rowAt(groups, open, 3)).toEqual({ kind: "line", group: "close-call", index: 1 });
    expect(rowAt(groups, open, 8)).toBeNull();
    for (let index = 0; index < rowCount(groups, open); index += 1) {
      const row = rowAt(groups, open, index);
      expect(row && indexOf(groups, open, row)).toBe(index);
    }
  });

  it("puts a line of a closed group where its group stands", () => {
    expect(indexOf(groups, new Set(), { kind: "line", group: "clear", index: 2 })).toBe(2);
    expect(indexOf(groups, open, { kind: "group", group: "held" })).toBe(-1);
  });
});

describe("moving", () => {
  it("stops at lines and at closed groups, not at the heads of open ones", () => {
    expect(step(groups, open, null, 1)).toEqual({ kind: "group", group: "no-address" });
    expect(step(groups, open, { kind: "group", group: "no-address" }, 1)).toEqual({ kind: "line", group: "close-call", index: 0 });
    expect(step(groups, open, { kind: "line", group: "close-call", index: 1 }, 1)).toEqual({ kind: "line", group: "clear", index: 0 });
    expect(step(groups, open, { kind: "line", group: "clear", index: 0 }, -1)).toEqual({ kind: "line", group: "close-call", index: 1 });
  });

  it("stays at the ends", () => {
    const last = { kind: "line", group: "clear", index: 2 } as const;
    expect(step(groups, open, last, 1)).toEqual(last);
    expect(step([], open, null, 1)).toBeNull();
  });

  it("begins on the first line of an open group", () => {
    expect(firstPlace(groups, open)).toEqual({ kind: "line", group: "close-call", index: 0 });
    expect(firstPlace(groups, new Set())).toEqual({ kind: "group", group: "no-address" });
  });
});

describe("after a decision", () => {
  const all: ReadonlySet<string> = new Set([...open, "approved", "p", "q", "r"]);

  it("stands on the line that moved up", () => {
    expect(placeAfter([group("clear", 2)], all, { group: "clear", index: 1 }, true)).toEqual({ kind: "line", group: "clear", index: 1 });
  });

  it("goes to the next undecided group at the end of one, whether or not it is gone", () => {
    const left = [group("close-call", 1), group("clear", 3)];
    expect(placeAfter(left, all, { group: "close-call", index: 1 }, true)).toEqual({ kind: "line", group: "clear", index: 0 });
    expect(placeAfter([group("clear", 3)], all, { group: "close-call", index: 0 }, true)).toEqual({
      kind: "line",
      group: "clear",
      index: 0,
    });
  });

  it("goes on below a group that is gone, not back to the top", () => {
    const before = [group("p", 4), group("q", 1), group("r", 2)];
    const left = [group("p", 5, 4), group("r", 2)];
    expect(placeAfter(left, all, { group: "q", index: 0 }, true, before)).toEqual({ kind: "line", group: "r", index: 0 });
    expect(placeAfter([group("p", 5, 4)], all, { group: "r", index: 0 }, true, before)).toEqual({ kind: "line", group: "p", index: 3 });
  });

  it("goes back up from the end of the last one, and nowhere when all is decided", () => {
    const left = [group("close-call", 2), group("clear", 1), group("approved", 5, 0)];
    expect(placeAfter(left, all, { group: "clear", index: 1 }, true)).toEqual({ kind: "line", group: "clear", index: 0 });
    expect(placeAfter([group("approved", 5, 0)], all, { group: "clear", index: 0 }, true)).toBeNull();
  });

  it("passes over what is decided in a group that holds both, unless a decided line was decided again", () => {
    const left = [group("p", 5, 2), group("q", 3, 3)];
    expect(placeAfter(left, all, { group: "p", index: 1 }, true)).toEqual({ kind: "line", group: "p", index: 1 });
    expect(placeAfter(left, all, { group: "p", index: 2 }, true)).toEqual({ kind: "line", group: "q", index: 0 });
    expect(placeAfter(left, all, { group: "p", index: 3 }, false)).toEqual({ kind: "line", group: "p", index: 3 });
  });

  it("moves counts between groups, in order, without empty ones", () => {
    const once = withMoved(groups, { from: "close-call", to: "approved", label: null, wasUndecided: true }, order);
    expect(withMoved(once, { from: "close-call", to: "approved", label: null, wasUndecided: true }, order)).toEqual([
      group("no-address", 337),
      group("clear", 3),
      group("approved", 2, 0),
    ]);
  });

  it("moves a count to a partner that had no group, by its name, and keeps one that stays in its own", () => {
    const named = (key: string, label: string, count: number, undecided: number): Group => ({ key, label, count, undecided });
    const partners = [named("1", "Anna", 2, 1), named("3", "Zoe", 1, 1), group("", 4)];
    expect(withMoved(partners, { from: "3", to: "2", label: "Mia", wasUndecided: true }, null)).toEqual([
      named("1", "Anna", 2, 1),
      named("2", "Mia", 1, 0),
      group("", 4),
    ]);
    expect(withMoved(partners, { from: "1", to: "1", label: "Anna", wasUndecided: true }, null)[0]).toEqual(named("1", "Anna", 2, 0));
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

  it("moves a line down among the decided ones of its group, as far as pages are loaded", () => {
    const pages = new Map([
      [0, [line("a"), line("b")]],
      [1, [line("c"), line("d")]],
      [3, [line("g")]],
    ]);
    const ids = (after: ReadonlyMap<number, readonly ReviewLine[]>) =>
      [...after].map(([page, lines]) => `${page}:${lines.map((one) => one.opportunity).join("")}`);
    const decided = line("A");
    expect(ids(withLineMovedDown(pages, 2, 0, 2, decided))).toEqual(["0:bc", "1:Ad", "3:g"]);
    expect(ids(withLineMovedDown(pages, 2, 1, 1, decided))).toEqual(["0:aA", "1:cd", "3:g"]);
    expect(ids(withLineMovedDown(pages, 2, 0, 6, decided))).toEqual(["0:bc", "1:d", "3:A"]);
  });
});
