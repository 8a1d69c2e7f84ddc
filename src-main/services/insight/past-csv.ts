/** Deliveries of a period that a draft gives to another partner, for a spreadsheet. */
import { formatInstant } from "../../calendar/instants.ts";
import { csvText } from "../csv-export.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { pastMoves } from "./past.ts";

const header = (other: string) => [
  "opportunity",
  "topic",
  "customer",
  "delivered",
  "partner",
  `with ${other}`,
  "with the draft",
  `lead with ${other}`,
  "lead with the draft",
  "change of terms",
  "what became of the offer",
];

export async function pastCsv(session: Session, query: Omit<Parameters<typeof pastMoves>[1], "offset" | "limit">): Promise<string> {
  const { timeZone } = snapshot(session).observed.settings;
  const { rows } = await pastMoves(session, { ...query, offset: 0, limit: Infinity });
  return csvText(
    header(query.against === null ? "the active settings" : "the state compared with"),
    rows.map(({ opportunity, customer, at, real, active, draft, terms, outcome }) => [
      opportunity.id,
      opportunity.name,
      customer,
      formatInstant(at, timeZone, "start"),
      real.name,
      active?.name ?? null,
      draft?.name ?? null,
      terms?.leadBefore ?? null,
      terms?.leadAfter ?? null,
      (terms?.changes ?? []).map(({ metric, change }) => `${metric} ${change}`).join("; "),
      outcome,
    ]),
  );
}
