/** What was decided, as a file for the CRM: each opportunity with its latest offer, in the column names of Dynamics 365. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { OfferState } from "../../contract/codes.ts";
import { writeSheet } from "../../exchange/spreadsheet/write-sheet.ts";
import { decidedOffers, type DecidedOffer } from "../../store/decided-offers.ts";
import { csvText } from "../csv-export.ts";
import { stateOf } from "../offers/state.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** Source: domain, section 7; an offer that was withdrawn leaves its opportunity open, with no partner. */
const STATUS_CODES: Readonly<Record<OfferState, { readonly state: 0 | 1 | 2; readonly status: number }>> = {
  Delivered: { state: 0, status: 100_000_001 },
  Accepted: { state: 0, status: 100_000_003 },
  "In Progress": { state: 0, status: 1 },
  "On Hold": { state: 0, status: 2 },
  Declined: { state: 0, status: 100_000_006 },
  Expired: { state: 0, status: 100_000_007 },
  Withdrawn: { state: 0, status: 1 },
  Won: { state: 1, status: 3 },
  Returned: { state: 2, status: 100_000_005 },
};

const OPEN: ReadonlySet<OfferState> = new Set<OfferState>(["Delivered", "Accepted", "In Progress", "On Hold"]);
/** Partners that still have the opportunity, or had it to the end. */
const HAS_PARTNER: ReadonlySet<OfferState> = new Set<OfferState>([...OPEN, "Won", "Returned"]);

const COLUMNS = [
  "opportunityid",
  "name",
  "msa_partnerid",
  "statecode",
  "statuscode",
  "status",
  "adx_delivereddate",
  "adx_expirydate",
  "adx_accepteddate",
  "adx_wondate",
  "adx_reasonforreturn",
  "salesstagecode",
] as const;

type Cell = string | number | Date | null;

function rowOf({ topic, offer }: DecidedOffer, state: OfferState): Cell[] {
  const { state: stateCode, status } = STATUS_CODES[state];
  const date = (time: number | null) => (time === null ? null : new Date(time));
  return [
    offer.opportunity,
    topic,
    HAS_PARTNER.has(state) ? offer.partner : null,
    stateCode,
    status,
    state,
    date(offer.deliveredAt),
    date(offer.deadline),
    date(offer.acceptedAt),
    state === "Won" ? date(offer.closedAt) : null,
    offer.returnReason,
    offer.stage,
  ];
}

export async function decisionsFile(
  session: Session,
  { format, which }: CallInput<"notices.decisions">,
): Promise<CallOutput<"notices.decisions">> {
  const { asOf } = snapshot(session).observed;
  const rows = decidedOffers(session.book().db)
    .latest(asOf)
    .flatMap((decided) => {
      const state = stateOf(decided.offer, asOf);
      return state === null || (which === "open" && !OPEN.has(state)) ? [] : [rowOf(decided, state)];
    });
  const name = `decisions-${new Date(asOf).toISOString().slice(0, 10)}.${format}`;
  if (format === "csv") {
    const texts = rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)));
    return { name, rows: rows.length, base64: Buffer.from(csvText(COLUMNS, texts)).toString("base64") };
  }
  const columns = COLUMNS.map((label) => (label.endsWith("date") ? { label, format: "yyyy-mm-dd hh:mm" } : { label }));
  const bytes = await writeSheet("Decisions", columns, rows);
  return { name, rows: rows.length, base64: Buffer.from(bytes).toString("base64") };
}
