/** What a whole group of lines is, why, and the remedies that fit all of it. */
import { Button } from "@mantine/core";
import type { Need } from "../../../src-main/contract/calls/review.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { Empty } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { NEED_WORDS } from "./needs.ts";

interface GroupPanelProps {
  readonly need: Need;
  readonly count: number;
  readonly expanded: boolean;
  readonly readOnly: boolean;
  readonly show: () => void;
  readonly holdAll: () => void;
  readonly approveClear: () => void;
  readonly openDeliver: () => void;
}

export function GroupPanel({ need, count, expanded, readOnly, show, holdAll, approveClear, openDeliver }: GroupPanelProps) {
  const format = useFormat();
  const words = NEED_WORDS[need];
  return (
    <Empty
      title={`${words.label}: ${plural(format, count, "line")}`}
      actions={
        <>
          {need === "clear" && (
            <ActionButton keys="shift+a" disabled={readOnly} onClick={approveClear}>
              Approve all {format.count(count)}
            </ActionButton>
          )}
          {need === "approved" && (
            <ActionButton keys="d" disabled={readOnly} onClick={openDeliver}>
              Deliver {format.count(count)}
            </ActionButton>
          )}
          {(need === "no-address" || need === "nobody") && (
            <Button variant="default" disabled={readOnly} onClick={holdAll}>
              Hold all {format.count(count)} with a reason
            </Button>
          )}
          {!expanded && (
            <ActionButton variant="default" keys="arrowright" hint="Open the group" onClick={show}>
              Show the lines
            </ActionButton>
          )}
        </>
      }
    >
      <p>{words.meaning}</p>
    </Empty>
  );
}
