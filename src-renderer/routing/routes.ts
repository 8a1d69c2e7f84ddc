/** Addresses of the pages and of single records. */

/** Opens `routes.tell` everywhere. */
export const TELL_KEYS = "g m";

/** An id as a part of a path. The router decodes once, `idIn` once more, so that a percent sign is written as what both leave of it. */
const part = (id: string) => encodeURIComponent(id.replaceAll("%", "%25"));

export const routes = {
  start: "/books",
  overview: "/overview",
  review: "/review",
  opportunities: "/opportunities",
  offers: "/offers",
  customers: "/customers",
  partners: "/partners",
  territories: "/territories",
  places: "/places",
  catalogue: "/catalogue",
  products: "/catalogue/products",
  leadTypes: "/catalogue/lead-types",
  weights: "/weights",
  /** An opportunity's ranking under the draft. */
  weightsOpportunity: (id: string) => `/weights?view=opportunity&opportunity=${encodeURIComponent(id)}`,
  /** A way to look at the draft, other than at what waits now. */
  weightsView: (view: string) => `/weights?view=${encodeURIComponent(view)}`,
  history: "/history",
  logEntry: (entry: string) => `/history/${part(entry)}`,
  settings: "/settings",
  reviewLine: (opportunity: string) => `/review/${part(opportunity)}`,
  runs: "/runs",
  automatic: "/automatic",
  run: (run: number) => `/runs/${run}`,
  runLine: (run: number, opportunity: string) => `/runs/${run}/${part(opportunity)}`,
  runGroup: (run: number, need: string) => `/runs/${run}?need=${encodeURIComponent(need)}`,
  /** Where a run by the best plan differs from one after another, and what places are worth in it. */
  plan: (run: number) => `/runs/${run}/plan/differences`,
  planPlaces: (run: number) => `/runs/${run}/plan/places`,
  /** What a run decided differently from an earlier one; null = in any way. */
  runsCompared: (run: number, earlier: number, kind: string | null = null) =>
    `/runs/${run}/compare/${earlier}${kind === null ? "" : `?kind=${encodeURIComponent(kind)}`}`,
  reviewGroup: (need: string) => `/review?need=${encodeURIComponent(need)}`,
  opportunity: (id: string) => `/opportunities/${part(id)}`,
  opportunitiesIn: (situation: string) => `/opportunities?situation=${encodeURIComponent(situation)}`,
  offer: (id: string) => `/offers/${part(id)}`,
  offersWith: (view: string) => `/offers?view=${encodeURIComponent(view)}`,
  tell: "/tell",
  tellPartner: (id: string) => `/tell/${part(id)}`,
  offersOf: (partner: string, view: string) => `/offers?view=${encodeURIComponent(view)}&partner=${encodeURIComponent(partner)}`,
  /** The waiting opportunities that a partner could take now, or that one check stops it from. */
  takenBy: (partner: string, stoppedBy?: string) =>
    stoppedBy === undefined
      ? `/opportunities?taker=${encodeURIComponent(partner)}`
      : `/opportunities?stopped=${encodeURIComponent(`${stoppedBy}:${partner}`)}`,
  customer: (id: string) => `/customers/${part(id)}`,
  overviewCharts: "/overview?view=charts",
  partnersCharts: "/partners?view=charts",
  partner: (id: string) => `/partners/${part(id)}`,
  scorecard: (id: string) => `/partners/${part(id)}/scorecard`,
  territory: (name: string) => `/territories/${part(name)}`,
  place: (type: "partner" | "customer", id: string) => `/places/${type}/${part(id)}`,
  /** A record at one of its fields, named as the record has it. */
  partnerAt: (id: string, field: string) => `/partners/${part(id)}?field=${field}`,
  customerAt: (id: string, field: string) => `/customers/${part(id)}?field=${field}`,
  opportunityAt: (id: string, field: string) => `/opportunities/${part(id)}?field=${field}`,
  product: (id: string) => `/catalogue/products/${part(id)}`,
  leadType: (id: string) => `/catalogue/lead-types/${encodeURIComponent(id)}`,
  productsIn: (family: string) => `/catalogue/products?show=${encodeURIComponent(`family:${family}`)}`,
  partnersWith: (status: string) => `/partners?status=${encodeURIComponent(status)}`,
} as const;

/** The id in a part of an address, as the router gives it: decoded but for the signs that have a meaning in addresses. */
export function idIn(given: string): string {
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}
