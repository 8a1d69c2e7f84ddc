/** An address with its coordinates, as partners and customers have one, and how these were found. */
import { PlaceNote } from "../places/place-note.tsx";
import { CountryField } from "./country-field.tsx";
import { RegionField } from "./region-field.tsx";
import { PointField, TextField } from "./text-fields.tsx";
import type { RecordHandle } from "./use-record.ts";

interface PlaceFieldsProps {
  readonly record: RecordHandle<"partner"> | RecordHandle<"customer">;
  /** Left out where the page itself says how the place was found. */
  readonly note?: boolean;
}

export function PlaceFields({ record, note = true }: PlaceFieldsProps) {
  // Both have the same fields of an address; their handles differ only in the rest.
  const { value, bindPatch } = record as RecordHandle<"customer">;
  const text = (field: "address" | "city" | "region" | "postalCode" | "country", label: string) => ({
    ...bindPatch(label, value[field], (next) => ({ [field]: next })),
    field,
  });
  const { latitude, longitude } = value;
  return (
    <>
      <TextField binding={text("address", "Street")} placeholder="unknown" />
      <TextField binding={text("postalCode", "Postal code")} placeholder="unknown" />
      <TextField binding={text("city", "City")} placeholder="unknown" />
      <RegionField binding={text("region", "Region or state")} country={value.country} />
      <CountryField binding={text("country", "Country")} />
      <PointField
        binding={bindPatch("Latitude, longitude", { latitude, longitude }, (point) => ({ ...point }))}
        placeholder="unknown, so no distance"
      />
      {note && <PlaceNote type={record.type} id={record.id} readOnly={record.readOnly} />}
    </>
  );
}
