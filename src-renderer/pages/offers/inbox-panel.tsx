/** Beside the list while no offer is chosen: what has expired, to be taken back, and whose offers need a person. */
import { useQuery } from "@tanstack/react-query";
import { OFFER_ALERTS, type OfferAlert, type OfferViewName } from "../../../src-main/contract/calls/offers.ts";
import { call } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { alertWords, VIEW_WORDS } from "../../components/offers/steps.ts";
import record from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { navigate } from "../../routing/hash-location.ts";
import { routes, TELL_KEYS } from "../../routing/routes.ts";
import classes from "./offers.module.css";

const EXPIRE_KEYS = "shift+x";

function useExpireAll(): { readonly count: number; readonly run: () => void } {
  const format = useFormat();
  const count = useQuery(queries.inbox()).data?.counts.expired ?? 0;
  const run = () => {
    call("offers.expireAll", { window: windowId }).then(
      ({ expired }) => announceChange(`Took back ${plural(format, expired, "expired offer")}: their opportunities wait again.`),
      announceError,
    );
  };
  return { count, run };
}

/** Says how many have expired, with the one action for it; nothing where there are none. */
export function ExpiredBand() {
  const format = useFormat();
  const readOnly = useReadOnly();
  const { count, run } = useExpireAll();
  const enabled = count > 0 && !readOnly;
  useActions([{ id: "offers/expire", label: "Take back every expired offer", group: "Offers", keys: [EXPIRE_KEYS], enabled, run }]);
  if (!enabled) return null;
  return (
    <div className={classes.band}>
      <span>{plural(format, count, "offer has", "offers have")} expired: nobody answered by the deadline.</span>
      <ActionButton size="compact-xs" keys={EXPIRE_KEYS} hint="Records their expiry as one step; undo takes it back" onClick={run}>
        Take {count === 1 ? "it" : "them"} back
      </ActionButton>
    </div>
  );
}

/** Says how many wait that their partners do not know of; nothing where there are none. */
export function UntoldBand() {
  const format = useFormat();
  const untold = useQuery(queries.inbox()).data?.untold ?? 0;
  if (untold === 0) return null;
  return (
    <div className={`${classes.band} ${classes.plainBand}`}>
      <span>{plural(format, untold, "offer waits", "offers wait")} for partners that have not been told.</span>
      <ActionButton
        size="compact-xs"
        variant="default"
        keys={TELL_KEYS}
        hint="Letters, lists and e-mails to the partners"
        onClick={() => navigate(routes.tell)}
      >
        Tell partners…
      </ActionButton>
    </div>
  );
}

/** Column heads; the whole words stand above. */
const SHORT: Readonly<Record<OfferAlert, string>> = {
  new: "New",
  expiring: "Expiring",
  overdue: "Overdue",
  stalled: "Stalled",
  expired: "Expired",
};

interface InboxPanelProps {
  readonly show: (partner: string, view: OfferViewName) => void;
}

export function InboxPanel({ show }: InboxPanelProps) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const answer = useQuery(queries.inbox());
  const inbox = answer.data;
  if (!inbox) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  return (
    <div className={`${record.body} scroll`} role="region" aria-label="Inbox by partner" tabIndex={0}>
      <section className={record.section}>
        <h3>What needs you</h3>
        {inbox.total === 0 && <p className="soft">Nothing: every open offer moves on, and none has expired unseen.</p>}
        {inbox.total > 0 && (
          <ul className={classes.meanings}>
            {OFFER_ALERTS.filter((alert) => inbox.counts[alert] > 0).map((alert) => (
              <li key={alert}>
                <span className="number">{format.count(inbox.counts[alert])}</span>
                <span>
                  <b>{VIEW_WORDS[alert]}</b> <span className="soft">{alertWords(alert, inbox)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <label className={classes.choice}>
          <input
            type="checkbox"
            checked={inbox.expireAtStart}
            disabled={readOnly}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              call("offers.expireAtStart", { on, window: windowId }).then(
                () => announceChange(on ? "Expired offers are taken back at every start." : "Expired offers are taken back by hand only."),
                announceError,
              );
            }}
          />
          Take expired offers back whenever this book is opened
        </label>
      </section>
      {inbox.partners.length > 0 && (
        <section className={record.section}>
          <h3>
            By partner <span className="soft">{format.count(inbox.partnerCount)}</span>
          </h3>
          <div className={`${record.wide} scroll`} role="region" aria-label="By partner" tabIndex={0}>
            <table className={`${record.table} ${classes.byPartner}`}>
              <thead>
                <tr>
                  <th scope="col">Partner</th>
                  {OFFER_ALERTS.map((alert) => (
                    <th key={alert} scope="col" className="number" title={VIEW_WORDS[alert]}>
                      {SHORT[alert]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {inbox.partners.map((row) => (
                  <tr key={row.partner.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className={`${classes.figure} ${classes.partner} cut`}
                        onClick={() => show(row.partner.id, "inbox")}
                      >
                        {row.partner.name}
                      </button>
                    </th>
                    {OFFER_ALERTS.map((alert) => (
                      <td key={alert} className="number">
                        {row[alert] === 0 ? (
                          <span className="soft">0</span>
                        ) : (
                          <button type="button" className={classes.figure} onClick={() => show(row.partner.id, alert)}>
                            {format.count(row[alert])}
                            <span className="hidden-text">
                              {" "}
                              {VIEW_WORDS[alert]} of {row.partner.name}
                            </span>
                          </button>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {inbox.partnerCount > inbox.partners.length && (
            <p className="soft">and {format.count(inbox.partnerCount - inbox.partners.length)} partners with fewer</p>
          )}
        </section>
      )}
    </div>
  );
}
