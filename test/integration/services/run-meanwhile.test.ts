/** What happens in a book while a run is being made: time may pass, but nothing that its lines follow from may change. */
import { beforeEach, expect, it } from "vitest";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import { opportunityRow, partnerRow } from "../../property/engine/rows.ts";
import { noon, offersDesk, WINDOW, type OffersDesk } from "../offers/offers-desk.ts";
import { CallFailed } from "./desk.ts";

/** So many that the run lets other calls in between. */
const WAITING = 4500;

let time: number;
/** How much passes each time that somebody looks at the clock, in ms. */
let step: number;
let desk: OffersDesk;

beforeEach(() => {
  time = Date.UTC(2026, 5, 1, 9);
  step = 0;
  desk = offersDesk(
    {
      partners: [partnerRow("P1"), partnerRow("P2")],
      opportunities: Array.from({ length: WAITING }, (_, i) => opportunityRow(`L${i}`, { createdAt: noon(1) })),
      settings: { clock: "now" },
    },
    () => (time += step),
  );
});

const runs = async () => (await desk.call("runs.list", { offset: 0, limit: 10 })).total;

async function partner(patch: Partial<RecordValue<"partner">>) {
  const { record, version } = await desk.call("record.read", { type: "partner", id: "P1" });
  if (record.type !== "partner") throw new Error("a partner was asked for");
  return { record: { type: "partner" as const, value: { ...record.value, ...patch } }, basedOn: version, create: false, window: WINDOW };
}

/** A run during which `meanwhile` is done as soon as it has begun. */
async function runWhile(meanwhile: () => Promise<unknown>) {
  const begun = new Promise<void>((resolve) => {
    const known = desk.events.length;
    const look = () => (desk.events.slice(known).some(({ type }) => type === "progress") ? resolve() : setImmediate(look));
    look();
  });
  const running = desk.call("review.run", { job: "run" }).catch((error: unknown) => error);
  await begun;
  await meanwhile();
  return running;
}

it("minutes that pass in a book whose date is now do not stop it; it is as of when it began", async () => {
  step = 61_000;
  const before = time;
  const run = await desk.call("review.run", { job: "run" });
  expect(run.proposed).toBe(WAITING);
  expect(run.asOf).toBeGreaterThan(before);
  expect(time - run.asOf).toBeGreaterThan(step);
});

it("a record that is changed meanwhile, a setting or an import refuses it, and nothing of it is kept", async () => {
  const save = await partner({ capacity: 1 });
  const refusal = { code: "conflict", message: "the book changed while the run was made: run again" };
  const changes: (() => Promise<unknown>)[] = [
    () => desk.call("record.save", save),
    () => desk.call("settings.save", { name: "offer-days", value: "3", basedOn: null, window: WINDOW }),
    () => desk.call("clock.move", { to: { type: "day", day: "2030-01-01" }, window: WINDOW }),
    () => desk.call("book.create", { name: "Another" }),
  ];
  for (const change of changes) {
    const answer = await runWhile(change);
    expect(answer).toBeInstanceOf(CallFailed);
    expect(answer).toMatchObject(refusal);
    expect(await runs()).toBe(0);
  }
});
