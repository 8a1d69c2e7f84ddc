/** Records with nothing but an id, which a row of a sheet then fills. */
import type { AnyRecord } from "../../contract/calls/editing.ts";
import { assertNever } from "../../contract/errors.ts";
import type { RecordType } from "../../contract/records/index.ts";

const NOWHERE = { address: null, city: null, region: null, postalCode: null, country: null, latitude: null, longitude: null };

export function blankRecord(type: RecordType, id: string): AnyRecord {
  switch (type) {
    case "partner":
      return {
        type,
        value: {
          id,
          name: "",
          active: true,
          pausedUntil: null,
          capacity: null,
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
        },
      };
    case "customer":
      return { type, value: { id, name: "", ...NOWHERE, relations: [], archived: false } };
    case "territory":
      return { type, value: { id, rules: [], archived: false } };
    case "lead-type":
      return { type, value: { id, name: "", archived: false } };
    case "product":
      return { type, value: { id, name: "", family: null, archived: false } };
    case "opportunity":
      return {
        type,
        value: {
          id,
          topic: "",
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
        },
      };
    default:
      return assertNever(type, "type of a record");
  }
}
