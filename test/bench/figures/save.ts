/** `save`: from an act to the book that follows it, ready for every list; and the same without having been followed. */
import type { OfferRow } from "../../../src-main/contract/book.ts";
import type { KeptType, KeptValue } from "../../../src-main/contract/records/index.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { measure } from "../../../src-main/engine/metrics.ts";
import { observe } from "../../../src-main/engine/standing.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { perform } from "../../../src-main/services/editing/acts.ts";
import { snapshot } from "../../../src-main/services/snapshot.ts";
import { recordTables } from "../../../src-main/store/records.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { often, withDesk, type DeskMeasure } from "./desk.ts";

const WINDOW = "bench";
const FEW = { warmUps: 1, runs: 5 };

export const save: DeskMeasure = (size, folder) =>
  withDesk(size, folder, async ({ desk: { session }, call }) => {
    const { db } = session.book();
    const tables = recordTables(db);
    const read = <T extends KeptType>(type: T, id: string): KeptValue<T> => {
      const value = tables[type].read(id);
      if (value === null) throw new Error(`there is no ${type} ${id}`);
      return value;
    };
    const put = <T extends KeptType>(type: T, value: KeptValue<T>) => {
      perform(session, { window: WINDOW, label: "change" }, (edit) => edit.write(type, value));
      snapshot(session);
    };
    snapshot(session);
    const { settings, asOf } = snapshot(session).observed;
    const accepted = db
      .prepare<[], string>("SELECT id FROM offers WHERE outcome IS NULL AND stage BETWEEN 1 AND 4 LIMIT 40")
      .pluck()
      .all()
      .map((id) => read("offer", id));
    const offerAt = (turn: number): OfferRow => {
      const offer = accepted[turn];
      if (offer === undefined) throw new Error(`there are ${accepted.length} offers to advance, not ${turn + 1}`);
      return offer;
    };
    const [partner, customer, opportunity] = [read("partner", "P0100"), read("customer", "C000100"), read("opportunity", "O000100")];
    const territory = read("territory", "DE 1");
    const steps = {
      "read anew": () => often(() => observeBook(loadBook(readRows(db), settings), settings, asOf), FEW),
      "metrics of all partners, from the offers": () =>
        often(() => {
          const { columns } = snapshot(session).observed.book;
          return measure(columns, settings, observe(columns, settings, asOf).counts);
        }, FEW),
      "partner: capacity": () => often((turn) => put("partner", { ...partner, capacity: 50 + turn })),
      "partner: territories": () => often((turn) => put("partner", { ...partner, territories: ["DE 1", `FR ${turn % 10}`] })),
      "partner: new": () => often((turn) => put("partner", { ...partner, id: `P0100-${turn}` })),
      "customer: postal code": () => often((turn) => put("customer", { ...customer, postalCode: String(10_000 + turn) })),
      "opportunity: revenue": () => often((turn) => put("opportunity", { ...opportunity, estimatedRevenue: 1_000_000 + turn })),
      "opportunity: new": () => often((turn) => put("opportunity", { ...opportunity, id: `O000100-${turn}` })),
      "territory: rules": () =>
        often((turn) => put("territory", { ...territory, rules: [{ kind: "postal-prefix", value: `DE:${10 + turn}` }] })),
      "offer: next stage": () => often((turn) => put("offer", { ...offerAt(turn), stage: 5, stageAt: asOf - turn })),
      "offer: new": () => often((turn) => put("offer", { ...offerAt(turn), id: `N${turn}`, opportunity: `O00010${turn % 10}` })),
      "undo and redo": () =>
        often(async (turn) => {
          await (turn % 2 === 0 ? call("edit.undo", { window: WINDOW }) : call("edit.redo", { window: WINDOW }));
          snapshot(session);
        }),
      "capacity of all partners": () =>
        often(async (turn) => {
          const selection = { type: "all" as const, search: "", status: null, archived: false, except: [] };
          const change = { type: "capacity", capacity: 30 + turn } as const;
          await call("partners.bulk", { selection, change, dryRun: false, basedOn: null, window: WINDOW });
          snapshot(session);
        }, FEW),
    };
    const measured = new Map<string, Awaited<ReturnType<typeof often>>>();
    for (const [step, take] of Object.entries(steps)) measured.set(step, await take());
    return measured;
  });
