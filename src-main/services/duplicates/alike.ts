/** Which records may be the same company twice: of one name, and not at two places. */
import { haversineKm } from "../../engine/distance.ts";
import { foldName } from "../../geography/folding.ts";
import { foldCompany } from "./company-names.ts";

/** What a company is told apart by; null = unknown. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Alike {
  readonly id: string;
  /** At the same place; else the place of one of the two is not known. */
  readonly samePlace: boolean;
}

/** Points within this distance are one place: geocoders do not agree on where a street or a town is. */
const NEAR_KM = 5;

/** A company with what comparing it takes, worked out once. */
interface Folded extends Company {
  readonly key: string;
  readonly foldedCity: string | null;
  readonly foldedCode: string | null;
}

const folded = (text: string | null) => (text === null ? null : foldName(text) || null);

function fold(company: Company, nameOf: (name: string) => string): Folded {
  const code = company.postalCode?.replace(/[\s-]/g, "").toUpperCase() ?? "";
  return { ...company, key: nameOf(company.name), foldedCity: folded(company.city), foldedCode: code === "" ? null : code };
}

/**
 * Whether two companies are at one place: points close to each other, or in one country the same postal code or city. null = not enough is known
 * of one of them to tell.
 */
function samePlace(a: Folded, b: Folded): boolean | null {
  if (a.country !== null && b.country !== null && a.country !== b.country) return false;
  const countryKnown = a.country !== null && b.country !== null;
  const same = (one: string | null, other: string | null) => (one === null || other === null ? null : one === other);
  const codes = same(a.foldedCode, b.foldedCode);
  const cities = same(a.foldedCity, b.foldedCity);
  const points = near(a, b);
  if (points === true || (countryKnown && (codes === true || cities === true))) return true;
  // A city of the same name in a country that is not known may be another one.
  if (codes === true || cities === true) return null;
  return codes === null && cities === null && points === null ? null : false;
}

function near(a: Company, b: Company): boolean | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  return haversineKm(a.latitude, a.longitude, b.latitude, b.longitude) <= NEAR_KM;
}

/** null = they are at two places. */
function compared(a: Folded, b: Folded): { readonly samePlace: boolean } | null {
  const place = samePlace(a, b);
  return place === false ? null : { samePlace: place === true };
}

/** Companies by name, so that only those of one name are compared. */
export class Companies {
  readonly #byKey = new Map<string, Folded[]>();
  readonly #byId = new Map<string, Folded>();
  readonly #nameOf: (name: string) => string;

  /** @param nameOf folds a name; given where names that were folded before are remembered. */
  constructor(companies: Iterable<Company>, nameOf: (name: string) => string = foldCompany) {
    this.#nameOf = nameOf;
    for (const company of companies) {
      const one = fold(company, nameOf);
      this.#byId.set(one.id, one);
      const group = this.#byKey.get(one.key);
      if (group === undefined) this.#byKey.set(one.key, [one]);
      else group.push(one);
    }
  }

  /** Those that may be this one of the list, at the same place first, then by id; none where it is not in the list. */
  alikeOf(id: string, areTwo: (id: string, other: string) => boolean): Alike[] {
    const company = this.#byId.get(id);
    return company === undefined ? [] : this.#among(company, (other) => !areTwo(id, other));
  }

  /** The same for one that is not in the list yet. */
  alikeTo(company: Omit<Company, "id">): Alike[] {
    return this.#among(fold({ ...company, id: "" }, this.#nameOf), () => true);
  }

  /** Ids of all that have another one, in no order. */
  doubled(areTwo: (id: string, other: string) => boolean): string[] {
    const found: string[] = [];
    for (const group of this.#byKey.values()) {
      if (group.length < 2) continue;
      for (const a of group) {
        if (group.some((b) => a !== b && compared(a, b) !== null && !areTwo(a.id, b.id))) found.push(a.id);
      }
    }
    return found;
  }

  #among(company: Folded, counts: (other: string) => boolean): Alike[] {
    const group = this.#byKey.get(company.key) ?? [];
    const found = group.flatMap((other) => {
      const both = other.id === company.id || !counts(other.id) ? null : compared(company, other);
      return both === null ? [] : [{ id: other.id, ...both }];
    });
    return found.toSorted((a, b) => Number(b.samePlace) - Number(a.samePlace) || (a.id < b.id ? -1 : 1));
  }
}
