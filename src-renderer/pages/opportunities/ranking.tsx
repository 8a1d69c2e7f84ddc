/** Who is available for an opportunity now, ranked, before any run; who would be but for room; and what stops everyone else. */
import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OpportunityRanking, OpportunityRecord } from "../../../src-main/contract/calls/opportunities.ts";
import { queries } from "../../bridge/queries.ts";
import { Candidates, MOST_CANDIDATES } from "../../components/explanation/candidates.tsx";
import { EstimatesSection } from "../../components/estimates/estimates-section.tsx";
import { NewcomersNote } from "../../components/explanation/newcomers-note.tsx";
import { ScoreTable } from "../../components/explanation/score-table.tsx";
import { UNAVAILABLE_FIRST, UNAVAILABLE_MORE, UnavailableList } from "../../components/explanation/unavailable.tsx";
import { Verdict } from "../../components/explanation/verdict.tsx";
import { FlipsSection } from "../../components/flips/flips-section.tsx";
import classes from "../../components/record/record.module.css";
import { Failed, Loading } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { situationSentence } from "./situation.ts";

const BEST_FIRST = 12;
const WAIT_MS = 80;

/** As the first page asks for it, so that a tab can tell the numbers before it is opened. */
export function firstRanking(id: string) {
  return queries.ranking({ id, search: "", best: BEST_FIRST, offset: 0, limit: UNAVAILABLE_FIRST });
}

function Nobody({ ranking }: { ranking: OpportunityRanking }) {
  const format = useFormat();
  const { full, unavailable } = ranking;
  return (
    <p>
      <b>No partner is available.</b>{" "}
      <span className="soft">
        {full.total > 0
          ? `${plural(format, full.total, "partner")} would fit but ${full.total === 1 ? "has" : "have"} no room.`
          : unavailable.near > 0
            ? `${plural(format, unavailable.near, "partner")} ${unavailable.near === 1 ? "is" : "are"} one check away.`
            : "Every partner fails two checks or more."}
      </span>
    </p>
  );
}

function Found({ ranking, about, search, askFor }: { ranking: OpportunityRanking; about: OpportunityRecord; search: string; askFor: Ask }) {
  const format = useFormat();
  const { best, available, full, unavailable } = ranking;
  const subject = { opportunity: about.id, customer: about.customer?.id ?? null };
  const others = search === "" ? available.rows.filter(({ partner }) => partner.id !== best?.partner.id) : available.rows;
  const second = search === "" ? others[0] : undefined;
  const reference = best ?? full.rows[0] ?? null;
  const nothing = available.total + full.total + unavailable.total === 0;
  return (
    <>
      {search !== "" && nothing && <p className="soft">No partner is called “{search}”.</p>}
      {search === "" && best === null && <Nobody ranking={ranking} />}
      {search === "" && best && (
        <div className={classes.block}>
          <Verdict label={best.newcomer ? "First now" : "Best now"} candidate={best} lead={second ? best.score - second.score : null} />
          {ranking.newcomersShare && <NewcomersNote share={ranking.newcomersShare} first={best} />}
          <ScoreTable terms={best.terms} score={best.score} label={`Parts of the score of ${best.partner.name}`} />
          <EstimatesSection key={best.partner.id} partner={best.partner.id} name={best.partner.name} run={null} startOpen={false} />
          <FlipsSection opportunity={about.id} run={null} className={undefined} />
        </div>
      )}
      {reference && others.length > 0 && (
        <section className={classes.block} aria-label="Available">
          <h3>
            {search === "" ? "Next candidates" : "Available"}{" "}
            <span className="soft">{format.count(search === "" ? available.total - 1 : available.total)}</span>
          </h3>
          <Candidates
            reference={reference}
            others={others}
            total={search === "" ? available.total - 1 : available.total}
            more={askFor.moreBest}
          />
        </section>
      )}
      {reference && full.total > 0 && (
        <section className={classes.block} aria-label="Without room">
          <h3>
            Would fit but for room <span className="soft">{format.count(full.total)}</span>
          </h3>
          <Candidates reference={reference} others={full.rows} total={full.total} more={askFor.moreBest} />
        </section>
      )}
      {unavailable.total > 0 && (
        <section className={classes.block} aria-label="Not available">
          <h3>
            Not available <span className="soft">{format.count(unavailable.total)}, nearest first</span>
          </h3>
          <UnavailableList
            causes={search === "" ? unavailable.causes : []}
            rows={unavailable.rows}
            total={unavailable.total}
            more={askFor.moreUnavailable}
            subject={subject}
          />
        </section>
      )}
    </>
  );
}

interface Ask {
  readonly moreBest: () => void;
  readonly moreUnavailable: () => void;
}

export function Ranking({ about }: { about: OpportunityRecord }) {
  const format = useFormat();
  const [typed, setTyped] = useState("");
  const [best, setBest] = useState(BEST_FIRST);
  const [limit, setLimit] = useState(UNAVAILABLE_FIRST);
  const [search] = useDebouncedValue(typed.trim().slice(0, 200), WAIT_MS);
  const answer = useQuery(queries.ranking({ id: about.id, search, best, offset: 0, limit }));
  const ranking = answer.data;
  if (!ranking) return answer.error ? <Failed error={answer.error} retry={() => void answer.refetch()} /> : <Loading rows={8} />;
  return (
    <section className={classes.section}>
      <div className={classes.bar}>
        <p className="soft">{situationSentence(about, ranking.best !== null, format)}</p>
        <TextInput
          aria-label="Find a partner in the ranking"
          placeholder="Find a partner"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          rightSection={typed !== "" && <CloseButton size="xs" aria-label="Clear the search for a partner" onClick={() => setTyped("")} />}
        />
      </div>
      <Found
        ranking={ranking}
        about={about}
        search={search}
        askFor={{
          moreBest: () => setBest(MOST_CANDIDATES),
          moreUnavailable: () => setLimit(Math.min(1000, limit + UNAVAILABLE_MORE)),
        }}
      />
    </section>
  );
}
