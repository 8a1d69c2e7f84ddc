/** The offers of a letter as a table, and as cells for a spreadsheet. */
import { Link } from "wouter";
import type { NoticeOffer } from "../../../src-main/contract/calls/notices.ts";
import { tabSeparated } from "../../components/grid/tab-separated.ts";
import record from "../../components/record/record.module.css";
import { useFormat } from "../../format/format-context.tsx";
import type { Format } from "../../format/format.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./tell.module.css";

interface Column {
  readonly label: string;
  readonly numeric?: boolean;
  readonly text: (offer: NoticeOffer, format: Format) => string;
}

const nameOf = ({ opportunity }: NoticeOffer) => opportunity.name || opportunity.id;

const COLUMNS: readonly Column[] = [
  { label: "Customer", text: ({ customer }) => customer ?? "" },
  { label: "Place", text: ({ place }) => place ?? "" },
  { label: "Revenue", numeric: true, text: ({ revenue }, format) => (revenue === null ? "" : format.money(revenue)) },
  { label: "Products", text: ({ products }) => products.join(", ") },
  { label: "Lead type", text: ({ leadType }) => leadType ?? "" },
  { label: "Answer by", numeric: true, text: ({ deadline }, format) => (deadline === null ? "" : format.date(deadline)) },
];
const TOLD: Column = { label: "Told", numeric: true, text: ({ toldAt }, format) => (toldAt === null ? "not yet" : format.date(toldAt)) };

/** With a head; the reference is what the CRM knows an opportunity by. */
export function offersAsCells(offers: readonly NoticeOffer[], format: Format): string {
  const head = ["Opportunity", "Reference", ...COLUMNS.map(({ label }) => label)];
  return tabSeparated([
    head,
    ...offers.map((offer) => [nameOf(offer), offer.opportunity.id, ...COLUMNS.map(({ text }) => text(offer, format))]),
  ]);
}

interface OffersTableProps {
  readonly offers: readonly NoticeOffer[];
  /** On paper there are references instead of links, and nothing that is our own business. */
  readonly printed?: boolean;
}

export function OffersTable({ offers, printed = false }: OffersTableProps) {
  const format = useFormat();
  const columns = printed ? [{ label: "Reference", text: (offer: NoticeOffer) => offer.opportunity.id }, ...COLUMNS] : [...COLUMNS, TOLD];
  return (
    <table className={printed ? undefined : `${record.table} ${classes.offers}`}>
      <thead>
        <tr>
          <th scope="col">Opportunity</th>
          {columns.map(({ label, numeric }) => (
            <th key={label} scope="col" className={numeric ? "number" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {offers.map((offer) => (
          <tr key={offer.id}>
            <th scope="row">{printed ? nameOf(offer) : <Link href={routes.offer(offer.id)}>{nameOf(offer)}</Link>}</th>
            {columns.map(({ label, numeric, text }) => (
              <td key={label} className={numeric ? "number" : undefined}>
                {text(offer, format)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
