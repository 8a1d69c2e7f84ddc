/** The worklist in groups, against a slow grouping in plain JavaScript. */
import { describe, expect, it } from "vitest";
import { DECIDED_NEEDS, GROUPINGS, LINE_SORTS, type Grouping, type LineSort, NEEDS } from "../../../src-main/contract/calls/review.ts";
import { FAILURE_CODES } from "../../../src-main/contract/codes.ts";
import { decisionQueries } from "../../../src-main/store/decisions.ts";
import { replaceDerived, replaceTerritories } from "../../../src-main/store/derived.ts";
import { BY_NEED, reviewQueries, type ReviewLineRecord } from "../../../src-main/store/review.ts";
import { runQueries, type Proposal } from "../../../src-main/store/runs.ts";
import { bookWith } from "./books.ts";
import { customer, opportunity, partner } from "./rows.ts";

const LINES = 300;
const PARTNERS = ["Östlund", "alpha", "Beta", "alpha", "Zeta"].map((name, i) => ({ id: `p${i}`, name }));
const CUSTOMERS = ["Ada", "bob", "Carl", "Dora", null];
/** Of each customer. */
const TERRITORIES = ["North", "east", "North", null, null];
const TERMS = { distance: 0, winrate: 1, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 };
const STANDARD = { sort: { column: "run", descending: false } } as const;

/** Numbers from 0 to below `below`, the same at every start. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Made {
  readonly proposal: Proposal;
  readonly customer: string | null;
  readonly revenue: number | null;
  readonly territory: string | null;
}

function book() {
  const next = numbers(7);
  const made = Array.from({ length: LINES }, (_, position): Made => {
    const someone = next(3) > 0;
    const failures = Object.fromEntries(FAILURE_CODES.filter(() => next(4) === 0).map((code) => [code, 1 + next(3)]));
    const at = next(CUSTOMERS.length);
    return {
      proposal: {
        position,
        opportunity: `o${position}`,
        partner: someone ? `p${next(PARTNERS.length)}` : null,
        score: someone ? next(5) / 4 : null,
        lead: someone && next(4) > 0 ? next(8) / 10 : null,
        terms: someone ? TERMS : null,
        imputed: next(4) === 0 ? 1 : 0,
        available: someone ? 2 : 0,
        next: [],
        failures: someone ? null : failures,
        kept: false,
        newcomer: false,
      },
      customer: CUSTOMERS[at] === null ? null : `c${at}`,
      revenue: next(3) === 0 ? null : next(6),
      territory: CUSTOMERS[at] === null ? null : (TERRITORIES[at] ?? null),
    };
  });
  const { db } = bookWith({
    partners: PARTNERS.map(({ id, name }) => partner(id, { name })),
    customers: CUSTOMERS.flatMap((name, i) => (name === null ? [] : [customer(`c${i}`, { name })])),
    opportunities: made.map(({ proposal, customer: of }) => opportunity(proposal.opportunity, { customer: of })),
  });
  const run = runQueries(db).insertRun(
    { engine: "1", asOf: 1, startedAt: 1, startedBy: "Ada", settings: {}, waiting: LINES, proposed: 0, lastAct: 0, method: "greedy" },
    made.map(({ proposal }) => proposal),
  );
  const decisions = decisionQueries(db);
  const common = { run, reason: null, accepted: [], at: 1, by: "Ada", problem: null };
  for (const { proposal } of made) {
    const decided = { ...common, opportunity: proposal.opportunity };
    const kind = next(8);
    if (kind === 0) decisions.set({ ...decided, decision: "hold", partner: null, until: next(3) === 0 ? null : next(20) });
    if (kind === 1) decisions.set({ ...decided, decision: "override", partner: `p${next(PARTNERS.length)}` });
    if (kind === 2 && proposal.partner !== null) decisions.set({ ...decided, decision: "approve", partner: proposal.partner });
  }
  replaceDerived(
    db,
    [],
    made.map(({ proposal, revenue }) => ({
      opportunity: proposal.opportunity,
      situation: next(9) === 0 ? "closed" : "waiting",
      partner: null,
      offers: 0,
      revenueInBase: revenue,
    })),
  );
  replaceTerritories(
    db,
    CUSTOMERS.flatMap((name, i) => {
      const territory = TERRITORIES[i] ?? null;
      return name === null || territory === null ? [] : [{ customer: `c${i}`, territory }];
    }),
  );
  return { review: reviewQueries(db), worklist: { run, margin: 0.25, asOf: 10 }, made };
}

/** Of the test that runs. */
let shared: ReturnType<typeof book>;

const isDecided = (line: ReviewLineRecord) => (DECIDED_NEEDS as readonly string[]).includes(line.need);
/** Letters of ASCII only lose their case, as in the other lists. */
const plain = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

function reasonOf({ partner: proposed, failures }: Proposal): string {
  if (proposed !== null) return "proposed";
  const counts = Object.entries(failures ?? {});
  const most = Math.max(...counts.map(([, count]) => count));
  const codes = counts.filter(([, count]) => count === most).map(([code]) => code);
  if (codes.includes("address-unknown")) return "address-unknown";
  return FAILURE_CODES.find((code) => codes.includes(code)) ?? "";
}

function keyOf(grouping: Grouping, line: ReviewLineRecord): string {
  const made = shared.made[line.position];
  if (made === undefined) throw new Error("every line was made here");
  return { need: line.need, partner: line.partner ?? "", territory: made.territory ?? "", reason: reasonOf(made.proposal) }[grouping];
}

function valueOf(column: LineSort, line: ReviewLineRecord): string | number | null {
  const revenue = shared.made[line.position]?.revenue ?? null;
  return { run: line.position, score: line.score, lead: line.lead, revenue, customer: line.customer && plain(line.customer) }[column];
}

/** The lines of each group in order, the groups in the order in which they are met. */
function slowly(grouping: Grouping, column: LineSort, descending: boolean, search: string): Map<string, ReviewLineRecord[]> {
  const { review, worklist } = shared;
  const lines = review.lines({ ...worklist, ...BY_NEED, search });
  const groups = new Map<string, ReviewLineRecord[]>();
  for (const line of lines) groups.set(keyOf(grouping, line), [...(groups.get(keyOf(grouping, line)) ?? []), line]);
  for (const [key, group] of groups) {
    groups.set(
      key,
      group.toSorted((a, b) => {
        const [x, y] = [valueOf(column, a), valueOf(column, b)];
        const byValue = x === null || y === null ? Number(x === null) - Number(y === null) : compare(x, y) * (descending ? -1 : 1);
        return Number(isDecided(a)) - Number(isDecided(b)) || byValue || a.position - b.position;
      }),
    );
  }
  return groups;
}

describe.each(GROUPINGS)("grouped by %s", (grouping) => {
  it.each(["", "a", "o12"])("has the groups, their counts and what is undecided, for the search %j", (search) => {
    shared = book();
    const { review, worklist } = shared;
    const slow = slowly(grouping, "run", false, search);
    const groups = review.groups({ ...worklist, grouping, search });
    expect(new Map(groups.map(({ key, count, undecided }) => [key, [count, undecided]]))).toEqual(
      new Map([...slow].map(([key, lines]) => [key, [lines.length, lines.filter((line) => !isDecided(line)).length]])),
    );
    expect(groups.length).toBe(slow.size);
    for (const { key, count } of groups)
      expect(review.count({ ...worklist, grouping, sort: { column: "run", descending: false }, group: key, search })).toBe(count);
  });

  it.each(LINE_SORTS.flatMap((column) => [false, true].map((descending) => ({ column, descending }))))(
    "sorts each group by $column, descending $descending: what is undecided first, what is unknown last",
    ({ column, descending }) => {
      shared = book();
      const { review, worklist } = shared;
      const sorted = { ...worklist, grouping, sort: { column, descending } };
      for (const [key, expected] of slowly(grouping, column, descending, "")) {
        const lines = review.lines({ ...sorted, group: key, search: "", offset: 0, limit: -1 });
        expect(lines.map((line) => line.opportunity)).toEqual(expected.map((line) => line.opportunity));
        const page = review.lines({ ...sorted, group: key, search: "", offset: 3, limit: 5 });
        expect(page).toEqual(lines.slice(3, 8));
        const last = lines.length - 1;
        expect(review.place({ ...sorted, search: "", opportunity: lines[last]?.opportunity ?? "" })).toEqual({ group: key, index: last });
      }
    },
  );
});

it("names groups and orders them: needs as listed, partners and territories by name, reasons by how many they stop", () => {
  shared = book();
  const { review, worklist } = shared;
  const groups = (grouping: Grouping) => review.groups({ ...worklist, grouping, search: "" });
  expect(groups("need").map(({ key }) => key)).toEqual(NEEDS.filter((need) => groups("need").some(({ key }) => key === need)));
  expect(groups("partner").map(({ key, label }) => [key, label])).toEqual([
    ["p1", "alpha"],
    ["p3", "alpha"],
    ["p2", "Beta"],
    ["p4", "Zeta"],
    ["p0", "Östlund"],
    ["", null],
  ]);
  expect(groups("territory").map(({ label }) => label)).toEqual(["east", "North", null]);
  const reasons = groups("reason");
  expect(reasons.at(-1)?.key).toBe("proposed");
  const counts = reasons.slice(0, -1).map(({ count }) => count);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

it("gives the place among what a search finds, and none where it does not find the line", () => {
  shared = book();
  const { review, worklist } = shared;
  const place = (search: string, id: string) => review.place({ ...worklist, grouping: "territory", ...STANDARD, search, opportunity: id });
  for (const [key, lines] of slowly("territory", "run", false, "o1")) {
    lines.forEach((line, index) => expect(place("o1", line.opportunity)).toEqual({ group: key, index }));
  }
  expect(place("o1", "o2")).toBeNull();
  expect(place("", "elsewhere")).toBeNull();
});
