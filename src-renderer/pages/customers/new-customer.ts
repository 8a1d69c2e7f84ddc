/** A customer of which only id and name are known. */
import type { RecordValue } from "../../../src-main/contract/records/index.ts";

export function newCustomer(id: string, name: string): RecordValue<"customer"> {
  return {
    id,
    name,
    address: null,
    city: null,
    region: null,
    postalCode: null,
    country: null,
    latitude: null,
    longitude: null,
    relations: [],
    archived: false,
  };
}
