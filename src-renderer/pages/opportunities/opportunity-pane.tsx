/** An opportunity's record, which is its form: its facts, who is available for it now, its offers, and its history. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { OpportunityRecord } from "../../../src-main/contract/calls/opportunities.ts";
import type { Need } from "../../../src-main/contract/calls/review.ts";
import { recordTitle } from "../../../src-main/contract/records/words.ts";
import { queries } from "../../bridge/queries.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { ConflictBand } from "../../components/forms/conflict-band.tsx";
import { useFieldInAddress } from "../../components/forms/field-in-address.ts";
import { NewRecordDialog } from "../../components/forms/new-record-dialog.tsx";
import { useRecord } from "../../components/forms/use-record.ts";
import { announceError } from "../../components/messages/messages.ts";
import { History } from "../../components/record/history.tsx";
import { OffersTable } from "../../components/record/offers-table.tsx";
import { RecordMenu } from "../../components/record/record-menu.tsx";
import classes from "../../components/record/record.module.css";
import { Tabs } from "../../components/record/tabs.tsx";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { OPPORTUNITY_STATUS_WORDS, SITUATION_WORDS } from "../../format/words.ts";
import { routes } from "../../routing/routes.ts";
import { newCustomer } from "../customers/new-customer.ts";
import { NEED_WORDS } from "../review/needs.ts";
import { CloseDialog, type ClosedAs } from "./close-dialog.tsx";
import { changeOpportunity } from "./opportunity-acts.ts";
import { OpportunityForm } from "./opportunity-form.tsx";
import { firstRanking, Ranking } from "./ranking.tsx";

function needLabel(need: string): string {
  return Object.hasOwn(NEED_WORDS, need) ? NEED_WORDS[need as Need].label : need;
}

function ReviewPlace({ about, review }: { about: OpportunityRecord; review: NonNullable<OpportunityRecord["review"]> }) {
  const format = useFormat();
  // The run stays as its review left it; what has become of the offer since is told here.
  const cameBack = review.need === "delivered" && (about.situation === "waiting" || about.situation === "at-limit");
  return (
    <p className={classes.section}>
      {needLabel(review.need)} in run {format.count(review.run)}
      {review.partner ? `, with ${review.partner.name}` : ", without a partner"}
      {cameBack ? "; it has come back since. " : ". "}
      <Link className="link" href={routes.reviewLine(about.id)}>
        Open its line in Review
      </Link>
    </p>
  );
}

function Offers({ about }: { about: OpportunityRecord }) {
  return (
    <section className={classes.section}>
      {about.offers.length === 0 ? (
        <p className="soft">It has not been offered to anybody yet.</p>
      ) : (
        <OffersTable offers={about.offers} other="partner" />
      )}
    </section>
  );
}

export function OpportunityPane({ id, leave }: { id: string; leave: () => void }) {
  const format = useFormat();
  const { record, error, retry } = useRecord("opportunity", id);
  const answer = useQuery(queries.opportunity(id));
  const about = answer.data;
  const available = useQuery(firstRanking(id)).data?.available.total;
  const [closing, setClosing] = useState<ClosedAs | null>(null);
  const [makingCustomer, setMakingCustomer] = useState(false);
  useFieldInAddress(record !== null && about !== undefined);

  const value = record?.value;
  const title = value === undefined ? id : recordTitle(value);
  const editable = record !== null && !record.readOnly;
  const open = value?.status === "open";
  const reopenable = editable && (value?.status === "lost" || value?.status === "canceled");
  const reopen = () => void changeOpportunity(id, { type: "reopen" }, null, `Reopened ${title}.`);
  const hold = () => {
    const onHold = value?.onHold !== true;
    void changeOpportunity(id, { type: "hold", onHold }, null, onHold ? `Put ${title} on hold.` : `Released ${title} from hold.`);
  };
  const group = "This record";
  const closeActions = [
    { id: "opportunity/lost", label: "Close as lost…", keys: "l", run: () => setClosing("lost") },
    { id: "opportunity/canceled", label: "Close as canceled…", keys: "shift+l", run: () => setClosing("canceled") },
    { id: "opportunity/hold", label: value?.onHold ? "Release from hold" : "Put on hold", keys: "h", run: hold },
  ];
  const reopenAction = { id: "opportunity/reopen", label: "Reopen", keys: "o", run: reopen };
  const newCustomerAction = { id: "opportunity/customer", label: "New customer for it…", run: () => setMakingCustomer(true) };
  useActions([
    ...closeActions.map(({ keys, ...action }) => ({ ...action, group, keys: [keys], enabled: editable && open })),
    { ...reopenAction, group, keys: [reopenAction.keys], enabled: reopenable },
    { ...newCustomerAction, group, enabled: editable },
  ]);

  if (!record || !value) return error ? <Failed error={error} retry={retry} /> : <Loading rows={12} />;
  const closedOn = value.closedAt === null ? "" : ` on ${format.date(value.closedAt)}`;
  return (
    <>
      <header className={classes.head}>
        <h2 className="cut" title={title}>
          {title}
          {about?.customer && about.customer.id === value.customer && <span className="soft"> for {about.customer.name}</span>}
        </h2>
        <span className={classes.state}>
          {open
            ? about
              ? SITUATION_WORDS[about.situation]
              : OPPORTUNITY_STATUS_WORDS.open
            : OPPORTUNITY_STATUS_WORDS[value.status] + closedOn}
        </span>
        <span className={`soft ${classes.aside}`}>{id === title ? "" : id}</span>
        {editable && open && (
          <ActionButton size="compact-sm" variant="default" keys="l" hint="Close it as lost or canceled" onClick={() => setClosing("lost")}>
            Close…
          </ActionButton>
        )}
        {reopenable && (
          <ActionButton size="compact-sm" variant="default" keys="o" hint="Open it again, so that it waits" onClick={reopen}>
            Reopen
          </ActionButton>
        )}
        <RecordMenu
          record={record}
          items={open ? closeActions : reopenable ? [reopenAction] : []}
          {...(open ? { instead: "Close it instead." } : {})}
          leave={leave}
        />
      </header>
      <ConflictBand record={record} />
      <div className={`${classes.body} scroll`} role="region" aria-label={`Record of ${title}`} tabIndex={0}>
        {about?.review && <ReviewPlace about={about} review={about.review} />}
        <OpportunityForm record={record} about={about} newCustomer={() => setMakingCustomer(true)} />
        {answer.error && !about && <Failed error={answer.error} retry={() => void answer.refetch()} />}
        <Tabs
          label="More about this opportunity"
          tabs={[
            {
              id: "available",
              label: available === undefined ? "Available now" : `Available now ${format.count(available)}`,
              content: about ? <Ranking key={about.id} about={about} /> : <Loading rows={8} />,
            },
            {
              id: "offers",
              label: about ? plural(format, about.offers.length, "offer") : "Offers",
              content: about ? <Offers about={about} /> : <Loading rows={4} />,
            },
            {
              id: "history",
              label: "History",
              content: <History type="opportunity" id={id} currency={value.currency} customers={about?.customer ? [about.customer] : []} />,
            },
          ]}
        />
      </div>
      <CloseDialog id={id} title={title} as={closing} close={() => setClosing(null)} />
      <NewRecordDialog
        opened={makingCustomer}
        type="customer"
        titleLabel="Name"
        titleField="name"
        make={newCustomer}
        close={() => setMakingCustomer(false)}
        made={(made) => {
          record.save({ customer: made }).then((sentence) => {
            if (sentence !== null) announceError(new Error(sentence));
          }, announceError);
        }}
      />
    </>
  );
}
