/** Runs of the past: which there are, what one decided differently from another, and their lines for a spreadsheet. */
import { z } from "zod";
import { METRICS } from "../metrics.ts";
import { RUN_METHODS } from "./plans.ts";
import { Named } from "./shared.ts";

const RunId = z.int().positive();

export const RunRow = z.object({
  id: z.int(),
  engine: z.string(),
  /** The book's time that it looked at, and the real time. */
  asOf: z.number(),
  startedAt: z.number(),
  startedBy: z.string(),
  method: z.enum(RUN_METHODS),
  lines: z.int(),
  proposed: z.int(),
  /** Of its lines, delivered and not taken back. */
  delivered: z.int(),
});
export type RunRow = z.infer<typeof RunRow>;

/** moved: another partner; placed, unplaced: somebody instead of nobody, or the other way; added, gone: a line of one run only. */
export const DIFFERENCES = ["moved", "placed", "unplaced", "added", "gone"] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

export const RunDifference = z.object({
  opportunity: Named,
  customer: z.string().nullable(),
  kind: z.enum(DIFFERENCES),
  before: Named.nullable(),
  after: Named.nullable(),
  why: z.object({
    /** Checks that the earlier run's partner fails in the later run. */
    closed: z.array(z.string()),
    /** Checks that the later run's partner failed in the earlier run. */
    opened: z.array(z.string()),
    /**
     * How far the later partner was ahead of the earlier one in each run, and by how much each term moved that; null where one of the two was no
     * candidate in one of the runs.
     */
    terms: z
      .object({
        leadBefore: z.number(),
        leadAfter: z.number(),
        changes: z.array(z.object({ metric: z.enum(METRICS), change: z.number() })),
      })
      .nullable(),
    /** Whether the newcomers' share gave it to its partner in the earlier, and in the later run. */
    newcomer: z.object({ before: z.boolean(), after: z.boolean() }),
    /** Why the opportunity is in one run only. */
    situation: z.string().nullable(),
  }),
});
export type RunDifference = z.infer<typeof RunDifference>;

/** What the list of runs can be sorted by. */
export const RUN_SORTS = ["id", "asOf", "startedAt", "startedBy", "lines", "proposed", "delivered", "method", "engine"] as const;
export type RunSort = (typeof RUN_SORTS)[number];

export const runCalls = {
  /** Sorted, then and without a sort newest first. `latest` is the run that can be decided; null = there is none. */
  "runs.list": {
    input: z
      .object({
        sort: z
          .object({ column: z.enum(RUN_SORTS), descending: z.boolean() })
          .strict()
          .nullable()
          .default(null),
        offset: z.int().min(0),
        limit: z.int().min(1).max(1000),
      })
      .strict(),
    output: z.object({ total: z.int(), latest: z.int().nullable(), rows: z.array(RunRow) }),
  },
  /** What `run` decided differently from `earlier`, in the order of `run`, then what only the earlier one had. */
  "runs.compare": {
    input: z
      .object({ run: RunId, earlier: RunId, kind: z.enum(DIFFERENCES).nullable(), offset: z.int().min(0), limit: z.int().min(1).max(200) })
      .strict(),
    output: z.object({
      same: z.int(),
      counts: z.array(z.object({ kind: z.enum(DIFFERENCES), count: z.int() })),
      total: z.int(),
      rows: z.array(RunDifference),
      /** Settings that differ, as texts. */
      settings: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
    }),
  },
  /** The differences of a kind with why, every one of them, for a spreadsheet. */
  "runs.differencesCsv": {
    input: z.object({ run: RunId, earlier: RunId, kind: z.enum(DIFFERENCES).nullable() }).strict(),
    output: z.object({ csv: z.string() }),
  },
  "runs.csv": { input: z.object({ run: RunId }).strict(), output: z.object({ csv: z.string() }) },
  /** The same lines as a workbook. */
  "runs.xlsx": { input: z.object({ run: RunId }).strict(), output: z.object({ base64: z.string() }) },
} as const;
