/** Several offers, each to its best available other partner: who gets what, which cannot and why, then one act that one undo takes back. */
import { Button, Modal, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OfferSelection } from "../../../src-main/contract/calls/offers.ts";
import type { OffersReassigned } from "../../../src-main/contract/calls/reassigning.ts";
import { call, CallFailure } from "../../bridge/client.ts";
import { queryClient } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import dialog from "../../components/dialogs/dialogs.module.css";
import { submitKey } from "../../components/dialogs/submit-key.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { Failed, Loading } from "../../components/states/states.tsx";
import { useFormat } from "../../format/format-context.tsx";
import { plural, type Format } from "../../format/format.ts";
import { FAILURE_WORDS } from "../../format/words.ts";
import classes from "./offers.module.css";

/** Receivers and causes that a sentence names; the others are counted. */
const NAMED = 6;

/** "Vicki Laflamme 4 (10 places left), Anna Snelling 1 (full then) and 3 other partners". */
function receiverWords(receivers: OffersReassigned["receivers"], format: Format): string {
  const named = receivers.slice(0, NAMED).map(({ partner, count, free }) => {
    const left = free === null ? "" : free <= 0 ? " (full then)" : ` (${plural(format, free, "place")} left)`;
    return `${partner.name} ${format.count(count)}${left}`;
  });
  const others = receivers.length - named.length;
  return `${named.join(", ")}${others > 0 ? ` and ${plural(format, others, "other partner")}` : ""}`;
}

function Preview({ preview }: { preview: OffersReassigned }) {
  const format = useFormat();
  const { moved, refused, receivers, moves, refusals } = preview;
  return (
    <>
      <p className={classes.sum}>
        <b>
          {moved === 0
            ? "None of them can go to another partner."
            : `${plural(format, moved, "offer goes", "offers go")} to ${plural(format, receivers.length, "other partner")}`}
        </b>
        {moved > 0 && `: ${receiverWords(receivers, format)}`}
        {refused > 0 && `. ${plural(format, refused, "stays where it is", "stay where they are")}.`}
      </p>
      <div className={`${classes.refusals} scroll`} role="region" aria-label="What happens to each" tabIndex={0}>
        <table>
          <tbody>
            {refusals.map((row) => (
              <tr key={row.id} data-refused>
                <th scope="row">
                  {row.topic} <span className="soft">by {row.partner}</span>
                </th>
                <td>
                  <b>Stays.</b> {row.why}
                  {row.causes.length > 0 &&
                    `: ${row.causes
                      .slice(0, NAMED)
                      .map(({ code, count }) => `${FAILURE_WORDS[code]} ${format.count(count)}`)
                      .join(", ")}`}
                </td>
              </tr>
            ))}
            {moves.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.topic} <span className="soft">by {row.from}</span>
                </th>
                <td>
                  to <b>{row.to}</b>{" "}
                  <span className="soft">
                    score {format.score(row.score)}
                    {row.newcomer && ", a newcomer"}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {moved + refused > moves.length + refusals.length && (
          <p className="soft">and {format.count(moved + refused - moves.length - refusals.length)} more</p>
        )}
      </div>
    </>
  );
}

interface ReassignAllProps {
  readonly selection: OfferSelection;
  readonly count: number;
  readonly close: () => void;
}

function ReassignAllForm({ selection, count, close }: ReassignAllProps) {
  const format = useFormat();
  const [reason, setReason] = useState("");
  const queryKey = ["offers", "reassign-plan", selection];
  const preview = useQuery({ queryKey, queryFn: () => call("offers.reassignPlan", { selection }), staleTime: 0 });
  const ready = preview.data !== undefined && !preview.isFetching && preview.data.moved > 0 && reason.trim() !== "";
  const apply = () => {
    if (!ready) return;
    const { plan } = preview.data;
    call("offers.reassignAll", { selection, reason: reason.trim(), plan, window: windowId }).then(
      ({ moved, receivers }) => {
        announceChange(`Reassigned: ${plural(format, moved, "offer")} to ${plural(format, receivers.length, "other partner")}.`);
        close();
      },
      (error: unknown) => {
        announceError(error);
        // What is shown is not true any more: the plan is made anew under the user's eyes.
        if (error instanceof CallFailure && error.code === "conflict") void queryClient.invalidateQueries({ queryKey });
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Textarea
        label="Reason"
        description="Each offer is withdrawn and delivered to its best available other partner; both have it in their history."
        required
        data-autofocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={submitKey(apply)}
      />
      <div className={classes.preview}>
        {preview.error ? (
          <Failed error={preview.error} retry={() => void preview.refetch()} />
        ) : preview.data ? (
          <Preview preview={preview.data} />
        ) : (
          <Loading rows={5} />
        )}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button type="submit" disabled={!ready}>
          <HintWithKey hint={`Reassign ${plural(format, preview.data?.moved ?? count, "offer")}`} keys="mod+enter" />
        </Button>
      </div>
    </form>
  );
}

export function ReassignAllDialog(props: ReassignAllProps) {
  const format = useFormat();
  return (
    <Modal opened onClose={props.close} title={`Other partners for ${plural(format, props.count, "offer")}`} size={760}>
      <ReassignAllForm {...props} />
    </Modal>
  );
}
