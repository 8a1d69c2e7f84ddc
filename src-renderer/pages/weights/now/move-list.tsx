/** The opportunities that move, from whom to whom, and what moved them; an opportunity opens. */
import { IconDownload } from "@tabler/icons-react";
import { memo } from "react";
import type { Move } from "../../../../src-main/contract/calls/weights.ts";
import { ActionButton } from "../../../components/actions/action-button.tsx";
import { call } from "../../../bridge/client.ts";
import { useActions } from "../../../components/actions/registry.ts";
import { downloadText } from "../../../components/messages/copy.ts";
import { announce, announceError } from "../../../components/messages/messages.ts";
import { Loading } from "../../../components/states/states.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { spokenTitle } from "../../../format/line-title.ts";
import { routes } from "../../../routing/routes.ts";
import { comparedIn, useRows, type ListInput } from "../use-preview.ts";
import { moveWords, wholeWords } from "./move-words.ts";
import { Windowed } from "./windowed.tsx";
import classes from "./now.module.css";

const ROW = 28;
const FILE_NAME = "moved-opportunities.csv";

function MoveRow({ move }: { move: Move }) {
  const format = useFormat();
  const title = spokenTitle({ topic: move.opportunity.name, customer: move.customer });
  return (
    <div className={classes.move}>
      <a className="cut" href={`#${routes.opportunity(move.opportunity.id)}`} title={title}>
        {title}
      </a>
      <span className="cut" title={`${move.from?.name ?? "nobody"} → ${move.to?.name ?? "nobody"}`}>
        <span className="soft">{move.from?.name ?? "nobody"}</span>
        <span className="soft" aria-label="to">
          {" → "}
        </span>
        {move.to?.name ?? "nobody"}
      </span>
      <a
        className={`cut ${classes.why}`}
        href={`#${routes.weightsOpportunity(move.opportunity.id)}`}
        title={`${wholeWords(move, format)}\nOpens its ranking under the draft`}
      >
        {moveWords(move, format)}
      </a>
    </div>
  );
}

const list = (input: ListInput) => call("weights.moves", input);

export const MoveList = memo(function MoveList({ answered }: { answered: string | null }) {
  const format = useFormat();
  const { value, behind, show } = useRows(list, answered);
  const moved = value?.total ?? 0;
  const save = () => {
    if (answered === null) return;
    call("weights.movesCsv", comparedIn(answered)).then(({ csv }) => {
      downloadText(csv, FILE_NAME, "text/csv;charset=utf-8");
      announce(`Saved ${plural(format, moved, "opportunity", "opportunities")} as ${FILE_NAME}.`);
    }, announceError);
  };
  useActions([{ id: "weights/csv", label: "Save those that move as CSV", group: "Weights", keys: ["e"], enabled: moved > 0, run: save }]);
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
          disabled={moved === 0}
          onClick={save}
        >
          CSV
        </ActionButton>
      </h2>
      {value === null ? (
        <Loading rows={5} />
      ) : value.total === 0 ? (
        <p className={`soft ${classes.none}`}>Nothing moves: every opportunity goes to the same partner either way.</p>
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
