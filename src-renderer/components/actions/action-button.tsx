/** A button with its key in the tooltip, and on its face where there is room. */
import { Button, Tooltip, type ButtonProps } from "@mantine/core";
import type { ReactNode } from "react";
import { showKeys } from "./shortcuts.ts";

export const isMac = /mac/i.test(navigator.userAgent) && !/windows|linux/i.test(navigator.userAgent);

interface ActionButtonProps extends Omit<ButtonProps, "children"> {
  readonly keys?: string;
  /** What the tooltip says beside the key; the label where it is left out. */
  readonly hint?: string;
  /** Shows the key on the button itself too. */
  readonly face?: boolean;
  readonly children: ReactNode;
  readonly onClick: () => void;
}

export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="key" aria-hidden="true">
      {showKeys(keys, isMac)}
    </span>
  );
}

export function HintWithKey({ hint, keys }: { hint: ReactNode; keys?: string | undefined }) {
  return (
    <>
      {hint}
      {keys && <span className="tooltip-key">{showKeys(keys, isMac)}</span>}
    </>
  );
}

export function ActionButton({ keys, hint, face, children, onClick, ...rest }: ActionButtonProps) {
  return (
    <Tooltip label={<HintWithKey hint={hint ?? children} keys={keys} />} disabled={!hint && !keys}>
      <Button
        rightSection={face && keys ? <KeyHint keys={keys} /> : undefined}
        {...rest}
        onClick={onClick}
        aria-keyshortcuts={keys && !keys.includes(" ") ? keys.replace("mod", "Control") : undefined}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
