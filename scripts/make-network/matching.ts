/** Which partners an opportunity of the network could have gone to: roughly what the engine checks, without capacity. */
import type { OpportunityRow, PartnerRow } from "../../src-main/contract/book.ts";
import { addressKnown, territoryMatcher } from "../../src-main/geography/territories.ts";
import { RATES } from "./catalogue.ts";
import type { Customer } from "./customers.ts";
import type { Partner } from "./partners.ts";
import { TERRITORY_RULES } from "./territories.ts";

/** The partners whose territories hold each customer, by the customer's id. */
export function partnersNear(partners: readonly Partner[], customers: readonly Customer[]): ReadonlyMap<string, readonly Partner[]> {
  const { names, match } = territoryMatcher(TERRITORY_RULES);
  return new Map(
    customers.map(({ row }) => {
      const found = new Set(match(row).map((index) => names[index]));
      const covers = ({ territories }: PartnerRow) =>
        territories === "*" ? addressKnown(row) : territories.some((territory) => found.has(territory));
      return [row.id, partners.filter((partner) => covers(partner.row))];
    }),
  );
}

/** In hundredths of a US dollar, or null. */
function dollars({ estimatedRevenue, currency }: OpportunityRow): number | null {
  const rate = currency === null ? 1 : RATES[currency];
  return estimatedRevenue === null || rate === undefined ? null : estimatedRevenue * rate;
}

function withinRevenue({ minimumRevenue, maximumRevenue }: PartnerRow, revenue: number | null): boolean {
  if (minimumRevenue === null && maximumRevenue === null) return true;
  return revenue !== null && revenue >= (minimumRevenue ?? revenue) && revenue <= (maximumRevenue ?? revenue);
}

export function suits({ row }: Partner, deal: OpportunityRow): boolean {
  const { leadTypes, products } = row;
  return (
    (leadTypes === "*" || deal.leadType === null || leadTypes.includes(deal.leadType)) &&
    (products === "*" || deal.products.every((product) => products.includes(product))) &&
    withinRevenue(row, dollars(deal))
  );
}
