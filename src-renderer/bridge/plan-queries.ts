/** Query options for what runs by the best plan kept; a change of the review makes it old, as it does the runs. */
import { queryOptions } from "@tanstack/react-query";
import type { CallInput } from "../../src-main/contract/calls.ts";
import { call } from "./client.ts";

export const planQueries = {
  proof: (run: number) => queryOptions({ queryKey: ["review", "plan", run], queryFn: () => call("plans.read", { run }) }),
  differences: (input: CallInput<"plans.differences">) =>
    queryOptions({ queryKey: ["review", "plan-differences", input], queryFn: () => call("plans.differences", input) }),
  places: (input: CallInput<"plans.places">) =>
    queryOptions({ queryKey: ["review", "plan-places", input], queryFn: () => call("plans.places", input) }),
};
