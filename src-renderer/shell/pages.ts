/** The pages of the navigation, in its order; an entry appears when its page exists. */
import {
  IconBriefcase,
  IconBooks,
  IconBuildingStore,
  IconChecklist,
  IconGauge,
  IconInbox,
  IconMap2,
  IconMapPin,
  IconSettings,
  IconAdjustmentsHorizontal,
  IconUsers,
  type Icon,
} from "@tabler/icons-react";
import { routes } from "../routing/routes.ts";

export interface PageEntry {
  readonly id:
    | "overview"
    | "review"
    | "offers"
    | "opportunities"
    | "customers"
    | "partners"
    | "territories"
    | "places"
    | "catalogue"
    | "weights"
    | "settings";
  readonly label: string;
  readonly href: string;
  readonly keys: string;
  readonly icon: Icon;
  /** Pages that belong to it and have no entry of their own. */
  readonly within?: readonly string[];
}

export const PAGES: readonly PageEntry[] = [
  { id: "overview", label: "Overview", href: routes.overview, keys: "g o", icon: IconGauge },
  { id: "review", label: "Review", href: routes.review, keys: "g r", icon: IconChecklist, within: [routes.runs, routes.automatic] },
  { id: "offers", label: "Offers", href: routes.offers, keys: "g f", icon: IconInbox, within: [routes.tell] },
  { id: "opportunities", label: "Opportunities", href: routes.opportunities, keys: "g t", icon: IconBriefcase },
  { id: "customers", label: "Customers", href: routes.customers, keys: "g c", icon: IconUsers },
  { id: "partners", label: "Partners", href: routes.partners, keys: "g p", icon: IconBuildingStore },
  { id: "territories", label: "Territories", href: routes.territories, keys: "g e", icon: IconMap2 },
  { id: "places", label: "Places", href: routes.places, keys: "g l", icon: IconMapPin },
  { id: "catalogue", label: "Catalogue", href: routes.catalogue, keys: "g k", icon: IconBooks },
  { id: "weights", label: "Weights", href: routes.weights, keys: "g w", icon: IconAdjustmentsHorizontal },
  { id: "settings", label: "Settings", href: routes.settings, keys: "g s", icon: IconSettings },
];
