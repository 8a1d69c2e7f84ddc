/** The line at the foot of the window: what was done last and how to take it back, or what failed and what to do. */
import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { HintWithKey } from "../actions/action-button.tsx";
import { copyText } from "./copy.ts";
import { clearMessage, useMessage } from "./messages.ts";
import classes from "./status-bar.module.css";

export function StatusBar({ aside }: { aside?: string }) {
  const message = useMessage();
  return (
    <footer className={classes.bar}>
      <div className={classes.message} role="status" aria-live="polite" data-kind={message?.kind}>
        {message?.kind === "done" && <IconCheck size={16} aria-hidden="true" className={classes.good} />}
        {message?.kind === "error" && <IconAlertTriangle size={16} aria-hidden="true" />}
        {message && (
          <span className="cut" title={message.text}>
            {message.text}
            {message.error && ` ${message.error.advice}`}
          </span>
        )}
      </div>
      {message?.next && (
        <Button variant="subtle" size="compact-xs" onClick={message.next.run}>
          <HintWithKey hint={message.next.label} keys={message.next.keys} />
        </Button>
      )}
      {message?.undo && (
        <Button variant="subtle" size="compact-xs" onClick={message.undo.run}>
          <HintWithKey hint={message.undo.label} keys={message.undo.keys} />
        </Button>
      )}
      {message?.error && (
        <Button variant="subtle" size="compact-xs" color="gray" onClick={() => void copyText(message.error?.details ?? "", "the details")}>
          Copy details
        </Button>
      )}
      {message && (
        <ActionIcon size={20} aria-label="Dismiss this message" onClick={clearMessage}>
          <IconX size={14} />
        </ActionIcon>
      )}
      {aside && <span className={classes.aside}>{aside}</span>}
    </footer>
  );
}
