/** What a form's record says of its place: coordinates that were typed were not found by anything. */
import type { AnyRecord } from "../../contract/calls/editing.ts";
import type { RecordValue } from "../../contract/records/index.ts";

/** The record as it is to be written over `before`: how it was placed holds as long as its coordinates do. */
export function withKeptPlace(record: AnyRecord, before: RecordValue | null): AnyRecord {
  if (record.type !== "partner" && record.type !== "customer") return record;
  const { value } = record;
  const old = before !== null && "latitude" in before ? before : null;
  const same = old !== null && value.latitude === old.latitude && value.longitude === old.longitude;
  const { placeSource = null, placeCertainty = null } = same ? old : {};
  const place = { placeSource, placeCertainty };
  return record.type === "partner"
    ? { type: "partner", value: { ...record.value, ...place } }
    : { type: "customer", value: { ...record.value, ...place } };
}
