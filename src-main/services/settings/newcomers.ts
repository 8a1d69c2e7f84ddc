/** What a newcomers' share would do to what waits now, before any run. */
import type { CallInput } from "../../contract/calls.ts";
import type { NewcomersNow } from "../../contract/calls/settings.ts";
import { checkSetting, parseSettings } from "../../contract/settings.ts";
import { isFull } from "../../engine/availability/capacity.ts";
import { newcomersAmong } from "../../engine/newcomers.ts";
import { isChosen } from "../distribution/newcomers.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** @throws AppError `invalid-input` where one of the texts is no such setting. */
export function newcomersNow(session: Session, { share, offers }: CallInput<"settings.newcomers">): NewcomersNow {
  const texts = { "newcomer-share": share, "newcomer-offers": offers };
  for (const [name, text] of Object.entries(texts)) checkSetting(name, text);
  const { newcomerShare, newcomerOffers } = parseSettings(texts);
  const { observed, waiting } = snapshot(session);
  const { book, circumstances } = observed;
  const { active } = book.columns.partners;
  const newcomers = newcomersAmong(circumstances.standing, newcomerOffers);
  const { order, candidates } = waiting();
  const { offsets, partner } = candidates;
  const takes = (candidate: number) => newcomers[candidate] === 1 && !isFull(circumstances, candidate);
  let chosen = 0;
  let possible = 0;
  for (const [line, opportunity] of order.opportunities.entries()) {
    if (!isChosen(book.opportunities.id(opportunity), newcomerShare)) continue;
    chosen++;
    if (partner.subarray(offsets[line], offsets[line + 1]).some(takes)) possible++;
  }
  const isActive = (one: number) => active[one] === 1;
  const all = [...book.partners.ids.keys()].filter(isActive);
  return {
    waiting: order.opportunities.length,
    chosen,
    possible,
    partners: all.length,
    newcomers: all.filter((one) => newcomers[one] === 1).length,
  };
}
