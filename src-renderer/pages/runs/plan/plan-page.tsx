/** A run by the best plan: its proof, every line that one after another decides otherwise, and what one more place is worth. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { planQueries } from "../../../bridge/plan-queries.ts";
import { useActions } from "../../../components/actions/registry.ts";
import { gainWords, placedWords, proofWords } from "../../../components/runs/plan-words.ts";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { Views } from "../../../components/views/views.tsx";
import { useFormat } from "../../../format/format-context.tsx";
import { navigate } from "../../../routing/hash-location.ts";
import { routes } from "../../../routing/routes.ts";
import runs from "../runs.module.css";
import classes from "./plan.module.css";
import { PlanDifferences } from "./plan-differences.tsx";
import { PlanPlaces } from "./plan-places.tsx";

export default function PlanPage({ run, view }: { run: number; view: "differences" | "places" }) {
  const format = useFormat();
  const known = Number.isSafeInteger(run) && run > 0;
  const answer = useQuery({ ...planQueries.proof(run), enabled: known });
  const proof = answer.data;
  useActions([
    { id: "plan/differences", label: "Show the differences", group: "Best plan", keys: ["b"], run: () => navigate(routes.plan(run)) },
    { id: "plan/places", label: "Show the places", group: "Best plan", keys: ["shift+b"], run: () => navigate(routes.planPlaces(run)) },
    { id: "plan/back", label: "Back to the run", group: "Best plan", keys: ["l"], run: () => navigate(routes.run(run)) },
  ]);
  if (!known || proof === null) {
    return (
      <Empty title="There is no such plan" actions={<Link href={routes.runs}>Show all runs</Link>}>
        The address names no run of this book that was made by the best plan.
      </Empty>
    );
  }
  if (!proof) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={12} />;
  return (
    <>
      <div className={runs.bar}>
        <h1>Best plan</h1>
        <Link className="link" href={routes.run(run)}>
          Run {format.count(run)}
        </Link>
        <Views
          label="Views of the best plan"
          current={view}
          views={[
            { id: "differences", label: `Differences ${format.count(proof.differing)}`, href: routes.plan(run) },
            { id: "places", label: "Places", href: routes.planPlaces(run) },
          ]}
        />
      </div>
      <p className={classes.proof}>
        <b>
          {format.count(proof.best.placed)} of {format.count(proof.lines)} placed
        </b>
        , {placedWords(proof, format)}. <b>Total score {format.score(proof.best.score)}</b>, {proofWords(proof, format)}.{" "}
        <span className="soft">
          One after another: {format.count(proof.greedy.placed)} placed, total score {format.score(proof.greedy.score)}; the difference is{" "}
          {gainWords(proof, format)}.
        </span>
      </p>
      {view === "places" ? <PlanPlaces run={run} /> : <PlanDifferences run={run} />}
    </>
  );
}
