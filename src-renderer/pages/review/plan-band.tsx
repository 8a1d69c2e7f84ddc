/** Under the top line of a run by the best plan: what it comes to, what proves it, and the way to its differences and places. */
import { useQuery } from "@tanstack/react-query";
import { planQueries } from "../../bridge/plan-queries.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { gainWords, placedWords, proofWords } from "../../components/runs/plan-words.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { navigate } from "../../routing/hash-location.ts";
import { routes } from "../../routing/routes.ts";
import classes from "./plan-band.module.css";

export function PlanBand({ run }: { run: number }) {
  const format = useFormat();
  const proof = useQuery(planQueries.proof(run)).data;
  const showDifferences = () => navigate(routes.plan(run));
  const showPlaces = () => navigate(routes.planPlaces(run));
  useActions([
    { id: "plan/differences", label: "Show where the best plan differs", group: "Run", keys: ["b"], run: showDifferences },
    { id: "plan/places", label: "Show what one more place is worth", group: "Run", keys: ["shift+b"], run: showPlaces },
  ]);
  if (!proof) return null;
  return (
    <div className={classes.band} role="note" aria-label="Best plan">
      <span className={classes.words}>
        <b>Best plan.</b> {format.count(proof.best.placed)} placed, {placedWords(proof, format)}; total score{" "}
        {format.score(proof.best.score)}, {proofWords(proof, format)}.{" "}
        <span className="soft">
          {proof.differing === 0
            ? "One after another decides the same."
            : `${plural(format, proof.differing, "line")} ${proof.differing === 1 ? "differs" : "differ"} from one after another: ${gainWords(proof, format)}.`}
        </span>
      </span>
      <span className={classes.ways}>
        <ActionButton
          size="compact-xs"
          variant="default"
          keys="b"
          hint="Which lines go elsewhere than one after another, and for whom"
          onClick={showDifferences}
        >
          Differences
        </ActionButton>
        <ActionButton
          size="compact-xs"
          variant="default"
          keys="shift+b"
          hint="What one more place at each partner is worth"
          onClick={showPlaces}
        >
          Places
        </ActionButton>
      </span>
    </div>
  );
}
