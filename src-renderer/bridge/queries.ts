/** Query options for every call that reads, and which of their answers an event makes old. Keys and functions are written here only. */
import { infiniteQueryOptions, keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type { CallInput, CallName } from "../../src-main/contract/calls.ts";
import type { CatalogueType } from "../../src-main/contract/calls/catalogue.ts";
import type { ListedType } from "../../src-main/contract/calls/editing.ts";
import type { OfferChange, OfferSelection } from "../../src-main/contract/calls/offers.ts";
import type { CountedAs } from "../../src-main/contract/calls/shared.ts";
import type { ProfileLabel, TuningHistory } from "../../src-main/contract/calls/profiles.ts";
import type { WeightsState } from "../../src-main/contract/calls/weights.ts";
import type { AppEvent } from "../../src-main/contract/events.ts";
import type { KeptType, RecordType } from "../../src-main/contract/records/index.ts";
import { call } from "./client.ts";
import { windowId } from "./window-id.ts";

/** Calls that answer with the series of a chart. */
type ChartCall = Extract<CallName, `charts.${string}`>;

type Topic = Extract<AppEvent, { type: "changed" }>["topic"];

/** First parts of query keys. */
type Area =
  | "app"
  | "overview"
  | "charts"
  | "review"
  | "automatic"
  | "partners"
  | "opportunities"
  | "offers"
  | "weights"
  | "records"
  | "customers"
  | "catalogue"
  | "history"
  | "settings"
  | "territories"
  | "places"
  | "lists";

const EVERYTHING: readonly Area[] = [
  "app",
  "overview",
  "charts",
  "review",
  "automatic",
  "partners",
  "opportunities",
  "offers",
  "weights",
  "records",
  "customers",
  "catalogue",
  "history",
  "settings",
  "territories",
  "places",
];

const MADE_OLD_BY: Readonly<Record<Topic, readonly Area[]>> = {
  app: EVERYTHING,
  // Not "app": what it says about a run, the page knows from the run itself, and decisions come quickly one after another.
  review: [
    "overview",
    "charts",
    "review",
    "partners",
    "opportunities",
    "offers",
    "weights",
    "territories",
    "places",
    "catalogue",
    "history",
  ],
  records: EVERYTHING,
  settings: [
    "app",
    "overview",
    "charts",
    "review",
    "automatic",
    "partners",
    "opportunities",
    "offers",
    "customers",
    "catalogue",
    "settings",
    "territories",
    "weights",
    "history",
  ],
};

export const queryClient = new QueryClient({
  defaultOptions: {
    // Answers stay fresh until an event says otherwise: the backend is on this machine and tells of every change.
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 10 * 60_000, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

/** Partners that are listed at once. */
const NOTICE_PAGE = 200;

const area = (...names: Area[]): string[] => names;

/** Of the daily work: runs and their review, partners, opportunities, offers. */
const workQueries = {
  app: () => queryOptions({ queryKey: [...area("app")], queryFn: () => call("app.read", {}) }),
  /** Of this installation, so no change of a book makes them old. */
  layouts: () => queryOptions({ queryKey: [...area("lists"), "layouts"], queryFn: () => call("lists.layouts", {}) }),
  overview: () => queryOptions({ queryKey: [...area("overview")], queryFn: () => call("overview.read", {}) }),
  chart: <N extends ChartCall>(name: N, input: CallInput<N>) =>
    queryOptions({ queryKey: [...area("charts"), name, input], queryFn: () => call(name, input), placeholderData: keepPreviousData }),
  run: () => queryOptions({ queryKey: [...area("review"), "run"], queryFn: () => call("review.read", {}) }),
  numberedRun: (run: number) => queryOptions({ queryKey: [...area("review"), "run", run], queryFn: () => call("review.read", { run }) }),
  runs: (input: CallInput<"runs.list">) =>
    queryOptions({ queryKey: [...area("review"), "runs", input], queryFn: () => call("runs.list", input) }),
  runsCompared: (input: CallInput<"runs.compare">) =>
    queryOptions({ queryKey: [...area("review"), "compared", input], queryFn: () => call("runs.compare", input) }),
  /** The switch and the thresholds: no decision in review changes them. */
  automatic: () => queryOptions({ queryKey: [...area("automatic"), "settings"], queryFn: () => call("automatic.read", {}) }),
  /** With its deliveries as they stand. */
  automaticReport: () => queryOptions({ queryKey: [...area("review"), "automatic"], queryFn: () => call("automatic.read", {}) }),
  /** @param stamp changes when lines have been decided since. */
  automaticPlan: (input: CallInput<"automatic.plan">, stamp: string) =>
    queryOptions({ queryKey: [...area("automatic"), "plan", input, stamp], queryFn: () => call("automatic.plan", input) }),
  lines: (input: CallInput<"review.lines">) =>
    queryOptions({ queryKey: [...area("review"), "lines", input], queryFn: () => call("review.lines", input) }),
  lineGroups: (input: CallInput<"review.groups">) =>
    queryOptions({ queryKey: [...area("review"), "groups", input], queryFn: () => call("review.groups", input) }),
  explanation: (run: number, opportunity: string) =>
    queryOptions({
      queryKey: [...area("review"), "explanation", run, opportunity],
      queryFn: () => call("review.explain", { run, opportunity }),
    }),
  check: (run: number, opportunity: string, partner: string) =>
    queryOptions({
      queryKey: [...area("review"), "check", run, opportunity, partner],
      queryFn: () => call("review.check", { run, opportunity, partner }),
    }),
  partners: (input: CallInput<"partners.list">) => ({
    queryKey: [...area("partners"), "list", input],
    queryFn: () => call("partners.list", input),
  }),
  partner: (id: string) => queryOptions({ queryKey: [...area("partners"), "record", id], queryFn: () => call("partners.read", { id }) }),
  doubledPartners: () => queryOptions({ queryKey: [...area("partners"), "doubled"], queryFn: () => call("partners.doubled", {}) }),
  alikePartners: (name: string) =>
    queryOptions({
      queryKey: [...area("partners"), "alike", name],
      queryFn: () => call("partners.alike", { name: name.slice(0, 10_000) }),
    }),
  partnerOffers: (id: string, countedAs: CountedAs | null, offset: number, limit: number) =>
    queryOptions({
      queryKey: [...area("partners"), "offers", id, countedAs, offset, limit],
      queryFn: () => call("partners.offers", { id, countedAs, offset, limit }),
      placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
    }),
  /** @param run as it saw the partner; null = as of the book's date. */
  estimates: (partner: string, run: number | null) =>
    queryOptions({
      queryKey: [...area("partners"), "estimates", partner, run],
      queryFn: () => call("estimates.ofPartner", { partner, run }),
    }),
  opportunities: (input: CallInput<"opportunities.list">) => ({
    queryKey: [...area("opportunities"), "list", input],
    queryFn: () => call("opportunities.list", input),
  }),
  opportunity: (id: string) =>
    queryOptions({ queryKey: [...area("opportunities"), "record", id], queryFn: () => call("opportunities.read", { id }) }),
  inbox: () => queryOptions({ queryKey: [...area("offers"), "inbox"], queryFn: () => call("offers.inbox", {}) }),
  offers: (input: CallInput<"offers.list">) => ({
    queryKey: [...area("offers"), "list", input],
    queryFn: () => call("offers.list", input),
  }),
  offer: (id: string) => queryOptions({ queryKey: [...area("offers"), "record", id], queryFn: () => call("offers.read", { id }) }),
  offersPreview: (selection: OfferSelection, change: OfferChange) =>
    queryOptions({
      queryKey: [...area("offers"), "preview", selection, change],
      queryFn: () => call("offers.bulk", { selection, change, dryRun: true, basedOn: null, window: windowId }),
    }),
  noticePartners: (search: string) =>
    infiniteQueryOptions({
      queryKey: [...area("offers"), "notice-partners", search],
      queryFn: ({ pageParam }) => call("notices.partners", { search, offset: pageParam, limit: NOTICE_PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.partners.length, 0);
        return shown < last.total && last.partners.length > 0 ? shown : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  letter: (input: CallInput<"notices.letter">) =>
    queryOptions({ queryKey: [...area("offers"), "letter", input], queryFn: () => call("notices.letter", input) }),
  letterTemplate: () => queryOptions({ queryKey: [...area("offers"), "letter-template"], queryFn: () => call("notices.template", {}) }),
  letterPreview: (input: CallInput<"notices.preview">) =>
    queryOptions({
      queryKey: [...area("offers"), "letter-preview", input],
      queryFn: () => call("notices.preview", input),
      placeholderData: keepPreviousData,
    }),
  reassignOptions: (id: string) =>
    queryOptions({ queryKey: [...area("offers"), "reassign", id], queryFn: () => call("offers.reassignOptions", { id }) }),
  ranking: (input: CallInput<"opportunities.ranking">) =>
    queryOptions({
      queryKey: [...area("opportunities"), "ranking", input.id, input],
      queryFn: () => call("opportunities.ranking", input),
      placeholderData: (previous, query) => (query?.queryKey[2] === input.id ? previous : undefined),
    }),
};

/** Of everything that is kept beside it. */
const keptQueries = {
  /** By which a past period is chosen. */
  delivered: () => queryOptions({ queryKey: [...area("offers"), "delivered"], queryFn: () => call("insight.delivered", {}) }),
  /** How far each weight is from making another partner win: of a run's line, or of an opportunity as things stand. */
  flips: (opportunity: string, run: number | null) =>
    queryOptions({
      queryKey: run === null ? [...area("opportunities"), "flips", opportunity] : [...area("review"), "flips", run, opportunity],
      queryFn: () => call("insight.flips", { opportunity, at: run === null ? { kind: "now" } : { kind: "run", run } }),
    }),
  customers: (input: CallInput<"customers.list">) => ({
    queryKey: [...area("customers"), "list", input],
    queryFn: () => call("customers.list", input),
  }),
  customer: (id: string) => queryOptions({ queryKey: [...area("customers"), "record", id], queryFn: () => call("customers.read", { id }) }),
  catalogue: (input: CallInput<"catalogue.list">) => ({
    queryKey: [...area("catalogue"), "list", input],
    queryFn: () => call("catalogue.list", input),
  }),
  catalogueRecord: (type: CatalogueType, id: string) =>
    queryOptions({ queryKey: [...area("catalogue"), "record", type, id], queryFn: () => call("catalogue.read", { type, id }) }),
  cataloguePartners: (input: CallInput<"catalogue.partners">) =>
    queryOptions({ queryKey: [...area("catalogue"), "partners", input], queryFn: () => call("catalogue.partners", input) }),
  families: () => queryOptions({ queryKey: [...area("catalogue"), "families"], queryFn: () => call("catalogue.families", {}) }),
  record: (type: RecordType, id: string) =>
    queryOptions({ queryKey: [...area("records"), "record", type, id], queryFn: () => call("record.read", { type, id }) }),
  recordHistory: (type: KeptType, id: string, limit: number) =>
    queryOptions({
      queryKey: [...area("records"), "history", type, id, limit],
      queryFn: () => call("record.history", { type, id, limit }),
    }),
  names: (type: ListedType) =>
    queryOptions({ queryKey: [...area("records"), "names", type], queryFn: () => call("record.names", { type }) }),
  found: (input: CallInput<"record.find">) => ({
    queryKey: [...area("records"), "found", input],
    queryFn: () => call("record.find", input),
  }),
  undoState: () => queryOptions({ queryKey: [...area("records"), "undo"], queryFn: () => call("edit.state", { window: windowId }) }),
  territories: (input: CallInput<"territories.list">) => ({
    queryKey: [...area("territories"), "list", input],
    queryFn: () => call("territories.list", input),
  }),
  territory: (name: string) =>
    queryOptions({ queryKey: [...area("territories"), "about", name], queryFn: () => call("territories.about", { name }) }),
  territoryCustomers: (input: CallInput<"territories.customers">) =>
    queryOptions({ queryKey: [...area("territories"), "customers", input], queryFn: () => call("territories.customers", input) }),
  outlines: () => queryOptions({ queryKey: [...area("territories"), "outlines"], queryFn: () => call("territories.outlines", {}) }),
  mapExtent: (territory: string | null) =>
    queryOptions({ queryKey: [...area("territories"), "extent", territory], queryFn: () => call("territories.extent", { territory }) }),
  mapPoints: (input: CallInput<"territories.points">) =>
    queryOptions({ queryKey: [...area("territories"), "points", input], queryFn: () => call("territories.points", input) }),
  holes: (input: CallInput<"territories.holes">) =>
    queryOptions({ queryKey: [...area("territories"), "holes", input], queryFn: () => call("territories.holes", input) }),
  overlaps: (input: CallInput<"territories.overlaps">) =>
    queryOptions({ queryKey: [...area("territories"), "overlaps", input], queryFn: () => call("territories.overlaps", input) }),
  covers: (input: CallInput<"territories.covers">) =>
    queryOptions({ queryKey: [...area("territories"), "covers", input], queryFn: () => call("territories.covers", input) }),
  readRules: (rules: CallInput<"territories.readRules">["rules"]) =>
    queryOptions({ queryKey: [...area("territories"), "rules", rules], queryFn: () => call("territories.readRules", { rules }) }),
  log: (input: CallInput<"history.log">) => ({
    queryKey: [...area("history"), "log", input],
    queryFn: () => call("history.log", input),
  }),
  logEntry: (input: CallInput<"history.entry">) =>
    queryOptions({ queryKey: [...area("history"), "entry", input], queryFn: () => call("history.entry", input) }),
  unplaced: (input: CallInput<"places.unplaced">) => ({
    queryKey: [...area("places"), "list", input],
    queryFn: () => call("places.unplaced", input),
  }),
  placeCounts: () => queryOptions({ queryKey: [...area("places"), "counts"], queryFn: () => call("places.counts", {}) }),
  placeAbout: (input: CallInput<"places.about">) =>
    queryOptions({ queryKey: [...area("places"), "about", input], queryFn: () => call("places.about", input) }),
  placeBeside: (input: CallInput<"places.beside">) =>
    queryOptions({ queryKey: [...area("places"), "beside", input], queryFn: () => call("places.beside", input) }),
  placeNames: (input: CallInput<"places.readNames">) =>
    queryOptions({ queryKey: ["place-names", input], queryFn: () => call("places.readNames", input) }),
  postalCodes: () => queryOptions({ queryKey: [...area("places"), "postal-codes"], queryFn: () => call("postalCodes.read", {}) }),
  settings: () => queryOptions({ queryKey: [...area("settings"), "all"], queryFn: () => call("settings.read", {}) }),
  newcomersNow: (share: string, offers: string) =>
    queryOptions({
      queryKey: [...area("settings"), "newcomers", share, offers],
      queryFn: () => call("settings.newcomers", { share, offers }),
      placeholderData: keepPreviousData,
    }),
  settingsHistory: (limit: number) =>
    queryOptions({ queryKey: [...area("settings"), "history", limit], queryFn: () => call("settings.history", { limit }) }),
  tuningHistory: (limit: number) =>
    queryOptions({
      queryKey: [...area("weights"), "history", limit],
      queryFn: (): Promise<TuningHistory> => call("profiles.history", { limit }),
    }),
  /** What a run calls its weights does not change any more. */
  runProfile: (run: number) =>
    queryOptions({ queryKey: [...area("review"), "profile", run], queryFn: (): Promise<ProfileLabel> => call("profiles.ofRun", { run }) }),
  weights: () => queryOptions({ queryKey: [...area("weights"), "saved"], queryFn: (): Promise<WeightsState> => call("weights.read", {}) }),
};

// Named by its two parts: written out, the type would be too long for a declaration.
export const queries: typeof workQueries & typeof keptQueries = { ...workQueries, ...keptQueries };

/** Marks as old what a change of `topic` touches; what is on the screen is asked for again. */
export function invalidateTopic(topic: Topic): void {
  for (const name of MADE_OLD_BY[topic]) void queryClient.invalidateQueries({ queryKey: [name] });
  // The plan goes over all lines: it is not made again for each decision, but an earlier one does not stand for these lines either.
  if (topic === "review") void queryClient.invalidateQueries({ queryKey: area("automatic"), refetchType: "none" });
  // What can be undone is told with the records, but settings and decisions change it, too.
  if (topic === "settings" || topic === "review") void queryClient.invalidateQueries({ queryKey: queries.undoState().queryKey });
}

/** Forgets everything about the book that was open, so that nothing of it shows in the next one. */
export function forgetBook(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "app" && query.queryKey[0] !== "lists" });
}
