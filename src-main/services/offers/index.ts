/** The life of offers, as calls. */
import type { offerCalls } from "../../contract/calls/offers.ts";
import type { reassigningCalls } from "../../contract/calls/reassigning.ts";
import type { Handlers } from "../../contract/calls.ts";
import { checkSetting } from "../../contract/settings.ts";
import { perform } from "../editing/acts.ts";
import type { Session } from "../session.ts";
import { changeOffer, changeOffers, expireAll } from "./change.ts";
import { moveClock } from "./clock.ts";
import { listOffers, offersCsv, readInbox } from "./inbox.ts";
import { reassign, reassignOptions } from "./reassign.ts";
import { previewReassignment, reassignAll } from "./reassign-all.ts";
import { readOffer } from "./record.ts";

export function offerHandlers(session: Session): Pick<Handlers, keyof typeof offerCalls | keyof typeof reassigningCalls> {
  return {
    "offers.inbox": () => readInbox(session),
    "offers.list": (query) => listOffers(session, query),
    "offers.csv": (query) => ({ csv: offersCsv(session, query) }),
    "offers.read": ({ id }) => readOffer(session, id),
    "offers.change": (input) => ({ changed: changeOffer(session, input) }),
    "offers.bulk": (input) => changeOffers(session, input),
    "offers.expireAll": ({ window }) => ({ expired: expireAll(session, window, null) }),
    "offers.expireAtStart": ({ on, window }) => {
      const value = on ? "yes" : "no";
      const label = on ? "taking expired offers back at every start" : "taking expired offers back by hand only";
      perform(session, { window, label }, (edit) => edit.write("setting", { id: checkSetting("expire-at-start", value), value }));
      return { on };
    },
    "offers.reassignOptions": ({ id }) => reassignOptions(session, id),
    "offers.reassign": (input) => ({ offer: reassign(session, input) }),
    "offers.reassignPlan": ({ selection }) => previewReassignment(session, selection),
    "offers.reassignAll": (input) => reassignAll(session, input),
    "clock.move": (input) => moveClock(session, input),
  };
}
