/** What a whole group of lines is, why, and the remedies that fit all of it. */
import { Button } from "@mantine/core";
import type { LineGroup, Need } from "../../../src-main/contract/calls/review.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { Empty } from "../../components/states/states.tsx";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { CloseMargin } from "./close-margin.tsx";

interface GroupPanelProps {
  readonly label: string;
  readonly meaning: string;
  /** Where the lines are grouped by need. */
  readonly need: Need | null;
  readonly group: LineGroup;
  /** A lead up to this is a close call. */
  readonly margin: number;
  readonly expanded: boolean;
  readonly readOnly: boolean;
  readonly show: () => void;
  readonly holdAll: () => void;
  readonly approveClear: () => void;
  readonly openDeliver: () => void;
}

export function GroupPanel({
  label,
  meaning,
  need,
  group,
  margin,
  expanded,
  readOnly,
  show,
  holdAll,
  approveClear,
  openDeliver,
}: GroupPanelProps) {
  const format = useFormat();
  const { count, undecided } = group;
  return (
    <Empty
      title={`${label}: ${plural(format, count, "line")}`}
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
      <p>{meaning}</p>
      {need === null && <p>{undecided === 0 ? "All of them are decided." : `${format.parts(undecided, count)} want a decision.`}</p>}
      {need === "close-call" && <CloseMargin margin={margin} readOnly={readOnly} />}
    </Empty>
  );
}
