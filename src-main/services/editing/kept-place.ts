/** What a record says of its place: coordinates that were typed or imported were not found by anything. */
import type { AnyRecord } from "../../contract/calls/editing.ts";
import type { PlaceCertainty, PlaceSource } from "../../contract/places.ts";
import type { RecordValue } from "../../contract/records/index.ts";

interface Placed {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly placeSource?: PlaceSource | null | undefined;
  readonly placeCertainty?: PlaceCertainty | null | undefined;
}

/** How a record that is to be written over `before` was placed: what is known of it holds as long as its coordinates do. */
export function keptPlace(
  { latitude, longitude }: Placed,
  before: Placed | null,
): { placeSource: PlaceSource | null; placeCertainty: PlaceCertainty | null } {
  const same = before !== null && latitude === before.latitude && longitude === before.longitude;
  return same
    ? { placeSource: before.placeSource ?? null, placeCertainty: before.placeCertainty ?? null }
    : { placeSource: null, placeCertainty: null };
}

/** A form's record as it is to be written over `before`. */
export function withKeptPlace(record: AnyRecord, before: RecordValue | null): AnyRecord {
  if (record.type !== "partner" && record.type !== "customer") return record;
  const place = keptPlace(record.value, before !== null && "latitude" in before ? before : null);
  return record.type === "partner"
    ? { type: "partner", value: { ...record.value, ...place } }
    : { type: "customer", value: { ...record.value, ...place } };
}
