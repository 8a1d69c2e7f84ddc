/** The review, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { reviewCalls } from "../../contract/calls/review.ts";
import type { runCalls } from "../../contract/calls/runs.ts";
import { reviewQueries } from "../../store/review.ts";
import { runQueries } from "../../store/runs.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { compareRuns } from "./compare.ts";
import { approveClear, checkOverride, decide } from "./decide.ts";
import { deliver, undoDelivery } from "./deliver.ts";
import { differencesCsv } from "./differences-csv.ts";
import { explainLine } from "./explain.ts";
import { makeRun } from "./run.ts";
import { listRuns, runCsv, runWorkbook } from "./runs.ts";
import { lineView, runOf, runView, worklistOf } from "./worklist.ts";

export function reviewHandlers(session: Session): Pick<Handlers, keyof typeof reviewCalls | keyof typeof runCalls> {
  return {
    "runs.list": (page) => listRuns(session, page),
    "runs.compare": (input) => compareRuns(session, input),
    "runs.differencesCsv": (input) => ({ csv: differencesCsv(session, input) }),
    "runs.csv": ({ run }) => ({ csv: runCsv(session, run) }),
    "runs.xlsx": async ({ run }) => ({ base64: await runWorkbook(session, run) }),
    "review.read": ({ run: id }) => {
      const run = id === undefined ? runQueries(session.book().db).latestRun() : runOf(session, id);
      return run === null ? null : runView(session, run);
    },
    "review.run": ({ job }) => makeRun(session, job),
    "review.lines": ({ run, need, search, offset, limit }) => {
      const { baseCurrency } = snapshot(session).observed.settings;
      const queries = reviewQueries(session.book().db);
      const worklist = { ...worklistOf(session, run), search };
      const groups = queries.groups(worklist);
      const lines = queries.lines({ ...worklist, need, offset, limit }).map((line) => lineView(line, baseCurrency));
      const total = groups.filter((group) => need === null || group.need === need).reduce((sum, { count }) => sum + count, 0);
      return { total, groups, lines };
    },
    "review.explain": ({ run, opportunity }) => explainLine(session, run, opportunity),
    "review.check": ({ run, opportunity, partner }) => ({ failures: checkOverride(session, run, opportunity, partner) }),
    "review.decide": (input) => {
      decide(session, input);
      return runView(session, runOf(session, input.run));
    },
    "review.approveClear": ({ run }) => {
      const approved = approveClear(session, run);
      return { run: runView(session, runOf(session, run)), approved };
    },
    "review.deliver": ({ run }) => deliver(session, run),
    "review.undoDelivery": ({ delivery }) => ({ withdrawn: undoDelivery(session, delivery) }),
  };
}
