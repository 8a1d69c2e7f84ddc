/** Why an opportunity waits or does not, and what comes of it, in a sentence. */
import type { OpportunityRecord } from "../../../src-main/contract/calls/opportunities.ts";
import { assertNever } from "../../../src-main/contract/errors.ts";
import type { Format } from "../../format/format.ts";

const OPEN_STATES: ReadonlySet<string> = new Set(["Delivered", "Accepted", "In Progress", "On Hold"]);

const ALL_THE_SAME = "This is how partners stand to it all the same.";

export function situationSentence(
  { situation, status, closedAt, offers }: Pick<OpportunityRecord, "situation" | "status" | "closedAt" | "offers">,
  anybody: boolean,
  format: Pick<Format, "date">,
): string {
  switch (situation) {
    case "waiting":
      return anybody
        ? "It waits: a run proposes the first of these that has room when its turn comes."
        : "It waits, but as things stand a run has nobody to propose.";
    case "offered": {
      const open = offers.find(({ state }) => OPEN_STATES.has(state));
      return `It does not wait: ${open ? `${open.partner.name} has it as an open offer` : "it has an open offer"}. ${ALL_THE_SAME}`;
    }
    case "on-hold":
      return `It does not wait: it is on hold. ${ALL_THE_SAME}`;
    case "at-limit":
      return `It does not wait: it had as many offers as the settings allow. ${ALL_THE_SAME}`;
    case "partner-created":
      return `It does not wait: a partner registered it itself. ${ALL_THE_SAME}`;
    case "not-yet":
      return `It does not wait yet: it begins after the book's date. ${ALL_THE_SAME}`;
    case "closed": {
      const when = closedAt === null ? "" : ` on ${format.date(closedAt)}`;
      const how = status === "won" ? "was won" : `was closed as ${status}`;
      return `It does not wait: it ${how}${when}. ${ALL_THE_SAME}`;
    }
    default:
      return assertNever(situation, "situation");
  }
}
