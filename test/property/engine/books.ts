/** Random small books, dense in edge cases, with the settings and the earlier decisions that a run over them takes. */
import type * as fc from "fast-check";
import type { Cover, CustomerRow, OfferRow, OpportunityRow, PartnerRow, TerritoryRuleRow } from "../../../src-main/contract/book.ts";
import { parseSettings, type Settings } from "../../../src-main/contract/settings.ts";
import type { ArrayBook } from "../../twin/book.ts";
import type { Kept } from "../../twin/distribute.ts";
import { T } from "./dates.ts";
import { shapesOf, type Shape, type Sizes } from "./shapes.ts";
import { IDS } from "./vocabulary.ts";

export interface RandomCase {
  readonly rows: ArrayBook;
  readonly settings: Settings;
  readonly t: number;
  readonly kept: readonly Kept[];
}

/** The same offer to two partners beside each other, so that their histories are equal; on two opportunities, so that both can wait. */
function mirror<Offer extends { readonly partner: number; readonly opportunity: number }>(one: Offer): Offer[] {
  const partners = one.partner - (one.partner % 2);
  return [
    { ...one, partner: partners },
    { ...one, partner: partners + 1, opportunity: one.opportunity + 1 },
  ];
}

/** The number-th of the ids, counting round; null where there are none. */
function pick(ids: readonly string[], number: number | null): string | null {
  return number === null ? null : (ids[number % ids.length] ?? null);
}

function pickAll(ids: readonly string[], numbers: readonly number[]): readonly string[] {
  return [...new Set(numbers.map((number) => pick(ids, number)).filter((id) => id !== null))];
}

const coverOf = (ids: readonly string[], numbers: readonly number[] | "*"): Cover => (numbers === "*" ? "*" : pickAll(ids, numbers));

const NOWHERE = { address: null, city: null, region: null, postalCode: null, country: null };

function assemble(shape: Shape): RandomCase {
  const idsFor = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => {
      const round = Math.floor(index / IDS.length);
      return `${IDS[(shape.firstId + from + index * shape.idStep) % IDS.length]}${round === 0 ? "" : `-${round}`}`;
    });
  const products = idsFor(shape.products, 1);
  const leadTypes = idsFor(shape.leadTypes, 2);
  const territories = idsFor(shape.territories.length, 3);
  const customers = idsFor(shape.customers.length, 4);
  const partners = idsFor(shape.partners.length, 0);
  const opportunities = idsFor(shape.opportunities.length, 5);

  const partnerRows = shape.partners.map((row, index): PartnerRow => {
    const id = partners[index] ?? "";
    return {
      id,
      name: id,
      active: row.active,
      pausedUntil: row.pausedUntil,
      capacity: row.capacity,
      ...row.bounds,
      territories: coverOf(territories, row.territories),
      leadTypes: coverOf(leadTypes, row.leadTypes),
      products: coverOf(products, row.products),
      email: null,
      ...NOWHERE,
      ...row.place,
      notes: null,
    };
  });
  const customerRows = shape.customers.map((row, index): CustomerRow => {
    const id = customers[index] ?? "";
    return { id, name: id, ...NOWHERE, ...row.address, ...row.place };
  });
  const opportunityRows = shape.opportunities.map((row, index): OpportunityRow => {
    const id = opportunities[index] ?? "";
    return {
      ...row,
      id,
      topic: id,
      customer: pick(customers, row.customer),
      leadType: pick(leadTypes, row.leadType),
      products: pickAll(products, row.products),
      estimatedClose: null,
    };
  });
  const offers = shape.mirrored ? shape.offers.flatMap(mirror) : shape.offers;
  const offerRows = offers.flatMap((row, index): OfferRow[] => {
    const ofOpportunity = pick(opportunities, row.opportunity);
    const toPartner = pick(partners, row.partner);
    if (ofOpportunity === null || toPartner === null) return [];
    const returnReason = row.outcome === "returned" ? "No Funding" : null;
    return [{ ...row, id: `${IDS[index % IDS.length]}${index}`, opportunity: ofOpportunity, partner: toPartner, returnReason }];
  });
  const relationRows = shape.relations.flatMap((row) => {
    const ofCustomer = pick(customers, row.customer);
    const toPartner = pick(partners, row.partner);
    return ofCustomer === null || toPartner === null ? [] : [{ customer: ofCustomer, partner: toPartner, kind: row.kind, reason: null }];
  });
  const rules = shape.territories.flatMap((list, index) =>
    list.map((one): TerritoryRuleRow => ({ territory: territories[index] ?? "", kind: one.kind, value: one.value })),
  );
  const kept = shape.kept.flatMap((line): Kept[] => {
    // Not counted round: two lines would then name one opportunity.
    const ofOpportunity = opportunities[line.opportunity];
    const toPartner = pick(partners, line.partner);
    return ofOpportunity === undefined || toPartner === null ? [] : [{ opportunity: ofOpportunity, partner: toPartner }];
  });
  const rows = {
    settings: Object.entries(shape.settings).map(([name, value]) => ({ name, value })),
    products: products.map((id) => ({ id, name: id })),
    leadTypes: leadTypes.map((id) => ({ id, name: id })),
    territories: rules,
    partners: partnerRows,
    customers: customerRows,
    relations: relationRows,
    opportunities: opportunityRows,
    offers: offerRows,
  };
  return { rows, settings: parseSettings(shape.settings), t: T, kept };
}

/** Small enough to read. */
const SMALL: Sizes = {
  partners: 8,
  opportunities: 12,
  offers: 40,
  customers: 4,
  territories: 4,
  products: 3,
  leadTypes: 2,
  relations: 4,
  kept: 3,
};

/** More of each than a word of a bit set holds. */
const WIDE: Sizes = {
  partners: 80,
  opportunities: 50,
  offers: 200,
  customers: 40,
  territories: 70,
  products: 70,
  leadTypes: 70,
  relations: 20,
  kept: 6,
};

export const randomCase: fc.Arbitrary<RandomCase> = shapesOf(SMALL).map(assemble);
export const wideCase: fc.Arbitrary<RandomCase> = shapesOf(WIDE).map(assemble);
