/** What the groups of the worklist are called, what they mean, and which of them want a decision. */
import type { Need } from "../../../src-main/contract/calls/review.ts";

interface NeedWords {
  readonly label: string;
  /** What is the case, and what to do about it. */
  readonly meaning: string;
  /** False where nothing is left to decide. */
  readonly undecided: boolean;
  /** Open when the page is opened first; groups that one cause explains stay one line. */
  readonly opensExpanded: boolean;
}

export const NEED_WORDS: Readonly<Record<Need, NeedWords>> = {
  due: {
    label: "On hold until today",
    meaning: "They were put aside until a date, and that date has come. Decide them now, or hold them again.",
    undecided: true,
    opensExpanded: true,
  },
  changed: {
    label: "No longer holds",
    meaning:
      "These were approved, but when they were to be delivered their partner was no longer available. Look at the reason and decide again.",
    undecided: true,
    opensExpanded: true,
  },
  "no-address": {
    label: "No known address",
    meaning:
      "Their customer is missing, or has neither a country nor coordinates. So no territory can be checked, and no partner is proposed. Give the customers an address in the book's files, or override single lines with a partner that you know is right.",
    undecided: true,
    opensExpanded: false,
  },
  nobody: {
    label: "Nobody available",
    meaning:
      "Every partner fails at least one check. The line shows the nearest misses: a partner that is one check away may be chosen with a reason.",
    undecided: true,
    opensExpanded: true,
  },
  "close-call": {
    label: "Close call",
    meaning: "Two partners are nearly equal here. The order is exact, but a person who knows them may know better.",
    undecided: true,
    opensExpanded: true,
  },
  imputed: {
    label: "Rests on missing data",
    meaning: "The proposed partner has no record of its own in some metric, so the mean of the others stands in for it.",
    undecided: true,
    opensExpanded: true,
  },
  clear: {
    label: "Clear",
    meaning: "The proposed partner is well ahead of the next, on a record of its own. These can be approved all at once.",
    undecided: true,
    opensExpanded: true,
  },
  approved: { label: "Approved", meaning: "Decided, and waiting to be delivered.", undecided: false, opensExpanded: false },
  held: {
    label: "Held",
    meaning: "Put aside by a person. They are not delivered, and they wait: until their date where one was given, in later runs too.",
    undecided: false,
    opensExpanded: false,
  },
  delivered: { label: "Delivered", meaning: "The partner has the offer.", undecided: false, opensExpanded: false },
  gone: {
    label: "No longer waiting",
    meaning: "They were closed, put on hold or given to a partner since this run was made.",
    undecided: false,
    opensExpanded: false,
  },
};
