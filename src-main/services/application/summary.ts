/** What the shell shows of the open book. */
import type { z } from "zod";
import { clockInstant } from "../../calendar/instants.ts";
import type { BookSummary } from "../../contract/calls/app.ts";
import { parseSettings } from "../../contract/settings.ts";
import { aboutQueries } from "../../store/about.ts";
import type { Book } from "../../store/open.ts";
import { settingQueries } from "../../store/settings.ts";
import { offerCount } from "../offers/inbox.ts";
import { reviewCount } from "../review/worklist.ts";
import type { Session } from "../session.ts";
import { bookName, sampleOf } from "./shelf.ts";

/** @param session the one that has this book open. */
export function summarise(book: Book, session: Session): z.infer<typeof BookSummary> {
  const settings = parseSettings(settingQueries(book.db).readAll());
  const { partners, opportunities } = aboutQueries(book.db).counts();
  const { timeZone, baseCurrency, distanceUnit, clock } = settings;
  return {
    path: book.path,
    name: bookName(book.path),
    sample: sampleOf(book),
    partners,
    opportunities,
    asOf: clockInstant(clock, timeZone, session.now()) ?? session.now(),
    standing: clock !== "now",
    timeZone,
    baseCurrency,
    distanceUnit,
    reviewCount: reviewCount(session),
    past: book.past ?? null,
    offerCount: offerCount(session),
    readOnly: book.readOnly,
  };
}
