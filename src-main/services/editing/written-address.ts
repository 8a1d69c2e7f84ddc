/** A region that somebody typed becomes its code where it is understood: forms, sheets and calls all write through here. */
import type { AnyRecord } from "../../contract/calls/editing.ts";
import type { RecordValue } from "../../contract/records/index.ts";
import { readAddress } from "../../geography/address.ts";

/** The record as it is to be written over `before`; a country and a region that are not changed stay as they were written. */
export function withReadRegion(record: AnyRecord, before: RecordValue | null): AnyRecord {
  if (record.type !== "partner" && record.type !== "customer") return record;
  const { country, region } = record.value;
  if (before !== null && "country" in before && before.country === country && before.region === region) return record;
  const read = readAddress({ country, region });
  // A country that is none is refused with the other references.
  if (read.kind === "refused" || read.region === region) return record;
  return record.type === "partner"
    ? { type: "partner", value: { ...record.value, region: read.region } }
    : { type: "customer", value: { ...record.value, region: read.region } };
}
