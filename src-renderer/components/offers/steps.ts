/** The steps in the life of an offer as the screen calls them, and taking one. */
import type { OfferAlert, OfferChange, OfferViewName } from "../../../src-main/contract/calls/offers.ts";
import type { OfferChangeName } from "../../../src-main/contract/codes.ts";
import { call } from "../../bridge/client.ts";
import { windowId } from "../../bridge/window-id.ts";
import { announceChange } from "../editing/undo.ts";
import { announce, announceError } from "../messages/messages.ts";

interface StepWords {
  /** What a button says. */
  readonly label: string;
  readonly done: string;
  readonly keys: string;
}

export const STEP_WORDS: Readonly<Record<OfferChangeName, StepWords>> = {
  accept: { label: "Accept", done: "Accepted", keys: "a" },
  decline: { label: "Decline", done: "Declined", keys: "d" },
  stage: { label: "Next stage", done: "Moved on", keys: "s" },
  hold: { label: "Put on hold", done: "On hold", keys: "h" },
  resume: { label: "Resume", done: "Resumed", keys: "h" },
  win: { label: "Win", done: "Won", keys: "w" },
  return: { label: "Return", done: "Returned", keys: "r" },
  expire: { label: "Take back as expired", done: "Expired", keys: "x" },
  withdraw: { label: "Withdraw", done: "Withdrawn", keys: "shift+w" },
  reassign: { label: "Reassign", done: "Reassigned", keys: "m" },
  feedback: { label: "Customer feedback", done: "Customer feedback recorded", keys: "f" },
};

export const VIEW_WORDS: Readonly<Record<OfferViewName, string>> = {
  inbox: "Needs you",
  new: "New",
  expiring: "About to expire",
  overdue: "Overdue",
  stalled: "Potentially stalled",
  expired: "Expired",
  untold: "Not told yet",
  open: "Open",
  all: "All",
};

/** What an alert means, in the words of the book's settings. */
export function alertWords(alert: OfferAlert, days: { overdueDays: number; stallDays: number; expiringDays: number }): string {
  const counted = (count: number) => (count === 1 ? "a day" : `${count} days`);
  switch (alert) {
    case "new":
      return "delivered, not answered yet";
    case "expiring":
      return `not answered, due within ${counted(days.expiringDays)}`;
    case "overdue":
      return `open without any change for over ${counted(days.overdueDays)}`;
    case "stalled":
      return `accepted, without a further stage for ${counted(days.stallDays)}`;
    case "expired":
      return "not answered by its deadline, to be taken back";
    default:
      return alert satisfies never;
  }
}

/** Takes a step; `of` names the offer in what is said about it. */
export function takeStep(id: string, change: OfferChange, of: string): Promise<boolean> {
  return call("offers.change", { id, change, window: windowId }).then(({ changed }) => {
    const { done } = STEP_WORDS[change.type];
    if (changed) announceChange(`${done}: ${of}.`);
    else announce(`It was so already: ${of}.`);
    return changed;
  }, failed);
}

function failed(error: unknown): false {
  announceError(error);
  return false;
}
