/** Lead type: the opportunity's lead type is one of the partner's; one without a lead type passes. */
import { andRow, hasBit } from "../bits.ts";
import type { Condition } from "./check.ts";

export const leadType: Condition<"lead-type-not-covered"> = {
  code: "lead-type-not-covered",
  fails({ book }, opportunity, partner) {
    const wanted = book.opportunities.leadType[opportunity];
    return wanted >= 0 && !hasBit(book.partners.byLeadType, wanted, partner);
  },
  narrow({ book }, opportunity, mask) {
    const wanted = book.opportunities.leadType[opportunity];
    if (wanted >= 0) andRow(mask, book.partners.byLeadType, wanted);
  },
};
