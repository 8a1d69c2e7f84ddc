/** History: the partner has not declined, let expire or returned this same opportunity; each can be allowed by a setting. */
import { clearBit } from "../bits.ts";
import type { EngineSettings } from "../book.ts";
import { OFFER_DECLINED, OFFER_EXPIRED, OFFER_RETURNED } from "../offer-state.ts";
import type { Condition } from "./check.ts";

/** Not again to a partner whose earlier offer of the opportunity ended in `state`, unless the setting allows it. */
function notAgain<Code extends string>(code: Code, state: number, excludes: (settings: EngineSettings) => boolean): Condition<Code> {
  return {
    code,
    fails({ settings, standing: { past } }, opportunity, partner) {
      if (!excludes(settings)) return false;
      for (let i = past.offsets[opportunity]; i < past.offsets[opportunity + 1]; i++) {
        if (past.partner[i] === partner && past.state[i] === state) return true;
      }
      return false;
    },
    narrow({ settings, standing: { past } }, opportunity, mask) {
      if (!excludes(settings)) return;
      for (let i = past.offsets[opportunity]; i < past.offsets[opportunity + 1]; i++) {
        if (past.state[i] === state) clearBit(mask, past.partner[i]);
      }
    },
  };
}

export const declinedBefore = notAgain("already-declined", OFFER_DECLINED, (settings) => settings.excludeDeclined);
export const expiredBefore = notAgain("already-expired", OFFER_EXPIRED, (settings) => settings.excludeExpired);
export const returnedBefore = notAgain("already-returned", OFFER_RETURNED, (settings) => settings.excludeReturned);
