/** Distribution runs with their inputs, and the proposals that each made. */
import type { Database } from "better-sqlite3";
import type { FailureCode } from "../contract/codes.ts";
import type { RunSort } from "../contract/calls/runs.ts";
import type { RunMethod } from "../contract/calls/plans.ts";
import { METRICS, type MetricName } from "../contract/metrics.ts";
import type { SettingTexts } from "../contract/settings.ts";
import type { Page } from "./lists.ts";

export interface NewRun {
  readonly engine: string;
  /** Ms since the epoch: the instant of the book that the run looked at, and the real time. */
  readonly asOf: number;
  readonly startedAt: number;
  readonly startedBy: string;
  /** All effective settings. */
  readonly settings: SettingTexts;
  readonly waiting: number;
  readonly proposed: number;
  /** The last act that it knew of; 0 = none. */
  readonly lastAct: number;
  readonly method: RunMethod;
}

export interface Run extends NewRun {
  readonly id: number;
}

/** A line of a run, as the engine made it. */
export interface Proposal {
  /** From 0, in the order of distribution. */
  readonly position: number;
  readonly opportunity: string;
  readonly partner: string | null;
  readonly score: number | null;
  /** Score minus that of the next candidate; null where there is none. */
  readonly lead: number | null;
  /** The signed parts of the score; null where there is no partner. */
  readonly terms: Readonly<Record<MetricName, number>> | null;
  /** Bit i = the i-th of METRICS was imputed. */
  readonly imputed: number;
  readonly available: number;
  /** The next candidates, best first. */
  readonly next: readonly { readonly partner: string; readonly score: number }[];
  /** How many partners fail each code; null where there is a partner. */
  readonly failures: Readonly<Partial<Record<FailureCode, number>>> | null;
  /** The partner was kept from an earlier decision that is not delivered yet. */
  readonly kept: boolean;
  /** The newcomers' share gave it to its partner. */
  readonly newcomer: boolean;
}

type StoredRun = Omit<Run, "settings"> & { readonly settings: string };

type ListedRun = StoredRun & { readonly delivered: number };

export interface RunPage {
  /** null = newest first. */
  readonly sort: { readonly column: RunSort; readonly descending: boolean } | null;
  readonly offset: number;
  readonly limit: number;
}

const SORTED: Readonly<Record<RunSort, string>> = {
  id: "id",
  asOf: "as_of",
  startedAt: "started_at",
  startedBy: "folded(started_by)",
  lines: "waiting",
  proposed: "proposed",
  delivered: "delivered",
  method: "method",
  engine: "folded(engine)",
};

type StoredProposal = Omit<Proposal, "terms" | "next" | "failures" | "kept" | "newcomer"> & {
  readonly next: string;
  readonly failures: string | null;
  readonly kept: 0 | 1;
  readonly newcomer: 0 | 1;
} & Readonly<Record<MetricName, number | null>>;

const RUN = `SELECT id, engine, as_of AS asOf, started_at AS startedAt, started_by AS startedBy, settings, waiting, proposed, last_act AS lastAct, method FROM runs`;

const PROPOSAL = `SELECT position, opportunity_id AS opportunity, partner_id AS partner, score, lead, ${METRICS.join(", ")},
  imputed, available, next, failures, kept, newcomer FROM proposals WHERE run_id = ?`;

function runFrom(stored: StoredRun | undefined): Run | null {
  return stored === undefined ? null : { ...stored, settings: JSON.parse(stored.settings) as SettingTexts };
}

function proposalFrom(stored: StoredProposal): Proposal {
  const { position, opportunity, partner, score, lead, imputed, available, next, failures, kept, newcomer } = stored;
  const terms = Object.fromEntries(METRICS.map((metric) => [metric, stored[metric] ?? 0])) as Record<MetricName, number>;
  return {
    position,
    opportunity,
    partner,
    score,
    lead,
    terms: partner === null ? null : terms,
    imputed,
    available,
    next: JSON.parse(next) as Proposal["next"],
    failures: failures === null ? null : (JSON.parse(failures) as Proposal["failures"]),
    kept: kept === 1,
    newcomer: newcomer === 1,
  };
}

export function runQueries(db: Database) {
  const insertRun = db.prepare<[string, number, number, string, string, number, number, number, RunMethod]>(
    `INSERT INTO runs (engine, as_of, started_at, started_by, settings, waiting, proposed, last_act, method) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertProposal = db.prepare(
    `INSERT INTO proposals (run_id, position, opportunity_id, partner_id, score, lead, ${METRICS.join(", ")}, imputed, available, next, failures, kept, newcomer)
      VALUES (?, ?, ?, ?, ?, ?, ${METRICS.map(() => "?").join(", ")}, ?, ?, ?, ?, ?, ?)`,
  );
  const latest = db.prepare<[], StoredRun>(`${RUN} ORDER BY id DESC LIMIT 1`);
  const byId = db.prepare<[number], StoredRun>(`${RUN} WHERE id = ?`);
  const proposals = db.prepare<[number], StoredProposal>(`${PROPOSAL} ORDER BY position`);
  const proposal = db.prepare<[number, string], StoredProposal>(`${PROPOSAL} AND opportunity_id = ?`);

  const partners = db.prepare<[number], string | null>("SELECT partner_id FROM proposals WHERE run_id = ? ORDER BY position").pluck();
  const missing = db
    .prepare<[number], number>(
      `SELECT count(*) FROM temp.opportunity_state s WHERE s.situation = 'waiting'
      AND NOT EXISTS (SELECT 1 FROM proposals p WHERE p.run_id = ? AND p.opportunity_id = s.opportunity_id)`,
    )
    .pluck();

  const insert = db.transaction((run: NewRun, lines: Iterable<Proposal>, besides: (id: number) => void): number => {
    const { lastInsertRowid } = insertRun.run(
      run.engine,
      run.asOf,
      run.startedAt,
      run.startedBy,
      JSON.stringify(run.settings),
      run.waiting,
      run.proposed,
      run.lastAct,
      run.method,
    );
    const id = Number(lastInsertRowid);
    for (const line of lines) {
      insertProposal.run(
        id,
        line.position,
        line.opportunity,
        line.partner,
        line.score,
        line.lead,
        ...METRICS.map((metric) => line.terms?.[metric] ?? null),
        line.imputed,
        line.available,
        JSON.stringify(line.next),
        line.failures === null ? null : JSON.stringify(line.failures),
        line.kept ? 1 : 0,
        line.newcomer ? 1 : 0,
      );
    }
    besides(id);
    return id;
  });

  const listed = RUN.replace(
    " FROM runs",
    `, (SELECT count(*) FROM deliveries v JOIN delivery_offers x ON x.delivery_id = v.id JOIN offers f ON f.id = x.offer_id
      WHERE v.run_id = runs.id AND v.undone_at IS NULL AND f.outcome IS NOT 'withdrawn') AS delivered FROM runs`,
  );
  const page = ({ sort, offset, limit }: RunPage): ListedRun[] => {
    const order = sort === null ? "" : `${SORTED[sort.column]} ${sort.descending ? "DESC" : "ASC"}, `;
    return db.prepare<[number, number], ListedRun>(`${listed} ORDER BY ${order}id DESC LIMIT ? OFFSET ?`).all(limit, offset);
  };
  const count = db.prepare<[], number>("SELECT count(*) FROM runs").pluck();
  const changedSince = db
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM record_changes WHERE act_id > ?
        AND type IN ('partner', 'customer', 'territory', 'opportunity'))`,
    )
    .pluck();

  return {
    /** Sorted, then newest first, each with its lines that were delivered and not taken back. */
    list: (wanted: RunPage): Page<ListedRun> => ({ total: count.get() ?? 0, rows: page(wanted) }),
    /** Whether a record that decides who can get what has been changed after this act. */
    isChangedSince: (act: number): boolean => changedSince.get(act) === 1,
    /** Writes a run with its proposals, and whatever `besides` writes, in one transaction and gives its id. */
    insertRun: (run: NewRun, lines: Iterable<Proposal>, besides: (id: number) => void = () => undefined): number =>
      insert(run, lines, besides),
    latestRun: (): Run | null => runFrom(latest.get()),
    readRun: (id: number): Run | null => runFrom(byId.get(id)),
    /** In the order of distribution, one after another: usable once, and while it is under way the connection cannot write. */
    *readProposals(run: number): Generator<Proposal, void, undefined> {
      for (const stored of proposals.iterate(run)) yield proposalFrom(stored);
    },
    /** The partner of each line, in the order of distribution. */
    partnersInOrder: (run: number): (string | null)[] => partners.all(run),
    /** Opportunities that wait, by `replaceDerived`, and are not in the run. */
    countMissing: (run: number): number => missing.get(run) ?? 0,
    readProposal(run: number, opportunity: string): Proposal | null {
      const stored = proposal.get(run, opportunity);
      return stored === undefined ? null : proposalFrom(stored);
    },
  };
}
