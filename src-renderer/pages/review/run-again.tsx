/** Runs again: one after another at once, or by the best plan for the whole batch once it has been looked at. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { ActionButton, HintWithKey } from "../../components/actions/action-button.tsx";
import classes from "./plan-band.module.css";

interface RunAgainProps {
  readonly disabled: boolean;
  readonly startRun: () => void;
  readonly openPlan: () => void;
}

export function RunAgain({ disabled, startRun, openPlan }: RunAgainProps) {
  return (
    <span className={classes.again}>
      <ActionButton
        face
        variant="default"
        keys="r"
        hint="Make a new run over all that waits now, one after another"
        disabled={disabled}
        onClick={startRun}
      >
        Run again
      </ActionButton>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" disabled={disabled} aria-label="Other ways to run">
            <IconChevronDown size={14} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={startRun}>
            <HintWithKey hint="One after another" keys="r" />
          </Menu.Item>
          <Menu.Item onClick={openPlan}>
            <HintWithKey hint="Best plan for the whole batch…" keys="shift+r" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
