/** Addresses of the pages and of single records. */

/** Opens `routes.tell` everywhere. */
export const TELL_KEYS = "g m";

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
  history: "/history",
  logEntry: (entry: string) => `/history/${encodeURIComponent(entry)}`,
  settings: "/settings",
  reviewLine: (opportunity: string) => `/review/${encodeURIComponent(opportunity)}`,
  runs: "/runs",
  automatic: "/automatic",
  run: (run: number) => `/runs/${run}`,
  runLine: (run: number, opportunity: string) => `/runs/${run}/${encodeURIComponent(opportunity)}`,
  runGroup: (run: number, need: string) => `/runs/${run}?need=${encodeURIComponent(need)}`,
  /** What a run decided differently from an earlier one; null = in any way. */
  runsCompared: (run: number, earlier: number, kind: string | null = null) =>
    `/runs/${run}/compare/${earlier}${kind === null ? "" : `?kind=${encodeURIComponent(kind)}`}`,
  reviewGroup: (need: string) => `/review?need=${encodeURIComponent(need)}`,
  opportunity: (id: string) => `/opportunities/${encodeURIComponent(id)}`,
  opportunitiesIn: (situation: string) => `/opportunities?situation=${encodeURIComponent(situation)}`,
  /** Encoded twice, because the router decodes everything but slashes, which ids of offers have; see `offerIdIn`. */
  offer: (id: string) => `/offers/${encodeURIComponent(encodeURIComponent(id))}`,
  offersWith: (view: string) => `/offers?view=${encodeURIComponent(view)}`,
  tell: "/tell",
  tellPartner: (id: string) => `/tell/${encodeURIComponent(id)}`,
  offersOf: (partner: string, view: string) => `/offers?view=${encodeURIComponent(view)}&partner=${encodeURIComponent(partner)}`,
  /** The waiting opportunities that a partner could take now, or that one check stops it from. */
  takenBy: (partner: string, stoppedBy?: string) =>
    stoppedBy === undefined
      ? `/opportunities?taker=${encodeURIComponent(partner)}`
      : `/opportunities?stopped=${encodeURIComponent(`${stoppedBy}:${partner}`)}`,
  customer: (id: string) => `/customers/${encodeURIComponent(id)}`,
  overviewCharts: "/overview?view=charts",
  partnersCharts: "/partners?view=charts",
  partner: (id: string) => `/partners/${encodeURIComponent(id)}`,
  scorecard: (id: string) => `/partners/${encodeURIComponent(id)}/scorecard`,
  territory: (name: string) => `/territories/${encodeURIComponent(name)}`,
  place: (type: "partner" | "customer", id: string) => `/places/${type}/${encodeURIComponent(id)}`,
  /** A record at one of its fields, named as the record has it. */
  partnerAt: (id: string, field: string) => `/partners/${encodeURIComponent(id)}?field=${field}`,
  customerAt: (id: string, field: string) => `/customers/${encodeURIComponent(id)}?field=${field}`,
  opportunityAt: (id: string, field: string) => `/opportunities/${encodeURIComponent(id)}?field=${field}`,
  product: (id: string) => `/catalogue/products/${encodeURIComponent(id)}`,
  leadType: (id: string) => `/catalogue/lead-types/${encodeURIComponent(id)}`,
  productsIn: (family: string) => `/catalogue/products?show=${encodeURIComponent(`family:${family}`)}`,
  partnersWith: (status: string) => `/partners?status=${encodeURIComponent(status)}`,
} as const;

/** The id in the part of an offer's address that the router has decoded once. */
export function offerIdIn(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
