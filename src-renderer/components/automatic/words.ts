/** Why a proposal waits for a person although automatic distribution is on. */
import type { AutomaticRefusal } from "../../../src-main/contract/calls/automatic.ts";

export const REFUSAL_WORDS: Readonly<Record<AutomaticRefusal, string>> = {
  lead: "lead over the next candidate too small",
  imputed: "a part of the score is imputed",
  revenue: "revenue above the limit, or unknown",
  offers: "partner has had too few offers",
};
