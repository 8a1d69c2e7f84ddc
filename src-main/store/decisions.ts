/** What the reviewer decided on each opportunity, with its append-only history. Deliveries are in deliveries.ts. */
import type { Database } from "better-sqlite3";
import type { FailureCode } from "../contract/codes.ts";

/** It outlives its run; once delivered it is gone from here and stands in the delivery. */
export type Decision = {
  readonly opportunity: string;
  /** The run whose line was decided on. */
  readonly run: number;
  readonly reason: string | null;
  /** The failure codes that the author of an override accepted. */
  readonly accepted: readonly FailureCode[];
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: string;
  /** Why the last delivery left the line in review. */
  readonly problem: string | null;
} & (
  | { readonly decision: "approve" | "override"; readonly partner: string }
  /** `until`: the first instant of the day on which it comes back; null = when somebody takes it up. */
  | { readonly decision: "hold"; readonly partner: null; readonly until: number | null }
);

/** A decision that can be delivered. */
export type Placement = Extract<Decision, { decision: "approve" | "override" }>;

export interface DecisionChange {
  readonly action: Decision["decision"] | "clear" | "deliver" | "undo";
  readonly run: number;
  readonly partner: string | null;
  readonly reason: string | null;
  readonly accepted: readonly FailureCode[];
  readonly offer: string | null;
  /** Of a hold: when it comes back. */
  readonly until: number | null;
  readonly at: number;
  readonly by: string;
}

type StoredDecision = { readonly [F in keyof Decision]: F extends "accepted" ? string : Decision[F] } & { readonly until: number | null };

const SELECTION = `d.opportunity_id AS opportunity, d.run_id AS run, d.decision, d.partner_id AS partner, d.reason, d.accepted_codes AS accepted,
  d.decided_at AS "at", d.decided_by AS "by", d.problem, d.hold_until AS until`;

/** @param stored of the same form as a decision, which the table's CHECK sees to. */
function decisionFrom(stored: StoredDecision): Decision {
  const { decision, partner, accepted, until, ...rest } = stored;
  const common = { ...rest, accepted: JSON.parse(accepted) as FailureCode[] };
  return partner === null || decision === "hold" ? { ...common, decision: "hold", partner: null, until } : { ...common, decision, partner };
}

function isPlacement(decision: Decision): decision is Placement {
  return decision.decision !== "hold";
}

function untilOf(decision: Decision): number | null {
  return decision.decision === "hold" ? decision.until : null;
}

/** Writes into the table and the history; the transaction is the caller's. */
export function decisionWriter(db: Database) {
  const write = db.prepare(
    `INSERT INTO decisions (opportunity_id, run_id, decision, partner_id, reason, accepted_codes, decided_at, decided_by, problem, hold_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (opportunity_id) DO UPDATE SET run_id = excluded.run_id, decision = excluded.decision, partner_id = excluded.partner_id,
        reason = excluded.reason, accepted_codes = excluded.accepted_codes, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
        problem = excluded.problem, hold_until = excluded.hold_until`,
  );
  const remove = db.prepare<[string]>("DELETE FROM decisions WHERE opportunity_id = ?");
  const log = db.prepare(
    `INSERT INTO decision_changes (opportunity_id, run_id, changed_at, changed_by, action, partner_id, reason, accepted_codes, offer_id, hold_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    write(decision: Decision): void {
      const { opportunity, run, partner, reason, accepted, at, by, problem } = decision;
      write.run(opportunity, run, decision.decision, partner, reason, JSON.stringify(accepted), at, by, problem, untilOf(decision));
    },
    remove(opportunity: string): void {
      remove.run(opportunity);
    },
    log(opportunity: string, change: DecisionChange): void {
      const { run, at, by, action, partner, reason, accepted, offer, until } = change;
      log.run(opportunity, run, at, by, action, partner, reason, JSON.stringify(accepted), offer, until);
    },
  };
}

/** The newest change of any decision; 0 before the first. */
export function newestDecisionChange(db: Database): number {
  return db.prepare<[], number>("SELECT coalesce(max(id), 0) FROM decision_changes").pluck().get() ?? 0;
}

export function decisionQueries(db: Database) {
  const writer = decisionWriter(db);
  const read = db.prepare<[string], StoredDecision>(`SELECT ${SELECTION} FROM decisions d WHERE d.opportunity_id = ?`);
  const kept = db.prepare<[], StoredDecision>(`SELECT ${SELECTION} FROM decisions d WHERE d.decision <> 'hold' ORDER BY d.opportunity_id`);
  const deliverable = db.prepare<[number], StoredDecision>(
    `SELECT ${SELECTION} FROM decisions d JOIN proposals p ON p.run_id = ? AND p.opportunity_id = d.opportunity_id
      LEFT JOIN temp.opportunity_state s ON s.opportunity_id = d.opportunity_id
      WHERE d.decision <> 'hold' AND coalesce(s.situation, 'waiting') = 'waiting' ORDER BY p.position`,
  );
  const setProblem = db.prepare<[string | null, string]>("UPDATE decisions SET problem = ? WHERE opportunity_id = ?");
  const history = db.prepare<[string], Omit<DecisionChange, "accepted"> & { accepted: string }>(
    `SELECT action, run_id AS run, partner_id AS partner, reason, accepted_codes AS accepted, offer_id AS offer, hold_until AS until,
      changed_at AS "at", changed_by AS "by" FROM decision_changes WHERE opportunity_id = ? ORDER BY id`,
  );

  const readOne = (opportunity: string): Decision | null => {
    const stored = read.get(opportunity);
    return stored === undefined ? null : decisionFrom(stored);
  };

  const set = db.transaction((decision: Decision): void => {
    writer.write(decision);
    const { opportunity, run, partner, reason, accepted, at, by } = decision;
    writer.log(opportunity, { action: decision.decision, run, partner, reason, accepted, offer: null, until: untilOf(decision), at, by });
  });

  const clear = db.transaction((opportunity: string, at: number, by: string): boolean => {
    const before = readOne(opportunity);
    if (before === null) return false;
    writer.remove(opportunity);
    const change = {
      action: "clear",
      run: before.run,
      partner: before.partner,
      reason: null,
      accepted: [],
      offer: null,
      until: null,
    } as const;
    writer.log(opportunity, { ...change, at, by });
    return true;
  });

  return {
    read: readOne,
    /** Takes the place of an earlier decision on the opportunity. */
    set: (decision: Decision): void => set(decision),
    /** Takes a decision back; false where there was none. */
    clear: (opportunity: string, change: { readonly at: number; readonly by: string }): boolean => clear(opportunity, change.at, change.by),
    /** What is approved or overridden and not delivered, whatever its run, by opportunity: a run keeps these partners. */
    kept: (): Placement[] => kept.all().map(decisionFrom).filter(isPlacement),
    /** The same among the lines of one run whose opportunity waits as `replaceDerived` was told, in its order. */
    deliverable: (run: number): Placement[] => deliverable.all(run).map(decisionFrom).filter(isPlacement),
    setProblem(opportunity: string, problem: string | null): void {
      setProblem.run(problem, opportunity);
    },
    /** Oldest first. */
    history: (opportunity: string): DecisionChange[] =>
      history.all(opportunity).map((entry) => ({ ...entry, accepted: JSON.parse(entry.accepted) as FailureCode[] })),
  };
}
