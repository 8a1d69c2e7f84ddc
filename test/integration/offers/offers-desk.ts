/** A desk on a small book of offers at a date at which it stands, made from rows. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BookRows, NamedRow, OfferRow, OpportunityRow, PartnerRow } from "../../../src-main/contract/book.ts";
import type { CallInput, CallOutput } from "../../../src-main/contract/calls.ts";
import type { OfferChange } from "../../../src-main/contract/calls/offers.ts";
import { createBook } from "../../../src-main/store/open.ts";
import { readRows, writeRows } from "../../../src-main/store/rows.ts";
import { collectTables } from "../../../src-main/exchange/book/shapes.ts";
import { book, offerRow, opportunityRow, partnerRow } from "../../property/engine/rows.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

export const WINDOW = "w";

/** Noon of a day of January 2018, UTC. */
export const noon = (day: number): number => Date.UTC(2018, 0, day, 12);
export const endOf = (day: number): number => Date.UTC(2018, 0, day + 1) - 1;

export interface OffersBook {
  readonly products?: readonly NamedRow[];
  readonly partners?: readonly PartnerRow[];
  readonly opportunities?: readonly OpportunityRow[];
  readonly offers?: readonly OfferRow[];
  readonly settings?: Readonly<Record<string, string>>;
}

/** Delivered on the 1st to be answered by the 8th. */
export function delivered(opportunity: string, partner: string, fields: Partial<OfferRow> = {}): OfferRow {
  return offerRow(opportunity, partner, { deliveredAt: noon(1), deadline: endOf(8), ...fields });
}

export interface OffersDesk extends TestDesk {
  readonly path: string;
  change(id: string, change: { type: OfferChange["type"] } & Record<string, unknown>): Promise<boolean>;
  read(id: string): Promise<CallOutput<"offers.read">>;
  /** The rows as they stand in the file. */
  offer(id: string): OfferRow | undefined;
  opportunity(id: string): OpportunityRow | undefined;
  undo(): Promise<CallOutput<"edit.undo">>;
  acts(): number;
}

/** @param now the real time. */
export function offersDesk(given: OffersBook, now: () => number = Date.now): OffersDesk {
  const data = mkdtempSync(join(tmpdir(), "apportion-offers-"));
  const path = join(data, "offers.apportion");
  const settings = { clock: "2018-01-05", ...given.settings };
  const rows: BookRows = book({
    products: given.products ?? [],
    partners: given.partners ?? ["P1", "P2", "P3"].map((id) => partnerRow(id, { name: `Partner ${id}` })),
    opportunities: given.opportunities ?? ["L1", "L2", "L3", "L4"].map((id) => opportunityRow(id, { createdAt: noon(1) - 86_400_000 })),
    offers: given.offers ?? [],
    settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
  });
  createBook(path, { name: "Offers", fill: (db) => writeRows(db, rows) }).close();
  const desk = deskOn(data, now);
  desk.desk.open(path);
  const tables = () => collectTables(readRows(desk.desk.session.book().db));
  return {
    ...desk,
    path,
    change: async (id, { type, ...rest }) => {
      const dated = ["expire", "hold", "resume"].includes(type) ? {} : { on: null };
      // Hostile input is a test's business, so a change is handed over as it was written.
      const change = { type, ...dated, reason: "", ...rest } as CallInput<"offers.change">["change"];
      return (await desk.call("offers.change", { id, change, window: WINDOW })).changed;
    },
    read: (id) => desk.call("offers.read", { id }),
    offer: (id) => tables().offers.find((row) => row.id === id),
    opportunity: (id) => tables().opportunities.find((row) => row.id === id),
    undo: () => desk.call("edit.undo", { window: WINDOW }),
    acts: () => Number(desk.desk.session.book().db.prepare("SELECT count(*) FROM acts").pluck().get()),
  };
}
