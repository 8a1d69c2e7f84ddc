/** An opportunity of which only id, topic and, perhaps, the customer are known: open from the book's date on. */
import type { RecordValue } from "../../../src-main/contract/records/index.ts";

export function newOpportunity(id: string, topic: string, customer: string | null, createdAt: number): RecordValue<"opportunity"> {
  return {
    id,
    topic,
    customer,
    estimatedRevenue: null,
    currency: null,
    leadType: null,
    products: [],
    createdAt,
    estimatedClose: null,
    status: "open",
    closedAt: null,
    partnerCreated: false,
    onHold: false,
  };
}
