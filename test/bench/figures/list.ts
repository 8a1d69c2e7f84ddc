/** `list`: what lists and records ask for, each just after a change of the book, when nothing of the answer is kept. */
import { perform } from "../../../src-main/services/editing/acts.ts";
import { snapshot } from "../../../src-main/services/snapshot.ts";
import { recordTables } from "../../../src-main/store/records.ts";
import { summary, type Measured } from "../timing.ts";
import { withDesk, type DeskMeasure } from "./desk.ts";

const PAGE = { search: "", sort: null, offset: 0, limit: 100 };
const by = (column: string) => ({ ...PAGE, sort: { column, descending: true } });
const RUNS = 9;

export const list: DeskMeasure = (size, folder) =>
  withDesk(size, folder, async ({ desk: { session }, call }) => {
    const partner = recordTables(session.book().db).partner.read("P0100");
    if (partner === null) throw new Error("there is no partner P0100");
    let changes = 0;
    const changed = () => {
      perform(session, { window: null, label: "change" }, (edit) => edit.write("partner", { ...partner, capacity: 10 + ++changes }));
      snapshot(session);
    };
    const asked: Readonly<Record<string, () => Promise<unknown>>> = {
      "partners: top": () => call("partners.list", { ...PAGE, status: null, archived: false }),
      "partners: end": () => call("partners.list", { ...PAGE, offset: 4900, status: null, archived: false }),
      "partners: search si": () => call("partners.list", { ...PAGE, search: "si", status: null, archived: false }),
      "customers: top": () => call("customers.list", { ...PAGE, filter: null }),
      "customers: end": () => call("customers.list", { ...PAGE, offset: 49_900, filter: null }),
      "customers: search si": () => call("customers.list", { ...PAGE, search: "si", filter: null }),
      "customers: search mü": () => call("customers.list", { ...PAGE, search: "mü", filter: null }),
      "customers: by waiting": () => call("customers.list", { ...by("waiting"), filter: null }),
      "opportunities: top": () => call("opportunities.list", { ...PAGE, situation: null }),
      "opportunities: end": () => call("opportunities.list", { ...PAGE, offset: 99_900, situation: null }),
      "opportunities: search si": () => call("opportunities.list", { ...PAGE, search: "si", situation: null }),
      "opportunities: search mü": () => call("opportunities.list", { ...PAGE, search: "mü", situation: null }),
      "opportunities: by customer": () => call("opportunities.list", { ...by("customer"), situation: null }),
      "opportunities: by revenue": () => call("opportunities.list", { ...by("revenue"), situation: null }),
      "opportunities: waiting": () => call("opportunities.list", { ...PAGE, situation: "waiting" }),
      "partner: record": () => call("partners.read", { id: "P0200" }),
      "customer: record": () => call("customers.read", { id: "C000200" }),
      "opportunity: record": () => call("opportunities.read", { id: "O000200" }),
      "opportunities: CSV": () => call("opportunities.csv", { search: "", sort: null, situation: null }),
      overview: () => call("overview.read", {}),
      "territories: holes": () => call("territories.holes", { everywhere: true, within: null, offset: 0, limit: 100 }),
    };
    const measured = new Map<string, Measured>();
    for (const [step, ask] of Object.entries(asked)) {
      const took: number[] = [];
      for (let turn = 0; turn < RUNS + 1; turn++) {
        changed();
        const started = performance.now();
        await ask();
        if (turn > 0) took.push(performance.now() - started);
      }
      measured.set(step, summary(took));
    }
    return measured;
  });
