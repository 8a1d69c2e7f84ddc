/** Ids that are proposed for new records. */
import { expect, test } from "vitest";
import { proposeId } from "../../../src-main/services/editing/new-id.ts";

test.each([
  [[], "P001"],
  [["P001", "P009"], "P010"],
  [["P99"], "P100"],
  [["Vicki Laflamme", "Anna Snelling"], "P001"],
  [["acc-7", "acc-8", "P500"], "acc-9"],
  [["P001", "P1", "P2"], "P003"],
])("after %j comes %s", (ids, id) => {
  expect(proposeId("partner", ids)).toBe(id);
});
