/** One page about one partner, to print or save for the next meeting with it: black on white, on A4 and on Letter. */
import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Scorecard } from "../../../src-main/contract/calls/charts.ts";
import { callWindow, inDesktop } from "../../bridge/client.ts";
import { queries } from "../../bridge/queries.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { stateWords } from "../../components/record/offers-table.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { dayText } from "../../format/days.ts";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import { capacityWords, PARTNER_STATUS_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { ScorecardMetrics } from "./scorecard-metrics.tsx";
import { ScorecardMonths } from "./scorecard-months.tsx";
import classes from "./scorecard.module.css";

const REASONS_SHOWN = 5;

function Load({ card }: { card: Scorecard }) {
  const format = useFormat();
  const { capacity } = card.partner;
  const share = capacity ? `, ${format.percent(card.open / capacity)}` : "";
  return (
    <section>
      <h2>Open now</h2>
      <p>
        <b>{capacityWords(format.count(card.open), capacity === null ? null : format.count(capacity))}</b>
        {share}
      </p>
      <ul className={classes.list}>
        {card.openByState.map(({ state, count }) => (
          <li key={state}>
            <span>{state}</span> <span className="number">{format.count(count)}</span>
          </li>
        ))}
      </ul>
      {card.own.stalled > 0 && <p>{plural(format, card.own.stalled, "offer")} potentially stalled</p>}
    </section>
  );
}

function Reasons({ card }: { card: Scorecard }) {
  const format = useFormat();
  const { reasons, returned, network } = card.reasons;
  const own = reasons.filter(({ count }) => count > 0);
  const rest = own.slice(REASONS_SHOWN).reduce((sum, { count }) => sum + count, 0);
  return (
    <section>
      <h2>Why offers came back</h2>
      {returned === 0 && <p>Nothing was returned.</p>}
      <ul className={classes.list}>
        {own.slice(0, REASONS_SHOWN).map((one) => (
          <li key={one.reason}>
            <span>{one.reason}</span>
            <span className="number">
              {format.parts(one.count, returned)}
              {network ? ` (network ${format.percent(one.network / network)})` : ""}
            </span>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <span>Other reasons</span>
            <span className="number">{format.parts(rest, returned)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function OpenOffers({ card, most }: { card: Scorecard; most: number }) {
  const format = useFormat();
  const offers = card.offers.slice(0, most);
  if (card.open === 0 || offers.length === 0) return null;
  const more = card.open - offers.length;
  return (
    <section>
      <h2>
        {more > 0
          ? `Open offers: the ${format.count(offers.length)} of ${format.count(card.open)} that have rested longest`
          : "Open offers, those that have rested longest first"}
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Opportunity</th>
            <th scope="col">Customer</th>
            <th scope="col">State</th>
            <th scope="col" className="number">
              Delivered
            </th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.id}>
              <th scope="row" className="cut">
                {offer.opportunity.name}
              </th>
              <td className="cut">{offer.customer ?? ""}</td>
              <td className="cut">{stateWords(offer)}</td>
              <td className="number">{offer.deliveredAt === null ? "" : format.date(offer.deliveredAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What holds on both papers, see the style sheet: 249 mm in CSS pixels. */
const MOST_HEIGHT = 941;
/** Of a row of open offers, which are what gives way. */
const ROW_HEIGHT = 22;

/** The card as it is printed: as many of the open offers as leave it on one page. */
function Sheet({ card }: { card: Scorecard }) {
  const format = useFormat();
  const content = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(card.offers.length);
  useLayoutEffect(() => {
    const element = content.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const over = element.offsetHeight - MOST_HEIGHT;
      if (over > 0) setMost((shown) => Math.max(0, shown - Math.ceil(over / ROW_HEIGHT)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { name, place, status, capacity } = card.partner;
  const room = capacityWords(format.count(card.open), capacity === null ? null : format.count(capacity));
  return (
    <article className={classes.sheet}>
      <div ref={content} className={classes.content}>
        <header className={classes.head}>
          <div>
            <h1>{name}</h1>
            <p>{[PARTNER_STATUS_WORDS[status], place, room].filter((part) => part !== null).join(" · ")}</p>
          </div>
          <p className="number">
            Partner scorecard
            <br />
            as of {format.date(card.asOf)}
          </p>
        </header>
        <ScorecardMetrics card={card} />
        <ScorecardMonths months={card.months} />
        <div className={classes.two}>
          <Load card={card} />
          <Reasons card={card} />
        </div>
        <OpenOffers card={card} most={most} />
      </div>
    </article>
  );
}

export default function ScorecardPage({ id }: { id: string }) {
  const format = useFormat();
  const answer = useQuery(queries.chart("charts.scorecard", { partner: id }));
  const card = answer.data;
  const print = () => window.print();
  const save = () => {
    if (!card) return;
    const name = `${card.partner.name} ${dayText(card.asOf, format.timeZone)}`;
    callWindow("window.savePdf", { name }).then(({ path }) => path !== null && announce(`Saved the scorecard as ${path}.`), announceError);
  };
  const action = { group: "Scorecard", enabled: card !== undefined };
  useActions([
    { ...action, id: "scorecard/print", label: "Print this scorecard", keys: ["mod+p"], run: print },
    ...(inDesktop ? [{ ...action, id: "scorecard/pdf", label: "Save this scorecard as PDF", keys: ["mod+s"], run: save }] : []),
  ]);
  if (!card) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={14} />;
  const { name } = card.partner;
  return (
    <div className={`${classes.page} scroll`} role="region" aria-label={`Scorecard of ${name}`} tabIndex={0}>
      <div className={classes.actions}>
        <Link className="link" href={routes.partner(id)}>
          Back to {name}
        </Link>
        <span className="soft">
          {inDesktop
            ? "One page, A4 or Letter."
            : "One page, A4 or Letter. To keep it as a file, choose “Save as PDF” in the print dialog."}
        </span>
        <span className={classes.buttons}>
          <ActionButton keys="mod+p" variant={inDesktop ? "default" : "filled"} onClick={print}>
            {inDesktop ? "Print…" : "Print or save as PDF…"}
          </ActionButton>
          {inDesktop && (
            <ActionButton keys="mod+s" hint="Save this page as a PDF file" onClick={save}>
              Save as PDF…
            </ActionButton>
          )}
        </span>
      </div>
      <Sheet key={`${id}/${answer.dataUpdatedAt}`} card={card} />
    </div>
  );
}
