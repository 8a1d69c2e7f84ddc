/** The one table of calls between a page and the backend: adding a call is adding a row. */
import { z } from "zod";
import { appCalls } from "./calls/app.ts";
import { automaticCalls } from "./calls/automatic.ts";
import { catalogueCalls } from "./calls/catalogue.ts";
import { chartCalls } from "./calls/charts.ts";
import { editingCalls } from "./calls/editing.ts";
import { estimateCalls } from "./calls/estimates.ts";
import { historyCalls } from "./calls/history.ts";
import { insightCalls } from "./calls/insight.ts";
import { noticeCalls } from "./calls/notices.ts";
import { offerCalls } from "./calls/offers.ts";
import { mergingCalls } from "./calls/merging.ts";
import { overviewCalls } from "./calls/overview.ts";
import { profileCalls } from "./calls/profiles.ts";
import { placeCalls } from "./calls/places.ts";
import { reassigningCalls } from "./calls/reassigning.ts";
import { planCalls } from "./calls/plans.ts";
import { recordCalls } from "./calls/records.ts";
import { reviewCalls } from "./calls/review.ts";
import { runCalls } from "./calls/runs.ts";
import { sheetCalls } from "./calls/sheets.ts";
import { settingsCalls } from "./calls/settings.ts";
import { territoryCalls } from "./calls/territories.ts";
import { weightCalls } from "./calls/weights.ts";

export const calls = {
  ...appCalls,
  ...automaticCalls,
  ...estimateCalls,
  ...historyCalls,
  ...overviewCalls,
  ...noticeCalls,
  ...offerCalls,
  ...reassigningCalls,
  ...chartCalls,
  ...reviewCalls,
  ...runCalls,
  ...planCalls,
  ...recordCalls,
  ...mergingCalls,
  ...weightCalls,
  ...profileCalls,
  ...insightCalls,
  ...settingsCalls,
  ...editingCalls,
  ...catalogueCalls,
  ...placeCalls,
  ...territoryCalls,
  ...sheetCalls,
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>;

type Table = typeof calls;
/** Has a name, so that a declaration that mentions a call does not write the whole table out. */
export interface CallTable extends Table {}

export type CallName = keyof CallTable;
export type CallInput<N extends CallName> = z.input<CallTable[N]["input"]>;
export type CallOutput<N extends CallName> = z.output<CallTable[N]["output"]>;

/** Total: a call without a handler does not compile. */
export type Handlers = {
  readonly [N in CallName]: (input: z.output<CallTable[N]["input"]>) => CallOutput<N> | Promise<CallOutput<N>>;
};

export const CallError = z.object({ code: z.string(), message: z.string(), detail: z.record(z.string(), z.unknown()).optional() });
export type CallError = z.infer<typeof CallError>;

/** What every call answers; errors lose their class on the way, so only this form travels. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };
