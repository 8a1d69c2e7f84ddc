/** What the groups of the worklist and the ways to group and sort it are called. */
import { type Grouping, type LineSort, NEEDS } from "../../../../src-main/contract/calls/review.ts";
import { FAILURE_CODES } from "../../../../src-main/contract/codes.ts";
import { assertNever } from "../../../../src-main/contract/errors.ts";
import { FAILURE_WORDS } from "../../../format/words.ts";
import { NEED_WORDS } from "../needs.ts";
import type { Group } from "./worklist-model.ts";

export const GROUPING_WORDS: Readonly<Record<Grouping, string>> = {
  need: "By need",
  partner: "By partner",
  territory: "By territory",
  reason: "By reason",
};

interface SortChoice {
  readonly column: LineSort;
  readonly descending: boolean;
  readonly label: string;
}

export const SORT_CHOICES: readonly SortChoice[] = [
  { column: "run", descending: false, label: "Order of the run" },
  { column: "score", descending: true, label: "Score, highest first" },
  { column: "score", descending: false, label: "Score, lowest first" },
  { column: "lead", descending: false, label: "Lead, smallest first" },
  { column: "lead", descending: true, label: "Lead, largest first" },
  { column: "revenue", descending: true, label: "Revenue, highest first" },
  { column: "revenue", descending: false, label: "Revenue, lowest first" },
  { column: "customer", descending: false, label: "Customer, A to Z" },
  { column: "customer", descending: true, label: "Customer, Z to A" },
];

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export function groupLabel(grouping: Grouping, { key, label }: Pick<Group, "key" | "label">): string {
  switch (grouping) {
    case "need": {
      const need = NEEDS.find((one) => one === key);
      return need === undefined ? key : NEED_WORDS[need].label;
    }
    case "partner":
      return label ?? "No partner";
    case "territory":
      return label ?? "In no territory";
    case "reason": {
      if (key === "proposed") return "A partner is proposed";
      const code = FAILURE_CODES.find((one) => one === key);
      return code === undefined ? "No active partner" : capitalised(FAILURE_WORDS[code]);
    }
    default:
      return assertNever(grouping, "grouping");
  }
}

/** What all lines of a group have in common. */
export function groupMeaning(grouping: Grouping, { key, label }: Pick<Group, "key" | "label">): string {
  switch (grouping) {
    case "need": {
      const need = NEEDS.find((one) => one === key);
      return need === undefined ? "" : NEED_WORDS[need].meaning;
    }
    case "partner":
      return label === null
        ? "Nobody is proposed for these, and nobody was chosen."
        : "The run proposed this partner, or the reviewer chose it. What wants a decision comes first.";
    case "territory":
      return label === null
        ? "The customer's address is unknown, or lies in no territory of this book."
        : "The customer's address lies here; where territories overlap, a line is in the one with the fewest customers.";
    case "reason":
      if (key === "proposed") return "At least one partner passes all checks, and the best of them is proposed.";
      return key === ""
        ? "No check stopped anybody: the book had no active partner."
        : "The run found no partner; this check stops more partners than any other.";
    default:
      return assertNever(grouping, "grouping");
  }
}
