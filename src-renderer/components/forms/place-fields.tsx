/** An address with its coordinates, as partners and customers have one. */
import { CountryField } from "./country-field.tsx";
import { PointField, TextField } from "./text-fields.tsx";
import type { RecordHandle } from "./use-record.ts";

export function PlaceFields({ record }: { record: RecordHandle<"partner"> | RecordHandle<"customer"> }) {
  // Both have the same fields of an address; their handles differ only in the rest.
  const { value, bindPatch } = record as RecordHandle<"customer">;
  const text = (field: "address" | "city" | "region" | "postalCode" | "country", label: string) =>
    bindPatch(label, value[field], (next) => ({ [field]: next }));
  const { latitude, longitude } = value;
  return (
    <>
      <TextField binding={text("address", "Street")} placeholder="unknown" />
      <TextField binding={text("postalCode", "Postal code")} placeholder="unknown" />
      <TextField binding={text("city", "City")} placeholder="unknown" />
      <TextField binding={text("region", "Region or state")} placeholder="none" />
      <CountryField binding={text("country", "Country")} />
      <PointField
        binding={bindPatch("Latitude, longitude", { latitude, longitude }, (point) => ({ ...point }))}
        placeholder="unknown, so no distance"
      />
    </>
  );
}
