/** Every step from every state, by a second table written from the specification. */
import { describe, expect, it } from "vitest";
import { UNTOUCHED_OFFER, type OfferRow } from "../../../src-main/contract/book.ts";
import type { OfferChange } from "../../../src-main/contract/calls/offers.ts";
import { OFFER_CHANGES, OFFER_STATES, type OfferChangeName, type OfferState } from "../../../src-main/contract/codes.ts";
import { judge, stateRefusal, type Around } from "../../../src-main/services/offers/rules.ts";

const DAY = 86_400_000;
const day = (n: number) => Date.UTC(2018, 0, n);
const ASOF = day(20);

const delivered: OfferRow = { id: "F1", opportunity: "L1", partner: "P1", ...UNTOUCHED_OFFER, deliveredAt: day(1), deadline: day(25) };
const accepted = { ...delivered, acceptedAt: day(3) };

/** An offer in each state at ASOF. */
const IN: Readonly<Record<OfferState, OfferRow>> = {
  Delivered: delivered,
  Accepted: accepted,
  "In Progress": { ...accepted, stage: 2, stageAt: day(5) },
  "On Hold": { ...accepted, stage: 2, stageAt: day(5), onHold: true },
  Declined: { ...delivered, declinedAt: day(4) },
  Expired: { ...delivered, deadline: day(8) - 1 },
  Withdrawn: { ...accepted, outcome: "withdrawn", closedAt: day(9) },
  Won: { ...accepted, stage: 5, stageAt: day(6), outcome: "won", closedAt: day(9) },
  Returned: { ...accepted, outcome: "returned", closedAt: day(9), returnReason: "No Funding" },
};

/** Section 6, step by step; s = it is so already, so nothing happens. */
const ALLOWED: Readonly<Record<Exclude<OfferChangeName, "reassign">, Partial<Record<OfferState, "yes" | "same">>>> = {
  accept: { Delivered: "yes", Expired: "yes", Accepted: "same" },
  decline: { Delivered: "yes", Expired: "yes", Declined: "same" },
  stage: { Accepted: "yes", "In Progress": "yes" },
  hold: { "In Progress": "yes", "On Hold": "same" },
  resume: { "On Hold": "yes", "In Progress": "same", Accepted: "same" },
  win: { Accepted: "yes", "In Progress": "yes", "On Hold": "yes", Won: "same" },
  return: { Accepted: "yes", "In Progress": "yes", "On Hold": "yes", Returned: "same" },
  expire: { Expired: "yes" },
  withdraw: { Delivered: "yes", Accepted: "yes", "In Progress": "yes", "On Hold": "yes", Withdrawn: "same" },
  feedback: {
    Delivered: "yes",
    Accepted: "yes",
    "In Progress": "yes",
    "On Hold": "yes",
    Declined: "yes",
    Expired: "yes",
    Won: "yes",
    Returned: "yes",
  },
};

const CHANGES: Readonly<Record<Exclude<OfferChangeName, "reassign">, OfferChange>> = {
  accept: { type: "accept", on: null, reason: "" },
  decline: { type: "decline", on: null, reason: "" },
  stage: { type: "stage", stage: 4, on: null, reason: "" },
  hold: { type: "hold", reason: "" },
  resume: { type: "resume", reason: "" },
  win: { type: "win", on: null, reason: "" },
  return: { type: "return", returnReason: "No Funding", on: null, reason: "" },
  expire: { type: "expire", reason: "" },
  withdraw: { type: "withdraw", on: null, reason: "" },
  feedback: { type: "feedback", on: null, reason: "" },
};

const around = (given: Partial<Around> = {}): Around => ({
  asOf: ASOF,
  at: null,
  wholeDay: false,
  opportunity: { status: "open", closedAt: null, partnerCreated: false },
  otherOpen: null,
  day: (time) => new Date(time).toISOString().slice(0, 10),
  startOfDay: (time) => Math.floor(time / DAY) * DAY,
  ...given,
});

const on = (n: number, wholeDay = true): Partial<Around> => ({ at: day(n), wholeDay });

const verdict = (state: OfferState, change: OfferChange, given: Partial<Around> = {}, offer: OfferRow = IN[state]) =>
  judge(offer, state, change, around(given));

const steps = OFFER_CHANGES.filter((type) => type !== "reassign");

describe("every step from every state", () => {
  for (const type of steps) {
    it.each(OFFER_STATES)(`${type} from %s`, (state) => {
      const result = verdict(state, CHANGES[type]);
      expect(result.kind).toBe({ yes: "change", same: "same", no: "refused" }[ALLOWED[type][state] ?? "no"]);
      // What is refused says what the offer is, then what it therefore cannot.
      const why = result.kind === "refused" ? result.why : "What it is: fine";
      expect(why).toMatch(/^[A-Z][^:]+: .+$/);
      expect(why).not.toMatch(/undefined|null|NaN|1970/);
    });
  }

  it.each(OFFER_STATES)("reassign from %s: only what is open", (state) => {
    const refused = stateRefusal("reassign", IN[state], state, around());
    expect(refused === null).toBe(["Delivered", "Accepted", "In Progress", "On Hold"].includes(state));
  });
});

describe("why not, in words", () => {
  it.each([
    ["Won", CHANGES.decline, "Won already on 2018-01-09: a won offer cannot be declined"],
    ["Delivered", CHANGES.win, "Not answered yet: an unanswered offer cannot be won; it must be accepted first"],
    ["On Hold", CHANGES.stage, "On hold: an offer on hold cannot move to a stage; resume it first"],
    ["Returned", CHANGES.accept, "Returned already on 2018-01-09 (No Funding): a returned offer cannot be accepted"],
    ["In Progress", { ...CHANGES.stage, stage: 1 }, "It is at 2-Contacting: stages go forward only, not back to 1-Prospect"],
    ["Delivered", CHANGES.expire, "Its deadline, 2018-01-25, has not passed: until then withdraw it instead"],
  ] as const)("%s", (state, change, why) => {
    expect(verdict(state, change as OfferChange)).toEqual({ kind: "refused", why });
  });
});

describe("what a step writes", () => {
  it("an acceptance now, at the book's date", () => {
    expect(verdict("Delivered", CHANGES.accept)).toEqual({ kind: "change", at: ASOF, after: { ...delivered, acceptedAt: ASOF } });
  });

  it("a return with its reason and date", () => {
    expect(verdict("In Progress", { type: "return", returnReason: "Bad Contact Info", on: "2018-01-10", reason: "" }, on(10))).toEqual({
      kind: "change",
      at: day(10),
      after: { ...IN["In Progress"], outcome: "returned", closedAt: day(10), returnReason: "Bad Contact Info" },
    });
  });

  it("an expiry at the instant after the deadline, so that it changes no number at any time", () => {
    expect(verdict("Expired", CHANGES.expire)).toMatchObject({ kind: "change", after: { expiredAt: day(8) } });
    const recorded = { ...IN.Expired, expiredAt: day(8) };
    expect(verdict("Expired", CHANGES.expire, {}, recorded)).toEqual({ kind: "same" });
  });

  it("an expiry now where there is no deadline", () => {
    expect(verdict("Delivered", CHANGES.expire, {}, { ...delivered, deadline: null })).toMatchObject({ after: { expiredAt: ASOF } });
  });

  it("a later stage, and not the same one again", () => {
    expect(verdict("In Progress", CHANGES.stage)).toMatchObject({ kind: "change", after: { stage: 4, stageAt: ASOF } });
    expect(verdict("In Progress", { ...CHANGES.stage, stage: 2 } as OfferChange)).toEqual({ kind: "same" });
    expect(verdict("In Progress", { ...CHANGES.stage, stage: 2 } as OfferChange, on(7)).kind).toBe("refused");
  });

  it("an acceptance takes away a hold that came with an unanswered offer", () => {
    expect(verdict("Delivered", CHANGES.accept, {}, { ...delivered, onHold: true })).toMatchObject({ after: { onHold: false } });
  });
});

describe("dates", () => {
  const dated = ["accept", "decline", "feedback"] as const;

  it.each(dated)("%s before the delivery is refused", (type) => {
    const result = judge({ ...delivered, deliveredAt: day(5) }, "Delivered", CHANGES[type], around(on(4)));
    expect(result).toMatchObject({ kind: "refused", why: expect.stringContaining("It was delivered on 2018-01-05") });
  });

  it("a close before the stage is refused", () => {
    expect(verdict("In Progress", CHANGES.win, on(4))).toMatchObject({
      why: "It was moved to its stage on 2018-01-05: it cannot have been won before that, on 2018-01-04",
    });
  });

  it("nothing is recorded before it happens", () => {
    expect(verdict("Accepted", CHANGES.win, on(21)).kind).toBe("refused");
    expect(verdict("Accepted", CHANGES.win, on(20)).kind).toBe("change");
  });

  it("the day of the delivery, without a time, is no earlier than the delivery", () => {
    const offer = { ...delivered, deliveredAt: day(5) + 10 * 3_600_000 };
    expect(judge(offer, "Delivered", CHANGES.accept, around(on(5)))).toMatchObject({ after: { acceptedAt: offer.deliveredAt } });
    expect(judge(offer, "Delivered", CHANGES.accept, around(on(5, false))).kind).toBe("refused");
  });

  it("the same step on the same date is one; on another date it is refused", () => {
    expect(verdict("Accepted", CHANGES.accept, on(3))).toEqual({ kind: "same" });
    expect(verdict("Accepted", CHANGES.accept, on(4)).kind).toBe("refused");
    expect(verdict("Returned", CHANGES.return, on(9))).toEqual({ kind: "same" });
    expect(verdict("Returned", { ...CHANGES.return, returnReason: "No Response" } as OfferChange).kind).toBe("refused");
  });

  it("a book set back refuses every step on what happened later", () => {
    for (const type of steps) {
      const result = judge(IN.Won, "Delivered", CHANGES[type], around({ asOf: day(2) }));
      expect(result).toMatchObject({
        why: "It is accepted on 2018-01-03, after the book’s date, 2018-01-02: advance the book’s clock first",
      });
    }
    expect(judge(delivered, null, CHANGES.accept, around({ asOf: day(1) - 1 })).kind).toBe("refused");
  });
});

describe("what stands around the offer", () => {
  const gone = { otherOpen: "Northwind" };

  it("a late answer is an answer until somebody else has the opportunity", () => {
    for (const type of ["accept", "decline"] as const) {
      expect(verdict("Expired", CHANGES[type]).kind).toBe("change");
      expect(verdict("Expired", CHANGES[type], gone)).toMatchObject({ why: expect.stringContaining("has gone to Northwind since") });
      expect(verdict("Delivered", CHANGES[type], gone).kind).toBe("change");
    }
  });

  it("nothing is accepted, advanced or won of an opportunity that was closed otherwise", () => {
    const lost = { opportunity: { status: "lost", closedAt: day(10), partnerCreated: false } } as const;
    for (const [state, type] of [
      ["Delivered", "accept"],
      ["Accepted", "stage"],
      ["Accepted", "win"],
    ] as const) {
      expect(verdict(state, CHANGES[type], lost)).toMatchObject({
        why: "Its opportunity was closed as lost on 2018-01-10: reopen it first",
      });
    }
    expect(verdict("Accepted", CHANGES.return, lost).kind).toBe("change");
    expect(verdict("Delivered", CHANGES.decline, lost).kind).toBe("change");
    expect(verdict("Accepted", CHANGES.win, { opportunity: { ...lost.opportunity, closedAt: day(21) } }).kind).toBe("change");
  });

  it("an offer can be won of an opportunity that is won already", () => {
    const won = { opportunity: { status: "won", closedAt: day(9), partnerCreated: false } } as const;
    expect(verdict("Accepted", CHANGES.win, won).kind).toBe("change");
    expect(verdict("Accepted", CHANGES.stage, won).kind).toBe("refused");
  });
});
