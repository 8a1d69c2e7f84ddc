/** The offers of a partner, newest first: all of them, or those behind one of its figures. */
import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CountedAs } from "../../../src-main/contract/calls/shared.ts";
import { queries } from "../../bridge/queries.ts";
import { OffersTable } from "../../components/record/offers-table.tsx";
import classes from "../../components/record/record.module.css";
import { Failed } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";

const OFFERS_SHOWN = 25;

/** What is counted, as the heading of its offers says it. */
const COUNTED_WORDS: Readonly<Record<CountedAs, string>> = {
  delivered: "delivered",
  won: "won",
  returned: "returned",
  feedback: "with feedback from the customer",
  stalled: "stalled",
  touched: "answered in time",
  timed: "won, with a date of closing",
  measured: "with both places known",
};

interface PartnerOffersProps {
  readonly id: string;
  /** null = all. */
  readonly countedAs: CountedAs | null;
  readonly showAll: () => void;
}

export function PartnerOffers({ id, countedAs, showAll }: PartnerOffersProps) {
  const format = useFormat();
  const [page, setPage] = useState(0);
  const answer = useQuery(queries.partnerOffers(id, countedAs, page * OFFERS_SHOWN, OFFERS_SHOWN));
  const total = answer.data?.total ?? 0;
  const pages = Math.ceil(total / OFFERS_SHOWN);
  return (
    <section className={classes.section}>
      <h3>
        Offers <span className="soft">{answer.data ? format.count(total) : ""}</span>
        {countedAs !== null && (
          <span className="soft">
            {" "}
            {COUNTED_WORDS[countedAs]}{" "}
            <Button size="compact-xs" variant="subtle" onClick={showAll}>
              Show all
            </Button>
          </span>
        )}
      </h3>
      {answer.error && !answer.data && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && total === 0 && (
        <p className="soft">{countedAs === null ? "It has not been offered anything yet." : "None of its offers is so."}</p>
      )}
      {answer.data && total > 0 && <OffersTable offers={answer.data.rows} other="opportunity" />}
      {pages > 1 && (
        <div className={classes.pager}>
          <ActionIcon aria-label="Newer offers" disabled={page === 0} onClick={() => setPage(page - 1)}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <span className="soft">
            {format.count(page * OFFERS_SHOWN + 1)} to {format.count(Math.min(total, (page + 1) * OFFERS_SHOWN))} of {format.count(total)}
          </span>
          <ActionIcon aria-label="Older offers" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            <IconChevronRight size={16} />
          </ActionIcon>
        </div>
      )}
    </section>
  );
}
