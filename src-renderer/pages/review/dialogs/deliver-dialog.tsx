/** Says what a delivery will do before it is done: how many offers, to whom, and what follows. */
import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ReviewLine, ReviewRun } from "../../../../src-main/contract/calls/review.ts";
import { call } from "../../../bridge/client.ts";
import { HintWithKey } from "../../../components/actions/action-button.tsx";
import classes from "../../../components/dialogs/dialogs.module.css";
import { Failed, Loading } from "../../../components/states/states.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";

interface DeliverDialogProps {
  readonly run: ReviewRun;
  readonly opened: boolean;
  readonly close: () => void;
  readonly deliver: () => void;
}

const PAGE = 1000;

async function approvedLines(run: number): Promise<ReviewLine[]> {
  const lines: ReviewLine[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const answer = await call("review.lines", { run, group: "approved", search: "", offset, limit: PAGE });
    lines.push(...answer.lines);
    if (answer.lines.length < PAGE) return lines;
  }
}

function DeliverForm({ run, close, deliver }: Omit<DeliverDialogProps, "opened">) {
  const format = useFormat();
  const approved = useQuery({ queryKey: ["review", "deliverable", run.id], queryFn: () => approvedLines(run.id), staleTime: 0 });
  const button = useRef<HTMLButtonElement>(null);
  const ready = approved.data !== undefined;
  useEffect(() => {
    if (ready) button.current?.focus();
  }, [ready]);
  if (approved.error) return <Failed error={approved.error} retry={() => void approved.refetch()} />;
  if (!approved.data) return <Loading rows={5} />;
  const perPartner = new Map<string, { id: string; name: string; offers: number }>();
  for (const { partner } of approved.data) {
    if (!partner) continue;
    perPartner.set(partner.id, { id: partner.id, name: partner.name, offers: (perPartner.get(partner.id)?.offers ?? 0) + 1 });
  }
  const partners = [...perPartner.values()].toSorted((a, b) => b.offers - a.offers || (a.name < b.name ? -1 : 1));
  const overridden = approved.data.filter((line) => line.decision === "override").length;
  const offers = plural(format, approved.data.length, "offer");
  const submit = () => {
    close();
    deliver();
  };
  return (
    <>
      <p>
        {offers} to {plural(format, partners.length, "partner")}
        {overridden > 0 && `, ${format.count(overridden)} of them chosen by hand`}.
      </p>
      <div className={`${classes.summaryFrame} scroll`} role="region" aria-label="Offers per partner" tabIndex={0}>
        <table className={classes.summary}>
          <tbody>
            {partners.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name}</th>
                <td className="number">{format.count(one.offers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={`soft ${classes.facts}`}>
        <li>Every partner is checked again at this moment; a line that no longer holds stays in review with the reason.</li>
        <li>Each offer gets its deadline, and counts in its partner’s capacity and record from now on.</li>
        <li>The delivery can be undone until a partner has answered.</li>
      </ul>
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button ref={button} onClick={submit} disabled={approved.data.length === 0}>
          <HintWithKey hint={`Deliver ${offers}`} keys="enter" />
        </Button>
      </div>
    </>
  );
}

export function DeliverDialog({ opened, ...rest }: DeliverDialogProps) {
  return (
    <Modal opened={opened} onClose={rest.close} title="Deliver what is approved">
      <DeliverForm {...rest} />
    </Modal>
  );
}
