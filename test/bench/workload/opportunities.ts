/** Customers, and the opportunities that wait. */
import type { CustomerRow, OpportunityRow, RelationRow } from "../../../src-main/contract/book.ts";
import { addressIn, FAMILY_SHARES, LEAD_TYPE_SHARES, leadTypeId, PRODUCT_SHARES, productId, TERRITORY_COUNT } from "./catalogue.ts";
import { partnerId } from "./partners.ts";
import { randomFrom, type Random } from "./random.ts";
import { revenueAt } from "./revenue.ts";
import type { Shape } from "./sizes.ts";

export const DAY = 86_400_000;

const customerId = (i: number) => `C${String(i + 1).padStart(6, "0")}`;

/** How many customers there are to an opportunity that waits. */
const CUSTOMERS = 0.6;

export const customerCount = ({ opportunities }: Shape) => Math.ceil(opportunities * CUSTOMERS);

export function customerRows(seed: string, shape: Shape): CustomerRow[] {
  const random = randomFrom(`${seed} customers`);
  return Array.from({ length: customerCount(shape) }, (_, i) => ({
    id: customerId(i),
    name: `Customer ${i + 1}`,
    ...addressIn(random.below(TERRITORY_COUNT), random),
  }));
}

export function relationRows(seed: string, shape: Shape): RelationRow[] {
  const random = randomFrom(`${seed} relations`);
  return Array.from({ length: customerCount(shape) }, (_, i) => i)
    .filter(() => random.chance(0.02))
    .map((customer) => ({
      customer: customerId(customer),
      partner: partnerId(random.below(shape.partners)),
      kind: "never",
      reason: "Competitor",
    }));
}

/** What an opportunity is about; who has it, and since when, is the caller's. */
export function opportunityRow(id: string, customers: number, random: Random): OpportunityRow {
  const family = FAMILY_SHARES.draw(random);
  return {
    id,
    topic: `Opportunity ${id}`,
    customer: customerId(random.below(customers)),
    estimatedRevenue: revenueAt(random.normal()),
    currency: null,
    leadType: leadTypeId(LEAD_TYPE_SHARES.draw(random)),
    products: PRODUCT_SHARES.drawSome(random, 1 + random.below(4)).map((product) => productId(family, product)),
    createdAt: null,
    estimatedClose: null,
    status: "open",
    closedAt: null,
    partnerCreated: false,
    onHold: false,
  };
}

export const waitingId = (i: number) => `W${String(i + 1).padStart(6, "0")}`;

/** Created in the sixty days before `asOf`. */
export function waitingRows(seed: string, shape: Shape, asOf: number): OpportunityRow[] {
  const random = randomFrom(`${seed} opportunities`);
  const customers = customerCount(shape);
  return Array.from({ length: shape.opportunities }, (_, i) => ({
    ...opportunityRow(waitingId(i), customers, random),
    createdAt: asOf - Math.floor(random.unit() * 60 * DAY),
  }));
}
