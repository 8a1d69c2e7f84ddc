/** The customers of the made-up network that must never, or must always, go to a certain partner. */
import type { RelationRow } from "../../src-main/contract/book.ts";
import type { Network, Story } from "./history.ts";
import type { Partner } from "./partners.ts";
import type { Random } from "./random.ts";

const NEVER_REASONS = [
  "Customer asked for another partner after the last project.",
  "Partner and customer compete.",
  "Open dispute about an invoice.",
  "Customer's parent company works with a rival.",
];

const ALWAYS_REASONS = [
  "Framework contract until 2026.",
  "Partner runs the customer's data centre.",
  "Agreed with the customer's board.",
  "Partner holds the clearance that the customer requires.",
];

const NEVER = 40;
const ALWAYS = 25;

/** Each for another customer, mostly one with an opportunity that waits. */
export function makeRelations(random: Random, stories: readonly Story[], { near }: Network, partners: readonly Partner[]): RelationRow[] {
  const waiting = new Set(stories.filter(({ waits }) => waits).map(({ deal }) => deal.customer ?? ""));
  waiting.delete("");
  const chosen = random.some([...waiting].toSorted(), NEVER + ALWAYS);
  const rows = chosen.map((customer, index): RelationRow => {
    const close = near.get(customer) ?? [];
    const partner = random.pick(close.length > 0 ? close : partners).row.id;
    return index < NEVER
      ? { customer, partner, kind: "never", reason: random.pick(NEVER_REASONS) }
      : { customer, partner, kind: "always", reason: random.pick(ALWAYS_REASONS) };
  });
  return rows.toSorted((a, b) => (a.customer < b.customer ? -1 : 1));
}
