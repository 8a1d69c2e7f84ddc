/** Where a near miss could be mended: the field whose value stops it. */
import type { Unavailable } from "../../../src-main/contract/calls/explaining.ts";
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

/** The way to the field that would have to change; null where more than one check fails, or what happened cannot be mended. */
export function remedyOf({ partner, checks, failures }: Unavailable, { opportunity, customer }: Subject): Remedy | null {
  const code = failures[0]?.code;
  if (checks !== 1 || code === undefined) return null;
  const ofPartner = (label: string, field: string): Remedy => ({ label, href: routes.partnerAt(partner.id, field) });
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
