/** Says by which rule each value of the CRM sample's book was derived, with the figures. */
import type { PartnerRow } from "../../contract/book.ts";
import type { BookTables } from "../book/shapes.ts";
import type { ImportReport, Repair } from "../import-report.ts";
import type { CrmDeal } from "./crm-tables.ts";

interface Measured {
  /** The data's last date as text. */
  readonly clock: string;
  readonly longestDays: number;
  readonly repaired: readonly Repair[];
}

function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? thing : things}`;
}

function capacitySentence(partners: readonly PartnerRow[]): string {
  const known = partners.map(({ capacity }) => capacity).filter((capacity) => capacity !== null);
  const unlimited = partners.filter(({ capacity }) => capacity === null).map(({ name }) => name);
  const range = known.length === 0 ? "none is known" : `${Math.min(...known)} to ${Math.max(...known)}`;
  const without =
    unlimited.length === 0
      ? ""
      : `; empty, so unlimited, for ${count(unlimited.length, "seller")} without any offer (${unlimited.join(", ")})`;
  return `Capacity is the most offers that the seller ever had open at one time, on one day closings before openings: ${range}${without}.`;
}

function territorySentence({ territories }: BookTables): string {
  const countries = new Map<string, string[]>();
  for (const { territory, value } of territories) countries.set(territory, [...(countries.get(territory) ?? []), value]);
  const each = [...countries].map(([name, values]) => `${name} (${values.join(", ")})`);
  return `Territories are the ${count(each.length, "regional office")}, each with the countries of the accounts which its sellers have closed deals with: ${each.join("; ")}.`;
}

function productSentence(partners: readonly PartnerRow[]): string {
  const numbers = partners.map(({ products }) => products.length).filter((number) => number > 0);
  const range = numbers.length === 0 ? "none" : `${Math.min(...numbers)} to ${Math.max(...numbers)} each`;
  return `A partner's products are those that the seller has had in the pipeline: ${range}; none for ${count(partners.length - numbers.length, "seller")} without any.`;
}

/** @param deals those that the book was made from. */
export function crmReport(rows: BookTables, deals: readonly Pick<CrmDeal, "id" | "stage" | "account">[], measured: Measured): ImportReport {
  const { clock, longestDays, repaired } = measured;
  const at = (...stages: CrmDeal["stage"][]) => deals.filter(({ stage }) => stages.includes(stage));
  const waiting = at("Prospecting");
  const derived = [
    `Partners are the ${count(rows.partners.length, "seller")} of sales_teams.csv: id and name are the seller's name; all are active.`,
    `Customers are the ${count(rows.customers.length, "account")} of accounts.csv: id and name are the account's name, the country is its office_location.`,
    `Products are the ${count(rows.products.length, "product")} of products.csv: id and name are the catalogue's name.`,
    productSentence(rows.partners),
    capacitySentence(rows.partners),
    territorySentence(rows),
    `Offers are the ${count(rows.offers.length, "deal")} of sales_pipeline.csv that were engaged: id is the opportunity's id, delivered and accepted on engage_date.`,
    `Deals that were won (${count(at("Won").length, "offer")}) are won, deals that were lost (${count(at("Lost").length, "offer")}) are returned, both on close_date; their opportunities are won and lost on that date.`,
    `Deals at the stage Engaging (${count(at("Engaging").length, "offer")}) are open.`,
    `Deals at the stage Prospecting (${count(waiting.length, "opportunity", "opportunities")}) wait, created on the data's last date, ${clock}; the others were created on engage_date.`,
    "Estimated revenue is the product's list price, in USD. The topic is the product.",
    `The setting clock is ${clock}, the data's last date; the setting stall-days is ${longestDays}, the most days that any deal in the data took.`,
    "What the data does not say stays empty: addresses and coordinates, lead types, revenue ranges, deadlines, stages, return reasons and feedback.",
  ];
  const withoutAccount = (some: readonly { readonly id: string; readonly account: string | null }[]) =>
    some.filter(({ account }) => account === null).map(({ id }) => id);
  const unplaced = [];
  const waitingAlone = withoutAccount(waiting);
  const openAlone = withoutAccount(at("Engaging"));
  if (waitingAlone.length > 0) {
    const reason = `${count(waitingAlone.length, "waiting opportunity", "waiting opportunities")} without an account: no address, so no territory holds them and a person decides.`;
    unplaced.push({ reason, ids: waitingAlone });
  }
  if (openAlone.length > 0) {
    const reason = `${count(openAlone.length, "opportunity", "opportunities")} with an open offer but without an account: they have no customer.`;
    unplaced.push({ reason, ids: openAlone });
  }
  return { source: "CRM sample", derived, repaired, unplaced };
}
