/** Automatic distribution, as calls: the thresholds, what they would do and would have done, doing it, and taking it back. */
import type { Handlers } from "../../contract/calls.ts";
import type { automaticCalls, AutomaticDelivery, Thresholds } from "../../contract/calls/automatic.ts";
import { checkSetting } from "../../contract/settings.ts";
import { deliveryQueries, type Delivery } from "../../store/deliveries.ts";
import { perform } from "../editing/acts.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { automaticSettings, automaticThresholds, deliverLines } from "./deliver.ts";
import { decideLastMonth } from "./past.ts";
import { countRefusals, judgeRun, planOf } from "./plan.ts";
import { isUnanswered, offersOf } from "./unanswered.ts";
import { withdrawUnanswered } from "./withdraw.ts";

/** More deliveries than these are found in the history. */
const DELIVERIES_SHOWN = 50;

function save(session: Session, on: boolean, thresholds: Thresholds, window: string): boolean {
  const texts = {
    automatic: on ? "yes" : "no",
    "automatic-lead": String(thresholds.lead),
    "automatic-imputed": thresholds.imputed,
    "automatic-revenue": thresholds.revenue === null ? "" : String(thresholds.revenue),
    "automatic-offers": String(thresholds.offers),
  };
  const act = perform(session, { window, label: "change of automatic distribution" }, (edit) => {
    for (const [name, value] of Object.entries(texts)) {
      const id = checkSetting(name, value);
      if (value === "") edit.remove("setting", id);
      else edit.write("setting", { id, value });
    }
  });
  return act !== null;
}

function deliveryView(session: Session, { id, run, at, by }: Delivery): AutomaticDelivery {
  const { asOf } = snapshot(session).observed;
  const offers = offersOf(session.book().db, id);
  return {
    delivery: id,
    run,
    deliveredAt: offers[0]?.deliveredAt ?? at,
    at,
    by,
    offers: offers.length,
    unanswered: offers.filter((offer) => isUnanswered(offer, asOf)).length,
    withdrawn: offers.filter(({ outcome }) => outcome === "withdrawn").length,
  };
}

export function automaticHandlers(session: Session): Pick<Handlers, keyof typeof automaticCalls> {
  return {
    "automatic.read": () => ({
      ...automaticSettings(session),
      deliveries: deliveryQueries(session.book().db)
        .automatic(DELIVERIES_SHOWN)
        .map((delivery) => deliveryView(session, delivery)),
    }),
    "automatic.save": ({ on, thresholds, window }) => ({ changed: save(session, on, thresholds, window) }),
    "automatic.plan": ({ run, thresholds }) => planOf(session, run, thresholds),
    "automatic.past": ({ thresholds, job }) => decideLastMonth(session, thresholds, job),
    "automatic.deliver": ({ run }) => {
      const lines = judgeRun(session, run, automaticThresholds(session));
      const { delivery, delivered } = deliverLines(session, run, lines);
      return { delivery, delivered, waits: lines.length - delivered, refused: countRefusals(lines.map(({ refusals }) => refusals)) };
    },
    "automatic.withdraw": ({ delivery }) => withdrawUnanswered(session, delivery),
  };
}
