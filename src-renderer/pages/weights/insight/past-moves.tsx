/** Deliveries of a period that the draft gives to another partner, with what moved them and what became of the offer. */
import { IconDownload } from "@tabler/icons-react";
import { Link } from "wouter";
import type { PastMove, PastOutcome } from "../../../../src-main/contract/calls/insight.ts";
import type { Named } from "../../../../src-main/contract/calls/shared.ts";
import { call } from "../../../bridge/client.ts";
import { ActionButton } from "../../../components/actions/action-button.tsx";
import { useActions } from "../../../components/actions/registry.ts";
import { copyText, downloadText } from "../../../components/messages/copy.ts";
import { announce, announceError } from "../../../components/messages/messages.ts";
import { tabSeparated } from "../../../components/grid/tab-separated.ts";
import { Failed, Loading } from "../../../components/states/states.tsx";
import { ChoiceButtons } from "../../../components/views/choice-buttons.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { routes } from "../../../routing/routes.ts";
import { termWords } from "../now/move-words.ts";
import classes from "./insight.module.css";
import { MOVES_PAGE, pastQuestionOf, usePastMoves, type MoveListName } from "./use-past.ts";

function PartnerLink({ partner }: { partner: Named | null }) {
  if (partner === null) return <span className="soft">nobody</span>;
  return (
    <Link className="link" href={routes.partner(partner.id)}>
      {partner.name}
    </Link>
  );
}

function MoveRow({ move }: { move: PastMove }) {
  const format = useFormat();
  const { opportunity, customer, real, active, draft, terms } = move;
  return (
    <tr>
      <th scope="row">
        <Link className="link" href={routes.opportunity(opportunity.id)}>
          {opportunity.name}
        </Link>
        <div className="soft">
          {customer !== null && `${customer} · `}
          {format.date(move.at)}
        </div>
      </th>
      <td>
        <PartnerLink partner={active} /> <span aria-label="to">→</span> <PartnerLink partner={draft} />
        <div className="soft">
          {terms === null
            ? "one of the two was no candidate"
            : terms.changes.length === 0
              ? "equal scores: the tie-break"
              : termWords({ terms: terms.changes }, format)}
        </div>
      </td>
      <td>
        {real.id === draft?.id ? "the draft’s partner" : <PartnerLink partner={real} />}
        <div className="soft">{move.outcome}</div>
      </td>
    </tr>
  );
}

interface PastMovesProps {
  readonly past: PastOutcome;
  readonly answered: string | null;
  /** What the draft is compared with. */
  readonly otherName: string;
  readonly list: MoveListName;
  readonly offset: number;
  readonly show: (list: MoveListName, offset: number) => void;
}

export function PastMoves({ past, answered, otherName, list, offset, show }: PastMovesProps) {
  const format = useFormat();
  const { value, error, behind } = usePastMoves(answered, list, offset);
  const total = value?.total ?? 0;
  const save = () => {
    if (answered === null) return;
    call("insight.pastCsv", { ...pastQuestionOf(answered), job: "", list }).then(({ csv }) => {
      downloadText(csv, "past-period.csv", "text/csv;charset=utf-8");
      announce(`Saved ${plural(format, total, "delivery", "deliveries")} as past-period.csv.`);
    }, announceError);
  };
  const copy = () => {
    const head = ["Opportunity", "Delivered", otherName, "Draft", "Had it", "What became of it"];
    const rows = (value?.rows ?? []).map((move) => [
      move.opportunity.name,
      new Date(move.at).toISOString(),
      move.active?.name ?? "",
      move.draft?.name ?? "",
      move.real.name,
      move.outcome,
    ]);
    void copyText(tabSeparated([head, ...rows]), plural(format, rows.length, "line"));
  };
  useActions([
    {
      id: "past/csv",
      label: "Save those that move in the period as CSV",
      group: "A past period",
      keys: ["e"],
      enabled: total > 0,
      run: save,
    },
    {
      id: "past/next",
      label: "Next page of those that move",
      group: "A past period",
      keys: ["n"],
      enabled: offset + MOVES_PAGE < total,
      run: () => show(list, offset + MOVES_PAGE),
    },
    {
      id: "past/previous",
      label: "Previous page of those that move",
      group: "A past period",
      keys: ["b"],
      enabled: offset > 0,
      run: () => show(list, Math.max(0, offset - MOVES_PAGE)),
    },
  ]);
  return (
    <section className={classes.section} aria-label="Who would have moved" data-behind={behind}>
      <div className={classes.head}>
        <h2>Who would have moved</h2>
        <ChoiceButtons
          label="Which of those that move"
          chosen={list}
          choose={(next) => show(next, 0)}
          choices={[
            { value: "moved", label: `All ${format.count(past.moved)}` },
            { value: "elsewhere", label: `Not to the partner that had it ${format.count(past.movedElsewhere)}` },
          ]}
        />
        <span className={classes.grow} />
        <ActionButton size="compact-xs" variant="default" hint="Copy the lines on this page" disabled={total === 0} onClick={copy}>
          Copy
        </ActionButton>
        <ActionButton
          size="compact-xs"
          variant="default"
          keys="e"
          hint="Save all that move as a CSV file"
          leftSection={<IconDownload size={14} />}
          disabled={total === 0}
          onClick={save}
        >
          CSV
        </ActionButton>
      </div>
      {error !== null && value === null ? (
        <Failed error={error} />
      ) : value === null ? (
        <Loading rows={6} />
      ) : total === 0 ? (
        <p className="soft">None: every delivery goes to the same partner either way.</p>
      ) : (
        <>
          <div className={`${classes.wide} scroll`} role="region" aria-label="Deliveries that move" tabIndex={0}>
            <table className={classes.moves}>
              <thead>
                <tr>
                  <th scope="col">Opportunity, delivered</th>
                  <th scope="col">{otherName} → draft, and what moved it</th>
                  <th scope="col" className={classes.hadColumn}>
                    Had it, and what became of it
                  </th>
                </tr>
              </thead>
              <tbody>
                {value.rows.map((move) => (
                  <MoveRow key={`${move.opportunity.id} ${move.at} ${move.real.id}`} move={move} />
                ))}
              </tbody>
            </table>
          </div>
          {total > MOVES_PAGE && (
            <div className={classes.pager}>
              <span className="soft">
                {format.count(offset + 1)} to {format.count(Math.min(total, offset + MOVES_PAGE))} of {format.count(total)}
              </span>
              <ActionButton
                size="compact-xs"
                variant="default"
                keys="b"
                disabled={offset === 0}
                onClick={() => show(list, Math.max(0, offset - MOVES_PAGE))}
              >
                Previous
              </ActionButton>
              <ActionButton
                size="compact-xs"
                variant="default"
                keys="n"
                disabled={offset + MOVES_PAGE >= total}
                onClick={() => show(list, offset + MOVES_PAGE)}
              >
                Next
              </ActionButton>
            </div>
          )}
        </>
      )}
    </section>
  );
}
