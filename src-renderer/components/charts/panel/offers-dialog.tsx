/** The offers behind a point of a chart, page by page. */
import { ActionIcon, Button, Modal } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { CallInput } from "../../../../src-main/contract/calls.ts";
import type { BehindSort, ChartSlice } from "../../../../src-main/contract/calls/charts.ts";
import type { OfferView } from "../../../../src-main/contract/calls/shared.ts";
import { queries, queryClient } from "../../../bridge/queries.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { plural, type Format } from "../../../format/format.ts";
import { routes } from "../../../routing/routes.ts";
import { SortHeader, type ColumnSort } from "../../grid/sort-header.tsx";
import { downloadText } from "../../messages/copy.ts";
import { announce, announceError } from "../../messages/messages.ts";
import { stateWords } from "../../record/offers-table.tsx";
import { Failed, Loading } from "../../states/states.tsx";
import { asCsv, type FigureData } from "../figure/figure-data.ts";
import type { Behind } from "./behind.ts";
import classes from "./panel.module.css";

const PAGE = 15;
const MOST_A_CALL = 200;
/** More would not be read; the whole history is exported elsewhere. */
const MOST_SAVED = 20_000;

function dataOf(rows: readonly OfferView[], format: Format): FigureData {
  const date = (time: number | null) => (time === null ? "" : format.date(time));
  return {
    columns: ["Opportunity", "Opportunity id", "Partner", "Partner id", "State", "Delivered", "Accepted", "Closed"].map((label) => ({
      label,
    })),
    rows: rows.map((row) => [
      row.opportunity.name,
      row.opportunity.id,
      row.partner.name,
      row.partner.id,
      stateWords(row),
      date(row.deliveredAt),
      date(row.acceptedAt),
      date(row.closedAt),
    ]),
  };
}

async function allRows(wanted: Pick<CallInput<"charts.offers">, "scope" | "slice" | "sort">, total: number): Promise<OfferView[]> {
  const rows: OfferView[] = [];
  for (let offset = 0; offset < Math.min(total, MOST_SAVED); offset += MOST_A_CALL) {
    const page = await queryClient.fetchQuery(queries.chart("charts.offers", { ...wanted, offset, limit: MOST_A_CALL }));
    rows.push(...page.rows);
  }
  return rows;
}

const COLUMNS: readonly { readonly id: BehindSort; readonly label: string; readonly number?: boolean }[] = [
  { id: "opportunity", label: "Opportunity" },
  { id: "partner", label: "Partner" },
  { id: "state", label: "State of the offer" },
  { id: "delivered", label: "Delivered", number: true },
  { id: "accepted", label: "Accepted", number: true },
  { id: "closed", label: "Closed", number: true },
];

type Sort = ColumnSort<BehindSort> | null;

function Rows({ rows, sort, choose }: { rows: readonly OfferView[]; sort: Sort; choose: (sort: Sort) => void }) {
  const format = useFormat();
  const date = (time: number | null) => (time === null ? "" : format.date(time));
  return (
    <table className={classes.offers}>
      <thead>
        <tr>
          {COLUMNS.map(({ id, label, number = false }) => (
            <SortHeader key={id} column={id} label={label} number={number} sort={sort} choose={choose} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="cut">
              <Link href={routes.opportunity(row.opportunity.id)} title={row.opportunity.name}>
                {row.opportunity.name || row.opportunity.id}
              </Link>
            </th>
            <td className="cut">
              <Link href={routes.partner(row.partner.id)} title={row.partner.name}>
                {row.partner.name}
              </Link>
            </td>
            <td className="cut">
              <Link href={routes.offer(row.id)} title={`${stateWords(row)}: open this offer`}>
                {stateWords(row)}
              </Link>
            </td>
            <td className="number">{date(row.deliveredAt)}</td>
            <td className="number">{date(row.acceptedAt)}</td>
            <td className="number">{date(row.closedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PartsProps {
  readonly parts: NonNullable<Behind["parts"]>;
  readonly chosen: ChartSlice;
  readonly choose: (slice: ChartSlice) => void;
}

function Parts({ parts, chosen, choose }: PartsProps) {
  const format = useFormat();
  return (
    <div className={classes.parts} role="group" aria-label="Which of them">
      {parts.map(({ label, count, slice }) => (
        <Button
          key={slice.kind}
          size="compact-xs"
          variant={slice.kind === chosen.kind ? "light" : "default"}
          aria-pressed={slice.kind === chosen.kind}
          disabled={count === 0}
          onClick={() => choose(slice)}
        >
          {label} {format.count(count)}
        </Button>
      ))}
    </div>
  );
}

export function OffersDialog({ behind, close }: { behind: Behind; close: () => void }) {
  const format = useFormat();
  const [page, setPage] = useState(0);
  const [slice, setSlice] = useState(behind.slice);
  const [sort, setSort] = useState<Sort>(null);
  // The dialog is there only while it is open, so it gives the focus back itself.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  const { scope, parts } = behind;
  const answer = useQuery(queries.chart("charts.offers", { scope, slice, sort, offset: page * PAGE, limit: PAGE }));
  const total = answer.data?.total ?? 0;
  const last = Math.max(0, Math.ceil(total / PAGE) - 1);
  const fromStart = (change: () => void) => {
    change();
    setPage(0);
  };
  const save = () => {
    allRows({ scope, slice, sort }, total).then((rows) => {
      downloadText(asCsv(dataOf(rows, format)), "offers.csv", "text/csv");
      announce(`Saved ${plural(format, rows.length, "offer")} as offers.csv.`);
    }, announceError);
  };
  const part = slice.kind === parts?.[0]?.slice.kind ? undefined : parts?.find((one) => one.slice.kind === slice.kind);
  const title = part === undefined ? behind.title : `${behind.title}, ${part.label}`;
  return (
    <Modal opened onClose={close} title={`${title}${answer.data ? `: ${format.count(total)}` : ""}`} size={880}>
      {parts && <Parts parts={parts} chosen={slice} choose={(next) => fromStart(() => setSlice(next))} />}
      <div className={classes.offersFrame}>
        {answer.error && !answer.data && <Failed error={answer.error} retry={() => void answer.refetch()} />}
        {!answer.error && !answer.data && <Loading rows={PAGE} />}
        {answer.data && total === 0 && <p className="soft">There is no such offer.</p>}
        {answer.data && total > 0 && <Rows rows={answer.data.rows} sort={sort} choose={(next) => fromStart(() => setSort(next))} />}
      </div>
      {answer.data && total > 0 && (
        <div className={classes.pager}>
          <ActionIcon aria-label="Offers before these" disabled={page === 0} onClick={() => setPage(page - 1)}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <span className="soft">
            {format.count(page * PAGE + 1)} to {format.count(Math.min(total, (page + 1) * PAGE))} of {format.count(total)}
          </span>
          <ActionIcon aria-label="Offers after these" disabled={page >= last} onClick={() => setPage(page + 1)}>
            <IconChevronRight size={16} />
          </ActionIcon>
          <Button variant="default" className={classes.save} onClick={save}>
            {total > MOST_SAVED ? `Save the first ${format.count(MOST_SAVED)} (CSV)` : `Save ${plural(format, total, "offer")} (CSV)`}
          </Button>
        </div>
      )}
    </Modal>
  );
}
