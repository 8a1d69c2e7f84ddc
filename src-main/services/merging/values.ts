/** What becomes of two partners' values when they are made one. */
import type { MergeChoices } from "../../contract/calls/merging.ts";
import type { PartnerValue } from "../../contract/records/index.ts";

const PLACE = ["address", "city", "region", "postalCode", "country", "latitude", "longitude", "placeSource", "placeCertainty"] as const;
type Place = Pick<PartnerValue, (typeof PLACE)[number]>;

function placeOf(partner: PartnerValue): Place {
  const { address, city, region, postalCode, country, latitude, longitude, placeSource, placeCertainty } = partner;
  return { address, city, region, postalCode, country, latitude, longitude, placeSource, placeCertainty };
}

const isNowhere = (partner: PartnerValue) => PLACE.every((field) => (partner[field] ?? null) === null);

/**
 * The kept partner's value, the other's where it has none; lists, contacts and notes of both. No capacity and no bound of the revenue are values,
 * too: they mean that there is no limit.
 */
export function usualChoices(kept: PartnerValue, merged: PartnerValue): MergeChoices {
  return {
    name: "kept",
    status: "kept",
    email: kept.email === null && merged.email !== null ? "merged" : "kept",
    place: isNowhere(kept) && !isNowhere(merged) ? "merged" : "kept",
    revenue: "kept",
    capacity: "kept",
    territories: "both",
    leadTypes: "both",
    products: "both",
    contacts: "both",
    notes: "both",
  };
}

type Lists = "territories" | "leadTypes" | "products";

function united(kept: PartnerValue[Lists], merged: PartnerValue[Lists]): PartnerValue[Lists] {
  return kept === "*" || merged === "*" ? "*" : [...new Set([...kept, ...merged])];
}

/** Each once: a contact that both have is the same in all its fields. */
function unitedContacts(kept: PartnerValue["contacts"], merged: PartnerValue["contacts"]): PartnerValue["contacts"] {
  const texts = new Set(kept.map((contact) => JSON.stringify(contact)));
  return [...kept, ...merged.filter((contact) => !texts.has(JSON.stringify(contact)))];
}

function unitedNotes(kept: string | null, merged: string | null): string | null {
  if (kept === null || merged === null || kept === merged) return kept ?? merged;
  return `${kept}\n\n${merged}`;
}

function sum(kept: number | null, merged: number | null): number | null {
  return kept === null || merged === null ? null : kept + merged;
}

/** What the kept partner becomes. */
export function mergedPartner(kept: PartnerValue, merged: PartnerValue, choices: MergeChoices): PartnerValue {
  const of = { kept, merged };
  const list = (name: Lists) => (choices[name] === "both" ? united(kept[name], merged[name]) : of[choices[name]][name]);
  const status = of[choices.status];
  const revenue = of[choices.revenue];
  return {
    ...kept,
    ...placeOf(of[choices.place]),
    name: of[choices.name].name,
    // What is in the archive stays inactive; the kept partner is not there.
    active: status.active,
    pausedUntil: status.pausedUntil,
    email: of[choices.email].email,
    minimumRevenue: revenue.minimumRevenue,
    maximumRevenue: revenue.maximumRevenue,
    capacity: choices.capacity === "both" ? sum(kept.capacity, merged.capacity) : of[choices.capacity].capacity,
    territories: list("territories"),
    leadTypes: list("leadTypes"),
    products: list("products"),
    contacts: choices.contacts === "both" ? unitedContacts(kept.contacts, merged.contacts) : of[choices.contacts].contacts,
    notes: choices.notes === "both" ? unitedNotes(kept.notes, merged.notes) : of[choices.notes].notes,
  };
}

/** What is left of the merged partner: in the archive, taking nothing, saying where it went. */
export function mergedAway(merged: PartnerValue, kept: Pick<PartnerValue, "id" | "name">): PartnerValue {
  const note = `Merged into ${kept.name} (${kept.id}).`;
  return { ...merged, active: false, archived: true, notes: merged.notes === null ? note : `${note}\n\n${merged.notes}` };
}
