/** Addresses of the pages and of single records. */

export const routes = {
  start: "/books",
  overview: "/overview",
  review: "/review",
  opportunities: "/opportunities",
  partners: "/partners",
  weights: "/weights",
  reviewLine: (opportunity: string) => `/review/${encodeURIComponent(opportunity)}`,
  reviewGroup: (need: string) => `/review?need=${encodeURIComponent(need)}`,
  opportunity: (id: string) => `/opportunities/${encodeURIComponent(id)}`,
  opportunitiesIn: (situation: string) => `/opportunities?situation=${encodeURIComponent(situation)}`,
  partner: (id: string) => `/partners/${encodeURIComponent(id)}`,
  partnersWith: (status: string) => `/partners?status=${encodeURIComponent(status)}`,
} as const;
