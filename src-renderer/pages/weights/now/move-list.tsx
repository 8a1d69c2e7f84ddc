/** The opportunities that move, from whom to whom, and what moved them; an opportunity opens. */
import { IconDownload } from "@tabler/icons-react";
import { memo } from "react";
import { Link } from "wouter";
import type { Move } from "../../../../src-main/contract/calls/weights.ts";
import { ActionButton } from "../../../components/actions/action-button.tsx";
import { call } from "../../../bridge/client.ts";
import { Loading } from "../../../components/states/states.tsx";
import { useFormat } from "../../../format/format-context.tsx";
import { spokenTitle } from "../../../format/line-title.ts";
import { routes } from "../../../routing/routes.ts";
import { useRows, type ListInput } from "../use-preview.ts";
import { moveWords, wholeWords } from "./move-words.ts";
import { Windowed } from "./windowed.tsx";
import classes from "./now.module.css";

const ROW = 28;

function MoveRow({ move }: { move: Move }) {
  const format = useFormat();
  const title = spokenTitle({ topic: move.opportunity.name, customer: move.customer });
  return (
    <div className={classes.move}>
      <Link className="cut" href={routes.opportunity(move.opportunity.id)} title={title}>
        {title}
      </Link>
      <span className="cut" title={`${move.from?.name ?? "nobody"} → ${move.to?.name ?? "nobody"}`}>
        <span className="soft">{move.from?.name ?? "nobody"}</span>
        <span className="soft" aria-label="to">
          {" → "}
        </span>
        {move.to?.name ?? "nobody"}
      </span>
      <span className={`cut ${classes.why}`} title={wholeWords(move, format)}>
        {moveWords(move, format)}
      </span>
    </div>
  );
}

const list = (input: ListInput) => call("weights.moves", input);

interface MoveListProps {
  readonly answered: string | null;
  readonly against: string;
  readonly save: () => void;
}

export const MoveList = memo(function MoveList({ answered, against, save }: MoveListProps) {
  const { value, behind, show } = useRows(list, answered);
  return (
    <section className={classes.pane}>
      <h2 className={classes.title}>
        Who moves, and what moved them <span className="soft">term by term, the new partner against the old one</span>
        <ActionButton
          size="compact-xs"
          variant="default"
          keys="e"
          hint="Save all that move as a CSV file"
          leftSection={<IconDownload size={14} />}
          disabled={value === null || value.total === 0}
          onClick={save}
        >
          CSV
        </ActionButton>
      </h2>
      {value === null ? (
        <Loading rows={5} />
      ) : value.total === 0 ? (
        <p className={`soft ${classes.none}`}>Nothing moves: every opportunity goes where it goes with “{against}”.</p>
      ) : (
        <Windowed
          label="Who moves"
          total={value.total}
          rowHeight={ROW}
          rows={value.rows}
          offset={value.offset}
          keyOf={(move) => move.opportunity.id}
          renderRow={(move) => <MoveRow move={move} />}
          show={show}
          behind={behind}
        />
      )}
    </section>
  );
});
