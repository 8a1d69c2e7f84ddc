/** The application itself: which book is open, which can be. */
import { z } from "zod";

export const SampleName = z.enum(["network", "crm"]);

export const BookSummary = z.object({
  path: z.string(),
  /** What the shell shows: the file's name without its ending, or the sample's title. */
  name: z.string(),
  /** The sample that this book is a copy of. */
  sample: SampleName.nullable(),
  partners: z.number().int(),
  opportunities: z.number().int(),
  /** The instant that the book stands at, ms since the epoch in UTC. */
  asOf: z.number(),
  /** False where the clock is `now`. */
  standing: z.boolean(),
  timeZone: z.string(),
  baseCurrency: z.string(),
  distanceUnit: z.enum(["km", "mi"]),
  /** The waiting lines of the latest run that need a person; the count beside Review in the navigation. */
  reviewCount: z.number().int(),
  /** The offers that need a person; the count beside Offers. */
  offerCount: z.number().int(),
  /** The date that is looked back at, ms since the epoch; null = the book's own. */
  past: z.number().nullable(),
  /** Set where another process has the book, or a past date is shown: nothing can be changed here. */
  readOnly: z.boolean(),
});
export type BookSummary = z.infer<typeof BookSummary>;

export const AppState = z.object({
  version: z.string(),
  /** The folder of preferences and books. */
  dataFolder: z.string(),
  /** The folder where new books are made. */
  booksFolder: z.string(),
  /** How histories name who does something, and what the system calls the user. */
  user: z.object({ name: z.string(), system: z.string() }),
  book: BookSummary.nullable(),
  recent: z.array(z.object({ path: z.string(), name: z.string(), exists: z.boolean(), openedAt: z.number() })),
});
export type AppState = z.infer<typeof AppState>;

/** A name as histories show it; empty = none, the system's user name then. */
export const UserName = z
  .string()
  .trim()
  .max(100, "a name has at most 100 characters")
  .transform((name) => (name === "" ? null : name))
  .nullable();

/** How a user has arranged a list: its columns in their order; `width` in pixels, null = as wide as at first. */
export const ListLayout = z
  .object({
    columns: z
      .array(z.object({ id: z.string().min(1).max(100), shown: z.boolean(), width: z.number().min(20).max(4000).nullable() }))
      .max(200),
  })
  .strict();
export type ListLayout = z.infer<typeof ListLayout>;

const ListName = z.string().min(1).max(100);

const nothing = z.object({}).strict();

export const appCalls = {
  "app.read": { input: nothing, output: AppState },
  /** The name for histories, a preference of this installation; null = the system's user name. */
  "app.setUser": { input: z.object({ name: UserName }).strict(), output: AppState },
  /** Makes an empty book in the books folder; `conflict` where there is one of that name. */
  "book.create": { input: z.object({ name: z.string().trim().min(1).max(100) }).strict(), output: AppState },
  /** Opens an `.apportion` file, or a copy of a folder of CSV files. */
  "book.open": { input: z.object({ path: z.string().min(1).max(4096) }).strict(), output: AppState },
  /** Opens this user's copy of a sample, making it first where there is none. */
  "book.openSample": { input: z.object({ sample: SampleName }).strict(), output: AppState },
  /** A sample's copy is put aside under another name and a fresh one opened; `kept` says where the old one is. */
  "book.startOver": { input: nothing, output: z.object({ state: AppState, kept: z.string() }) },
  "book.close": { input: nothing, output: AppState },
  /** Shows the book as it was at the end of a day before its own date, in all windows, until null brings back its own. */
  "book.lookBack": { input: z.object({ date: z.iso.date("a date such as 2017-06-30").nullable() }).strict(), output: AppState },
  /** Of every list that was arranged, by its name; of this installation, not of a book. */
  "lists.layouts": { input: nothing, output: z.record(ListName, ListLayout) },
  /** null = as at first. */
  "lists.arrange": {
    input: z.object({ list: ListName, layout: ListLayout.nullable() }).strict(),
    output: z.object({ kept: z.literal(true) }),
  },
  "job.cancel": { input: z.object({ job: z.string() }).strict(), output: z.object({ cancelled: z.boolean() }) },
} as const;
