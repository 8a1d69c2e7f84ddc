/** Addresses of the pages and of single records. */

export const routes = {
  start: "/books",
  overview: "/overview",
  review: "/review",
  opportunities: "/opportunities",
  customers: "/customers",
  partners: "/partners",
  territories: "/territories",
  weights: "/weights",
  history: "/history",
  logEntry: (entry: string) => `/history/${encodeURIComponent(entry)}`,
  reviewLine: (opportunity: string) => `/review/${encodeURIComponent(opportunity)}`,
  reviewGroup: (need: string) => `/review?need=${encodeURIComponent(need)}`,
  opportunity: (id: string) => `/opportunities/${encodeURIComponent(id)}`,
  opportunitiesIn: (situation: string) => `/opportunities?situation=${encodeURIComponent(situation)}`,
  customer: (id: string) => `/customers/${encodeURIComponent(id)}`,
  partner: (id: string) => `/partners/${encodeURIComponent(id)}`,
  territory: (name: string) => `/territories/${encodeURIComponent(name)}`,
  partnersWith: (status: string) => `/partners?status=${encodeURIComponent(status)}`,
} as const;
