/** "Who covers this address?": the territories that hold an address that was typed in, and the partners that list them. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { PARTNER_STATUSES } from "../../contract/calls/records.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { hasBit } from "../../engine/bits.ts";
import { readAddress } from "../../geography/address.ts";
import { countryName } from "../../geography/countries.ts";
import { addressKnown } from "../../geography/territories.ts";
import { partnerQueries } from "../../store/partners.ts";
import { territoryQueries } from "../../store/territories.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { plainRegion } from "./holes.ts";

type Input = CallInput<"territories.covers">;

const PARTNERS_SHOWN = 1000;

const text = (value: string | null) => (value === null || value === "" ? null : value);

function understood(input: Input) {
  const { latitude, longitude } = input;
  if ((latitude === null) !== (longitude === null)) {
    const missing = latitude === null ? "latitude" : "longitude";
    throw new AppError("invalid-input", `a ${missing} is missing: coordinates are a pair`, { detail: { field: missing } });
  }
  const read = readAddress(input);
  if (read.kind === "refused") {
    const { field, value, expected } = read;
    throw new AppError("invalid-input", `${field}: ${quoted(value)}, expected ${expected}`, { detail: { field, value, expected } });
  }
  // A text that is no region is compared as rules write theirs.
  const region = read.doubt === null ? read.region : (read.region?.toUpperCase() ?? null);
  return { country: read.country, region, postalCode: text(input.postalCode), latitude, longitude };
}

export function whoCovers(session: Session, input: Input): CallOutput<"territories.covers"> {
  const { observed } = snapshot(session);
  const { db } = session.book();
  const { book } = observed;
  const address = understood(input);
  const known = addressKnown(address);
  const holding = known ? book.matcher.match(address) : [];
  const archived = territoryQueries(db).archived();
  const { partners } = book.columns;
  const { names, state } = { names: book.territories, state: partnerQueries(db).state };
  const covering: CallOutput<"territories.covers">["partners"] = [];
  // An address that is not known lies in no territory, and nobody covers it, not even by taking all.
  const count = known ? partners.count : 0;
  for (let partner = 0; partner < count; partner++) {
    const all = partners.anyTerritory[partner] === 1;
    const by = all ? [] : holding.filter((territory) => hasBit(partners.byTerritory, territory, partner));
    if (!all && by.length === 0) continue;
    const { id, name } = book.partners.named(partner);
    covering.push({ id, name, status: state(id)?.status ?? "inactive", by: all ? "*" : by.map((territory) => names[territory] ?? "") });
  }
  const rank = ({ status }: { readonly status: (typeof PARTNER_STATUSES)[number] }) => PARTNER_STATUSES.indexOf(status);
  const inOrder = covering.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "en"));
  return {
    country: address.country,
    countryName: address.country === null ? null : countryName(address.country),
    region: plainRegion(address.region, address.country),
    known,
    territories: holding.map((territory) => names[territory] ?? "").map((name) => ({ name, archived: archived.has(name) })),
    partners: inOrder.slice(0, PARTNERS_SHOWN),
    partnerCount: inOrder.length,
  };
}
