/** Runs of the past: the list of them, and the lines of one for a spreadsheet. */
import { formatInstant } from "../../calendar/instants.ts";
import type { CallOutput } from "../../contract/calls.ts";
import { METRICS } from "../../contract/metrics.ts";
import { writeSheet } from "../../exchange/spreadsheet/write-sheet.ts";
import { BY_NEED, reviewQueries } from "../../store/review.ts";
import { runQueries, type RunPage } from "../../store/runs.ts";
import { csvText } from "../csv-export.ts";
import { moneyOf } from "../records/money.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { runOf, worklistOf } from "./worklist.ts";

export function listRuns(session: Session, page: RunPage): CallOutput<"runs.list"> {
  const runs = runQueries(session.book().db);
  const { total, rows } = runs.list(page);
  return {
    total,
    latest: runs.latestRun()?.id ?? null,
    rows: rows.map(({ waiting, ...run }) => ({
      id: run.id,
      engine: run.engine,
      asOf: run.asOf,
      startedAt: run.startedAt,
      startedBy: run.startedBy,
      method: run.method,
      lines: waiting,
      proposed: run.proposed,
      delivered: run.delivered,
    })),
  };
}

const HEADER = [
  "position",
  "opportunity",
  "topic",
  "customer",
  "estimated revenue",
  "currency",
  "need",
  "proposed partner",
  "score",
  "lead",
  "newcomers' share",
  ...METRICS,
  "imputed",
  "available",
  "next candidates",
  "failures",
  "decision",
  "partner",
  "reason",
  "problem",
  "held until",
];

type Cell = string | number | null;

/** Every line in the order of the run: what the engine said, and what became of it. */
function runRows(session: Session, id: number): Cell[][] {
  const { db } = session.book();
  runOf(session, id);
  const { baseCurrency, timeZone } = snapshot(session).observed.settings;
  const lines = reviewQueries(db).lines({ ...worklistOf(session, id), ...BY_NEED });
  const proposals = new Map([...runQueries(db).readProposals(id)].map((proposal) => [proposal.opportunity, proposal]));
  return lines
    .toSorted((a, b) => a.position - b.position)
    .map((line) => {
      const proposal = proposals.get(line.opportunity);
      const revenue = moneyOf(line.estimatedRevenue, line.currency, baseCurrency);
      return [
        line.position + 1,
        line.opportunity,
        line.topic,
        line.customer,
        revenue?.amount ?? null,
        revenue?.currency ?? null,
        line.need,
        line.proposed,
        line.score,
        line.lead,
        line.newcomer === 1 ? "yes" : null,
        ...METRICS.map((metric) => proposal?.terms?.[metric] ?? null),
        METRICS.filter((_, i) => ((proposal?.imputed ?? 0) & (1 << i)) !== 0).join(";"),
        line.available,
        (proposal?.next ?? []).map(({ partner, score }) => `${partner} ${score}`).join(";"),
        Object.entries(proposal?.failures ?? {})
          .map(([code, count]) => `${code}=${count}`)
          .join(";"),
        line.decision,
        line.partner,
        line.reason,
        line.problem,
        line.holdUntil === null ? null : formatInstant(line.holdUntil, timeZone, "start"),
      ];
    });
}

export function runCsv(session: Session, id: number): string {
  return csvText(HEADER, runRows(session, id));
}

/** The bytes of a workbook, in base64. */
export async function runWorkbook(session: Session, id: number): Promise<string> {
  const columns = HEADER.map((label) => ({ label }));
  return Buffer.from(await writeSheet(`Run ${id}`, columns, runRows(session, id))).toString("base64");
}
