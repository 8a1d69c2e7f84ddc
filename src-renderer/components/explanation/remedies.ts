/** Where a near miss could be mended: the field whose value stops it, and what it would have to be. */
import type { Candidate, Unavailable } from "../../../src-main/contract/calls/explaining.ts";
import type { FailureCode } from "../../../src-main/contract/codes.ts";
import { routes } from "../../routing/routes.ts";

/** What the partners are not available for. */
export interface Subject {
  readonly opportunity: string;
  /** Id; null where it has none. */
  readonly customer: string | null;
}

export interface Remedy {
  readonly label: string;
  readonly href: string;
}

/** What a candidate without room would need, and the way there; null where it has room. */
export function roomFor({ partner, failures }: Candidate): Remedy | null {
  const label = failures.find(({ code }) => code === "capacity-full")?.remedy ?? null;
  return label === null ? null : { label, href: routes.partnerAt(partner.id, "capacity") };
}

/** What would have had to change then, in words: today's records are not those of then; null where `remedyOf` has nothing to say of a record. */
export function neededThen({ failures }: Pick<Unavailable, "failures">, checks: number): string | null {
  const remedy = checks === 1 ? failures[0]?.remedy : null;
  return remedy ? `needed: ${remedy}` : null;
}

/** What would have to change, and the way to its field; null where more than one check fails, or what happened cannot be mended. */
export function remedyOf({ partner, checks, failures }: Unavailable, { opportunity, customer }: Subject): Remedy | null {
  const [failure] = failures;
  if (checks !== 1 || failure === undefined) return null;
  const { code } = failure;
  const ofPartner = (label: string, field: string): Remedy => ({
    label: failure.remedy ?? label,
    href: routes.partnerAt(partner.id, field),
  });
  const ofCustomer = (label: string, field: string): Remedy =>
    customer === null
      ? { label: "Set customer…", href: routes.opportunityAt(opportunity, "customer") }
      : { label, href: routes.customerAt(customer, field) };
  const remedies: Readonly<Record<FailureCode, Remedy | null>> = {
    "partner-inactive": ofPartner("Set status…", "status"),
    "customer-excludes-partner": ofCustomer("See relations…", "relations"),
    "customer-has-partner": ofCustomer("See relations…", "relations"),
    "capacity-full": ofPartner("Set capacity…", "capacity"),
    "revenue-below-minimum": ofPartner("Set range…", "minimumRevenue"),
    "revenue-above-maximum": ofPartner("Set range…", "maximumRevenue"),
    "revenue-unknown": { label: "Set revenue…", href: routes.opportunityAt(opportunity, "estimatedRevenue") },
    "territory-not-covered": ofPartner("Add territory…", "territories"),
    "address-unknown": ofCustomer("Set address…", "country"),
    "lead-type-not-covered": ofPartner("Add lead type…", "leadTypes"),
    "product-not-covered": ofPartner("Add product…", "products"),
    "already-declined": null,
    "already-expired": null,
    "already-returned": null,
  };
  return remedies[code];
}
