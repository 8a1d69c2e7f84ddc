/** Partners: where they are, what they cover, how much they take. */
import type { PartnerRow } from "../../../src-main/contract/book.ts";
import {
  addressIn,
  FAMILY_SHARES,
  LEAD_TYPE_SHARES,
  leadTypeId,
  neighbours,
  PRODUCT_SHARES,
  productId,
  TERRITORY_COUNT,
  territoryName,
} from "./catalogue.ts";
import { randomFrom, type Random } from "./random.ts";
import { revenueAt } from "./revenue.ts";
import type { Shape } from "./sizes.ts";

export const partnerId = (i: number) => `P${String(i + 1).padStart(4, "0")}`;

/** Home first, then others of the region, then anywhere. */
function territories(home: number, count: number, random: Random): string[] {
  const covered = new Set(neighbours(home).slice(0, count));
  while (covered.size < count) covered.add(random.below(TERRITORY_COUNT));
  return [...covered].map(territoryName);
}

function products(random: Random): string[] {
  const families = FAMILY_SHARES.drawSome(random, 1 + random.below(3));
  return families.flatMap((family) => PRODUCT_SHARES.drawSome(random, 3 + random.below(8)).map((product) => productId(family, product)));
}

export function partnerRows(seed: string, { partners, territories: [least, more] }: Shape, asOf: number): PartnerRow[] {
  const random = randomFrom(`${seed} partners`);
  return Array.from({ length: partners }, (_, i) => {
    const home = random.below(TERRITORY_COUNT);
    return {
      id: partnerId(i),
      name: `Partner ${i + 1}`,
      active: !random.chance(0.02),
      pausedUntil: random.chance(0.01) ? asOf + 1 : null,
      capacity: 5 + random.below(56),
      minimumRevenue: random.chance(0.5) ? revenueAt(random.between(-1.6, -0.2)) : null,
      maximumRevenue: random.chance(0.5) ? revenueAt(random.between(0.4, 2)) : null,
      territories: territories(home, least + random.below(more + 1), random),
      leadTypes: LEAD_TYPE_SHARES.drawSome(random, 2 + random.below(7)).map(leadTypeId),
      products: products(random),
      email: `office@partner-${i + 1}.example`,
      ...addressIn(home, random),
      notes: null,
    };
  });
}
