/** The composition root: every call of the contract with the service that answers it. */
import type { Handlers } from "../contract/calls.ts";
import { appHandlers } from "../services/application.ts";
import type { Desk } from "../services/application/desk.ts";
import { automaticHandlers } from "../services/automatic/index.ts";
import { catalogueHandlers } from "../services/catalogue/index.ts";
import { chartHandlers } from "../services/charts/index.ts";
import { editingHandlers } from "../services/editing/index.ts";
import { estimateHandlers } from "../services/estimates.ts";
import { historyHandlers } from "../services/history/index.ts";
import { insightHandlers } from "../services/insight/index.ts";
import { noticeHandlers } from "../services/notices/index.ts";
import { offerHandlers } from "../services/offers/index.ts";
import { mergingHandlers } from "../services/merging/index.ts";
import { overviewHandlers } from "../services/overview/index.ts";
import { placeHandlers } from "../services/places/index.ts";
import { recordHandlers } from "../services/records/index.ts";
import { planHandlers } from "../services/plan/index.ts";
import { reviewHandlers } from "../services/review/index.ts";
import { sheetHandlers } from "../services/sheets/index.ts";
import { settingsHandlers } from "../services/settings/index.ts";
import { territoryHandlers } from "../services/territories/index.ts";
import { weightHandlers } from "../services/weights/index.ts";
import { profileHandlers } from "../services/weights/profiles.ts";

export function createHandlers(desk: Desk): Handlers {
  return {
    ...appHandlers(desk),
    ...automaticHandlers(desk.session),
    ...estimateHandlers(desk.session),
    ...historyHandlers(desk.session),
    ...overviewHandlers(desk.session),
    ...noticeHandlers(desk.session),
    ...offerHandlers(desk.session),
    ...chartHandlers(desk.session),
    ...recordHandlers(desk.session),
    ...mergingHandlers(desk.session),
    ...reviewHandlers(desk.session),
    ...planHandlers(desk.session),
    ...weightHandlers(desk.session),
    ...profileHandlers(desk.session),
    ...insightHandlers(desk.session),
    ...settingsHandlers(desk.session),
    ...editingHandlers(desk.session),
    ...catalogueHandlers(desk.session),
    ...placeHandlers(desk.session),
    ...territoryHandlers(desk.session),
    ...sheetHandlers(desk.session, desk.sheetColumns),
  };
}
