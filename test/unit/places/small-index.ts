/** A gazetteer of a few places, for rules that no real place shows as clearly. */
import { foldName } from "../../../src-main/geography/folding.ts";
import type { AddressText } from "../../../src-main/geography/places/find-place.ts";
import type { GazetteerPlace, PlaceIndex, PostalPlace } from "../../../src-main/geography/places/index-of-places.ts";

export function place(name: string, country: string, region: string | null, latitude: number, longitude: number): GazetteerPlace {
  return { name, country, region, regionName: region, district: null, latitude, longitude };
}

/** @param postal points by "DE 80331". */
export function smallIndex(places: readonly GazetteerPlace[], postal: Readonly<Record<string, PostalPlace>> = {}): PlaceIndex {
  const those = (holds: (folded: string, country: string) => boolean) =>
    places.filter(({ name, country }) => holds(foldName(name), country));
  return {
    named: (country, folded) => those((name, where) => where === country && name === folded),
    extended: (country, folded) => those((name, where) => where === country && name.startsWith(`${folded} `)),
    anywhere: (folded) => those((name) => name === folded),
    beginning: (country, folded) => those((name, where) => where === country && name.startsWith(folded)),
    postal: (country, code) => postal[`${country} ${code}`] ?? null,
  };
}

export function address(parts: Partial<AddressText>): AddressText {
  return { city: null, region: null, postalCode: null, country: null, latitude: null, longitude: null, ...parts };
}
