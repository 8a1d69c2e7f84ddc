/** A partner of whom only id and name are known: active, and covering nothing yet. */
import type { RecordValue } from "../../../src-main/contract/records/index.ts";

export function newPartner(id: string, name: string): RecordValue<"partner"> {
  return {
    id,
    name,
    active: true,
    pausedUntil: null,
    capacity: null,
    minimumRevenue: null,
    maximumRevenue: null,
    territories: [],
    leadTypes: [],
    products: [],
    email: null,
    address: null,
    city: null,
    region: null,
    postalCode: null,
    country: null,
    latitude: null,
    longitude: null,
    notes: null,
    contacts: [],
    archived: false,
  };
}
