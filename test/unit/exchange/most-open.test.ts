import { expect, it } from "vitest";
import { mostOpenAtOnce } from "../../../src-main/exchange/sources/most-open.ts";

const at = (opened: number, closed: number | null) => ({ opened, closed });

it.each([
  [[], 0],
  [[at(1, null)], 1],
  [[at(1, 5), at(5, 9)], 1],
  [[at(1, 5), at(4, 9)], 2],
  [[at(1, 3), at(2, 4), at(3, 5), at(3, null)], 3],
  [[at(1, null), at(5, 5)], 1],
])("counts %j as %i", (intervals, most) => {
  expect(mostOpenAtOnce(intervals)).toBe(most);
});
