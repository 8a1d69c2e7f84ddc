/** A small book in the hands of two windows. */
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { AnyRecord } from "../../../src-main/contract/calls/editing.ts";
import { RECORD_TYPES, type RecordType, type RecordValue } from "../../../src-main/contract/records/index.ts";
import { idsOf } from "../../../src-main/store/found.ts";
import { recordTables } from "../../../src-main/store/records.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

export const WINDOW = "one";
export const OTHER = "two";

/** Midnight of a day in June 2026. */
export const NOW = Date.UTC(2026, 5, 1);

const NOWHERE = { address: null, city: null, region: null, postalCode: null, country: null, latitude: null, longitude: null };

export function partner(id: string, given: Partial<RecordValue<"partner">> = {}): RecordValue<"partner"> {
  return {
    id,
    name: `Partner ${id}`,
    active: true,
    pausedUntil: null,
    capacity: 5,
    minimumRevenue: null,
    maximumRevenue: null,
    territories: [],
    leadTypes: [],
    products: [],
    email: null,
    ...NOWHERE,
    notes: null,
    contacts: [],
    archived: false,
    ...given,
  };
}

export function customer(id: string, given: Partial<RecordValue<"customer">> = {}): RecordValue<"customer"> {
  return { id, name: `Customer ${id}`, ...NOWHERE, relations: [], archived: false, ...given };
}

export function opportunity(id: string, given: Partial<RecordValue<"opportunity">> = {}): RecordValue<"opportunity"> {
  return {
    id,
    topic: `Topic ${id}`,
    customer: null,
    estimatedRevenue: null,
    currency: null,
    leadType: null,
    products: [],
    createdAt: null,
    estimatedClose: null,
    status: "open",
    closedAt: null,
    partnerCreated: false,
    onHold: false,
    ...given,
  };
}

export interface Edited extends TestDesk {
  create(record: AnyRecord, window?: string): Promise<number | null>;
  /** Over what is there now, with these fields changed. */
  change<T extends RecordType>(type: T, id: string, patch: Partial<RecordValue<T>>, window?: string): Promise<number | null>;
  read<T extends RecordType>(type: T, id: string): Promise<{ value: RecordValue<T>; version: number | null }>;
  undo(window?: string): Promise<string | null>;
  redo(window?: string): Promise<string | null>;
  save(input: Omit<CallInput<"record.save">, "window">, window?: string): Promise<number | null>;
}

/** An empty book with two products, a lead type, a territory, and partners P1 and P2. */
export async function editedBook(): Promise<Edited> {
  let time = NOW;
  const desk = deskOn(undefined, () => (time += 1000));
  await desk.call("book.create", { name: "Edited" });
  const edited: Edited = {
    ...desk,
    save: async (input, window = WINDOW) => (await desk.call("record.save", { ...input, window })).version,
    create: (record, window = WINDOW) => edited.save({ record, basedOn: null, create: true }, window),
    async change(type, id, patch, window = WINDOW) {
      const { value, version } = await edited.read(type, id);
      const record = { type, value: { ...value, ...patch } } as AnyRecord;
      return edited.save({ record, basedOn: version, create: false }, window);
    },
    async read<T extends RecordType>(type: T, id: string) {
      const { record, version } = await desk.call("record.read", { type, id });
      return { value: record.value as RecordValue<T>, version };
    },
    undo: async (window = WINDOW) => (await desk.call("edit.undo", { window })).done,
    redo: async (window = WINDOW) => (await desk.call("edit.redo", { window })).done,
  };
  for (const id of ["X", "Y"])
    await edited.create({ type: "product", value: { id, name: `Product ${id}`, family: null, archived: false } }, "setup");
  await edited.create({ type: "lead-type", value: { id: "L", name: "Lead type L", archived: false } }, "setup");
  await edited.create({ type: "territory", value: { id: "T", rules: [{ kind: "country", value: "DE" }], archived: false } }, "setup");
  for (const id of ["P1", "P2"]) await edited.create({ type: "partner", value: partner(id) }, "setup");
  return edited;
}

/** All records of the book as one text, so that two states of it can be compared. */
export function bookText({ desk }: TestDesk): string {
  const { db } = desk.session.book();
  const tables = recordTables(db);
  const lines = RECORD_TYPES.flatMap((type) =>
    idsOf(db, type)
      .toSorted()
      .map((id) => `${type} ${JSON.stringify(tables[type].read(id))}`),
  );
  return lines.join("\n");
}
