/** The parts of the inbox as tabs with their counts, and the partner that the list is narrowed to. */
import { CloseButton, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { OFFER_ALERTS, OFFER_VIEWS, type OfferInbox, type OfferViewName } from "../../../src-main/contract/calls/offers.ts";
import { queries } from "../../bridge/queries.ts";
import { alertWords, VIEW_WORDS } from "../../components/offers/steps.ts";
import { useFormat } from "../../format/format-context.tsx";
import classes from "./offers.module.css";

function countOf(inbox: OfferInbox, view: OfferViewName): number | null {
  if (view === "all") return null;
  if (view === "inbox") return inbox.total;
  if (view === "untold") return inbox.untold;
  return view === "open" ? inbox.open : inbox.counts[view];
}

interface ViewsProps {
  readonly view: OfferViewName;
  readonly choose: (view: OfferViewName) => void;
  /** Id; empty = all. */
  readonly partner: string;
  readonly partnerName: string;
  readonly everyPartner: () => void;
}

export function Views({ view, choose, partner, partnerName, everyPartner }: ViewsProps) {
  const format = useFormat();
  const inbox = useQuery(queries.inbox()).data;
  const hint = (one: OfferViewName) => {
    if (one === "untold") return "not answered, and nobody noted that the partner was told";
    const alert = OFFER_ALERTS.find((name) => name === one);
    if (!inbox || !alert) return one === "inbox" ? "new, about to expire, overdue, potentially stalled or expired" : "";
    return alertWords(alert, inbox);
  };
  return (
    <div className={classes.views} role="group" aria-label="Parts of the inbox">
      {OFFER_VIEWS.map((one) => {
        const count = inbox ? countOf(inbox, one) : null;
        return (
          <Tooltip key={one} label={hint(one)} disabled={hint(one) === ""}>
            <button type="button" aria-pressed={one === view} onClick={() => choose(one)}>
              {VIEW_WORDS[one]}
              {count !== null && <span className={classes.viewCount}> {format.count(count)}</span>}
            </button>
          </Tooltip>
        );
      })}
      {partner !== "" && (
        <span className={classes.chip}>
          <span className="cut">of {partnerName}</span>
          <CloseButton size={18} aria-label={`Show the offers of every partner, not only of ${partnerName}`} onClick={everyPartner} />
        </span>
      )}
    </div>
  );
}
