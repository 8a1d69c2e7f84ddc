/** How the columns of a list are arranged. */
import { describe, expect, it } from "vitest";
import { arrange, layoutOf, moved, reordered } from "../../../src-renderer/components/grid/layout.ts";

const COLUMNS = [
  { id: "name", width: 180 },
  { id: "open", width: 70 },
  { id: "city", width: 120 },
  { id: "won", width: 90, hidden: true },
];
const ids = (placed: readonly { readonly column: { readonly id: string } }[]) => placed.map(({ column }) => column.id);

describe("arranging", () => {
  it("is the list's own order with its hidden ones hidden where nothing was chosen", () => {
    const placed = arrange(COLUMNS, null);
    expect(ids(placed)).toEqual(["name", "open", "city", "won"]);
    expect(placed.map(({ shown }) => shown)).toEqual([true, true, true, false]);
    expect(placed.map(({ width }) => width)).toEqual([180, 70, 120, 90]);
  });

  it("gives back what was remembered of it", () => {
    const chosen = arrange(COLUMNS, null).map((one) => (one.column.id === "city" ? { ...one, shown: false, width: 200 } : one));
    const next = reordered(chosen, ["name", "won", "city", "open"]);
    const again = arrange(COLUMNS, structuredClone(layoutOf(next)));
    expect(again).toEqual(next);
    expect(layoutOf(next).columns[1]).toEqual({ id: "won", shown: false, width: null });
  });

  it("puts a column that is new behind the one it follows, and leaves out one that is gone", () => {
    const layout = layoutOf(reordered(arrange(COLUMNS, null), ["name", "city", "open", "won"]));
    const later = [...COLUMNS.slice(0, 2), { id: "state", width: 80 }, ...COLUMNS.slice(3)];
    expect(ids(arrange(later, layout))).toEqual(["name", "open", "state", "won"]);
  });

  it("keeps the first column first and shown, whatever was written down", () => {
    const layout = { columns: ["open", "name", "city"].map((id) => ({ id, shown: false, width: null })) };
    const placed = arrange(COLUMNS, layout);
    expect(ids(placed)).toEqual(["name", "open", "city", "won"]);
    expect(placed.map(({ shown }) => shown)).toEqual([true, false, false, false]);
  });
});

describe("moving", () => {
  const placed = arrange(COLUMNS, null);
  it("goes one step, and neither past the first column nor off the end", () => {
    expect(ids(moved(placed, "city", -1))).toEqual(["name", "city", "open", "won"]);
    expect(ids(moved(placed, "city", 1))).toEqual(["name", "open", "won", "city"]);
    for (const [id, step] of [
      ["open", -1],
      ["won", 1],
      ["name", 1],
      ["nothing", 1],
    ] as const)
      expect(moved(placed, id, step)).toBe(placed);
  });

  it("takes an order in which names are missing or foreign", () => {
    expect(ids(reordered(placed, ["selection", "name", "city"]))).toEqual(["name", "open", "city", "won"]);
  });
});
