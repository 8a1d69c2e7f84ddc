/** The review, as calls. */
import type { Handlers } from "../../contract/calls.ts";
import type { reviewCalls } from "../../contract/calls/review.ts";
import type { runCalls } from "../../contract/calls/runs.ts";
import { checkSetting } from "../../contract/settings.ts";
import { reviewQueries } from "../../store/review.ts";
import { runQueries } from "../../store/runs.ts";
import { perform } from "../editing/acts.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { compareRuns } from "./compare.ts";
import { approveClear, checkOverride, decide } from "./decide.ts";
import { deliver, undoDelivery } from "./deliver.ts";
import { differencesCsv } from "./differences-csv.ts";
import { explainLine } from "./explain.ts";
import { makeRun } from "./run.ts";
import { listRuns, runCsv, runWorkbook } from "./runs.ts";
import { groupedWorklist } from "./line-territories.ts";
import { lineView, runOf, runView } from "./worklist.ts";

/** One act that can be undone; false where the margin is this already. */
function setMargin(session: Session, margin: number, window: string): boolean {
  const value = String(margin);
  const id = checkSetting("close-margin", value);
  return perform(session, { window, label: "change of the close-call margin" }, (edit) => edit.write("setting", { id, value })) !== null;
}

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
    "review.run": ({ job, method }) => makeRun(session, job, method),
    "review.groups": ({ run, ...query }) => ({
      groups: reviewQueries(session.book().db).groups({ ...groupedWorklist(session, run, query.grouping), ...query }),
    }),
    "review.lines": ({ run, ...query }) => {
      const { baseCurrency } = snapshot(session).observed.settings;
      const queries = reviewQueries(session.book().db);
      const page = { ...groupedWorklist(session, run, query.grouping), ...query };
      return { total: queries.count(page), lines: queries.lines(page).map((line) => lineView(line, baseCurrency)) };
    },
    "review.place": ({ run, ...query }) =>
      reviewQueries(session.book().db).place({ ...groupedWorklist(session, run, query.grouping), ...query }),
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
    "review.setMargin": ({ margin, window }) => ({ changed: setMargin(session, margin, window) }),
    "review.undoDelivery": ({ delivery }) => ({ withdrawn: undoDelivery(session, delivery) }),
  };
}
