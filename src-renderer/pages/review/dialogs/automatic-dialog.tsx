/** Says what an automatic delivery of this run will do before it is done. */
import { Button, Modal } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { AutomaticPlan } from "../../../../src-main/contract/calls/automatic.ts";
import { HintWithKey } from "../../../components/actions/action-button.tsx";
import { Refusals } from "../../../components/automatic/refusals.tsx";
import classes from "../../../components/dialogs/dialogs.module.css";
import { Loading } from "../../../components/states/states.tsx";
import { plural } from "../../../format/format.ts";
import { useFormat } from "../../../format/format-context.tsx";
import { routes } from "../../../routing/routes.ts";

interface AutomaticDialogProps {
  readonly opened: boolean;
  /** null until it is there. */
  readonly plan: AutomaticPlan | null;
  readonly close: () => void;
  readonly deliver: () => void;
}

function AutomaticForm({ plan, close, deliver }: Omit<AutomaticDialogProps, "opened" | "plan"> & { readonly plan: AutomaticPlan }) {
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const waits = plan.proposed - plan.clear;
  const submit = () => {
    close();
    deliver();
  };
  return (
    <>
      <p>
        Of the {plural(format, plan.proposed, "undecided proposal")} of this run {format.count(plan.clear)}{" "}
        {plan.clear === 1 ? "goes" : "go"} out without review; {format.count(waits)} {waits === 1 ? "waits" : "wait"}
        {plan.refused.length > 0 ? ":" : "."}
      </p>
      <Refusals refused={plan.refused} label="Why they wait" />
      <ul className={`soft ${classes.facts}`}>
        <li>Every partner is checked again at this moment; a line that no longer holds stays in review with the reason.</li>
        <li>What goes out is marked as automatic, and can be withdrawn in one step until a partner has answered.</li>
        <li>
          The thresholds are set under{" "}
          <Link className="link" href={routes.automatic} onClick={close}>
            automatic distribution
          </Link>
          .
        </li>
      </ul>
      <div className={classes.actions}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button ref={button} data-autofocus onClick={submit} disabled={plan.clear === 0}>
          <HintWithKey hint={`Deliver ${plural(format, plan.clear, "offer")} now`} keys="enter" />
        </Button>
      </div>
    </>
  );
}

export function AutomaticDialog({ opened, plan, close, deliver }: AutomaticDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title="Deliver what is clear by the thresholds">
      {plan ? <AutomaticForm plan={plan} close={close} deliver={deliver} /> : <Loading rows={5} />}
    </Modal>
  );
}
