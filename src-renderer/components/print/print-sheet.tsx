/** What is printed instead of the window: each of its pages on a sheet of its own, black on white whatever the window looks like. */
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import classes from "./print-sheet.module.css";

export function PrintSheet({ children }: { children: ReactNode }) {
  return createPortal(
    <div className={classes.sheet} data-printed>
      {children}
    </div>,
    document.body,
  );
}

export function PrintedPage({ children }: { children: ReactNode }) {
  return <article className={classes.page}>{children}</article>;
}
