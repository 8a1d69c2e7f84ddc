/**
 * The life of an offer as one table: for each step the states it leads on from, what it writes, and the words for why not.
 * Source of the rules: domain, section 6. Pure: the state, the dates and what else counts are handed in.
 */
import type { OfferRow } from "../../contract/book.ts";
import type { OfferChange } from "../../contract/calls/offers.ts";
import type { OfferChangeName, OfferState, OpportunityStatus } from "../../contract/codes.ts";
import { assertNever } from "../../contract/errors.ts";
import { STAGES } from "../../contract/codes.ts";

/** A step that writes to one offer; to reassign is a withdrawal and a new offer. */
type OneOffer = Exclude<OfferChangeName, "reassign">;

interface Step {
  readonly from: readonly OfferState[];
  /** What an offer of a wrong state cannot: "be declined". */
  readonly cannot: string;
  /** What to do instead, for states where that is not plain. */
  readonly instead?: Partial<Record<OfferState, string>>;
}

const UNANSWERED = ["Delivered", "Expired"] as const;
const ACCEPTED = ["Accepted", "In Progress", "On Hold"] as const;
const FIRST_ACCEPT = "it must be accepted first";
const RESUME_FIRST = "resume it first";

/** Every step. An answer after the deadline is still an answer, so it leads on from Expired too. */
export const STEPS: Readonly<Record<OfferChangeName, Step>> = {
  accept: { from: UNANSWERED, cannot: "be accepted" },
  decline: {
    from: UNANSWERED,
    cannot: "be declined",
    instead: { Accepted: "return it instead", "In Progress": "return it instead", "On Hold": "return it instead" },
  },
  stage: { from: ["Accepted", "In Progress"], cannot: "move to a stage", instead: { Delivered: FIRST_ACCEPT, "On Hold": RESUME_FIRST } },
  hold: {
    from: ["In Progress"],
    cannot: "be put on hold",
    instead: { Delivered: FIRST_ACCEPT, Accepted: "set its stage first" },
  },
  resume: { from: ["On Hold"], cannot: "be resumed" },
  win: { from: ACCEPTED, cannot: "be won", instead: { Delivered: FIRST_ACCEPT, Expired: "a late answer must be recorded first" } },
  return: {
    from: ACCEPTED,
    cannot: "be returned",
    instead: { Delivered: "decline or withdraw it instead" },
  },
  expire: { from: UNANSWERED, cannot: "expire" },
  withdraw: { from: ["Delivered", ...ACCEPTED], cannot: "be withdrawn" },
  reassign: {
    from: ["Delivered", ...ACCEPTED],
    cannot: "be reassigned",
    instead: {
      Declined: "its opportunity waits for the next run",
      Expired: "its opportunity waits for the next run",
      Returned: "its opportunity waits for the next run",
      Withdrawn: "its opportunity waits for the next run",
    },
  },
  feedback: {
    from: ["Delivered", ...ACCEPTED, "Declined", "Expired", "Won", "Returned"],
    cannot: "have feedback",
  },
};

/** What stands around an offer when a step is taken. */
export interface Around {
  /** The book's date. */
  readonly asOf: number;
  /** When the step is said to have happened; null = at the book's date. */
  readonly at: number | null;
  /** True where `at` is a day without a time, which may have begun before what happened on it. */
  readonly wholeDay: boolean;
  readonly opportunity: { readonly status: OpportunityStatus; readonly closedAt: number | null; readonly partnerCreated: boolean };
  /** The name of a partner that has the same opportunity as another open offer; null = nobody. */
  readonly otherOpen: string | null;
  /** A day as people read it, in the book's time zone. */
  readonly day: (instant: number) => string;
  /** The first instant of the day of an instant, in the book's time zone. */
  readonly startOfDay: (instant: number) => number;
}

export type Verdict =
  | { readonly kind: "change"; readonly after: OfferRow; readonly at: number }
  /** It is so already. */
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly why: string };

const refused = (why: string): Verdict => ({ kind: "refused", why: why.charAt(0).toUpperCase() + why.slice(1) });

/** What may be written to an offer: a step with its time worked out. */
type Written = { readonly [C in OfferChange as C["type"]]: (offer: OfferRow, change: C, at: number) => OfferRow };

const WRITES: Written = {
  // A hold that came with an unanswered offer from elsewhere means nothing for the accepted one.
  accept: (offer, _, at) => ({ ...offer, acceptedAt: at, onHold: false }),
  decline: (offer, _, at) => ({ ...offer, declinedAt: at }),
  stage: (offer, { stage }, at) => ({ ...offer, stage, stageAt: at }),
  hold: (offer) => ({ ...offer, onHold: true }),
  resume: (offer) => ({ ...offer, onHold: false }),
  win: (offer, _, at) => ({ ...offer, outcome: "won", closedAt: at }),
  return: (offer, { returnReason }, at) => ({ ...offer, outcome: "returned", closedAt: at, returnReason }),
  // It expired the moment after its deadline, whenever that is recorded: so recording it changes no number at any time.
  expire: (offer, _, at) => ({ ...offer, expiredAt: offer.deadline === null ? at : offer.deadline + 1 }),
  withdraw: (offer, _, at) => ({ ...offer, outcome: "withdrawn", closedAt: at }),
  feedback: (offer, _, at) => ({ ...offer, feedbackAt: at }),
};

/** What a step would write, by its own row of the table. */
function written(offer: OfferRow, change: OfferChange, at: number): OfferRow {
  // A step's type and its row of the table go together.
  const write = WRITES[change.type] as (offer: OfferRow, change: OfferChange, at: number) => OfferRow;
  return write(offer, change, at);
}

/** The field that holds when a step happened; null where it has no date of its own. */
const DATED: Readonly<Record<OneOffer, (keyof OfferRow & `${string}At`) | null>> = {
  accept: "acceptedAt",
  decline: "declinedAt",
  stage: "stageAt",
  hold: null,
  resume: null,
  win: "closedAt",
  return: "closedAt",
  expire: null,
  withdraw: "closedAt",
  feedback: "feedbackAt",
};

/** What has happened to an offer, each with its words, in the order in which it can happen. */
const EVENTS = [
  ["deliveredAt", "delivered"],
  ["acceptedAt", "accepted"],
  ["declinedAt", "declined"],
  ["expiredAt", "expired"],
  ["stageAt", "moved to its stage"],
  ["closedAt", "closed"],
  ["feedbackAt", "given feedback"],
] as const satisfies readonly (readonly [keyof OfferRow, string])[];

/** What must have happened before a step, in that order. */
const AFTER: Readonly<Record<OneOffer, readonly (typeof EVENTS)[number][0][]>> = {
  accept: ["deliveredAt"],
  decline: ["deliveredAt"],
  stage: ["deliveredAt", "acceptedAt", "stageAt"],
  hold: [],
  resume: [],
  win: ["deliveredAt", "acceptedAt", "stageAt"],
  return: ["deliveredAt", "acceptedAt", "stageAt"],
  expire: [],
  withdraw: ["deliveredAt", "acceptedAt", "stageAt"],
  feedback: ["deliveredAt"],
};

const DONE: Readonly<Record<OneOffer, string>> = {
  accept: "accepted",
  decline: "declined",
  stage: "moved to a stage",
  hold: "put on hold",
  resume: "resumed",
  win: "won",
  return: "returned",
  expire: "expired",
  withdraw: "withdrawn",
  feedback: "given feedback",
};

const CALLED: Readonly<Record<OfferState, string>> = {
  Delivered: "an unanswered offer",
  Accepted: "an accepted offer",
  "In Progress": "an offer in progress",
  "On Hold": "an offer on hold",
  Declined: "a declined offer",
  Expired: "an expired offer",
  Withdrawn: "a withdrawn offer",
  Won: "a won offer",
  Returned: "a returned offer",
};

/** What an offer is, with its date: "won already on 3 Jan 2018". */
function standing(offer: OfferRow, state: OfferState, { day }: Pick<Around, "day">): string {
  const on = (time: number | null) => (time === null ? "" : ` on ${day(time)}`);
  switch (state) {
    case "Delivered":
      return "not answered yet";
    case "Accepted":
      return `accepted already${on(offer.acceptedAt)}`;
    case "In Progress":
      return `in progress, at ${STAGES[(offer.stage ?? 1) - 1] ?? ""}`;
    case "On Hold":
      return "on hold";
    case "Expired":
      return `expired${on(offer.deadline !== null && offer.acceptedAt === null ? offer.deadline : offer.expiredAt)}`;
    case "Declined":
      return `declined already${on(offer.declinedAt)}`;
    case "Won":
      return `won already${on(offer.closedAt)}`;
    case "Returned":
      return `returned already${on(offer.closedAt)}${offer.returnReason === null ? "" : ` (${offer.returnReason})`}`;
    case "Withdrawn":
      return `withdrawn already${on(offer.closedAt)}`;
    default:
      return assertNever(state, "state of an offer");
  }
}

/** Why an offer in this state cannot take a step: what it is, what it therefore cannot, and what to do instead. */
export function stateRefusal(type: OfferChangeName, offer: OfferRow, state: OfferState, around: Pick<Around, "day">): string | null {
  const { from, cannot, instead } = STEPS[type];
  if (from.includes(state)) return null;
  const hint = instead?.[state];
  const sentence = `${standing(offer, state, around)}: ${CALLED[state]} cannot ${cannot}${hint === undefined ? "" : `; ${hint}`}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Something is recorded after the book's date: what would be written now would contradict it later. */
export function recordedLater(offer: OfferRow, { asOf, day }: Pick<Around, "asOf" | "day">): string | null {
  if (offer.deliveredAt === null) return "It was never delivered";
  for (const [field, word] of EVENTS) {
    const at = offer[field];
    if (at !== null && at > asOf) return `It is ${word} on ${day(at)}, after the book’s date, ${day(asOf)}: advance the book’s clock first`;
  }
  return null;
}

/** True where the offer is so already: then the step, taken twice, is one. */
function isSame(offer: OfferRow, state: OfferState, change: OfferChange, { at, wholeDay, startOfDay }: Around): boolean {
  const field = DATED[change.type];
  const before = field === null ? null : offer[field];
  const sameDate = at === null || before === at || (wholeDay && typeof before === "number" && startOfDay(before) === at);
  switch (change.type) {
    case "accept":
      return state === "Accepted" && sameDate;
    case "decline":
      return state === "Declined" && sameDate;
    case "expire":
      return state === "Expired" && offer.expiredAt !== null;
    case "stage":
      return state === "In Progress" && offer.stage === change.stage && sameDate;
    case "hold":
      return state === "On Hold";
    case "resume":
      return state === "In Progress" || state === "Accepted";
    case "win":
      return state === "Won" && sameDate;
    case "return":
      return state === "Returned" && offer.returnReason === change.returnReason && sameDate;
    case "withdraw":
      return state === "Withdrawn" && sameDate;
    case "feedback":
      return offer.feedbackAt !== null && sameDate && state !== "Withdrawn";
    default:
      return assertNever(change, "step of an offer");
  }
}

/** Why what stands around the offer forbids a step that its state allows; null where nothing does. */
function aroundRefusal(offer: OfferRow, state: OfferState, change: OfferChange, around: Around): string | null {
  const { opportunity, otherOpen, asOf, day } = around;
  const closed = opportunity.status !== "open" && !(opportunity.closedAt !== null && opportunity.closedAt > asOf);
  const wants = change.type === "accept" || change.type === "stage" || change.type === "win";
  // An offer that came won from elsewhere may stand beside an opportunity that is won already.
  if (wants && closed && !(change.type === "win" && opportunity.status === "won")) {
    const on = opportunity.closedAt === null ? "" : ` on ${day(opportunity.closedAt)}`;
    return opportunity.status === "won"
      ? `its opportunity was won${on}: it is nobody else’s any more`
      : `its opportunity was closed as ${opportunity.status}${on}: reopen it first`;
  }
  if (change.type === "expire") {
    if (state === "Delivered" && offer.deadline !== null) {
      return `its deadline, ${day(offer.deadline)}, has not passed: until then withdraw it instead`;
    }
    return null;
  }
  if (state === "Expired" && (change.type === "accept" || change.type === "decline") && otherOpen !== null) {
    return `it expired, and its opportunity has gone to ${otherOpen} since: an answer comes too late`;
  }
  if (change.type === "stage" && offer.stage !== null && state === "In Progress") {
    if (change.stage < offer.stage) {
      return `it is at ${STAGES[offer.stage - 1] ?? ""}: stages go forward only, not back to ${STAGES[change.stage - 1] ?? ""}`;
    }
    if (change.stage === offer.stage) {
      return `it is at ${STAGES[offer.stage - 1] ?? ""}${offer.stageAt === null ? "" : ` since ${day(offer.stageAt)}`} already`;
    }
  }
  if (change.type === "feedback" && offer.feedbackAt !== null) return `it was given feedback on ${day(offer.feedbackAt)} already`;
  return null;
}

/** When the step happened, or why it cannot have happened then. */
function timeOf(offer: OfferRow, change: OfferChange, { asOf, at, wholeDay, day, startOfDay }: Around): number | string {
  let latest: number | null = null;
  let word = "";
  for (const field of AFTER[change.type]) {
    const before = offer[field];
    if (before === null || (latest !== null && before < latest)) continue;
    latest = before;
    word = EVENTS.find(([name]) => name === field)?.[1] ?? "";
  }
  if (at === null) return asOf;
  if (at > asOf) return `${day(at)} is after the book’s date, ${day(asOf)}: nothing can be recorded before it happens`;
  if (latest === null || at >= latest) return at;
  // A day without a time is that day: what happened on it, happened before.
  if (wholeDay && startOfDay(latest) === at) return latest;
  return `it was ${word} on ${day(latest)}: it cannot have been ${DONE[change.type]} before that, on ${day(at)}`;
}

/** What a step does to an offer that is in `state` at the book's date. */
export function judge(offer: OfferRow, state: OfferState | null, change: OfferChange, around: Around): Verdict {
  const later = recordedLater(offer, around);
  if (later !== null || state === null) return refused(later ?? "It is not delivered yet");
  if (isSame(offer, state, change, around)) return { kind: "same" };
  const wrong = stateRefusal(change.type, offer, state, around) ?? aroundRefusal(offer, state, change, around);
  if (wrong !== null) return refused(wrong);
  const at = timeOf(offer, change, around);
  return typeof at === "string" ? refused(at) : { kind: "change", after: written(offer, change, at), at };
}
