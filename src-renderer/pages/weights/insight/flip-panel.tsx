/** One opportunity as the weights move: its ranking, which re-orders under the hand, and how far each weight is from a change. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { Link } from "wouter";
import type { CallOutput } from "../../../../src-main/contract/calls.ts";
import type { TuningValue } from "../../../../src-main/contract/calls/weights.ts";
import { call } from "../../../bridge/client.ts";
import { queries } from "../../../bridge/queries.ts";
import { useLatestJob } from "../../../bridge/use-latest-job.ts";
import { FlipList } from "../../../components/flips/flips.tsx";
import { largestDifferences, termDifferences } from "../../../components/explanation/differences.ts";
import { FindBox } from "../../../components/forms/find-box.tsx";
import { Empty, Failed, Loading } from "../../../components/states/states.tsx";
import { useFormat } from "../../../format/format-context.tsx";
import { spokenTitle } from "../../../format/line-title.ts";
import { METRIC_WORDS } from "../../../format/words.ts";
import { navigate, useHashSearch } from "../../../routing/hash-location.ts";
import { routes } from "../../../routing/routes.ts";
import classes from "./insight.module.css";
import type { DraftProps } from "./draft-props.ts";

const SHOWN = 12;
const ROW = 30;
const NAMED = 3;

type Ranking = CallOutput<"insight.ranking">;

/** Rows keep their place in the page and move by a transform, so that each slides to where it stands now. */
function Rows({ ranking }: { ranking: Ranking }) {
  const format = useFormat();
  const { rows } = ranking;
  const [first] = rows;
  const inOrderOfId = rows.map((row, rank) => ({ row, rank })).toSorted((a, b) => (a.row.partner.id < b.row.partner.id ? -1 : 1));
  return (
    <ol className={classes.ranking} style={{ height: rows.length * ROW }} aria-label="Ranking">
      {inOrderOfId.map(({ row, rank }) => {
        const differences = first === undefined ? [] : largestDifferences(termDifferences(row.terms, first.terms), NAMED);
        return (
          <li
            key={row.partner.id}
            className={classes.rank}
            data-first={rank === 0 && row.failures.length === 0}
            style={{ transform: `translateY(${rank * ROW}px)` }}
            aria-posinset={rank + 1}
            aria-setsize={rows.length}
          >
            <span className="number soft">{format.count(rank + 1)}</span>
            <Link className="cut" href={routes.partner(row.partner.id)} title={row.partner.name}>
              {row.partner.name}
            </Link>
            <span className="number">{format.score(row.score)}</span>
            <span className="number soft">{rank === 0 || first === undefined ? "" : format.signed(row.score - first.score)}</span>
            <span className="cut soft">
              {row.failures.length > 0 && <span className={classes.full}>full by then</span>}{" "}
              {rank === 0 ? "" : differences.map((one) => `${METRIC_WORDS[one.metric].short} ${format.signed(one.difference)}`).join(" · ")}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The opportunity stands in the address, so that a list of those that move can lead here. */
function useOpportunity(): readonly [id: string | null, choose: (id: string) => void] {
  const search = useHashSearch();
  const choose = (id: string) => navigate(routes.weightsOpportunity(id), { replace: true });
  return [new URLSearchParams(search).get("opportunity"), choose];
}

function Looked({ id, weights, settings }: DraftProps & { id: string }) {
  const format = useFormat();
  const stamp = useQuery(queries.weights()).dataUpdatedAt;
  const key = useMemo(() => JSON.stringify({ opportunity: id, draft: { weights, settings }, stamp }), [id, weights, settings, stamp]);
  const ask = useCallback(async (text: string, job: string) => {
    const { opportunity, draft } = JSON.parse(text) as { opportunity: string; draft: TuningValue };
    const [ranking, flips] = await Promise.all([
      call("insight.ranking", { opportunity, draft, limit: SHOWN, job }),
      call("insight.flips", { opportunity, at: { kind: "draft", draft, job } }),
    ]);
    return { id: opportunity, ranking, flips };
  }, []);
  const { value, error } = useLatestJob("opportunity", key, ask);
  if (error !== null) return <Failed error={error} />;
  if (value === null || value.id !== id) return <Loading rows={12} />;
  const { ranking, flips } = value;
  return (
    <>
      <section className={classes.section} aria-label="Ranking">
        <div className={classes.head}>
          <h2>
            <Link className="link" href={routes.opportunity(id)}>
              {spokenTitle({ topic: ranking.opportunity.name, customer: ranking.customer })}
            </Link>
          </h2>
        </div>
        <p className={classes.beneath}>
          {flips.waits ? "With the loads at its turn in the draft’s run" : "It does not wait: with the loads as they stand"}
          {ranking.total > SHOWN && `; the best ${format.count(SHOWN)} of ${format.count(ranking.total)}`}.
        </p>
        {flips.kept !== null && (
          <p className={classes.beneath}>
            It is approved or overridden: whatever the weights are, a run keeps {flips.kept.name}. What stands here is how it would go
            without that.
          </p>
        )}
        {ranking.total === 0 ? <p className="soft">No partner passes the checks.</p> : <Rows ranking={ranking} />}
      </section>
      <section className={classes.section} aria-label="What would change it">
        <div className={classes.head}>
          <h2>What would change it</h2>
          <span className={`soft ${classes.grow}`}>one weight at a time, the others as they are</span>
        </div>
        <FlipList flips={flips} />
      </section>
    </>
  );
}

export function FlipPanel({ weights, settings }: DraftProps) {
  const [id, choose] = useOpportunity();
  const title = useQuery({ ...queries.opportunity(id ?? ""), enabled: id !== null }).data?.topic ?? id ?? "";
  return (
    <div className={`${classes.panel} scroll`} role="region" aria-label="One opportunity" tabIndex={0}>
      <div className={classes.bar}>
        <span className={classes.chooser}>
          <FindBox
            label="Opportunity to look at"
            type="opportunity"
            placeholder="Find an opportunity"
            shown={title}
            choose={(found) => found !== null && choose(found.id)}
          />
        </span>
      </div>
      {id === null ? (
        <Empty title="Choose an opportunity">
          Its ranking follows the sliders, and each weight tells how far it is from making another partner win. Those that move under Now
          lead here, too.
        </Empty>
      ) : (
        <Looked id={id} weights={weights} settings={settings} />
      )}
    </div>
  );
}
